import { modelOf } from '../models/index.js';
import type { SimulationRecord } from '../record.js';
import type { Model, Scenario, ScenarioResult } from '../types.js';
import { fanChart } from './fan-chart.js';
import { fill, PHRASES } from './phrases.js';
import { measuresInWords } from './plain-words.js';
import type { Wording } from './words.js';

/** A fan chart with what stands beside it. */
export interface PageChart {
  caption: string;
  /** Unit, time, and how sure. */
  aside: string;
  /** Where the output begins and ends, in words: what the chart shows to who cannot see it. */
  ends: string;
  svg: string;
}

/** The fan chart of one output. */
export function chartOf(result: ScenarioResult, model: Model, output: string, wording: Wording): PageChart {
  const words = PHRASES[wording.language];
  const { title, unit } = model.outputs.find(({ name }) => name === output)!;
  const band = result.outputs[output]!;
  const number = (values: readonly number[], at: number): string => wording.number(values.at(at)!);
  const range = `${number(band.q05, -1)}–${number(band.q95, -1)}`;
  const caption = wording.word(title);
  const ends = `${caption}: ${number(band.noChange, 0)} → ${number(band.q50, -1)} (${range}); ${words.noChange}: ${number(band.noChange, -1)}`;
  const aside = `${wording.word(unit)}; ${wording.unit(result.timeUnit, result.horizon)}; ${words.classes[band.class]}`;
  return { caption, aside, ends, svg: fanChart(result.time, band, ends, wording) };
}

/** Runs, horizon and model of a scenario, where it starts, and its measures. */
export function aboutOf(record: SimulationRecord, scenario: Scenario, wording: Wording): string[] {
  const words = PHRASES[wording.language];
  const result = record.scenarios[scenario.name]!;
  const model = modelOf(result.model)!;
  const run = fill(words.runs, {
    n: `${wording.number(result.runs)} ${wording.unit('run', result.runs)}`,
    horizon: wording.number(result.horizon),
    unit: wording.unit(result.timeUnit, result.horizon),
    model: wording.word(model.title),
  });
  return [
    run,
    ...(scenario.from === undefined ? [] : [fill(words.from, { from: scenario.from })]),
    `${words.measures}: ${measuresInWords(scenario, model, wording).join('; ') || words.none}`,
  ];
}
