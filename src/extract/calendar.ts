import { fold } from './fold.js';
import { readLexicon } from './lexicon.js';

export type CalendarKind = 'month' | 'weekday' | 'number' | 'decade' | 'unit';

const VALUES = new Map<string, string>();
const WORDS = new Map<CalendarKind, string[]>();
for (const [kind, value, words] of readLexicon('calendar.tsv') as [CalendarKind, string, string][]) {
  for (const word of words.split('|')) {
    const list = WORDS.get(kind) ?? [];
    WORDS.set(kind, list);
    for (const form of new Set([word, fold(word)])) {
      list.push(form);
      VALUES.set(`${kind} ${fold(form)}`, value);
    }
  }
}

/** What a word of the calendar stands for ("march" as a month: 3); undefined where it is none of that kind. */
export function calendarValue(kind: CalendarKind, word: string): number | undefined {
  const value = VALUES.get(`${kind} ${fold(word).replace(/\.$/, '')}`);
  return value === undefined ? undefined : Number(value);
}

/** Day, week, month or year. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

export function calendarUnit(word: string): CalendarUnit | undefined {
  return VALUES.get(`unit ${fold(word)}`) as CalendarUnit | undefined;
}

/** The words of a kind as an alternation for a regular expression, longest first, at least `shortest` letters long. */
export function calendarWords(kind: CalendarKind, shortest = 1): string {
  return (WORDS.get(kind) ?? [])
    .filter((word) => word.length >= shortest)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

/** An ISO 8601 date of the precision that is known; undefined where no such day exists. */
export function isoDate(year: number, month?: number, day?: number): string | undefined {
  if (month === undefined) return pad(year, 4);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${pad(year, 4)}-${pad(month)}`;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Year, month and day of a partial ISO date. */
export function dateParts(iso: string): { year: number; month?: number; day?: number } | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!match) return undefined;
  return {
    year: Number(match[1]),
    ...(match[2] ? { month: Number(match[2]) } : {}),
    ...(match[3] ? { day: Number(match[3]) } : {}),
  };
}

/** The day `days` after an ISO day. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The month `months` after that of `year` and `month`. */
export function addMonths(year: number, month: number, months: number): string {
  const index = year * 12 + month - 1 + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`;
}

/** Day of the week of an ISO day, 1 Monday to 7 Sunday. */
export const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay() || 7;
