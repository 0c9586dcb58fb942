import { quantile } from '../../model/index.js';

/** A class of a map: values from `low` to `high`; where two classes meet, the value is of the one nearer to zero. */
export interface MapClass {
  low: number;
  high: number;
  colour: string;
  /** How many places are in it. */
  count: number;
  /** In words, where it is no range of numbers. */
  label?: string;
}

/** From light to dark in even steps of lightness: the order reads in print and for every kind of colour vision. */
const SEQUENTIAL = ['#fbe6c5', '#f0b78a', '#dc8468', '#b5525b', '#7c2a50', '#451543', '#240a2c'];
/** Blue for less, orange for more: a pair that red-green blindness keeps apart. */
const LESS = ['#c6dbea', '#7fb0d3', '#2f6f9f', '#123f66'];
const MORE = ['#fadcb8', '#eea352', '#b9620f', '#6f3600'];
const NEITHER = '#efefef';

/**
 * Classes of equal numbers of places (quantiles, type 7). Zero is a class of its own where many places have none; values that
 * repeat give fewer classes than asked.
 */
export function quantileClasses(values: readonly number[], classes: number): MapClass[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (known.length === 0) return [];
  const zeros = known.filter((value) => value === 0).length;
  const apart = zeros > known.length / classes && known[0] === 0;
  const rest = apart ? known.slice(zeros) : known;
  const wanted = apart ? classes - 1 : classes;
  const bounds =
    rest.length === 0
      ? []
      : [...new Set(Array.from({ length: wanted + 1 }, (_, step) => quantile(rest, step / wanted)))];
  if (bounds.length === 1) bounds.push(bounds[0]!);
  const spans = [
    ...(apart ? [[0, 0] as const] : []),
    ...bounds.slice(1).map((high, index) => [bounds[index]!, high] as const),
  ];
  return spans.map(([low, high], index) => ({
    low,
    high,
    colour:
      SEQUENTIAL[
        spans.length === 1
          ? 2
          : Math.round((index * (Math.min(spans.length + 1, SEQUENTIAL.length) - 1)) / (spans.length - 1))
      ]!,
    count: known.filter((value) => inClass(value, { low, high }, index === 0 || (apart && index === 1))).length,
  }));
}

/** Classes of change: as many below zero as above, by quantiles of each side; no change stands between. */
export function changeClasses(values: readonly number[], classes: number): MapClass[] {
  const side = Math.max(1, Math.min(LESS.length, Math.floor(classes / 2)));
  const known = values.filter((value) => !Number.isNaN(value));
  const spans = (list: number[]): MapClass[] => quantileClasses(list, side);
  const colour = (palette: readonly string[], index: number, count: number): string =>
    palette[count === 1 ? 1 : Math.round((index * (palette.length - 1)) / (count - 1))]!;
  const more = spans(known.filter((value) => value > 0));
  const less = spans(known.filter((value) => value < 0).map((value) => -value));
  const same = known.filter((value) => value === 0).length;
  return [
    ...less
      .map((each, index) => ({ ...each, low: -each.high, high: -each.low, colour: colour(LESS, index, less.length) }))
      .reverse(),
    ...(same > 0 ? [{ low: 0, high: 0, colour: NEITHER, count: same }] : []),
    ...more.map((each, index) => ({ ...each, colour: colour(MORE, index, more.length) })),
  ];
}

const inClass = (value: number, { low, high }: Pick<MapClass, 'low' | 'high'>, first: boolean): boolean =>
  (first ? value >= low : value > low) && value <= high;

/** The class of a value; undefined where it is unknown. Of two classes that meet at a value, the one nearer to zero. */
export function classOf(value: number, classes: readonly MapClass[]): MapClass | undefined {
  const within = classes.filter(({ low, high }) => value >= low && value <= high);
  return within.sort((a, b) => Math.abs(a.low + a.high) - Math.abs(b.low + b.high))[0];
}
