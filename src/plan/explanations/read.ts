import { z } from 'zod';
import type { CaseSnapshot, Statement } from '../../case/index.js';
import { parseYamlFile } from '../../model/index.js';
import { Day, Text } from '../fields.js';
import { MARKS, WEIGHTS, type Weighed } from './types.js';
import { weigh } from './weigh.js';

const File = z.strictObject({
  question: Text,
  by: Text,
  date: Day,
  hypotheses: z
    .array(z.strictObject({ id: Text, text: Text }))
    .min(2, 'has fewer than two: there is nothing to compare'),
  evidence: z
    .array(
      z.strictObject({
        id: Text,
        statement: Text.optional(),
        quote: Text.optional(),
        assumption: Text.optional(),
        credibility: z.enum(WEIGHTS).default('medium'),
        relevance: z.enum(WEIGHTS).default('medium'),
        marks: z.record(z.string(), z.enum([...MARKS, 'not applicable'])),
      }),
    )
    .min(1, 'has no piece of evidence'),
});

/**
 * Reads a table of competing explanations and weighs it. A piece of evidence is a statement of the case by its id, a
 * literal quote of a document, or an assumption named as one.
 * @throws UserError with the line of what cannot be used: an unknown statement, a quote that stands in no document, a mark
 * for a hypothesis that is not there, a hypothesis without a mark
 */
export function readExplanations(file: string, text: string, snapshot: CaseSnapshot): Weighed {
  const yaml = parseYamlFile({ what: 'table of explanations' }, file, text, File);
  const { question, by, date, hypotheses, evidence } = yaml.value;
  const statements = new Map(snapshot.statements.map((one) => [one.id, one]));
  const documentName = new Map(snapshot.documents.map(({ id, name }) => [id, name]));
  for (const [i, { id }] of hypotheses.entries())
    if (hypotheses.findIndex((other) => other.id === id) < i)
      throw yaml.refuse(['hypotheses', i, 'id'], `"${id}" is given twice`);
  const pieces = evidence.map((piece, i) => {
    if (evidence.findIndex(({ id }) => id === piece.id) < i)
      throw yaml.refuse(['evidence', i, 'id'], `"${piece.id}" is given twice`);
    const given = (['statement', 'quote', 'assumption'] as const).filter((key) => piece[key] !== undefined);
    if (given.length !== 1)
      throw yaml.refuse(
        ['evidence', i],
        `rests on one of statement, quote or assumption; it has ${given.join(' and ') || 'none'}`,
      );
    for (const id of Object.keys(piece.marks))
      if (!hypotheses.some((one) => one.id === id))
        throw yaml.refuse(
          ['evidence', i, 'marks', id],
          `is no hypothesis of this table (${hypotheses.map((one) => one.id).join(', ')})`,
        );
    const missing = hypotheses.find(({ id }) => piece.marks[id] === undefined);
    if (missing)
      throw yaml.refuse(
        ['evidence', i, 'marks'],
        `has no mark for ${missing.id}; write "not applicable" where it says nothing`,
      );
    const marks = Object.fromEntries(Object.entries(piece.marks).filter(([, mark]) => mark !== 'not applicable'));
    const base = {
      id: piece.id,
      credibility: piece.credibility,
      relevance: piece.relevance,
      marks: marks as Weighed['evidence'][number]['marks'],
    };
    if (piece.assumption !== undefined) return { ...base, text: piece.assumption };
    if (piece.statement !== undefined) {
      const found = statements.get(piece.statement);
      if (!found) throw yaml.refuse(['evidence', i, 'statement'], `"${piece.statement}" is no statement of the case`);
      if (found.judgement === 'rejected')
        throw yaml.refuse(['evidence', i, 'statement'], `"${piece.statement}" was rejected by a person`);
      return { ...base, text: found.quote, statement: found.id, document: documentName.get(found.documentId)! };
    }
    const found = standing(piece.quote!, snapshot);
    if (!found) throw yaml.refuse(['evidence', i, 'quote'], 'stands in no document of the case');
    return {
      ...base,
      text: piece.quote!,
      document: found.document,
      ...(found.statement && { statement: found.statement.id }),
    };
  });
  return { question, by, date, ...weigh(hypotheses, pieces) };
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
