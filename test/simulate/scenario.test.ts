import { describe, expect, it } from 'vitest';
import { parseScenarios, simulate } from '../../src/simulate/index.js';

const HEAD = 'model: recruitment\ndata: groups\n';

describe('a scenario file', () => {
  it('fills in what it leaves out, converts times and puts scenarios in the order they need', () => {
    const scenarios = parseScenarios(
      '/cases/a.yaml',
      `${HEAD}scenarios:
  after: { from: before, horizon: 2 years, levers: { arrests: +100% }, parameters: { rho: [0.002, 0.003] }, runs: 3 }
  before: { horizon: 520 }
`,
    );
    expect(scenarios.map(({ name }) => name)).toEqual(['before', 'after']);
    expect(scenarios[1]).toMatchObject({
      data: '/cases/groups',
      from: 'before',
      horizon: 104,
      uncertain: { rho: [0.002, 0.003] },
      measures: [{ lever: 'arrests', strength: 2, from: 0 }],
      runs: 3,
      seed: 1,
    });
  });

  it.each([
    ['unknown model', 'scenarios: {a: {model: magic}}', 'line 1: scenarios.a.model: "magic" is none of recruitment'],
    [
      'unknown measure',
      `${HEAD}scenarios:\n  a:\n    levers:\n      amnesty: 2`,
      'line 6: scenarios.a.levers.amnesty: is no measure of recruitment; it has arrests, recruitment',
    ],
    [
      'negative time',
      `${HEAD}scenarios:\n  a:\n    horizon: -5 weeks`,
      'line 5: scenarios.a.horizon: "-5 weeks" is no time from 0 on',
    ],
    [
      'negative start of a measure',
      `${HEAD}scenarios:\n  a:\n    levers:\n      arrests: {strength: 2, from: -1}`,
      'line 6: scenarios.a.levers.arrests.from: -1 is no time from 0 on',
    ],
    [
      'a measure that ends before it begins',
      `${HEAD}scenarios:\n  a:\n    levers:\n      arrests: {strength: 2, from: 9, to: 3}`,
      'ends (3) before it begins (9)',
    ],
    [
      'unit that is not of time',
      `${HEAD}scenarios:\n  a:\n    horizon: 5 hectares`,
      '"hectare" is no unit of time here; this model counts in weeks',
    ],
    [
      'wrong unit',
      `${HEAD}scenarios:\n  a:\n    parameters:\n      eta: 15 persons/day`,
      '"persons/day" is the wrong unit; it is counted in persons/week',
    ],
    [
      'unknown parameter',
      `${HEAD}scenarios:\n  a:\n    parameters:\n      zeta: 1`,
      'is no parameter of recruitment; it has rho, eta, theta, omega',
    ],
    [
      'out of range',
      `${HEAD}scenarios:\n  a:\n    levers:\n      arrests: 99`,
      'a strength of 99 is out of its range, 0 to 10 times',
    ],
    [
      'start from nothing',
      `${HEAD}scenarios:\n  a:\n    from: b`,
      '"b" is neither start nor a scenario of this file (a)',
    ],
    [
      'start from itself',
      `${HEAD}scenarios:\n  a:\n    from: b\n  b:\n    from: a`,
      'starts from itself: a from b from a',
    ],
    [
      'unknown key',
      `${HEAD}scenarios:\n  a:\n    speed: 3`,
      'line 5: scenarios.a.speed: is no part of a scenario file',
    ],
    ['no YAML', 'scenarios: {a: [', 'line 1:'],
  ])('%s is refused with its line', (_, text, message) => {
    expect(() => parseScenarios('/cases/a.yaml', text)).toThrow(message);
  });

  it('names a data file that is missing', async () => {
    const scenarios = parseScenarios('/cases/a.yaml', `${HEAD}scenarios: {a: {}}`);
    await expect(simulate(scenarios)).rejects.toThrow('The data folder /cases/groups could not be opened (ENOENT)');
  });
});
