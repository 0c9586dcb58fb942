import type { Language } from '../../model/index.js';
import type { EffectClass, Model } from '../types.js';
import { Wording } from './words.js';

/** A model as a form needs it, in the words of a language. */
export interface ModelInWords {
  id: string;
  title: string;
  source: string;
  class: EffectClass;
  timeUnit: string;
  /** The unit of time in words, for many. */
  timeWord: string;
  horizon: number;
  stochastic: boolean;
  /** What data it needs, in words; absent: none. */
  data?: string;
  levers: {
    name: string;
    title: string;
    /** True where its strength is how much of it there is; otherwise it multiplies what is there without it. */
    isLevel: boolean;
    range: readonly [number, number];
    class: EffectClass;
  }[];
  parameters: {
    name: string;
    title: string;
    unit: string;
    default: number;
    range: readonly [number, number];
    plausible: readonly [number, number];
    source: string;
    class: EffectClass;
  }[];
  outputs: { name: string; title: string; unit: string }[];
}

/** What a person may set in a model, and what it gives, in `language`; a title without a translation stays as it is. */
export function modelInWords(model: Model, language: Language): ModelInWords {
  const wording = new Wording(language);
  return {
    id: model.id,
    title: wording.word(model.title),
    source: wording.word(model.source),
    class: model.class,
    timeUnit: model.timeUnit,
    timeWord: wording.unit(model.timeUnit, 2),
    horizon: model.horizon,
    stochastic: model.stochastic,
    ...(model.data !== undefined && { data: wording.word(model.data) }),
    levers: model.levers.map((lever) => ({
      name: lever.name,
      title: wording.word(lever.title),
      isLevel: lever.kind === 'level',
      range: lever.range,
      class: lever.class,
    })),
    parameters: model.parameters.map((one) => ({
      name: one.name,
      title: wording.word(one.title),
      unit: wording.word(one.unit),
      default: one.default,
      range: one.range,
      plausible: one.plausible ?? one.range,
      source: one.source,
      class: one.class,
    })),
    outputs: model.outputs.map(({ name, title, unit }) => ({
      name,
      title: wording.word(title),
      unit: wording.word(unit),
    })),
  };
}
