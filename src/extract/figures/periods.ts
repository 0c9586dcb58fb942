import { addMonths, calendarUnit, dateParts } from '../calendar.js';
import type { DateMention } from '../dates.js';
import type { FoundInText } from '../found-in-text.js';
import type { Span } from '../types.js';
import { numberInWords } from './number-words.js';
import { tokensOf } from './places.js';
import { distance, type FigureSentence } from './sentence.js';
import type { Quantity } from './types.js';

/** When a figure holds (ISO 8601, an interval as `from/to`), and how surely the text says so. */
export interface When {
  period: string;
  span?: Span;
  by: 'sentence' | 'context' | 'document';
}

/** A time that a sentence names, by its tokens. */
interface NamedTime extends When {
  from: number;
  to: number;
  /** First and last of an interval, for the two values of a change. */
  ends?: [string, string];
  /** It dates a report or a law rather than what is counted. */
  source: boolean;
}

/** The times that a document speaks of, and its own. */
export class Periods {
  /** The year the document speaks from: its date, else the latest year that it states in passing. */
  readonly now: string | undefined;
  readonly #year: number | undefined;

  constructor(readonly found: FoundInText) {
    const { document, dates } = found;
    const stated = document.date ?? latestYear(dates);
    this.now = stated?.slice(0, 4);
    this.#year = this.now === undefined ? undefined : Number(this.now);
  }

  /** The last date that a stretch of the text names. */
  lastIn(span: Span): When | undefined {
    const { dates } = this.found;
    const date = dates[firstAfter(dates, span.end) - 1];
    if (date && date.start >= span.start) {
      return { period: date.from === date.to ? date.from : `${date.from}/${date.to}`, by: 'context' };
    }
    return undefined;
  }

  /** The times named in a sentence: dates, and spans counted from the document's own time. */
  in(sentence: FigureSentence): NamedTime[] {
    const { dates } = this.found;
    const named: NamedTime[] = [];
    for (let at = firstAfter(dates, sentence.start); at < dates.length && dates[at]!.start < sentence.end; at++) {
      const date = dates[at]!;
      const tokens = tokensOf(sentence, date);
      if (tokens) named.push(this.#named(sentence, date, tokens));
    }
    for (let at = 0; at < sentence.tokens.length; at++) {
      if (named.some(({ from, to }) => at >= from && at < to)) continue;
      const time = this.#bareYear(sentence, at) ?? this.#relative(sentence, at);
      if (time && !named.some(({ from, to }) => time.from < to && from < time.to)) named.push(time);
    }
    return named.sort((a, b) => a.from - b.from);
  }

  #named(sentence: FigureSentence, date: DateMention, { from, to }: { from: number; to: number }): NamedTime {
    const { lowers, words } = sentence;
    const time: NamedTime = {
      period: date.from === date.to ? date.from : `${date.from}/${date.to}`,
      span: date,
      by: 'sentence',
      from,
      to,
      source: false,
    };
    if (date.from !== date.to) time.ends = [date.from, date.to];
    // A pattern may take "since" with it.
    const opening = lowers[from - 1] ?? '';
    if (
      date.from === date.to &&
      ((words.plain.since.get(opening) && opening !== 'after') || words.plain.since.get(lowers[from]!)) &&
      this.now &&
      date.from < this.now
    )
      time.period = `${date.from}/${this.now}`;
    time.source = isSource(sentence, from, to);
    return time;
  }

