import type { CaseDocument, Statement } from '../../case/index.js';
import { isProjection } from './scope.js';
import type { Explanation } from './types.js';

const NEAR = 0.02;

/** What could explain two different numbers, the likeliest first: slips that the digits show, then what the sentences say. */
export function explainNumbers(
  a: Statement,
  b: Statement,
  values: readonly [number, number],
  documents: ReadonlyMap<string, CaseDocument>,
): Explanation[] {
  const found: Explanation[] = slips(...values);
  if (isProjection(a) !== isProjection(b)) found.push('projection');
  if ((a.attribution ?? '') !== (b.attribution ?? '')) found.push('other-series');
  if (inferred(a) || inferred(b)) found.push('other-period');
  const [one, other] = [documents.get(a.documentId)?.date, documents.get(b.documentId)?.date];
  if (a.documentId !== b.documentId && one && other && one.slice(0, 7) !== other.slice(0, 7)) found.push('revised');
  if (slips(...values).length === 0) found.push(a.documentId === b.documentId ? 'other-object' : 'other-series');
  return [...new Set(found)];
}

/** What the digits of two numbers show: `['digits-swapped']` for 1,746 and 1,476. */
export function slips(a: number, b: number): Explanation[] {
  const [low, high] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  if (low === 0 || low === high) return [];
  const ratio = high / low;
  const found: Explanation[] = [];
  const power = Math.round(Math.log10(ratio));
  if (power >= 1 && Math.abs(ratio / 10 ** power - 1) < NEAR / 2) found.push('factor-ten');
  if (swapped(digits(a), digits(b))) found.push('digits-swapped');
  else if (oneApart(digits(a), digits(b))) found.push('one-digit');
  if (Math.abs(ratio - 2) < NEAR) found.push('double-counting');
  return found;
}

const digits = (value: number): string => String(Math.abs(value)).replace('.', '');

/** Two neighbouring digits changed places. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** One digit of at least four differs. */
const oneApart = (a: string, b: string): boolean =>
  a.length >= 4 &&
  a.length === b.length &&
  !/0{2,}$/.test(a) &&
  [...a].filter((digit, i) => digit !== b[i]).length === 1;

const inferred = ({ detail }: Statement): boolean => /period/.test(String(detail['inferred'] ?? ''));
