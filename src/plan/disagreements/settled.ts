import { stringify } from 'yaml';
import { z } from 'zod';
import { parseYamlFile } from '../../model/index.js';
import { Day, Text } from '../fields.js';
import { DISAGREEMENT_KINDS, type Disagreement, EXPLANATIONS } from './types.js';

/** What a person finds to hold of a disagreement: an explanation, one of their own (told in the reason), or none: it is real. */
export const HOLDS = [...EXPLANATIONS, 'other', 'real'] as const;
export type Holds = (typeof HOLDS)[number];

const Settlement = z.strictObject({
  id: Text,
  kind: z.enum(DISAGREEMENT_KINDS),
  about: Text,
  sides: z.array(z.strictObject({ statement: Text, value: z.string() })),
  holds: z.enum(HOLDS),
  reason: Text,
  by: Text,
  date: Day,
});
const File = z.strictObject({ disagreements: z.array(Settlement).default([]) });

/** What a person decided on one disagreement, with its sides as they were then. */
export type Settled = z.infer<typeof Settlement>;

/**
 * Reads the sheet of settled disagreements. It is not held against the case: what a settlement rests on may have fallen,
 * which `settledOf` tells.
 * @throws UserError with the line of what cannot be used
 */
export function readSettled(file: string, text: string): Settled[] {
  return parseYamlFile({ what: 'sheet of disagreements' }, file, text, File).value.disagreements;
}

/** The sheet with these settlements, as `readSettled` reads it. */
export function writeSettled(settled: readonly Settled[]): string {
  return `# Disagreements of sources that somebody looked into: what explains each, or that it is real.
${stringify({ disagreements: settled }, { lineWidth: 120 })}`;
}

/** The settlements with one more, or another in place of the one on the same disagreement. */
export function settle(
  settled: readonly Settled[],
  { id, kind, about, place, period, sides }: Disagreement,
  decided: Pick<Settled, 'holds' | 'reason' | 'by' | 'date'>,
): Settled[] {
  const rests = sides.map(({ statement, value }) => ({ statement: statement.id, value }));
  const what = [about, place, period].filter(Boolean).join(', ');
  return [...settled.filter((one) => one.id !== id), { id, kind, about: what, sides: rests, ...decided }];
}

/** Settlements by the disagreement they are on, and those whose disagreement is found no more as it was. */
export function settledOf(
  found: readonly Disagreement[],
  settled: readonly Settled[] = [],
): { of: ReadonlyMap<string, Settled>; gone: Settled[] } {
  const standing = new Set(found.map(({ id }) => id));
  return {
    of: new Map(settled.filter(({ id }) => standing.has(id)).map((one) => [one.id, one])),
    gone: settled.filter(({ id }) => !standing.has(id)),
  };
}
