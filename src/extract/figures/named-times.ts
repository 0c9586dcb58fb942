import { addMonths, calendarUnit, dateParts } from '../calendar.js';
import type { DateMention } from '../dates.js';
import type { Span } from '../types.js';
import { numberInWords } from './number-words.js';
import { tokensOf } from './places.js';
import type { FigureSentence } from './sentence.js';

/** When a figure holds (ISO 8601, an interval as `from/to`), and how surely the text says so. */
export interface When {
  period: string;
  span?: Span;
  by: 'sentence' | 'context' | 'document';
}

/** A time that a sentence names, by its tokens. */
export interface NamedTime extends When {
  from: number;
  to: number;
  /** First and last of an interval, for the two values of a change. */
  ends?: [string, string];
  /** `source`: it dates a report or a law; `base`: it is what the value is compared with ("than in 2016"). */
  role?: 'source' | 'base';
}

/** The document's own time: its date as far as it is known, else a year. */
export type Now = string | undefined;

/** The times named in a sentence: its dates, years that stand alone, and spans counted from the document's own time. */
export function namedTimes(sentence: FigureSentence, dates: readonly DateMention[], now: Now): NamedTime[] {
  const named: NamedTime[] = [];
  for (const date of dates) {
    const tokens = tokensOf(sentence, date);
    if (tokens) named.push(stated(sentence, date, tokens, now));
  }
  for (let at = 0; at < sentence.tokens.length; at++) {
    const time = bareYear(sentence, at) ?? relative(sentence, at, now);
    if (
      time &&
      !named.some(({ from, to }) => at >= from && at < to) &&
      !named.some(({ from, to }) => time.from < to && from < time.to)
    )
      named.push(time);
  }
  named.sort((a, b) => a.from - b.from);
  const earlier = yearEarlier(sentence, named);
  return earlier ? [...named, earlier].sort((a, b) => a.from - b.from) : named;
}

/** "2,513 a year earlier": the year before the one that the sentence named last. */
function yearEarlier(sentence: FigureSentence, named: readonly NamedTime[]): NamedTime | undefined {
  const { lowers, tokens } = sentence;
  for (let at = 0; at + 2 < lowers.length; at++) {
    if (lowers[at + 1] !== 'year' && lowers[at + 1] !== 'ano') continue;
    if (!/^(?:(?:a|one) year (?:earlier|before)|(?:un|um) ano antes)$/.test(lowers.slice(at, at + 3).join(' ')))
      continue;
    const year = named.filter(({ to, period }) => to <= at && /^\d{4}/.test(period)).at(-1)?.period;
    if (!year) return undefined;
    const span = { start: tokens[at]!.start, end: tokens[at + 2]!.end };
    return { period: String(Number(year.slice(0, 4)) - 1), span, by: 'sentence', from: at, to: at + 3, role: 'base' };
  }
  return undefined;
}

function stated(
  sentence: FigureSentence,
  date: DateMention,
  { from, to }: { from: number; to: number },
  now: Now,
): NamedTime {
  const { lowers, words } = sentence;
  const single = date.from === date.to;
  const time: NamedTime = {
    period: single ? date.from : `${date.from}/${date.to}`,
    span: { start: date.start, end: date.end },
    by: 'sentence',
    from,
    to,
    ...(single ? {} : { ends: [date.from, date.to] as [string, string] }),
    ...roleOf(sentence, from, to),
  };
  // A pattern of dates may take "since" with it.
  const opening = lowers[from - 1] ?? '';
  const since = (words.plain.since.get(opening) && opening !== 'after') || words.plain.since.get(lowers[from]!);
  const year = now?.slice(0, 4);
  if (single && since && year && date.from.slice(0, 4) < year) {
    if (ranked(sentence, from)) time.role = 'base';
    else time.period = `${date.from}/${year}`;
  }
  return time;
}

const YEAR = /^(?:fy)?((?:19|20)\d\d)$/;

/** A year that no pattern took: "2012 figures", "FY2010". */
function bareYear(sentence: FigureSentence, at: number): NamedTime | undefined {
  const token = sentence.tokens[at]!;
  const year = token.kind === 'punct' ? null : YEAR.exec(token.lower);
  if (!year || /^[$%]/.test(sentence.lowers[at + 1] ?? '')) return undefined;
  const span = { start: token.start, end: token.end };
  return { period: year[1]!, span, by: 'sentence', from: at, to: at + 1, ...roleOf(sentence, at, at + 1) };
}

const DIRECTIONS = ['past', 'next'] as const;

