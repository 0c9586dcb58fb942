import type { FoundInText } from '../found-in-text.js';
import type { Figure, Span } from '../types.js';
import { changeOf, isAlleged, isPlanned } from './changes.js';
import { confidenceOf } from './confidence.js';
import type { When } from './named-times.js';
import type { Periods } from './periods.js';
import { placesOf } from './place-of.js';
import type { Places, Where } from './places.js';
import { findQuantities } from './quantities.js';
import { readingsOf } from './readings.js';
import type { FigureSentence } from './sentence.js';
import type { Sources } from './sources.js';
import type { Counted, Quantity } from './types.js';

/** Where a sentence stands: its paragraph, and the time that the paragraph last spoke of. */
export interface Context {
  block: Span;
  when?: When | undefined;
  /** What the figure before was of. */
  indicator?: string | undefined;
  /** Where and when the figure before held. */
  last?: { where: Where | undefined; when: When | undefined };
}

/** What figures of a document are read with. */
export interface Readers {
  found: FoundInText;
  places: Places;
  periods: Periods;
  sources: Sources;
  /** True for a number that lies in a date or a name. */
  skips(span: Span): boolean;
}

/** The figures of one sentence; the time it speaks of is left in `context` for the sentences after it. */
export function readSentence(
  sentence: FigureSentence,
  quote: (needed: readonly Span[]) => Span,
  context: Context,
  readers: Readers,
): Figure[] {
  const { places, periods, sources } = readers;
  const numbers = findQuantities(sentence, readers.skips);
  const times = periods.in(sentence);
  const figures: Figure[] = [];
  const readings = readingsOf(sentence, numbers, context.indicator);
  const named = readings.length > 0 ? places.in(sentence) : [];
  const listed = respectively(sentence, readings, named);
  for (const { number, counted } of readings) {
    const indicator = nameless(counted, named) ? (context.indicator ?? counted.indicator) : counted.indicator;
    context.indicator = indicator;
    const change = changeOf(sentence, number);
    const when =
      (change && periods.spanOf(times)) ||
      (periods.of(sentence, number, numbers, times) ??
        (refersBack(sentence, number) ? context.last?.when : undefined) ??
        periods.around(sentence, context.when));
    const own = listed.get(number);
    const back = refersBack(sentence, number) ? context.last : undefined;
    let where: (Where | undefined)[] = own ? [own] : placesOf(sentence, number, numbers, named, counted, places);
    if (where.length === 0 && back?.where) where = [{ ...back.where, by: 'context' }];
    if (where.length === 0) where = [places.around(sentence, context.block, isVast(number))];
    context.last = { where: where[0], when: when && { ...when, by: 'context' } };
    const attribution = sources.of(sentence, number);
    for (const place of where) {
      const words = { start: sentence.tokens[counted.from]!.start, end: sentence.tokens[counted.to - 1]!.end };
      const needed = [number, words, place?.span, when?.span].filter((span): span is Span => span !== undefined);
      const inferred = [
        ...(place?.by === 'sentence' ? [] : ['place' as const]),
        ...(when?.by === 'sentence' ? [] : ['period' as const]),
      ];
      figures.push({
        indicator,
        ...(place?.entity === undefined ? {} : { place: place.entity }),
        ...(place?.words === undefined ? {} : { placeWords: place.words }),
        ...(when ? { period: when.period } : {}),
        ...valuesOf(number, change),
        unit: number.unit && number.kind !== 'percent' ? number.unit : counted.unit,
        ...(number.per ? { per: number.per } : {}),
        ...(number.of === undefined ? {} : { of: number.of }),
        ...(number.qualifier ? { qualifier: number.qualifier } : {}),
        ...(change ? { change } : {}),
        ...(isPlanned(sentence, number) ? { planned: true } : {}),
        ...(inferred.length > 0 ? { inferred } : {}),
        number: { start: number.start, end: number.end },
        quote: quote(needed),
        hedge: isAlleged(sentence, number) ? 'alleged' : 'asserted',
        ...(attribution ? { attribution } : {}),
        confidence: confidenceOf(counted.by, place?.by, when?.by, sentence.note),
      });
    }
  }
  context.when = periods.remembered(times) ?? context.when;
  return figures;
}

/** "20 percent of these costs": it goes on from the figure before. */
const refersBack = ({ lowers }: FigureSentence, number: Quantity): boolean =>
  /^(?:of|de) (?:these|those|that|this|them|which|estos?|estas?|esos?|esas?|dichos?|dichas?)$/.test(
    lowers.slice(number.to, number.to + 2).join(' '),
  ) || /^(?:dess[ea]s?|dest[ea]s?)$/.test(lowers[number.to] ?? '');

/** Trillions of dollars: what no one country's trade comes to. */
const isVast = ({ kind, unit, value, low }: Quantity): boolean =>
  kind === 'money' && unit === 'USD' && (value ?? low ?? 0) >= 1e12;

/** "Guatemala received $180 million": the words beside the number name a place or a year only, what is counted was told before. */
function nameless({ by, from, to, indicator }: Counted, named: ReturnType<Places['in']>): boolean {
  if (by !== 'clause') return false;
  return (
    /^(?:(?:fy)?\d{4}|of which|which)$/.test(indicator) ||
    named.some((place) => place.from - 1 <= from && to <= place.to)
  );
}

/** The value or range; of a fall by so many percent, negative. */
function valuesOf(
  { value, low, high, kind }: Quantity,
  change: Figure['change'],
): Pick<Figure, 'value' | 'low' | 'high'> {
  const sign = change === 'fall' && kind === 'percent' ? -1 : 1;
  return {
    ...(value === undefined ? {} : { value: sign * value }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

/** "Chile and Peru … 8 and 4 percent, respectively": the numbers of a list each with the place of its rank. */
function respectively(
  sentence: FigureSentence,
  readings: readonly { number: Quantity; counted: Counted }[],
  named: ReturnType<Places['in']>,
): Map<Quantity, Where> {
  const found = new Map<Quantity, Where>();
  if (readings.length === 0) return found;
  if (!sentence.lowers.some((lower) => lower === 'respectively' || lower === 'respectivamente')) return found;
  const places = named.filter(({ manner }) => manner === 'name');
  if (places.length < 2) return found;
  // Runs of numbers joined by "and" or commas, as many as there are places.
  let run: Quantity[] = [];
  for (const { number } of [...readings, { number: undefined }]) {
    const last = run.at(-1);
    const joins = number && last && number.from - last.to <= 2 && number.kind === last.kind;
    if (!joins) {
      if (run.length === places.length) for (const [rank, each] of run.entries()) found.set(each, places[rank]!.where);
      run = [];
    }
    if (number) run.push(number);
  }
  return found;
}
