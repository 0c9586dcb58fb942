import { said, UserError } from '../../model/index.js';
import { deviation, known, mean } from './statistics.js';
import type { Columns, IndexNode } from './types.js';

/** What a normalisation needs beside the values: the ends of its scale, and what the description says of an indicator. */
interface Context {
  low: number;
  high: number;
  node: IndexNode;
}

/** A way to bring indicators to one scale; values come already turned so that more is better. */
interface Normalisation {
  id: string;
  title: string;
  run(values: Float64Array, context: Context): Float64Array;
}

const scaled = (values: Float64Array, from: number, to: number, { low, high }: Context): Float64Array =>
  values.map((value) => (from === to ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low)));

/** Places of the values in their order, those that are equal sharing the mean of theirs; 1 is the least. */
function ranks(values: Float64Array): Float64Array {
  const order = [...values.keys()].filter((i) => !Number.isNaN(values[i]!)).sort((a, b) => values[a]! - values[b]!);
  const result = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) result[order[i]!] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}

const ends = (values: Float64Array): [number, number] => {
  const own = known(values);
  return [Math.min(...own), Math.max(...own)];
};

/** A target as turned values see it; without one the best value stands in. */
const targetOf = (values: Float64Array, { node }: Context): number =>
  node.target === undefined ? ends(values)[1] : node.target * node.direction;

/** All ways to normalise. A new one is one entry here. */
export const NORMALISATIONS: readonly Normalisation[] = [
  { id: 'min-max', title: 'least to greatest', run: (values, context) => scaled(values, ...ends(values), context) },
  {
    id: 'z-score',
    title: 'standard deviations from the mean',
    run: (values) => {
      const own = known(values);
      const [centre, spread] = [mean(own), deviation(own)];
      return values.map((value) => (value - centre) / spread);
    },
  },
  { id: 'rank', title: 'place among the units, 1 the least', run: (values) => ranks(values) },
  {
    id: 'percentile',
    title: 'share of units below, 0 to 100',
    run: (values) => {
      const own = known(values);
      return values.map((value) =>
        Number.isNaN(value) ? value : (100 * own.filter((other) => other < value).length) / Math.max(1, own.length - 1),
      );
    },
  },
  {
    id: 'target',
    title: 'distance to the target: what reaches it has the full score',
    run: (values, context) => {
      const [least] = ends(values);
      const target = targetOf(values, context);
      return scaled(values, least, target, context).map((value) => Math.min(context.high, value));
    },
  },
  {
    id: 'goalposts',
    title: 'from the least value to the target, cut at both ends',
    run: (values, context) => {
      const all = scaled(values, ends(values)[0], targetOf(values, context), context);
      return all.map((value) => Math.max(context.low, Math.min(context.high, value)));
    },
  },
  {
    id: 'best-share',
    title: 'share of the greatest value',
    run: (values, { high }) => {
      const [, best] = ends(values);
      return values.map((value) => (high * value) / best);
    },
  },
];

/**
 * Brings every indicator to one scale, turned so that more is better (OECD and JRC 2008, doi 10.1787/9789264043466-en).
 * @param scale ends of the scale, for the ways that have ends
 * @throws UserError where the way is not known
 */
export function normalise(
  values: Columns,
  indicators: readonly IndexNode[],
  way: string,
  [low, high]: readonly [number, number] = [0, 100],
): Columns {
  const method = NORMALISATIONS.find(({ id }) => id === way);
  if (!method) {
    throw new UserError(
      said`"${way}" is no way to normalise; there are ${NORMALISATIONS.map(({ id }) => id).join(', ')}.`,
      {
        exit: 2,
      },
    );
  }
  return new Map(
    indicators.map((node) => {
      const turned = values.get(node.code)!.map((value) => value * node.direction);
      return [node.code, method.run(turned, { low, high, node })];
    }),
  );
}
