import { describe, expect, it } from 'vitest';
import { parseScenarios, simulate } from '../../src/simulate/index.js';

const withAlpha = async (alpha: number, levers = '') => {
  const text = `scenarios: {a: {model: repeat-offenders, runs: 30, seed: 3, parameters: {alpha: ${alpha}}${levers}}}`;
  return (await simulate(parseScenarios('/a.yaml', text))).get('a')!;
};

describe('repeat offenders and political networks', () => {
  it.each([
    [0.05, 0.08, 0.03],
    [0.09, 0.58, 0.05],
    [0.142, 0.82, 0.03],
  ])('share in the largest component with alpha %f', async (alpha, published, within) => {
    const { outputs } = await withAlpha(alpha);
    expect(Math.abs(outputs['largest-share']!.mean.at(-1)! - published)).toBeLessThan(within);
  });

  it('supervision that halves repetition keeps the network in pieces', async () => {
    const { against, class: sure } = await withAlpha(0.09, ', levers: {supervision: 0.5}');
    expect(against['largest-share']!.noChange.q95).toBeLessThan(-0.3);
    expect(sure).toBe('assumption');
  });

  it('gives the same bytes for the same seed on one thread or several, and others for another', async () => {
    const text = (seed: number) => `scenarios: {a: {model: repeat-offenders, runs: 70, horizon: 60, seed: ${seed}}}`;
    const once = async (seed: number, threads: number) =>
      JSON.stringify([...(await simulate(parseScenarios('/a.yaml', text(seed)), { threads }))]);
    expect(await once(1, 1)).toBe(await once(1, 2));
    expect(await once(1, 1)).not.toBe(await once(2, 1));
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const scenarios = parseScenarios('/a.yaml', 'scenarios: {a: {model: repeat-offenders, runs: 100000}}');
    const going = simulate(scenarios, {
      threads: 1,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(going).rejects.toThrow('enough');
  });
});