/** "over the past four years", "in the last decade", "over the next five years". */
function relative(sentence: FigureSentence, at: number, now: Now): NamedTime | undefined {
  const { words, lowers, tokens } = sentence;
  for (const kind of DIRECTIONS) {
    const match = words.plain[kind].match(lowers, at);
    if (!match) continue;
    const date = now === undefined ? undefined : dateParts(now);
    if (!date) return undefined;
    const { count, next, told } = countAt(sentence, match.to);
    const word = lowers[next] ?? '';
    const unit = calendarUnit(word);
    const years = /^(?:decades?|decadas?)$/.test(word) ? 10 * count : unit === 'year' ? count : undefined;
    const span = { start: tokens[at]!.start, end: tokens[Math.min(next, tokens.length - 1)]!.end };
    const base = { span, by: 'sentence' as const, from: at, to: next + 1 };
    const sign = kind === 'past' ? -1 : 1;
    if (years !== undefined) {
      const other = String(date.year + sign * years);
      // "last year" is that year alone.
      if (!told && years === 1) return { ...base, period: other };
      const ends: [string, string] = sign < 0 ? [other, String(date.year)] : [String(date.year), other];
      return { ...base, period: ends.join('/'), ends };
    }
    if (unit === 'month' && date.month !== undefined) {
      const here = `${date.year}-${String(date.month).padStart(2, '0')}`;
      const other = addMonths(date.year, date.month, sign * count);
      return { ...base, period: sign < 0 ? `${other}/${here}` : `${here}/${other}` };
    }
  }
  return undefined;
}

/** How many units: digits, a word, "several" as three; one where nothing tells. */
function countAt(sentence: FigureSentence, at: number): { count: number; next: number; told: boolean } {
  const { lowers } = sentence;
  const number = numberInWords(sentence, at);
  if (number) return { count: number.value, next: number.to, told: true };
  const lower = lowers[at] ?? '';
  if (/^\d{1,2}$/.test(lower)) return { count: Number(lower), next: at + 1, told: true };
  if (/^(?:several|few|couple|varios|varias|alguns|algumas|poucos)$/.test(lower))
    return { count: 3, next: at + 1, told: true };
  return { count: 1, next: at, told: false };
}

const PUBLICATION =
  /^(?:report|reports|study|strategy|survey|census|edition|article|publication|paper|book|law|resolution|elections?|informe|estudio|encuesta|ley|relatorio|pesquisa|lei|anuario|act|speech|indictment|decree|decreto|convention|constitution|constitucion|constituicao)$/;
const WITHIN = /^(?:in|since|en|em|during|between|by|durante)$/;
/** What stands right before the time that a value is compared with. */
const BASE =
  /(?:than in|than|over|compared (?:to|with)|relative to|from its peak in|from a peak in|que en|que em|relacao a|respecto a|respecto al?|respecto de|comparacion con|comparacao com|comparado com|frente a|frente al?|que el|que o) (?:the |el |o |ano |ano de )*$/;

function roleOf(sentence: FigureSentence, from: number, to: number): { role?: 'source' | 'base' } {
  const { lowers, tokens } = sentence;
  const before = `${lowers.slice(Math.max(0, from - 5), from).join(' ')} `;
  const opening = /^(?:in|en|em|que|from|the|el|o|than)$/.test(lowers[from]!) ? `${lowers[from]} ` : '';
  if (BASE.test(before) || (opening && BASE.test(`${before}${opening}`))) return { role: 'base' };
  for (let at = Math.max(0, from - 4); at < from; at++)
    if (/^(?:law|act|resolution|decree|ley|lei|decreto|resolucion|resolucao)$/.test(lowers[at]!))
      return { role: 'source' };
  if (WITHIN.test(lowers[from]!) || WITHIN.test(lowers[from - 1] ?? '')) return {};
  for (let at = to; at < Math.min(to + 6, lowers.length); at++) {
    if (tokens[at]!.kind === 'punct' && !/^["“”*']/.test(tokens[at]!.text)) return {};
    if (PUBLICATION.test(lowers[at]!)) return { role: 'source' };
  }
  return {};
}

/** "the highest since 2006": the year bounds a comparison, the value is not of all the years since. */
const ranked = ({ lowers }: FigureSentence, from: number): boolean =>
  lowers
    .slice(Math.max(0, from - 6), from)
    .some((lower) => /^(?:highest|lowest|most|largest|worst|first|mayor|menor|maior|peor|pior|mas|mais)$/.test(lower));
