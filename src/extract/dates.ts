import type { Sentence } from '../read/index.js';
import { dateParts } from './calendar.js';
import { DATE_PATTERNS, type DateContext, type DatePattern } from './date-patterns.js';
import { RELATIVE_PATTERNS } from './relative-dates.js';
import type { DatedSentence, Span } from './types.js';

/** A date that the text states. */
export interface DateMention extends Span {
  /** First and last moment it may mean, ISO 8601, of the precision known; equal for a single date. */
  from: string;
  to: string;
  /** `stated` in full; `inherited` (a day or month whose year another date gives); `relative` to the document's date. */
  kind: 'stated' | 'inherited' | 'relative';
}

/** How far back (in UTF-16 units) a date may lend its year to a day or month named without one. */
const YEAR_REACH = 500;

const PATTERNS: readonly DatePattern[] = [...DATE_PATTERNS, ...RELATIVE_PATTERNS];

/**
 * Dates in a text in English, Spanish and Portuguese, in order and without overlaps: days, months, years, decades and
 * ranges as stated, days and months without a year by the last date before them, and relative dates ("last December",
 * "el martes pasado") by `documentDate` (ISO 8601, may be partial). A date that cannot be resolved is left out.
 */
export function findDates(text: string, language: string, documentDate?: string): DateMention[] {
  const found: { start: number; end: number; match: RegExpExecArray; pattern: DatePattern }[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern.pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length, match, pattern });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const dates: DateMention[] = [];
  let end = 0;
  for (const { start, end: stop, match, pattern } of found) {
    if (start < end) continue;
    const near = dates.at(-1);
    const context: DateContext = { language };
    if (near && start - near.end < YEAR_REACH) context.near = near.from;
    if (documentDate) context.document = documentDate;
    const date = pattern.resolve(match, context);
    if (!date) continue;
    dates.push({ start, end: stop, ...date });
    end = stop;
  }
  return dates;
}

/**
 * The sentences that a date places in time, for a timeline: each with its most precise date, the first among equals; an
 * interval is given as `from/to`. Dates inside a sentence's gaps are not its own.
 */
export function datedSentences(sentences: readonly Sentence[], dates: readonly DateMention[]): DatedSentence[] {
  const result: DatedSentence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < dates.length && dates[next]!.start < sentence.start) next++;
    let best: DateMention | undefined;
    let among = false;
    for (let index = next; index < dates.length && dates[index]!.start < sentence.end; index++) {
      const date = dates[index]!;
      if (sentence.gaps.some((gap) => date.start >= gap.start && date.start < gap.end)) continue;
      among ||= best !== undefined && (best.from !== date.from || best.to !== date.to);
      if (!best || precision(date) > precision(best)) best = date;
    }
    if (!best) continue;
    const date = best.from === best.to ? best.from : `${best.from}/${best.to}`;
    const dateSpan = { start: best.start, end: best.end };
    result.push({ start: sentence.start, end: sentence.end, date, dateSpan, ...(among && { among }) });
  }
  return result;
}

function precision(date: DateMention): number {
  const parts = dateParts(date.from);
  const fine = parts?.day ? 3 : parts?.month ? 2 : 1;
  return date.from === date.to ? fine : fine - 0.5;
}
