import type { Language } from '../../model/index.js';
import { modelOf } from '../models/index.js';
import type { SimulationRecord } from '../record.js';
import type { Difference, EffectClass } from '../types.js';
import { effectsOf } from './effects.js';
import { fanChart } from './fan-chart.js';
import { chartOf } from './parts.js';
import { Wording } from './words.js';

/** One output of a model under each scenario of a record, side by side. */
export interface ComparedOutput {
  output: string;
  title: string;
  unit: string;
  class: EffectClass;
  /** It is about people's lives. */
  lives: boolean;
  packages: {
    name: string;
    /** As in `Effect`. */
    order?: 1 | 2;
    today: Difference;
    noChange: Difference;
    /** A fan chart, its values on one scale with those of the other scenarios, and its ends in words. */
    svg: string;
    ends: string;
  }[];
}

/**
 * The outputs of a record whose scenarios have one model, people's lives first, then what moves most under any of them.
 */
export function comparedOutputs(record: SimulationRecord, language: Language): ComparedOutput[] {
  const model = modelOf(record.ran[0]!.model)!;
  const wording = new Wording(language);
  const own = record.ran.map((scenario) => {
    const result = record.scenarios[scenario.name]!;
    return { name: scenario.name, result, effects: effectsOf(model, scenario, result) };
  });
  const compared = model.outputs.map(({ name: output, title, unit, lives = false }) => {
    const values = own.flatMap(({ result }) => {
      const { q05, q95, noChange } = result.outputs[output]!;
      return [...q05, ...q95, ...noChange];
    });
    const span = values.reduce<[number, number]>(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    return {
      ...{ output, title: wording.word(title), unit: wording.word(unit), lives },
      class: own[0]!.result.outputs[output]!.class,
      packages: own.map(({ name, result, effects }) => {
        const { order, today, noChange } = effects.find((effect) => effect.output === output)!;
        const { ends } = chartOf(result, model, output, wording);
        const svg = fanChart(result.time, result.outputs[output]!, `${name}. ${ends}`, wording, span);
        return { ...{ name, today, noChange, ends }, ...(order && { order }), svg };
      }),
    };
  });
  const size = ({ packages }: ComparedOutput): number =>
    Math.max(...packages.map(({ noChange: { share, mean } }) => Math.abs(share ?? Math.sign(mean))));
  return compared.sort((a, b) => Number(b.lives) - Number(a.lives) || size(b) - size(a));
}
