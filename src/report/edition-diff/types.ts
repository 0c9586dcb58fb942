import { z } from 'zod';

/** What changed between two editions that can make a finding new, change it, or let it fall. */
export const CAUSES = [
  'document-added',
  'document-gone',
  'set-aside',
  'restored',
  'merged',
  'split',
  'examined',
  'graded',
  'handling',
  'withheld',
  'threshold',
  'read-anew',
  'selection',
  'indirect',
  'unknown',
] as const;

export const Cause = z.object({
  cause: z.enum(CAUSES),
  what: z.string().describe('the document, the statement with its decision, the names, the grades'),
  text: z.string().describe('the same in words of the newer edition'),
});

const Piece = z.object({
  document: z.string().describe('name of the document'),
  quote: z.string(),
  statements: z.array(z.string()),
});

const Counterpart = z.object({ id: z.string(), headline: z.string(), certaintyText: z.string(), stands: z.string() });

/** What is new, what fell, what changed between an older and a newer edition, and why. */
export const EditionDiff = z.object({
  older: z.object({ title: z.string(), date: z.string(), handling: z.string() }),
  newer: z.object({ title: z.string(), date: z.string(), handling: z.string() }),
  /** What differs in what the editions rest on, whether or not a finding follows from it. */
  basis: z.array(Cause),
  added: z.array(Counterpart.extend({ why: z.array(Cause) })),
  fallen: z.array(Counterpart.extend({ why: z.array(Cause) })),
  changed: z.array(
    z.object({
      before: Counterpart,
      after: Counterpart,
      changes: z.array(z.enum(['wording', 'certainty', 'evidence', 'standing'])),
      said: z.array(z.string()).describe('sentences under it that are new'),
      unsaid: z.array(z.string()).describe('sentences under it that went'),
      gained: z.array(Piece),
      lost: z.array(Piece),
      why: z.array(Cause),
    }),
  ),
  withheld: z
    .number()
    .int()
    .nonnegative()
    .describe('fallen findings that the mark of the newer edition forbids to tell'),
  lines: z
    .array(
      z.object({
        part: z.enum(['alleged', 'denied', 'disagreements']),
        added: z.array(z.object({ text: z.string(), cites: z.array(z.number().int().positive()) })),
        fallen: z.array(z.string()),
      }),
    )
    .describe('lines of other parts that came or went'),
  unchanged: z.number().int().nonnegative(),
});

export type Cause = z.infer<typeof Cause>;
export type CauseKind = (typeof CAUSES)[number];
export type EditionDiff = z.infer<typeof EditionDiff>;
