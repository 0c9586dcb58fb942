import { said, UserError } from '../../model/index.js';
import type { Cell, Table, TablePiece, Weight } from './types.js';

/** One thing that a person does to a table of explanations. */
export type ExplanationDeed =
  | { do: 'question'; question: string }
  /** Without an id it is new; without a text it is struck out, with its marks. */
  | { do: 'hypothesis'; id?: string; text: string | null }
  | { do: 'piece'; statement: string }
  | { do: 'piece'; assumption: string }
  | { do: 'strike'; piece: string }
  | { do: 'weigh'; piece: string; credibility?: Weight; relevance?: Weight }
  /** Null empties the cell. */
  | { do: 'mark'; piece: string; hypothesis: string; cell: Cell | null }
  /** Puts back what an earlier version says: of all, of a piece, of a hypothesis. */
  | { do: 'restore'; piece?: string; hypothesis?: string };

/** Who does it, on which day; for `restore` the table as it was. */
export interface Doing {
  by: string;
  /** ISO 8601 day. */
  date: string;
  earlier?: Table;
  /** Ids that earlier versions had: what is struck out may come back by undoing, so that they are not given anew. */
  taken?: readonly string[];
}

/** An empty table for a question. */
export const newTable = (question: string, hypotheses: readonly string[], { by, date }: Doing): Table => ({
  question,
  by,
  date,
  hypotheses: hypotheses.map((text, i) => ({ id: `H${i + 1}`, text })),
  evidence: [],
});

/**
 * A table after a deed, in the name of who did it.
 * @throws UserError where the deed names what the table does not have
 */
export function afterExplanationDeed(table: Table, deed: ExplanationDeed, doing: Doing): Table {
  return { ...changed(table, deed, doing), by: doing.by, date: doing.date };
}

function changed(table: Table, deed: ExplanationDeed, { earlier, taken = [] }: Doing): Table {
  switch (deed.do) {
    case 'question':
      return { ...table, question: deed.question };
    case 'hypothesis':
      return hypothesisSaid(table, deed, taken);
    case 'piece':
      return pieceAdded(table, deed, taken);
    case 'strike':
      pieceOf(table, deed.piece);
      return { ...table, evidence: table.evidence.filter(({ id }) => id !== deed.piece) };
    case 'weigh':
      return withPiece(table, deed.piece, (piece) => ({
        ...piece,
        credibility: deed.credibility ?? piece.credibility,
        relevance: deed.relevance ?? piece.relevance,
      }));
    case 'mark':
      hypothesisOf(table, deed.hypothesis);
      return withPiece(table, deed.piece, (piece) => marked(piece, deed.hypothesis, deed.cell ?? undefined));
    case 'restore':
      if (!earlier) throw new UserError('There is no such version of this table.');
      return restored(table, earlier, deed);
  }
}

function pieceOf(table: Table, id: string): TablePiece {
  const found = table.evidence.find((piece) => piece.id === id);
  if (!found) throw new UserError(said`The table has no piece of evidence "${id}". Load the page again.`);
  return found;
}

function hypothesisOf(table: Table, id: string) {
  const found = table.hypotheses.find((one) => one.id === id);
  if (!found) throw new UserError(said`The table has no explanation "${id}". Load the page again.`);
  return found;
}

function withPiece(table: Table, id: string, change: (piece: TablePiece) => TablePiece): Table {
  const held = pieceOf(table, id);
  return { ...table, evidence: table.evidence.map((piece) => (piece === held ? change(piece) : piece)) };
}

function marked(piece: TablePiece, hypothesis: string, cell: Cell | undefined): TablePiece {
  const { [hypothesis]: _, ...marks } = piece.marks;
  return { ...piece, marks: cell ? { ...marks, [hypothesis]: cell } : marks };
}

function hypothesisSaid(
  table: Table,
  { id, text }: Extract<ExplanationDeed, { do: 'hypothesis' }>,
  taken: readonly string[],
): Table {
  const { hypotheses } = table;
  if (id === undefined) {
    if (text === null) throw new UserError('An explanation without words says nothing. Write it first.');
    return { ...table, hypotheses: [...hypotheses, { id: nextId('H', hypotheses, taken), text }] };
  }
  const held = hypothesisOf(table, id);
  if (text !== null) return { ...table, hypotheses: hypotheses.map((one) => (one === held ? { ...one, text } : one)) };
  return {
    ...table,
    hypotheses: hypotheses.filter((one) => one !== held),
    evidence: table.evidence.map((piece) => marked(piece, id, undefined)),
  };
}

function pieceAdded(table: Table, deed: Extract<ExplanationDeed, { do: 'piece' }>, taken: readonly string[]): Table {
  const rests = 'statement' in deed ? { statement: deed.statement } : { assumption: deed.assumption };
  const known = table.evidence.find((one) => 'statement' in deed && one.statement === deed.statement);
  if (known) throw new UserError(said`This statement is in the table already, as ${known.id}.`);
  const piece = {
    id: nextId('E', table.evidence, taken),
    ...rests,
    credibility: 'medium',
    relevance: 'medium',
    marks: {},
  } as const;
  return { ...table, evidence: [...table.evidence, piece] };
}

/** The first number that none has or had. */
function nextId(letter: string, known: readonly { id: string }[], taken: readonly string[]): string {
  const ids = [...known.map(({ id }) => id), ...taken].filter((id) => id.startsWith(letter));
  const numbers = ids.map((id) => Number(id.slice(letter.length))).filter(Number.isInteger);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** What an earlier version says of one part, or of all; a part that it does not have goes. */
function restored(
  table: Table,
  then: Table,
  { piece, hypothesis }: Extract<ExplanationDeed, { do: 'restore' }>,
): Table {
  if (piece !== undefined) {
    const known = new Set(table.hypotheses.map(({ id }) => id));
    const cells = (marks: TablePiece['marks']) =>
      Object.fromEntries(Object.entries(marks).filter(([id]) => known.has(id)));
    const before = then.evidence.find(({ id }) => id === piece);
    const back = before && { ...before, marks: cells(before.marks) };
    return { ...table, evidence: placed(table.evidence, piece, back, then.evidence) };
  }
  if (hypothesis === undefined) return then;
  const before = then.hypotheses.find(({ id }) => id === hypothesis);
  return {
    ...table,
    hypotheses: placed(table.hypotheses, hypothesis, before, then.hypotheses),
    evidence: table.evidence.map((one) => {
      const old = then.evidence.find(({ id }) => id === one.id)?.marks[hypothesis];
      return marked(one, hypothesis, before && (old ?? one.marks[hypothesis]));
    }),
  };
}

/** A list with one part as it was: in its place, back where it stood, or out. */
function placed<T extends { id: string }>(
  list: readonly T[],
  id: string,
  part: T | undefined,
  then: readonly T[],
): T[] {
  if (!part) return list.filter((one) => one.id !== id);
  if (list.some((one) => one.id === id)) return list.map((one) => (one.id === id ? part : one));
  return list.toSpliced(
    then.findIndex((one) => one.id === id),
    0,
    part,
  );
}
