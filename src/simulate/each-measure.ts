import type { EnsembleOptions } from './ensemble.js';
import { simulate } from './simulate.js';
import type { Difference, Scenario, ScenarioResult } from './types.js';

/** What one lever of a package does at the end, by output, against no change. */
export interface MeasureEffect {
  lever: string;
  /** The lever by itself. */
  alone: Record<string, Difference>;
  /** How much more all levers do than all but this one: a mean, and its share of the value without any. */
  added: Record<string, { mean: number; share: number | null }>;
}

/**
 * What each measure of a package adds, alone and on top of the others: where the two differ, measures help or hinder each
 * other. Only for scenarios with two levers or more; runs are paired, with the same draws and the same chance.
 */
export async function eachMeasure(
  scenarios: readonly Scenario[],
  options: EnsembleOptions = {},
): Promise<Map<string, MeasureEffect[]>> {
  const effects = new Map<string, MeasureEffect[]>();
  for (const scenario of scenarios) {
    const levers = [...new Set(scenario.measures.map(({ lever }) => lever))];
    if (levers.length < 2) continue;
    const before = scenarios
      .slice(0, scenarios.indexOf(scenario))
      .filter((one) => startsFrom(scenario, one, scenarios));
    const with_ = (name: string, keep: (lever: string) => boolean): Scenario => ({
      ...scenario,
      name,
      measures: scenario.measures.filter(({ lever }) => keep(lever)),
    });
    const only = levers.map((lever) => with_(`only ${lever}`, (other) => other === lever));
    const others = levers.map((lever) => with_(`without ${lever}`, (other) => other !== lever));
    const results = await simulate([...before, scenario, ...only, ...others], options);
    const whole = results.get(scenario.name)!;
    effects.set(
      scenario.name,
      levers.map((lever) => ({
        lever,
        alone: Object.fromEntries(
          Object.entries(results.get(`only ${lever}`)!.against).map(([output, { noChange }]) => [output, noChange]),
        ),
        added: addedTo(results.get(`without ${lever}`)!, whole),
      })),
    );
  }
  return effects;
}

function startsFrom(scenario: Scenario, other: Scenario, all: readonly Scenario[]): boolean {
  if (scenario.from === undefined) return false;
  if (scenario.from === other.name) return true;
  const before = all.find(({ name }) => name === scenario.from);
  return before !== undefined && startsFrom(before, other, all);
}

function addedTo(without: ScenarioResult, whole: ScenarioResult): MeasureEffect['added'] {
  return Object.fromEntries(
    Object.entries(whole.against).map(([output, { noChange }]) => {
      const mean = noChange.mean - without.against[output]!.noChange.mean;
      const base = whole.outputs[output]!.mean.at(-1)! - noChange.mean;
      return [output, { mean, share: mean === 0 ? 0 : Math.abs(base) < 1e-12 ? null : mean / base }];
    }),
  );
}
