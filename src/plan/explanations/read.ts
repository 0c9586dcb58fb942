import type { CaseSnapshot, Statement } from '../../case/index.js';
import { said } from '../../model/index.js';
import { type Fall, type Fallen, fallOf, fallText, type StatementsById, statementsById } from '../fallen.js';
import { parseTable } from './table.js';
import type { Cell, Mark, Piece, Table, TablePiece, Weighed } from './types.js';
import { weigh } from './weigh.js';

/** Fewer explanations than this do not compete. */
const LEAST = 2;

/**
 * Reads a table of competing explanations in a file and weighs it. A piece of evidence is a statement of the case by its
 * id, a literal quote of a document, or an assumption named as one.
 * @throws UserError with the line of what cannot be used: an unknown statement, a quote that stands in no document, a mark
 * for a hypothesis that is not there, a hypothesis without a mark
 */
export function readExplanations(file: string, text: string, snapshot: CaseSnapshot): Weighed {
  const { yaml, table } = parseTable(file, text);
  const { hypotheses, evidence } = table;
  if (hypotheses.length < LEAST) throw yaml.refuse(['hypotheses'], 'has fewer than two: there is nothing to compare');
  if (evidence.length === 0) throw yaml.refuse(['evidence'], 'has no piece of evidence');
  const statements = statementsById(snapshot);
  const pieces = evidence.map((piece, i) => {
    const missing = hypotheses.find(({ id }) => piece.marks[id] === undefined);
    if (missing)
      throw yaml.refuse(
        ['evidence', i, 'marks'],
        said`has no mark for ${missing.id}; write "not applicable" where it says nothing`,
      );
    const why = piece.statement === undefined ? undefined : fallOf(piece.statement, statements);
    if (why) throw yaml.refuse(['evidence', i, 'statement'], fallText(piece.statement!, why));
    const found = standingPiece(piece, snapshot, statements);
    if (!found) throw yaml.refuse(['evidence', i, 'quote'], 'stands in no document of the case');
    return found;
  });
  return weighed(table, pieces);
}

/**
 * A table that the case keeps, weighed as far as it holds by now: a piece whose statement was set aside since, or whose words
 * are gone, weighs nothing and is told. Without two explanations and a piece that has a mark there is nothing to weigh.
 * @param missing cells that nobody has filled in yet; they count as not applicable
 */
export function standingTable(
  sheet: string,
  table: Table,
  snapshot: CaseSnapshot,
): { weighed?: Weighed; fallen: Fallen[]; missing: number } {
  const statements = statementsById(snapshot);
  const fallen: Fallen[] = [];
  const pieces = table.evidence.flatMap((piece) => {
    const found = standingPiece(piece, snapshot, statements);
    if (found) return [found];
    const why: Fall = piece.statement === undefined ? 'gone' : fallOf(piece.statement, statements)!;
    fallen.push({ sheet, of: piece.id, statement: piece.statement ?? piece.quote!, why });
    return [];
  });
  const stands = new Set(pieces.map(({ id }) => id));
  const missing = table.evidence
    .filter(({ id }) => stands.has(id))
    .reduce((sum, { marks }) => sum + table.hypotheses.filter(({ id }) => marks[id] === undefined).length, 0);
  const says = pieces.some(({ marks }) => Object.keys(marks).length > 0);
  const whole = table.hypotheses.length >= LEAST && says;
  return { ...(whole && { weighed: weighed(table, pieces) }), fallen, missing };
}

const weighed = ({ question, by, date, hypotheses }: Table, pieces: readonly Piece[]): Weighed => ({
  question,
  by,
  date,
  ...weigh(hypotheses, pieces),
});

/** A piece with what it says; undefined where what it rests on is not to be had. */
function standingPiece(piece: TablePiece, snapshot: CaseSnapshot, statements: StatementsById): Piece | undefined {
  const { id, credibility, relevance } = piece;
  const base = { id, credibility, relevance, marks: marksOf(piece.marks) };
  if (piece.assumption !== undefined) return { ...base, text: piece.assumption };
  if (piece.statement !== undefined) {
    if (fallOf(piece.statement, statements)) return undefined;
    const found = statements.get(piece.statement)!;
    return { ...base, text: found.quote, statement: found.id, document: nameOf(found, snapshot) };
  }
  const found = standing(piece.quote!, snapshot);
  if (!found) return undefined;
  const { document, statement } = found;
  return { ...base, text: piece.quote!, document, ...(statement && { statement: statement.id }) };
}

const nameOf = ({ documentId }: Statement, { documents }: CaseSnapshot): string =>
  documents.find(({ id }) => id === documentId)!.name;

function marksOf(cells: Readonly<Record<string, Cell>>): Record<string, Mark> {
  return Object.fromEntries(
    Object.entries(cells).filter((entry): entry is [string, Mark] => entry[1] !== 'not applicable'),
  );
}

/** Where a quote stands, and a statement whose quote holds it. */
function standing(
  quote: string,
  { documents, statements }: CaseSnapshot,
): { document: string; statement?: Statement } | undefined {
  // Where the lines of a document break is no part of what it says.
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const words = plain(quote);
  const document = documents.find(({ text }) => plain(text).includes(words));
  if (!document) return undefined;
  const statement = statements.find(
    (one) => one.documentId === document.id && one.judgement !== 'rejected' && plain(one.quote).includes(words),
  );
  return { document: document.name, ...(statement && { statement }) };
}
