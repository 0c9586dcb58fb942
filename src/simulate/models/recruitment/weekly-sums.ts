import type { Groups } from './groups.js';
import { multiply } from './multiply.js';

/** sum C_i, C'MC and sum C_i^2: all that the outputs need of the sizes. */
export interface Sums {
  members: number;
  killed: number;
  squares: number;
}

/**
 * The sums along a step. Sizes are a polynomial in time, so that the sums are polynomials too, of twice its degree where
 * sizes are multiplied: worked out once a step, not once a week.
 */
export class WeeklySums {
  readonly #groups: Groups;
  readonly #products: Float64Array[];
  #members: number[] = [];
  #killed: number[] = [];
  #squares: number[] = [];

  constructor(groups: Groups) {
    this.#groups = groups;
    this.#products = Array.from({ length: 5 }, () => new Float64Array(groups.count));
  }

  /** Takes sizes as the sum of `powers[p]` t^p. */
  along(powers: readonly Float64Array[]): this {
    const degrees = powers.length * 2 - 1;
    this.#members = powers.map((power) => dot(power));
    this.#killed = new Array(degrees).fill(0);
    this.#squares = new Array(degrees).fill(0);
    for (const [q, right] of powers.entries()) {
      const product = this.#products[q]!;
      multiply(this.#groups, right, product);
      for (const [p, left] of powers.entries()) {
        this.#killed[p + q]! += dot(left, product);
        if (p <= q) this.#squares[p + q]! += (p < q ? 2 : 1) * dot(left, right);
      }
    }
    return this;
  }

  /** The sums a share `t` of the way. */
  at(t: number): Sums {
    return { members: value(this.#members, t), killed: value(this.#killed, t), squares: value(this.#squares, t) };
  }
}

function dot(a: Float64Array, b?: Float64Array): number {
  let sum = 0;
  if (b) for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  else for (let i = 0; i < a.length; i++) sum += a[i]!;
  return sum;
}

/** A polynomial at `t`, by Horner's rule. */
function value(coefficients: readonly number[], t: number): number {
  let sum = 0;
  for (let p = coefficients.length - 1; p >= 0; p--) sum = sum * t + coefficients[p]!;
  return sum;
}
