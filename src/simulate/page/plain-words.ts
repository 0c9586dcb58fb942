import { leverOf } from '../measures.js';
import { modelOf } from '../models/index.js';
import type { SimulationRecord } from '../record.js';
import type { Difference, Model, Scenario, ScenarioResult } from '../types.js';
import { type Effect, effectsOf, isUnsure, signOf, verdictOf } from './effects.js';
import { fill, PHRASES } from './phrases.js';
import type { Wording } from './words.js';

/** More than this in one sentence nobody keeps in mind. */
const MOST = 4;

/** A scenario in sentences: what was done, what it moved, which comparison is meant, who gains, how sure that is. */
export function inPlainWords(record: SimulationRecord, scenario: Scenario, wording: Wording): string[] {
  const words = PHRASES[wording.language];
  const result = record.scenarios[scenario.name]!;
  const model = modelOf(result.model)!;
  const effects = effectsOf(model, scenario, result);
  const said = (phrase: string, list: readonly string[]): string[] =>
    list.length === 0 ? [] : [fill(phrase, { list: list.slice(0, MOST).join('; ') })];
  const told = (list: readonly Effect[], against: 'today' | 'noChange'): string[] =>
    list.filter((effect) => signOf(effect[against]) !== 0).map((effect) => change(effect, effect[against], wording));
  const { plain } = words;
  const sentences =
    scenario.measures.length === 0
      ? [opening(scenario, result, model, wording), ...said(plain.drift, told(effects, 'today'))]
      : [
          opening(scenario, result, model, wording),
          ...said(
            plain.direct,
            told(
              effects.filter(({ order }) => order === 1),
              'noChange',
            ),
          ),
          ...said(
            plain.indirect,
            told(
              effects.filter(({ order }) => order === 2),
              'noChange',
            ),
          ),
          ...said(
            plain.differs,
            effects.filter(isMixedUp).map((effect) => comparison(effect, wording)),
          ),
        ];
  const against = scenario.measures.length === 0 ? 'today' : 'noChange';
  return [
    ...sentences,
    ...said(
      plain.unsure,
      effects.filter((effect) => isUnsure(effect[against])).map(({ title }) => lowerFirst(wording.word(title))),
    ),
    ...gainsAndLosses(scenario, result, wording),
    ...said(plain.matters, whatMatters(record, scenario, model, wording)),
    words.classMeans[result.class],
  ];
}

function opening(scenario: Scenario, { horizon }: ScenarioResult, model: Model, wording: Wording): string {
  const { plain } = PHRASES[wording.language];
  return fill(scenario.measures.length === 0 ? plain.without : plain.with, {
    measures: measuresInWords(scenario, model, wording).map(lowerFirst).join('; '),
    horizon: wording.number(horizon),
    unit: wording.unit(model.timeUnit, horizon),
  });
}

/** Each measure with its strength, where it multiplies what is there, and when it is in force. */
export function measuresInWords({ measures }: Scenario, model: Model, wording: Wording): string[] {
  const { span, onward } = PHRASES[wording.language];
  return measures.map(({ lever, strength, from, to }) => {
    const { title, of, kind, range } = leverOf(model, lever)!;
    const values = { from: wording.number(Math.round(from)), unit: wording.unit(model.timeUnit, 1) };
    const when = Number.isFinite(to)
      ? [fill(span, { ...values, to: wording.number(Math.round(to)) })]
      : from > 0
        ? [fill(onward, values)]
        : [];
    const full = kind === 'level' && range[1] === 1;
    const much = full ? `${wording.percent(strength)} %` : `${kind === 'level' ? '' : '× '}${wording.number(strength)}`;
    const said = of === undefined ? [much, ...when] : when;
    return `${wording.word(title)}${of === undefined ? '' : ` ${of}`}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
  });
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function change({ title, unit }: Effect, difference: Difference, wording: Wording): string {
  const { plain } = PHRASES[wording.language];
  const what = lowerFirst(wording.word(title));
  if (difference.share === null) return `${what} ${wording.change(difference)} ${wording.word(unit)}`;
  return fill(difference.share > 0 ? plain.more : plain.less, { what, n: wording.percent(difference.share) });
}

/** The sign against today is another than against no change. */
const isMixedUp = ({ today, noChange }: Effect): boolean => signOf(today) * signOf(noChange) < 0;

function comparison({ title, today }: Effect, wording: Wording): string {
  const { plain } = PHRASES[wording.language];
  return fill(signOf(today) > 0 ? plain.moreThanToday : plain.lessThanToday, { what: lowerFirst(wording.word(title)) });
}

function gainsAndLosses({ measures }: Scenario, { territories }: ScenarioResult, wording: Wording): string[] {
  if (!territories || measures.length === 0) return [];
  const { plain } = PHRASES[wording.language];
  const names = Object.keys(Object.values(territories)[0]!);
  const those = (verdict: string): string[] => names.filter((name) => verdictOf(territories, name) === verdict);
  return (['gains', 'loses'] as const).flatMap((verdict) => {
    const list = those(verdict);
    return list.length === 0 ? [] : [fill(plain[verdict], { list: list.join(', ') })];
  });
}

function whatMatters(record: SimulationRecord, { name }: Scenario, model: Model, wording: Wording): string[] {
  const indices = record.sensitivity?.[name];
  if (!indices) return [];
  const moved = new Map<string, string[]>();
  for (const output of model.outputs) {
    const [most] = indices.outputs[output.name]!;
    if (most) moved.set(most.name, [...(moved.get(most.name) ?? []), lowerFirst(wording.word(output.title))]);
  }
  return [...moved].map(([parameter, titles]) => `${parameterName(model, parameter, wording)} (${titles.join(', ')})`);
}

/** What a parameter is called: its title where the language has it, else its name. */
export const parameterName = (model: Model, name: string, wording: Wording): string =>
  wording.title(model.parameters.find((one) => one.name === name)!.title) ?? name;
