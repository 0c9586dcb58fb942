import type { CitedSentence } from '../schema.js';
import type { Edition } from './causes.js';
import type { EditionDiff } from './types.js';
import type { Withheld } from './withheld.js';

const PARTS = ['alleged', 'denied', 'disagreements'] as const;

/** Lines of the other parts that rest on statements of which the other edition cites none in that part. */
export function otherLines(older: Edition, newer: Edition, withheld: Withheld): EditionDiff['lines'] {
  return PARTS.flatMap((part) => {
    const [before, after] = [linesOf(older, part), linesOf(newer, part)];
    const added = without(after, before).map(({ line }) => line);
    const fallen = without(before, after)
      .filter(({ statements }) => !statements.some(withheld))
      .map(({ line }) => line.text);
    return added.length + fallen.length > 0 ? [{ part, added, fallen }] : [];
  });
}

interface Line {
  line: CitedSentence;
  statements: string[];
}

/** Only lines that cite something: the others count what is left. */
function linesOf({ assessment }: Edition, part: (typeof PARTS)[number]): Line[] {
  const statements = new Map(assessment.evidence.map((entry) => [entry.number, entry.statements.map(({ id }) => id)]));
  return assessment[part]
    .filter(({ cites }) => cites.length > 0)
    .map((line) => ({ line, statements: line.cites.flatMap((number) => statements.get(number) ?? []) }));
}

function without(lines: readonly Line[], others: readonly Line[]): Line[] {
  const held = new Set(others.flatMap(({ statements }) => statements));
  return lines.filter(({ statements }) => !statements.some((id) => held.has(id)));
}
