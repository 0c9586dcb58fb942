import { ASIDE, type Aside, type PairApart } from './types.js';

/** Pairs that are kept of each step, to be looked at. */
const MOST = 30;

/** What was told apart before anything was called a contradiction: counted, and those that came nearest kept to be looked at. */
export class ToldApart {
  readonly counts = Object.fromEntries(ASIDE.map((step) => [step, 0])) as Record<Aside, number>;
  readonly #pairs = Object.fromEntries(ASIDE.map((step) => [step, []])) as unknown as Record<Aside, PairApart[]>;

  /** Counts `pairs` at a step, and keeps the nearest of `shown`. */
  add(step: Aside, pairs: number, shown: readonly PairApart[] = []): void {
    this.counts[step] += pairs;
    if (shown.length === 0) return;
    this.#pairs[step] = [...this.#pairs[step], ...shown].sort((a, b) => b.nearness - a.nearness).slice(0, MOST);
  }

  /** The pairs that came nearest to a contradiction, by step. */
  get nearest(): Record<Aside, PairApart[]> {
    return { ...this.#pairs };
  }
}
