import { fold } from '../model/index.js';

/** Changes of letters up to which a name counts as near, as a share of the longer one. */
const NEAR = 0.4;

/**
 * The names nearest to what somebody wrote, nearest first: by the fewest letters to change (Levenshtein 1966), over the
 * whole name or its nearest single word, case and accents aside. Empty where nothing is near.
 */
export function nearNames(written: string, names: Iterable<string>, most = 5): string[] {
  const asked = fold(written.trim());
  const scored = [...new Set(names)].map((name) => {
    const whole = fold(name);
    const parts = [whole, ...whole.split(/\s+/).filter((word) => word.length > 2)];
    return { name, far: Math.min(...parts.map((part) => distance(asked, part) / Math.max(asked.length, part.length))) };
  });
  return scored
    .filter(({ far }) => far <= NEAR)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
