import { quantile } from '../../model/index.js';
import { type Condition, placeRules, type Rule } from './rules.js';
import type { PlaceReading, PlaceSeries, PlaceSigns, Rest, RuleReading, Standing } from './types.js';

/** A share of fewer places says nothing: the quarter of three is nobody. */
const LEAST_COMPARED = 8;

interface Found {
  standing: Standing;
  rests: Rest[];
  missing: string[];
}

/**
 * Reads places by rules: what kind of criminalised space each is, warnings, capacity and will of the state, thresholds, and what
 * goes unreported. Three-valued: a rule that what is known cannot decide is open, never false (Kleene 1952). Each reading says what
 * it rests on; a rule that does not hold is not told.
 */
export function readPlaces(places: readonly PlaceSigns[], rules: readonly Rule[] = placeRules()): PlaceReading[] {
  const limits = new Map<string, Float64Array>();
  const sorted = (indicator: string): Float64Array => {
    let values = limits.get(indicator);
    if (!values) {
      const all = places.flatMap(({ series }) => {
        const last = lastOf(series.find((each) => each.indicator === indicator));
        return last ? [last.value] : [];
      });
      limits.set(indicator, (values = Float64Array.from(all).sort()));
    }
    return values;
  };
  return places.map((place) => ({
    code: place.code,
    name: place.name,
    rules: rules.flatMap((rule) => {
      const { standing, rests, missing } = evaluate(rule.when, place, sorted);
      const reading: RuleReading = { rule: rule.id, kind: rule.kind, standing, rests, missing: [...new Set(missing)] };
      // What nothing at hand speaks for is not worth a line; where the first part holds, what is missing of the rest is.
      const begun = 'all' in rule.when && evaluate(rule.when.all[0]!, place, sorted).standing === 'yes';
      const told = standing === 'yes' || (standing === 'open' && begun && rule.open !== undefined);
      return told ? [reading] : [];
    }),
    provided: [...place.said],
  }));
}

function evaluate(condition: Condition, place: PlaceSigns, sorted: (indicator: string) => Float64Array): Found {
  if ('indicator' in condition) return ofIndicator(condition, place, sorted);
  if ('said' in condition) return ofStatements(condition, place);
  const parts =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'none' in condition
          ? condition.none
          : condition.of;
  const found = parts.map((part) => evaluate(part, place, sorted));
  const yes = found.filter(({ standing }) => standing === 'yes').length;
  const open = found.filter(({ standing }) => standing === 'open').length;
  const least = 'all' in condition ? parts.length : 'least' in condition ? condition.least : 1;
  const reached: Standing = yes >= least ? 'yes' : yes + open >= least ? 'open' : 'no';
  const all = { rests: found.flatMap(({ rests }) => rests), missing: found.flatMap(({ missing }) => missing) };
  if (!('none' in condition)) return { standing: reached, ...all };
  // One gain that is known to be absent, and none known to be there, is what can be said of "none of these"; all unknown is open.
  const known = found.some(({ standing }) => standing !== 'open');
  const standing = reached === 'yes' ? 'no' : known ? 'yes' : 'open';
  return { standing, missing: all.missing, rests: all.rests.map((rest) => ({ ...rest, holds: !rest.holds })) };
}

function ofIndicator(
  condition: Extract<Condition, { indicator: string }>,
  { series }: PlaceSigns,
  sorted: (indicator: string) => Float64Array,
): Found {
  const { indicator } = condition;
  const own = series.find((each) => each.indicator === indicator);
  const last = lastOf(own);
  const unknown: Found = { standing: 'open', rests: [], missing: [indicator] };
  if (!own || !last) return unknown;
  const found = (value: number, holds: boolean, period = last.period): Found => ({
    standing: holds ? 'yes' : 'no',
    rests: [{ sign: indicator, value, period, source: own.source, holds }],
    missing: [],
  });
  if (condition.at_least !== undefined) return found(last.value, last.value >= condition.at_least);
  if (condition.at_most !== undefined) return found(last.value, last.value <= condition.at_most);
  if (condition.highest !== undefined || condition.lowest !== undefined) {
    const all = sorted(indicator);
    if (all.length < LEAST_COMPARED || all[0] === all.at(-1)) return unknown;
    const high = condition.highest !== undefined;
    const limit = quantile(all, high ? 1 - condition.highest! : condition.lowest!);
    return found(
      last.value,
      high ? last.value >= limit && last.value > all[0]! : last.value <= limit && last.value < all.at(-1)!,
    );
  }
  if (condition.known) return found(last.value, true);
  const first = firstOf(own);
  if (!first || first.period === last.period || first.value === 0) return unknown;
  const change = (last.value - first.value) / Math.abs(first.value);
  const holds = condition.rises_by !== undefined ? change >= condition.rises_by : -change >= condition.falls_by!;
  return found(change, holds, `${first.period}–${last.period}`);
}

function ofStatements({ said, by }: Extract<Condition, { said: string }>, place: PlaceSigns): Found {
  const fits = place.said.filter((each) => each.provision === said && each.provider === by && each.hedge !== 'denied');
  // That nobody says it does not make it untrue.
  if (fits.length === 0) return { standing: 'open', rests: [], missing: [`${said}:${by}`] };
  return {
    standing: 'yes',
    rests: fits.map(({ document, quote, hedge, statement }) => ({
      statement,
      sign: `${said}:${by}`,
      value: Number.NaN,
      period: hedge,
      source: `${document}: "${quote}"`,
      holds: true,
    })),
    missing: [],
  };
}

interface Point {
  period: string;
  value: number;
}

const points = (series: PlaceSeries | undefined): Point[] =>
  series?.values.flatMap((value, at) => (Number.isNaN(value) ? [] : [{ value, period: series.periods[at]! }])) ?? [];
const lastOf = (series: PlaceSeries | undefined): Point | undefined => points(series).at(-1);
const firstOf = (series: PlaceSeries | undefined): Point | undefined => points(series)[0];