  /** A year that no pattern took: "2012 figures", "(2010)". */
  #bareYear(sentence: FigureSentence, at: number): NamedTime | undefined {
    const token = sentence.tokens[at]!;
    const fiscal = /^(?:fy)?((?:19|20)\d\d)$/.exec(token.lower);
    if (!fiscal || /^[$%]/.test(sentence.lowers[at + 1] ?? '')) return undefined;
    return {
      period: fiscal[1]!,
      span: token,
      by: 'sentence',
      from: at,
      to: at + 1,
      source: isSource(sentence, at, at + 1),
    };
  }

  /** "over the past four years", "in the last decade", "over the next five years". */
  #relative(sentence: FigureSentence, at: number): NamedTime | undefined {
    if (this.#year === undefined) return undefined;
    const { words, lowers, tokens } = sentence;
    for (const kind of ['past', 'next'] as const) {
      const match = words.plain[kind].match(lowers, at);
      if (!match) continue;
      let next = match.to;
      const number = numberInWords(sentence, next);
      let count = 1;
      if (number) {
        count = number.value;
        next = number.to;
      } else if (/^\d{1,2}$/.test(lowers[next] ?? '')) {
        count = Number(lowers[next]);
        next++;
      } else if (/^(?:several|few|couple|varios|varias|alguns|algumas|poucos)$/.test(lowers[next] ?? '')) {
        count = 3;
        next++;
      }
      const word = lowers[next] ?? '';
      const years = /^(?:decades?|decadas?)$/.test(word)
        ? 10 * count
        : calendarUnit(word) === 'year'
          ? count
          : undefined;
      const months = calendarUnit(word) === 'month' ? count : undefined;
      const span = { start: tokens[at]!.start, end: tokens[Math.min(next, tokens.length - 1)]!.end };
      if (years !== undefined) {
        const other = this.#year + (kind === 'past' ? -years : years);
        const period = kind === 'past' ? `${other}/${this.#year}` : `${this.#year}/${other}`;
        // "last year" is that year alone.
        const alone = count === 1 && !number && years === 1;
        return {
          period: alone ? String(other) : period,
          span,
          by: 'sentence',
          from: at,
          to: next + 1,
          source: false,
          ...(alone ? {} : { ends: period.split('/') as [string, string] }),
        };
      }
      const date = this.found.document.date ? dateParts(this.found.document.date) : undefined;
      if (months !== undefined && date?.month !== undefined) {
        const here = `${date.year}-${String(date.month).padStart(2, '0')}`;
        const other = addMonths(date.year, date.month, kind === 'past' ? -months : months);
        return {
          period: kind === 'past' ? `${other}/${here}` : `${here}/${other}`,
          span,
          by: 'sentence',
          from: at,
          to: next + 1,
          source: false,
        };
      }
    }
    return undefined;
  }

  /** When the number holds: the time nearest to it; of a change, the first and last of the interval. */
  of(
    sentence: FigureSentence,
    number: Quantity,
    others: readonly Quantity[],
    named: readonly NamedTime[],
  ): When | undefined {
    let best: NamedTime | undefined;
    let cost = Infinity;
    for (const time of named) {
      const own = this.#cost(sentence, number, others, time);
      if (own < cost) {
        cost = own;
        best = time;
      }
    }
    if (!best) return undefined;
    const same = number.side && named.length > 1 && this.#same(sentence, named, number.side);
    if (same) return same;
    if (number.side && best.ends) {
      // "rose from 5 to 9 between 2002 and 2014": one end each.
      const end = best.ends[number.side === 'from' ? 0 : 1];
      return { period: end, ...(best.span ? { span: best.span } : {}), by: 'sentence' };
    }
    return best;
  }

  /** "from 23 to 16 percent during the same period": the first and last year that the sentence named before. */
  #same({ lowers }: FigureSentence, named: readonly NamedTime[], side: 'from' | 'to'): When | undefined {
    const at = lowers.findIndex(
      (lower, index) =>
        /^(?:same|mismo|mesmo)$/.test(lower) && /^(?:period|years?|periodo)$/.test(lowers[index + 1] ?? ''),
    );
    if (at < 0) return undefined;
    const years = named
      .filter(({ source }) => !source)
      .map(({ period }) => period)
      .sort();
    return { period: side === 'from' ? years[0]! : years.at(-1)!, by: 'context' };
  }

  /** Of a change "by the end of 2014 … from its peak in 2002": from the one year to the other. */
  spanOf(sentence: FigureSentence, named: readonly NamedTime[]): When | undefined {
    const years = named.filter(({ source, ends, period }) => !source && !ends && /^\d{4}(?:-\d\d)*$/.test(period));
    if (years.length !== 2) return undefined;
    const opens = years.find(({ from }) =>
      sentence.lowers.slice(Math.max(0, from - 4), from + 1).some((lower) => /^(?:from|since|desde)$/.test(lower)),
    );
    if (!opens) return undefined;
    const [first, last] = years.map(({ period }) => period).sort();
    return first === last ? undefined : { period: `${first}/${last}`, by: 'sentence' };
  }

  #cost(sentence: FigureSentence, number: Quantity, others: readonly Quantity[], time: NamedTime): number {
    let sum: number;
    if (time.from >= number.to) {
      sum = distance(sentence, number.to, time.from);
      sum +=
        14 *
        others.filter(
          (other) =>
            other !== number &&
            other.from >= number.to &&
            other.to <= time.from &&
            !(other === number.partner && time.ends),
        ).length;
    } else {
      // "In 2010, …" frames the whole sentence.
      const frame = time.from <= 2;
      sum =
        2 + (frame ? Math.min(8, distance(sentence, time.to, number.from)) : distance(sentence, time.to, number.from));
      sum +=
        (frame ? 1 : 4) *
        others.filter(
          (other) => other !== number && other.from >= time.to && other.to <= number.from && other !== number.partner,
        ).length;
      // A time right after another number is that number's: "43.9 percent in 2002 to 28 percent".
      if (
        others.some(
          (other) =>
            other !== number &&
            time.from - other.to >= 0 &&
            time.from - other.to <= 2 &&
            other.to <= time.from &&
            !time.ends,
        )
      )
        sum += 8;
    }
    return sum + (time.source ? 30 : 0);
  }

  /** Where the sentence names no time: the document's own for what is now, else that of the sentence before. */
  around(sentence: FigureSentence, recent: When | undefined): When | undefined {
    // "Of that total, 25 percent is unemployed": it goes on from the sentence before.
    const on =
      /^(?:of (?:that|this|these|those|them)|the remaining|de (?:ese|este|esos|estos|esas|estas|ellos)|desses?|dess?as|destes?|el resto|o restante)\b/i;
    const present = this.#isPresent(sentence) && !on.test(sentence.lowers.slice(0, 3).join(' '));
    if (!present && recent) return { ...recent, by: 'context' };
    return this.now === undefined ? undefined : { period: this.now, by: 'document' };
  }

  #isPresent({ lowers, words }: FigureSentence): boolean {
    return lowers.some((_, at) => words.plain.now.match(lowers, at) !== undefined);
  }
}

