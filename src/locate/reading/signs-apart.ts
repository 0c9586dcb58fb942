/** A relation of two indicators, once over groups of places and once within them. */
export interface SignsApart {
  /** Correlation of the means of groups, with 95 % limits, and how many there are. */
  between: Correlated;
  /** Correlation of places about the mean of their group. */
  within: Correlated;
  /** apart: both are sure and of opposite sign; open: of opposite sign, not both sure; together: of one sign. */
  verdict: 'apart' | 'open' | 'together';
}

export interface Correlated {
  r: number;
  low: number;
  high: number;
  n: number;
}

const NORMAL_95 = 1.959963984540054;

/**
 * Does a relation that holds among countries or departments hold within them too? Correlations of group means and of places about
 * them, with limits by Fisher's z (1921), the second less a degree of freedom for each group: what is true of groups need not be of what is in
 * them (Robinson 1950, doi 10.2307/2087176). Groups of one place tell nothing within. Undefined with fewer than five groups or
 * ten places more than groups.
 */
export function signsApart(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  groups: readonly string[],
): SignsApart | undefined {
  const members = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    if (Number.isNaN(x[at]! + y[at]!)) continue;
    const own = members.get(group) ?? [];
    if (own.length === 0) members.set(group, own);
    own.push(at);
  }
  const mean = (of: ArrayLike<number>, list: readonly number[]): number =>
    list.reduce((sum, at) => sum + of[at]!, 0) / list.length;
  const all = [...members.values()];
  const inside = all.filter((list) => list.length > 1);
  const places = inside.reduce((sum, list) => sum + list.length, 0);
  if (all.length < 5 || places - inside.length < 10) return undefined;
  const between = correlated(
    all.map((list) => mean(x, list)),
    all.map((list) => mean(y, list)),
    all.length,
  );
  const about = (of: ArrayLike<number>): number[] =>
    inside.flatMap((list) => list.map((at) => of[at]! - mean(of, list)));
  const within = correlated(about(x), about(y), places - inside.length + 1);
  if (Number.isNaN(between.r + within.r)) return undefined;
  const sure = ({ low, high }: Correlated): boolean => low > 0 || high < 0;
  const opposite = Math.sign(between.r) !== Math.sign(within.r);
  return { between, within, verdict: !opposite ? 'together' : sure(between) && sure(within) ? 'apart' : 'open' };
}

function correlated(x: readonly number[], y: readonly number[], n: number): Correlated {
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < x.length; at++) {
    xy += (x[at]! - mx) * (y[at]! - my);
    xx += (x[at]! - mx) ** 2;
    yy += (y[at]! - my) ** 2;
  }
  const r = xy / Math.sqrt(xx * yy);
  const [z, error] = [Math.atanh(Math.max(-0.999999, Math.min(0.999999, r))), NORMAL_95 / Math.sqrt(n - 3)];
  return { r, low: Math.tanh(z - error), high: Math.tanh(z + error), n };
}
