import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/connect/index.js';
import { latinHypercube } from '../../../src/simulate/claims/latin-hypercube.js';
import { tryComparison } from '../../../src/simulate/claims/try-comparison.js';
import {
  type ClaimText,
  claimsMarkdown,
  claimsTable,
  mapClaim,
  modelOf,
  readClaims,
  type Sign,
  uncoveredByKind,
} from '../../../src/simulate/index.js';
import type { Model } from '../../../src/simulate/types.js';
import { claimsOfMarkdown } from './literature.js';

const claim = (cause: string, effect: string, sign: Sign = '+'): ClaimText => ({
  id: 'a',
  cause,
  effect,
  sign,
  kind: '',
});
const asked = (cause: string, effect: string, sign?: Sign): string[] =>
  mapClaim(claim(cause, effect, sign)).asks.map(({ question, sign: of }) => `${of} ${question.id}`);

describe('a claim in the terms of the models', () => {
  it.each([
    ['Fumigation', 'coca area', ['+ package: eradication → illicit-economy']],
    ['Rural development', 'less coca', ['- package: livelihoods → illicit-economy']],
    // The words of less in two sides turn the sign twice.
    ['Less state presence', 'fewer recruits', ['+ package: state-reach → armed-groups']],
    ['Spraying without livelihoods', 'lost trust and legitimacy', ['- package: eradication → loyalty']],
    ['Spraying and rural development', 'coca', ['+ package: eradication + livelihoods → illicit-economy']],
    ['Fumigación', 'menos confianza', ['- package: eradication → loyalty']],
    ['Deportação', 'mais homicídios', ['+ package: deportation → violence']],
    [
      'Closing the northern route',
      'traffic spills over',
      ['+ package: route-closing → displacement', '+ routes: route-closing → displacement'],
    ],
  ])('%s → %s', (cause, effect, questions) => {
    expect(asked(cause, effect).sort()).toEqual([...questions].sort());
  });

  it.each([
    ['A weak currency', 'exports of textiles', 'cause and effect'],
    ['Spraying', 'exports of textiles', 'effect'],
    ['A weak currency', 'homicides', 'cause'],
    ['Campaign finance enforcement', 'cocaine exports', 'no model has both'],
  ])('%s → %s is not covered, and why', (cause, effect, why) => {
    expect(mapClaim(claim(cause, effect)).uncovered).toBe(why);
  });

  it('keeps "no effect" and "depends" whichever way the words go', () => {
    for (const sign of ['0', '±'] as const) expect(asked('Spraying', 'less coca', sign)[0]).toMatch(`${sign} package`);
  });
});

/** A model of two lines: `straight` is what the lever is times one number; `balance` has two ways that pull apart. */
const model: Model<undefined> = {
  ...(modelOf('repeat-offenders')! as Model<undefined>),
  stochastic: false,
  parameters: ['a', 'b', 'c'].map((name) => ({
    name,
    title: '',
    unit: '',
    default: 1,
    range: [0.5, 1],
    source: '',
    class: 'assumption',
  })),
  levers: [{ name: 'push', title: '', acts: '', direct: ['own'], kind: 'level', range: [0, 1], class: 'assumption' }],
  run({ parameters: { a, b, c }, measures, horizon }) {
    const push = measures.length;
    const time = Array.from({ length: horizon + 1 }, (_, at) => at);
    const line = (value: number): number[] => time.map((at) => 1 + (at > 0 ? value : 0));
    const outputs = {
      own: line(push),
      straight: line(a! * push),
      balance: line((a! + b!) * push),
      unsure: line((a! - b!) * push),
      scaled: line(push).map((v) => v * c!),
    };
    return { time, outputs, end: { time: horizon, values: {} } };
  },
};

describe('trying a comparison', () => {
  const tried = (output: string) =>
    tryComparison(
      {
        model,
        output,
        here: { data: undefined, measures: [{ lever: 'push', strength: 1, from: 0, to: 9 }] },
        there: { data: undefined, measures: [] },
        horizon: 2,
      },
      { draws: 50, seed: 1 },
    );

  it.each([
    ['own', { kind: 'coefficient', by: 'push' }],
    ['straight', { kind: 'coefficient', by: 'a' }],
    ['balance', { kind: 'interaction' }],
    // Without the number there is no output at all: it is its unit, and decides no sign.
    ['scaled', { kind: 'interaction' }],
  ])('%s: says where the sign comes from', async (output, how) => {
    const result = await tried(output);
    expect(result.how).toEqual(how);
    expect(result.more).toBe(1);
  });

  it('tells a sign that holds in part', async () => {
    const { more, less } = await tried('unsure');
    expect(more).toBeGreaterThan(0.2);
    expect(less).toBeGreaterThan(0.2);
    expect(more + less).toBe(1);
  });
});

it('a Latin hypercube has one point in each part of each coordinate', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer(),
      (count, dimensions, seed) => {
        const points = latinHypercube(count, dimensions, randomFrom(seed));
        for (let at = 0; at < dimensions; at++) {
          expect(new Set(points.map((point) => Math.floor(point[at]! * count))).size).toBe(count);
        }
      },
    ),
  );
});

describe('the table of claims', () => {
  const example = join(import.meta.dirname, '../../../examples/scenarios/claims.tsv');

  it('shows both sides of a dispute, counts only what comes out of interaction, and counts the uncovered', async () => {
    const claims = await readClaims(example);
    const table = await claimsTable(claims, { draws: 32 });
    const of = (id: string) => table.rows.filter((row) => row.claim.id === id);
    expect(of('b')[0]!.disputedBy).toEqual(['c']);
    expect(of('c')[0]!.disputedBy).toEqual(['b']);
    expect(of('b')[0]!.holds).toBe('in part');
    expect(of('h')[0]!.holds).toBe('everywhere');
    expect(table.rows.some((row) => row.holds === 'everywhere' && row.tried.how.kind === 'coefficient')).toBe(true);
    for (const { counts, holds, tried } of table.rows) {
      expect(counts).toBe(holds === 'everywhere' && tried.how.kind === 'interaction');
    }
    expect(uncoveredByKind(table)).toEqual([
      { kind: 'economy', counts: expect.objectContaining({ 'cause and effect': 1 }) },
    ]);
    expect(claimsMarkdown(table)).toContain('8 of 9 claims are covered');
    const few = claims.slice(0, 4);
    expect(await claimsTable(few, { draws: 8 })).toEqual(await claimsTable(few, { draws: 8 }));
  }, 300_000);

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(claimsTable([claim('Spraying', 'coca')], { signal })).rejects.toThrow('enough');
  });
});

const literature = join(
  process.env['ATALAYA_SHARED'] ?? join(import.meta.dirname, '../../../../shared'),
  'literature.md',
);
describe.skipIf(!existsSync(literature))('the claims of the literature (skipped where they are not there)', () => {
  it('are covered for a good part, and all are counted', () => {
    const mapped = claimsOfMarkdown(literature).map(mapClaim);
    expect(mapped).toHaveLength(213);
    expect(mapped.filter(({ asks }) => asks.length > 0).length).toBeGreaterThan(50);
  });
});
