import { measuresOf } from '../measures.js';
import { modelOf } from '../models/index.js';
import { changed, type Starts, standsIn, type Territories } from '../models/package/territories.js';
import { CAUSES, type Cause, together } from './causes.js';
import { EFFECTS } from './effects.js';
import type { Comparison } from './types.js';

/** A question that one of the models answers: what a cause does to an effect. */
export interface Question {
  /** Model, cause and effect, in the terms of terms.tsv. */
  id: string;
  cause: Cause;
  effect: string;
  output: string;
}

/** Steps that a claim is tried over: five years of weeks or months, all scandals of the paper; a network that mends is quicker. */
const HORIZONS: Readonly<Record<Cause['model'], number>> = {
  package: 60,
  recruitment: 260,
  routes: 60,
  dismantling: 12,
  'repeat-offenders': 437,
};

/** The questions that `causes` together and `effect` make: one for each model that has them all. */
export function questionsOf(causes: readonly string[], effect: string): Question[] {
  const outputs = EFFECTS.find(({ term }) => term === effect)?.outputs ?? {};
  return Object.entries(outputs).flatMap(([model, output]) => {
    const parts = causes.map((term) => CAUSES.find((cause) => cause.term === term && cause.model === model));
    if (parts.length === 0 || parts.some((part) => !part || part.effects?.includes(effect) === false)) return [];
    const cause = parts.length === 1 ? parts[0]! : together(parts as Cause[]);
    return [{ id: `${model}: ${cause.term} → ${effect}`, cause, effect, output }];
  });
}

/** All questions of one cause that the models are built to answer. */
export const allQuestions = (): Question[] =>
  [...new Set(CAUSES.map(({ term }) => term))].flatMap((cause) =>
    EFFECTS.flatMap(({ term }) => (term === cause ? [] : questionsOf([cause], term))),
  );

/** The two sides of a question, on the places of its model. */
export function comparisonOf(
  { cause, output }: Question,
  places: Readonly<Record<Cause['model'], unknown>>,
): Comparison {
  const { model: id, does = {}, insteadOf = {}, where = [{}, {}], over } = cause;
  const data = places[id];
  const side = (starts: Starts): unknown =>
    Object.keys(starts).length === 0 ? data : changed(data as Territories, starts);
  return {
    model: modelOf(id)!,
    output,
    here: { data: side(where[0]), measures: measuresOf(does) },
    there: { data: side(where[1]), measures: measuresOf(insteadOf) },
    horizon: HORIZONS[id],
    ...(over && { over }),
    standsIn: standsIn(where),
  };
}
