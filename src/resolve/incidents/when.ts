/** How far two dates agree. */
export type DateAgreement = 'sameDay' | 'nextDay' | 'sameMonth' | 'sameYear' | 'otherDate' | 'unknown';

const ORDER: readonly DateAgreement[] = ['sameDay', 'nextDay', 'sameMonth', 'sameYear', 'otherDate'];
const DAY = 86_400_000;

/** The best agreement of any two dates, ISO 8601 and possibly partial: 2015-03 and 2015-03-09 are of one month. */
export function agreeInDate(left: readonly string[], right: readonly string[]): DateAgreement {
  const found = left.flatMap((a) => right.map((b) => pair(a.slice(0, 10), b.slice(0, 10))));
  return ORDER.find((agreement) => found.includes(agreement)) ?? 'unknown';
}

function pair(a: string, b: string): DateAgreement {
  if (a.length === 10 && b.length === 10) {
    const days = Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
    return days === 0 ? 'sameDay' : days === 1 ? 'nextDay' : 'otherDate';
  }
  if (!a.startsWith(b) && !b.startsWith(a)) return 'otherDate';
  return Math.min(a.length, b.length) >= 7 ? 'sameMonth' : 'sameYear';
}
