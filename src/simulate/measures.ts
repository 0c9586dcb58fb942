import type { Lever, Measure, Model } from './types.js';

/** The lever of a model by its name, or that of one of its data. */
export const leverOf = (model: Model, name: string): Lever | undefined =>
  model.levers.find((lever) => lever.name === name) ?? model.leverNamed?.(name);

/** What a lever multiplies its rate by at a time: all measures in force on it together. */
export function strengthAt(measures: readonly Measure[], lever: string, time: number): number {
  let strength = 1;
  for (const measure of measures) {
    if (measure.lever === lever && measure.from <= time && time < measure.to) strength *= measure.strength;
  }
  return strength;
}

/** How much of a lever there is at a time: all measures in force on it together, 0 without any. */
export function levelAt(measures: readonly Measure[], lever: string, time: number): number {
  let level = 0;
  for (const measure of measures) {
    if (measure.lever === lever && measure.from <= time && time < measure.to) level += measure.strength;
  }
  return level;
}

/** The times from 0 to `horizon` between which no measure begins or ends, both ends included. */
export function timesOfChange(measures: readonly Measure[], horizon: number): number[] {
  const inside = measures.flatMap(({ from, to }) => [from, to]).filter((time) => time > 0 && time < horizon);
  return [...new Set([0, ...inside, horizon])].sort((a, b) => a - b);
}

/** Strength, or strength with the time it begins and the one it ends. */
export type Dose = number | readonly [strength: number, from: number, to?: number];

/** The measures of a package by lever, in force to the end where nothing else is said. */
export const measuresOf = (does: Readonly<Record<string, Dose>>): Measure[] =>
  Object.entries(does).map(([lever, dose]) => {
    const [strength, from, to = Number.POSITIVE_INFINITY] = typeof dose === 'number' ? [dose, 0] : dose;
    return { lever, strength, from, to };
  });
