import { stringify } from 'yaml';
import { z } from 'zod';
import { parseYamlFile, said, type YamlFile } from '../../model/index.js';
import { Day, Text } from '../fields.js';
import { CELLS, type Table, type TablePiece, WEIGHTS } from './types.js';

const File = z.strictObject({
  question: Text,
  by: Text,
  date: Day,
  hypotheses: z.array(z.strictObject({ id: Text, text: Text })).default([]),
  evidence: z
    .array(
      z.strictObject({
        id: Text,
        statement: Text.optional(),
        quote: Text.optional(),
        assumption: Text.optional(),
        credibility: z.enum(WEIGHTS).default('medium'),
        relevance: z.enum(WEIGHTS).default('medium'),
        marks: z.record(z.string(), z.enum(CELLS)).default({}),
      }),
    )
    .default([]),
});

/**
 * A table of explanations as it is written, finished or not, whatever the case holds by now.
 * @throws UserError with the line of what is no table: a piece that is given twice, that rests on nothing or on two things, a
 * mark for a hypothesis that is not there
 */
export function parseTable(file: string, text: string): { yaml: YamlFile<z.output<typeof File>>; table: Table } {
  const yaml = parseYamlFile({ what: 'table of explanations' }, file, text, File);
  const { hypotheses, evidence, ...head } = yaml.value;
  for (const [i, { id }] of hypotheses.entries())
    if (hypotheses.findIndex((other) => other.id === id) < i)
      throw yaml.refuse(['hypotheses', i, 'id'], said`"${id}" is given twice`);
  const pieces = evidence.map((piece, i): TablePiece => {
    if (evidence.findIndex(({ id }) => id === piece.id) < i)
      throw yaml.refuse(['evidence', i, 'id'], said`"${piece.id}" is given twice`);
    const given = (['statement', 'quote', 'assumption'] as const).filter((key) => piece[key] !== undefined);
    if (given.length !== 1)
      throw yaml.refuse(
        ['evidence', i],
        said`rests on one of statement, quote or assumption; it has ${given.join(' and ') || said`none`}`,
      );
    for (const id of Object.keys(piece.marks))
      if (!hypotheses.some((one) => one.id === id))
        throw yaml.refuse(
          ['evidence', i, 'marks', id],
          said`is no hypothesis of this table (${hypotheses.map((one) => one.id).join(', ')})`,
        );
    const { id, statement, quote, assumption, credibility, relevance, marks } = piece;
    return {
      id,
      ...(statement !== undefined && { statement }),
      ...(quote !== undefined && { quote }),
      ...(assumption !== undefined && { assumption }),
      credibility,
      relevance,
      marks,
    };
  });
  return { yaml, table: { ...head, hypotheses, evidence: pieces } };
}

/** The same without what tells errors. @throws UserError as `parseTable` */
export const tableOf = (file: string, text: string): Table => parseTable(file, text).table;

/** A table as a file for a person to edit. */
export function writeTable(table: Table): string {
  return `# Competing explanations of one question (Heuer 1999, chapter 8). A piece of evidence is a statement of the case by its id,
# a literal quote, or an assumption. Its marks, one for each hypothesis: ${CELLS.slice(0, 3).join(', ')},
# ${CELLS.slice(3).join(', ')}. credibility and relevance: ${WEIGHTS.join(', ')}.
${stringify(table, { lineWidth: 120 })}`;
}
