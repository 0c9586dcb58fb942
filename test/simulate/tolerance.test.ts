import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelOf, type RunInput } from '../../src/simulate/index.js';
import { runRecruitment } from '../../src/simulate/models/recruitment/equations.js';
import { type Groups, loadGroups } from '../../src/simulate/models/recruitment/groups.js';

const SHARED = process.env['ATALAYA_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const DATA = join(SHARED, 'data/recruitment');
const BUNDLED = join(import.meta.dirname, '../../examples/scenarios/groups');

const parameters = Object.fromEntries(
  modelOf('recruitment')!.parameters.map(({ name, default: value }) => [name, value]),
);
const input = async (folder: string): Promise<RunInput<Groups>> => ({
  data: await loadGroups(folder),
  parameters,
  measures: [],
  horizon: 520,
  random: () => 0,
});

/** What the figures are: three weeks of members and deaths, and the mean of the recruits. */
function figures(run: ReturnType<typeof runRecruitment>): number[] {
  const { members, deaths, recruits } = run.outputs;
  const mean = recruits!.reduce((a, b) => a + b, 0) / recruits!.length;
  return [...[0, 260, 520].flatMap((week) => [members![week]!, deaths![week]!]), mean];
}

/** Tolerance of a step, and how far a figure may then lie from the finest, as a share. */
const GRID = [
  [1e-4, 1e-4],
  [1e-5, 1e-5],
  [1e-6, 2e-6],
  [1e-7, 2e-7],
  [1e-8, 2e-8],
  [1e-9, 2e-9],
  [1e-10, 1e-9],
] as const;

describe('the figures on a grid of step sizes', () => {
  it.each(GRID)('within a tolerance of %d they stay', async (tolerance, allowed) => {
    const given = await input(existsSync(DATA) ? DATA : BUNDLED);
    const finest = figures(runRecruitment(given, 1e-12));
    for (const [i, figure] of figures(runRecruitment(given, tolerance)).entries()) {
      expect(Math.abs(figure / finest[i]! - 1)).toBeLessThan(allowed);
    }
  });

  it('are those of the shipped tolerance to six digits', async () => {
    const given = await input(BUNDLED);
    const digits = (tolerance?: number) => figures(runRecruitment(given, tolerance)).map((x) => x.toPrecision(6));
    expect(digits()).toEqual(digits(1e-12));
  });
});