const PUBLICATION =
  /^(?:report|reports|study|strategy|survey|census|edition|article|publication|paper|book|law|resolution|elections?|informe|estudio|encuesta|ley|relatorio|pesquisa|lei|anuario|act|speech|indictment)$/;

/** "a 2011 World Bank report": the time of a source, not of what it counts. */
function isSource({ lowers, tokens }: FigureSentence, from: number, to: number): boolean {
  if (
    /^(?:in|since|en|em|during|between|by)$/.test(lowers[from]!) ||
    /^(?:in|since|en|em|during|by)$/.test(lowers[from - 1] ?? '')
  )
    return false;
  for (let at = to; at < Math.min(to + 6, lowers.length); at++) {
    if (tokens[at]!.kind === 'punct' && !/^["“”*']/.test(tokens[at]!.text)) return false;
    if (PUBLICATION.test(lowers[at]!)) return true;
  }
  return false;
}

/** The latest year that the document states, far ones ahead ("by 2050") left out. */
function latestYear(dates: readonly DateMention[]): string | undefined {
  const stated = dates.filter(({ kind }) => kind === 'stated').map(({ to }) => Number(to.slice(0, 4)));
  const years = [...new Set(stated)].sort((a, b) => b - a);
  // A year that others stand close before: the document lives in its time.
  const lived = years.find((year) => years.filter((other) => other < year && year - other <= 4).length >= 2);
  const latest = lived ?? years[0];
  return latest === undefined ? undefined : String(latest);
}

/** Index of the first date that ends after an offset. */
function firstAfter(dates: readonly DateMention[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
