const DAY = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;

/** First and last day that a date may mean, in days since 1970: `2014` is any day of that year. */
export interface DayRange {
  first: number;
  last: number;
}

/** The days that a partial ISO 8601 date (year, month or day) may mean; undefined where it is none. */
export function daysOf(date: string | undefined): DayRange | undefined {
  const [, year, month, day] = DATE.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  const [y, m] = [Number(year), month === undefined ? undefined : Number(month) - 1];
  const first = Date.UTC(y, m ?? 0, day === undefined ? 1 : Number(day));
  const after = day !== undefined ? first + DAY : m !== undefined ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1);
  return Number.isNaN(first) ? undefined : { first: first / DAY, last: after / DAY - 1 };
}
