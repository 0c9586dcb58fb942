/** How a table writes dates of three numbers: the day or the month first; found from the data, since 03/04 may be either. */
export type DateOrderOfNumbers = 'day' | 'month';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?/;
const EPOCH = /^\d{9,13}$/;

/**
 * Seconds since 1970 of a time as written, in the time of its place: no zone is read. ISO 8601, numbers parted by / . or -,
 * or seconds or milliseconds since 1970. NaN where it is none of these.
 */
export function secondsOf(written: string, order: DateOrderOfNumbers): number {
  if (EPOCH.test(written)) return written.length > 10 ? Math.floor(Number(written) / 1000) : Number(written);
  const iso = ISO.exec(written);
  if (iso) return utc(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]);
  const numbers = NUMBERS.exec(written);
  if (!numbers) return Number.NaN;
  const [day, month] = order === 'day' ? [numbers[1], numbers[2]] : [numbers[2], numbers[1]];
  return utc(numbers[3], month, day, numbers[4], numbers[5], numbers[6]);
}

/** Seconds since midnight of a time of day; NaN where it is none. */
export function clockSeconds(written: string): number {
  const found = CLOCK.exec(written);
  return found ? 3600 * Number(found[1]) + 60 * Number(found[2]) + Number(found[3] ?? 0) : Number.NaN;
}

/** Whether the day or the month stands first, by a number above 12; where none tells, the day, and `sure` is false. */
export function numberOrder(dates: Iterable<string>): { order: DateOrderOfNumbers; sure: boolean } {
  let seen = false;
  for (const date of dates) {
    const found = NUMBERS.exec(date);
    if (!found) continue;
    seen = true;
    if (Number(found[1]) > 12) return { order: 'day', sure: true };
    if (Number(found[2]) > 12) return { order: 'month', sure: true };
  }
  return { order: 'day', sure: !seen };
}

/** `2014-07-04` or, where it is not midnight or `clock` is asked for, `2014-07-04 09:30`. */
export function written(seconds: number, clock: boolean): string {
  const text = new Date(1000 * seconds).toISOString();
  return clock ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : text.slice(0, 10);
}

function utc(...parts: (string | undefined)[]): number {
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59) return Number.NaN;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}
