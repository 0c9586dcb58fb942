import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/model/index.js';
import { bandOf, differenceOf } from '../../src/simulate/bands.js';
import { dormandPrince } from '../../src/simulate/dormand-prince.js';

describe('bands over runs', () => {
  it('are quantiles of type 7, step by step', () => {
    const band = bandOf([
      [1, 10],
      [3, 30],
      [2, 20],
    ]);
    expect(band).toEqual({
      mean: [2, 20],
      q05: [1.1, 11],
      q50: [2, 20],
      q95: [expect.closeTo(2.9), expect.closeTo(29)],
    });
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        expect(quantile(sorted, 0)).toBe(sorted[0]);
        expect(quantile(sorted, 1)).toBe(sorted[sorted.length - 1]);
        expect(quantile(sorted, 0.3)).toBeLessThanOrEqual(quantile(sorted, 0.6));
      }),
    );
  });

  it('differ from a baseline run by run', () => {
    expect(differenceOf([11, 22], [10, 20])).toMatchObject({ mean: 1.5, share: 0.1 });
  });
});

describe('integration', () => {
  const turn = (state: Float64Array, result: Float64Array): void => {
    result[0] = -state[1]!;
    result[1] = state[0]!;
  };

  it('keeps a circle to the tolerance, also between steps', () => {
    for (const tolerance of [1e-6, 1e-9]) {
      const seen: number[] = [];
      const end = dormandPrince(turn, Float64Array.of(1, 0), 0, 2 * Math.PI, tolerance, ({ begin, end, powers }) => {
        for (const time of [1, 2, 3].filter((one) => one > begin && one <= end)) {
          const share = (time - begin) / (end - begin);
          const [x, y] = [0, 1].map((i) => powers.reduce((sum, power, p) => sum + power[i]! * share ** p, 0));
          seen.push(Math.hypot(x! - Math.cos(time), y! - Math.sin(time)));
        }
      });
      expect(seen.length).toBe(3);
      expect(Math.max(...seen)).toBeLessThan(200 * tolerance);
      expect(Math.hypot(end[0]! - 1, end[1]!)).toBeLessThan(200 * tolerance);
    }
  });

  it('says where there is no solution', () => {
    const explode = (state: Float64Array, result: Float64Array): void => {
      result[0] = state[0]! ** 2;
    };
    expect(() => dormandPrince(explode, Float64Array.of(1), 0, 2, 1e-6, () => {})).toThrow('small enough');
  });
});
