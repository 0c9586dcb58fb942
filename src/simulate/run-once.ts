import { randomFrom } from '../connect/index.js';
import { modelOf } from './models/index.js';
import type { Run, Scenario, State } from './types.js';

/** What one run of a scenario needs beside its data. */
export interface RunOrder {
  scenario: Scenario;
  /** Which of the scenario's runs, from 0. */
  index: number;
  start?: State;
  /** The run without measures is not wanted. */
  alone?: boolean;
}

/** A run with its measures and, where it has any, the same run without them: the same draws, the same chance. */
export interface PairedRun {
  run: Run;
  noChange: Run;
}

/**
 * One run of a scenario. What is drawn depends on seed, run and the name of what is drawn alone, so that scenarios of one
 * seed are paired, and a run can be had again by itself.
 */
export async function runOnce(data: unknown, { scenario, index, start, alone }: RunOrder): Promise<PairedRun> {
  const model = modelOf(scenario.model)!;
  const parameters = { ...scenario.parameters };
  for (const [name, [low, high]] of Object.entries(scenario.uncertain)) {
    parameters[name] = low + (high - low) * stream(scenario.seed, index, name)();
  }
  const go = (measures: Scenario['measures']): Run | Promise<Run> =>
    model.run({
      data,
      parameters,
      measures,
      horizon: scenario.horizon,
      random: stream(scenario.seed, index, 'chance'),
      ...(start && { start }),
    });
  const run = await go(scenario.measures);
  return { run, noChange: alone || scenario.measures.length === 0 ? run : await go([]) };
}

/** Numbers in [0, 1) of one purpose in one run: FNV-1a of the three as the seed. */
function stream(seed: number, index: number, purpose: string): () => number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${index}/${purpose}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return randomFrom(hash);
}
