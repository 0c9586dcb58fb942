import type { Statement } from '../../case/index.js';
import type { Disagreement } from './types.js';

/** A stretch of a document that may not be quoted: a statement marked above what is shown. */
export type Hidden = readonly Pick<Statement, 'documentId' | 'start' | 'end'>[];

/** Leaves out disagreements a side of which touches what may not be quoted: sums are read from the text, past any mark. */
export function withoutHidden<T extends { found: Disagreement[] }>(all: T, hidden: Hidden): T {
  const touches = ({ sides }: Disagreement): boolean =>
    sides.some(({ statement }) => hidden.some((other) => overlaps(other, statement)));
  return { ...all, found: all.found.filter((one) => !touches(one)) };
}

const overlaps = (a: Hidden[number], b: Statement): boolean =>
  a.documentId === b.documentId && a.start < b.end && b.start < a.end;
