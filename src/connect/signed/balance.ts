import type { SignedPair } from './signs.js';

/** A triad of three actors who are all tied: `+++` and `+--` are balanced, `++-` is not; `---` is weakly balanced alone. */
export interface Triad {
  actors: [string, string, string];
  kind: '+++' | '++-' | '+--' | '---';
  balanced: boolean;
}

export interface Balance {
  triads: Triad[];
  counts: Record<Triad['kind'], number>;
  /** Share of balanced triads (Cartwright, Harary 1956, doi 10.1037/h0046049); NaN without triads. */
  balanced: number;
  /** Share of weakly balanced ones, where three enemies count too (Davis 1967, doi 10.1177/001872676702000206). */
  weaklyBalanced: number;
}

/** Balance of all triads; a pair of both signs makes none. Time grows with pairs times neighbours. */
export function balanceOf(pairs: readonly SignedPair[]): Balance {
  const signs = new Map<string, Map<string, number>>();
  const learn = (a: string, b: string, sign: number): void => {
    const own = signs.get(a) ?? new Map<string, number>();
    own.set(b, sign);
    signs.set(a, own);
  };
  for (const { source, target, sign } of pairs) {
    if (sign === 0) continue;
    learn(source, target, sign);
    learn(target, source, sign);
  }
  const triads: Triad[] = [];
  const counts = { '+++': 0, '++-': 0, '+--': 0, '---': 0 };
  for (const { source: a, target: b, sign } of pairs) {
    if (sign === 0) continue;
    for (const [c, first] of signs.get(a)!) {
      const second = c > a && c > b ? signs.get(b)!.get(c) : undefined;
      if (second === undefined) continue;
      const minus = [sign, first, second].filter((one) => one < 0).length;
      const kind = (['+++', '++-', '+--', '---'] as const)[minus]!;
      counts[kind]++;
      triads.push({ actors: [a, b, c], kind, balanced: minus % 2 === 0 });
    }
  }
  const even = counts['+++'] + counts['+--'];
  return {
    triads,
    counts,
    balanced: even / triads.length,
    weaklyBalanced: (even + counts['---']) / triads.length,
  };
}
