import { randomFrom } from '../../connect/index.js';
import { quantile } from '../../model/index.js';
import { LESSENS } from './form.js';
import {
  COST_BEARERS,
  COST_CATEGORIES,
  COST_KINDS,
  type CostAccount,
  type CostAccounts,
  type CostForm,
  type CostItem,
  type CostLine,
  type CostRange,
  type CostSchoolForm,
  type Figure,
} from './types.js';

/** Which value of a figure is reckoned with; `name` is that of the figure, `key` tells it from all others. */
type Choose = (figure: Figure, name: string, key: string) => number;
type Side = 'low' | 'central' | 'high';

export interface CostDraws {
  runs: number;
  seed: number;
}

/**
 * Accounts of what insecurity costs, one for each school that the form has. Accounting (Jaitman, ed., 2017, The Costs of Crime and
 * Violence, doi 10.18235/0000615) adds what is spent and foregone. Impact (Institute for Economics and Peace, The Economic Value of
 * Peace) takes unit costs of another country by the ratio of incomes per head, and counts each unit of direct cost `multiplier`
 * times more, for what it would have set going. Low and high have every figure at the end that lowers or raises the sum; the
 * draws take each figure by itself from the triangle of its low, central and high.
 */
export function costAccounts(form: CostForm, draws: CostDraws): CostAccounts {
  const { accounting, impact, gdp } = form;
  return {
    ...(accounting && { accounting: account(accounting, gdp, draws) }),
    ...(impact && { impact: account(impact, gdp, draws) }),
  };
}

interface Sum {
  items: number[];
  multiplied: number;
  total: number;
}

function account(school: CostSchoolForm, gdp: Figure, { runs, seed }: CostDraws): CostAccount {
  const { items, common } = school;
  const at =
    (side: Side): Choose =>
    (figure, name) =>
      figure[turned(side, name)];
  const sums = { low: sum(school, at('low')), central: sum(school, at('central')), high: sum(school, at('high')) };
  const range = (of: (own: Sum) => number): CostRange => ({
    low: of(sums.low),
    central: of(sums.central),
    high: of(sums.high),
  });
  const part = (keep: (item: CostItem) => boolean): CostRange =>
    range((own) => own.items.reduce((total, money, i) => total + (keep(items[i]!) ? money : 0), 0));
  const total = range((own) => own.total);
  const [drawn, shares] = drawnTotals(school, gdp, runs, seed);
  const middle = (list: Float64Array, p: number, otherwise: number): number =>
    list.length > 0 ? quantile(list, p) : otherwise;
  return {
    lines: items.map((item, i) =>
      toLine(
        item,
        range((own) => own.items[i]!),
        common,
      ),
    ),
    total,
    drawn: {
      q05: middle(drawn, 0.05, total.central),
      q50: middle(drawn, 0.5, total.central),
      q95: middle(drawn, 0.95, total.central),
    },
    ofGdp: {
      low: total.low / gdp.high,
      central: total.central / gdp.central,
      high: total.high / gdp.low,
      q05: middle(shares, 0.05, total.central / gdp.central),
      q95: middle(shares, 0.95, total.central / gdp.central),
    },
    byBearer: record(COST_BEARERS, (bearer) => part(({ borneBy, transfer }) => borneBy === bearer && !transfer)),
    byKind: record(COST_KINDS, (kind) => part((item) => item.kind === kind && !item.transfer)),
    transfers: part(({ transfer }) => transfer),
    ...(common['multiplier'] && { multiplied: range((own) => own.multiplied) }),
    moves: moves(school),
    notCounted: COST_CATEGORIES.filter((what) => what !== 'other' && !items.some((item) => item.what === what)),
  };
}

const turned = (side: Side, name: string): Side =>
  side === 'central' || !LESSENS.has(name) ? side : side === 'low' ? 'high' : 'low';

function sum({ items, common }: CostSchoolForm, pick: Choose): Sum {
  const shared = (name: string): number => pick(common[name]!, name, name);
  const money = items.map((item) =>
    item.reckon((name) => pick(item.parts[name]!, name, `${item.name}: ${name}`), shared),
  );
  const counted = money.reduce((total, own, i) => total + (items[i]!.transfer ? 0 : own), 0);
  const direct = money.reduce(
    (total, own, i) => total + (items[i]!.transfer || items[i]!.kind !== 'direct' ? 0 : own),
    0,
  );
  const multiplied = common['multiplier'] ? direct * shared('multiplier') : 0;
  return { items: money, multiplied, total: counted + multiplied };
}

function toLine(item: CostItem, range: CostRange, common: CostSchoolForm['common']): CostLine {
  const { name, what, kind, borneBy, transfer, parts } = item;
  // A reckoning tells which of the shared figures it rests on by asking for them.
  const shared = new Set<string>();
  item.reckon(
    (part) => parts[part]!.central,
    (key) => {
      shared.add(key);
      return common[key]!.central;
    },
  );
  const figures = [
    ...Object.entries(parts).map(([key, figure]) => ({ ...figure, name: key })),
    ...[...shared].map((key) => ({ ...common[key]!, name: key })),
  ];
  const measured = figures.every((figure) => figure.class === 'measured');
  return { name, what, kind, borneBy, transfer, ...range, class: measured ? 'measured' : 'assumption', figures };
}

/** Totals and their shares of GDP where each figure is drawn from its triangle; ascending. */
function drawnTotals(school: CostSchoolForm, gdp: Figure, runs: number, seed: number): [Float64Array, Float64Array] {
  const random = randomFrom(seed);
  const totals = new Float64Array(runs);
  const shares = new Float64Array(runs);
  for (let run = 0; run < runs; run++) {
    // A figure that several items rest on is one number in a draw.
    const drawn = new Map<string, number>();
    const pick: Choose = (figure, _, key) => {
      const known = drawn.get(key);
      if (known !== undefined) return known;
      const value = triangular(figure, random());
      drawn.set(key, value);
      return value;
    };
    totals[run] = sum(school, pick).total;
    shares[run] = totals[run]! / triangular(gdp, random());
  }
  return [totals.sort(), shares.sort()];
}

/** The value below which a triangular variate lies with probability `p`. */
function triangular({ low, central, high }: Figure, p: number): number {
  if (high === low) return central;
  const split = (central - low) / (high - low);
  return p < split
    ? low + Math.sqrt(p * (high - low) * (central - low))
    : high - Math.sqrt((1 - p) * (high - low) * (high - central));
}

function moves(school: CostSchoolForm): CostAccount['moves'] {
  const figures = [
    ...Object.entries(school.common).map(([name, figure]) => ({ key: name, figure })),
    ...school.items.flatMap(({ name, parts }) =>
      Object.entries(parts).map(([part, figure]) => ({ key: `${name}: ${part}`, figure })),
    ),
  ];
  const alone = (key: string, side: Side): number =>
    sum(school, (figure, _, own) => figure[own === key ? side : 'central']).total;
  return figures
    .filter(({ figure }) => figure.low < figure.high)
    .map(({ key, figure }) => {
      const [one, other] = [alone(key, 'low'), alone(key, 'high')];
      return { figure: key, class: figure.class, low: Math.min(one, other), high: Math.max(one, other) };
    })
    .sort((a, b) => b.high - b.low - (a.high - a.low));
}

const record = <K extends string, T>(keys: readonly K[], of: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;
