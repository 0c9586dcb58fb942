import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseYamlFile } from '../../model/index.js';
import { knownIndicators } from '../indexing/index.js';
import { PROVIDERS, PROVISIONS } from './types.js';

/** What a rule asks of a place; see the head of rules.yaml. */
export type Condition =
  | ({ indicator: string } & Partial<
      Record<'at_least' | 'at_most' | 'highest' | 'lowest' | 'rises_by' | 'falls_by', number>
    > & {
        known?: boolean | undefined;
      })
  | { said: (typeof PROVISIONS)[number]; by: (typeof PROVIDERS)[number] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { none: Condition[] }
  | { least: number; of: Condition[] };

const number = z.number().optional();
const share = z.number().gt(0).max(0.5).optional();
const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({
      indicator: z.enum(knownIndicators().map(({ code }) => code)),
      at_least: number,
      at_most: number,
      highest: share,
      lowest: share,
      rises_by: number,
      falls_by: number,
      known: z.literal(true).optional(),
    }),
    z.strictObject({ said: z.enum(PROVISIONS), by: z.enum(PROVIDERS) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ none: z.array(Condition).min(1) }),
    z.strictObject({ least: z.number().int().min(1), of: z.array(Condition).min(1) }),
  ]),
) as z.ZodType<Condition>;

const Words = z.strictObject({ en: z.string(), es: z.string(), pt: z.string() });
export const RULE_KINDS = ['space', 'warning', 'capacity', 'will', 'threshold', 'unreported'] as const;

const Rule = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  kind: z.enum(RULE_KINDS),
  when: Condition,
  says: Words,
  open: Words.optional(),
  because: Words,
  source: z.string(),
});

/** A rule by which a place is read. */
export type Rule = z.infer<typeof Rule>;

let own: readonly Rule[] | undefined;

/** The rules of rules.yaml, or those of the text of another such file. @throws UserError naming each fault with its line */
export function placeRules(text?: string, file = 'rules.yaml'): readonly Rule[] {
  const parse = (content: string): readonly Rule[] =>
    parseYamlFile({ what: 'file of rules', forms: 'no condition' }, file, content, z.array(Rule)).value;
  if (text !== undefined) return parse(text);
  own ??= parse(readFileSync(new URL('./rules.yaml', import.meta.url), 'utf8'));
  return own;
}
