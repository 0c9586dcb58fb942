import type { DateMention } from '../dates.js';
import type { FoundInText } from '../found-in-text.js';
import type { Span } from '../types.js';
import { type NamedTime, type Now, namedTimes, type When } from './named-times.js';
import { distance, type FigureSentence } from './sentence.js';
import type { Quantity } from './types.js';

/** A time that costs more than this is another number's, or only what the value is compared with. */
const FAR = 45;

/** When the figures of a document hold. */
export class Periods {
  /** The time the document speaks from: its date, else the latest year that it lives in. */
  readonly #now: Now;

  constructor(readonly found: FoundInText) {
    this.#now = found.document.date ?? latestYear(found.dates);
  }

  /** The last date that a stretch of the text names. */
  lastIn(span: Span): When | undefined {
    const { dates } = this.found;
    const date = dates[firstAfter(dates, span.end) - 1];
    if (!date || date.start < span.start) return undefined;
    return { period: date.from === date.to ? date.from : `${date.from}/${date.to}`, by: 'context' };
  }

  /** The times named in a sentence. */
  in(sentence: FigureSentence): NamedTime[] {
    const { dates } = this.found;
    const from = firstAfter(dates, sentence.start);
    let to = from;
    while (to < dates.length && dates[to]!.start < sentence.end) to++;
    return namedTimes(sentence, dates.slice(from, to), this.#now);
  }

  /** When the number holds: the time nearest to it; of a change, the first and last of the interval. */
  of(
    sentence: FigureSentence,
    number: Quantity,
    others: readonly Quantity[],
    named: readonly NamedTime[],
  ): When | undefined {
    let best: NamedTime | undefined;
    let cost = FAR;
    for (const time of named) {
      const own = costOf(sentence, number, others, time);
      if (own < cost) {
        cost = own;
        best = time;
      }
    }
    if (!best) return undefined;
    const same = number.side && named.length > 1 ? samePeriod(sentence, named, number.side) : undefined;
    if (same) return same;
    if (number.side && best.ends) {
      // "rose from 5 to 9 between 2002 and 2014": one end each.
      const end = best.ends[number.side === 'from' ? 0 : 1];
      return { period: end, ...(best.span ? { span: best.span } : {}), by: 'sentence' };
    }
    return best;
  }

  /** Of a change "by the end of 2014 … from its peak in 2002", "in 2021, 8% less than in 2020": from the one year to the other. */
  spanOf(named: readonly NamedTime[]): When | undefined {
    const years = named.filter(
      ({ role, ends, period }) => role !== 'source' && !ends && /^\d{4}(?:-\d\d)*$/.test(period),
    );
    if (years.length !== 2 || !years.some(({ role }) => role === 'base')) return undefined;
    const [first, last] = years.map(({ period }) => period).sort();
    return first === last ? undefined : { period: `${first}/${last}`, by: 'sentence' };
  }

  /** Where the sentence names no time: the document's own for what is now, else that of the sentence before. */
  around(sentence: FigureSentence, recent: When | undefined): When | undefined {
    const present = isPresent(sentence) && !ON.test(sentence.lowers.slice(0, 3).join(' '));
    if (!present && recent) return { ...recent, by: 'context' };
    return this.#now === undefined ? undefined : { period: this.#now.slice(0, 4), by: 'document' };
  }

  /** What the sentences after this one may take for granted. */
  remembered(named: readonly NamedTime[]): When | undefined {
    const ahead = (period: string): boolean => this.#now !== undefined && period.slice(0, 4) > this.#now.slice(0, 4);
    // "since 2006" is of its own number, what follows is not of all those years.
    const past = named.filter(({ role, ends, period }) => !role && !ahead(period) && (ends || !period.includes('/')));
    const last = past.filter(({ ends }) => !ends).at(-1) ?? past.at(-1);
    return last && { period: last.period, by: 'context' };
  }
}

/** "Of that total, 25 percent is unemployed": it goes on from the sentence before. */
const ON =
  /^(?:of (?:that|this|these|those|them)|the remaining|de (?:ese|este|esos|estos|esas|estas|ellos)|desses?|dess?as|destes?|el resto|o restante)\b/i;

const isPresent = ({ lowers, words }: FigureSentence): boolean =>
  lowers.some((_, at) => words.plain.now.match(lowers, at) !== undefined);

/** "from 30 to 20 percent during the same period": the first and last year that the sentence named before. */
function samePeriod({ lowers }: FigureSentence, named: readonly NamedTime[], side: 'from' | 'to'): When | undefined {
  const at = lowers.findIndex(
    (lower, index) =>
      /^(?:same|mismo|mesmo)$/.test(lower) && /^(?:period|years?|periodo)$/.test(lowers[index + 1] ?? ''),
  );
  if (at < 0) return undefined;
  const years = named
    .filter(({ role }) => role !== 'source')
    .map(({ period }) => period)
    .sort();
  return { period: side === 'from' ? years[0]! : years.at(-1)!, by: 'context' };
}

function costOf(sentence: FigureSentence, number: Quantity, others: readonly Quantity[], time: NamedTime): number {
  let sum: number;
  if (time.from >= number.to) {
    const between = others.filter(
      (other) =>
        other !== number &&
        other.from >= number.to &&
        other.to <= time.from &&
        !(other === number.partner && time.ends),
    );
    sum = distance(sentence, number.to, time.from) + 14 * between.length;
  } else {
    // "In 2010, …" frames the whole sentence.
    const frame = time.from <= 2;
    const away = distance(sentence, time.to, number.from);
    const between = others.filter(
      (other) => other !== number && other.from >= time.to && other.to <= number.from && other !== number.partner,
    );
    sum = 2 + (frame ? Math.min(8, away) : away) + (frame ? 1 : 4) * between.length;
    // A time right after another number is that number's: "30 percent in 2001 to 20 percent".
    const owned = others.some(
      (other) => other !== number && time.from >= other.to && time.from - other.to <= 2 && !time.ends,
    );
    if (owned) sum += 8;
  }
  if (time.role === 'source') sum += 30;
  // What the value is compared with dates it only where it is itself the earlier value.
  const beside = time.from >= number.to && time.from - number.to <= 1;
  if (time.role === 'base' && number.side !== 'from' && !beside) sum += 40;
  return Math.min(sum, time.role === 'base' ? sum : FAR - 1);
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
