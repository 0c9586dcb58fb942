/** Property names that identify, each by itself: two entities with the same value are one. */
const IDENTIFIERS = [
  'registrationNumber',
  'taxNumber',
  'idNumber',
  'passportNumber',
  'leiCode',
  'imoNumber',
  'mmsi',
  'wikidataId',
  'swiftBic',
  'innCode',
  'ogrnCode',
  'email',
  'phone',
  'publicWallet',
] as const;

/** Of those, the ones that nobody has two of: different values are different entities. */
const SINGLE = new Set<string>(['leiCode', 'imoNumber', 'wikidataId']);

/** What two sets of values of one property say. */
export type Agreement = 'same' | 'different' | 'unknown';

type Properties = Readonly<Record<string, readonly string[]>>;

/** Whether identifiers agree, and which. Spaces, stops and hyphens in a number carry nothing. */
export function compareIdentifiers(
  left: Properties,
  right: Properties,
): { agreement: Agreement; property: string; left: string; right: string } {
  let different = { agreement: 'unknown' as Agreement, property: '', left: '', right: '' };
  for (const property of IDENTIFIERS) {
    const a = left[property];
    const b = right[property];
    if (!a?.length || !b?.length) continue;
    const same = a.find((value) => b.some((other) => plain(other) === plain(value)));
    if (same !== undefined && plain(same).length >= 4) {
      return { agreement: 'same', property, left: same, right: same };
    }
    if (SINGLE.has(property)) different = { agreement: 'different', property, left: a[0]!, right: b[0]! };
  }
  return different;
}

function plain(value: string): string {
  return value.toLowerCase().replace(/[\s.\-/]/g, '');
}

/** Whether dates agree as far as both are known: 1971 and 1971-05 do, 1971-05 and 1971-06 do not. */
export function compareDates(left: readonly string[], right: readonly string[]): Agreement {
  if (left.length === 0 || right.length === 0) return 'unknown';
  const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
  return left.some((a) => right.some((b) => agree(a, b))) ? 'same' : 'different';
}

/** Whether two sets of codes share one, or are both known and share none. */
export function compareCodes(left: readonly string[], right: readonly string[]): Agreement {
  if (left.length === 0 || right.length === 0) return 'unknown';
  return left.some((code) => right.includes(code)) ? 'same' : 'different';
}
