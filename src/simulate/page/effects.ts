import { leverOf } from '../measures.js';
import type { Difference, EffectClass, Model, Scenario, ScenarioResult } from '../types.js';

/** What a scenario does to an output at the horizon. */
export interface Effect {
  output: string;
  title: string;
  unit: string;
  /** 1: a measure stands in the output's own equation; 2: it acts through what it moves; absent: there is no measure. */
  order?: 1 | 2;
  today: Difference;
  noChange: Difference;
  class: EffectClass;
  lives: boolean;
}

/** Effects of a scenario, first order before second; in each, people's lives, then the largest first. */
export function effectsOf(model: Model, { measures }: Scenario, { outputs, against }: ScenarioResult): Effect[] {
  const direct = new Set(measures.flatMap(({ lever }) => leverOf(model, lever)!.direct));
  const effects = model.outputs.map(({ name, title, unit, lives = false }): Effect => {
    const own = outputs[name]!.class;
    const order = measures.length === 0 ? {} : { order: direct.has(name) ? (1 as const) : (2 as const) };
    return { output: name, title, unit, ...order, ...against[name]!, class: own, lives };
  });
  const size = ({ noChange, today, order }: Effect): number => {
    const { share, mean } = order === undefined ? today : noChange;
    return share === null ? (mean === 0 ? 0 : Number.POSITIVE_INFINITY) : Math.abs(share);
  };
  return effects.sort(
    (a, b) => (a.order ?? 0) - (b.order ?? 0) || Number(b.lives) - Number(a.lives) || compare(size(b), size(a)),
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Below this share a change is told as none. */
const NOTHING = 0.0005;

/** -1, 0 or 1: which way an output goes. */
export const signOf = ({ mean, share }: Difference): number =>
  share === null || Math.abs(share) >= NOTHING ? Math.sign(mean) : 0;

/** True where the runs do not agree which way it goes. */
export const isUnsure = ({ q05, q95 }: Difference): boolean => q05 < 0 && q95 > 0;

export type Verdict = 'gains' | 'loses' | 'mixed' | 'same';
const LESS_VIOLENCE = 0.01;
const LESS_WORK = 0.005;

/** Whether people in a territory are better off at the end than without the measures: by violence, and by work of any kind. */
export function verdictOf(territories: NonNullable<ScenarioResult['territories']>, territory: string): Verdict {
  const of = (output: string): Difference | undefined => territories[output]?.[territory]?.noChange;
  const level = (value: number, least: number): number => (Math.abs(value) < least ? 0 : Math.sign(value));
  const safety = -level(of('violence')?.share ?? 0, LESS_VIOLENCE);
  const work = level((of('licit')?.mean ?? 0) + (of('illicit')?.mean ?? 0), LESS_WORK);
  if (safety === 0 && work === 0) return 'same';
  if (safety >= 0 && work >= 0) return 'gains';
  if (safety <= 0 && work <= 0) return 'loses';
  return 'mixed';
}
