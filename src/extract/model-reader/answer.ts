import * as z from 'zod';
import { ENTITY_SCHEMATA, HEDGES, RELATION_TYPES } from '../../model/index.js';
import { UnreadableAnswer } from './failures.js';

/** Kinds of entities that a text names; incidents are no end of a relation. */
const KINDS = ENTITY_SCHEMATA.filter((schema) => schema !== 'Incident');

const Row = z.object({
  quote: z.string(),
  source: z.string().nullable(),
  sourceKind: z.enum(KINDS).nullable(),
  relation: z.enum(RELATION_TYPES.map(({ schema }) => schema)),
  role: z.string(),
  target: z.string(),
  targetKind: z.enum(KINDS),
  hedge: z.enum(HEDGES),
});
/** One relation as a model returns it. */
export type ModelRow = z.infer<typeof Row>;

/** The form of an answer, as servers take it. */
export function answerSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(z.object({ relations: z.array(Row) }));
  return schema;
}

const Envelope = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
});
const Loose = z.object({ relations: z.array(z.unknown()) });

/** What some models write around their JSON: their thoughts before it, marks of code about it. */
const AROUND = /^\s*(?:<think>[\s\S]*?<\/think>)?\s*(?:```(?:json)?)?\s*|\s*```\s*$/g;

/**
 * The relations in a server's answer, each checked for itself: a wrong one costs only itself.
 * @throws UnreadableAnswer where the answer as a whole is not of the form
 */
export function readAnswer(body: unknown): { rows: ModelRow[]; malformed: number } {
  const envelope = Envelope.safeParse(body);
  if (!envelope.success) throw new UnreadableAnswer('the answer has no message in it, as chat completions have');
  const { message, finish_reason } = envelope.data.choices[0]!;
  if (finish_reason === 'length') throw new UnreadableAnswer('the answer was cut off at its greatest length');
  let content: unknown;
  try {
    content = JSON.parse(message.content.replace(AROUND, ''));
  } catch {
    throw new UnreadableAnswer('the message is not JSON');
  }
  const loose = Loose.safeParse(content);
  if (!loose.success) throw new UnreadableAnswer('the message has no list of relations');
  const rows: ModelRow[] = [];
  for (const each of loose.data.relations) {
    const row = Row.safeParse(each);
    if (row.success) rows.push(row.data);
  }
  return { rows, malformed: loose.data.relations.length - rows.length };
}
