import { escapeXml } from '../../locate/index.js';
import type { MeasureEffect } from '../each-measure.js';
import { leverOf } from '../measures.js';
import { modelOf } from '../models/index.js';
import type { SimulationRecord } from '../record.js';
import type { Sensitivity } from '../sensitivity.js';
import type { Difference, Model, Scenario, ScenarioResult } from '../types.js';
import { type Effect, effectsOf, verdictOf } from './effects.js';
import { PHRASES } from './phrases.js';
import { parameterName } from './plain-words.js';
import type { Wording } from './words.js';

/** A table of the page; the first cell of a row heads it. */
export interface PageTable {
  heading: string;
  note: string;
  head: string[];
  rows: string[][];
}

/** The table as HTML, which scrolls by itself where the screen is narrow. */
export function tableHtml({ heading, note, head, rows }: PageTable): string {
  const cells = ([first, ...rest]: readonly string[]): string =>
    `<tr><th scope="row">${escapeXml(first!)}</th>${rest.map((cell) => `<td class="number">${escapeXml(cell)}</td>`).join('')}</tr>`;
  return [
    `<h3>${escapeXml(heading)}</h3>`,
    ...(note ? [`<p class="note">${escapeXml(note)}</p>`] : []),
    `<div class="wide" tabindex="0" role="region" aria-label="${escapeXml(heading)}"><table>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${escapeXml(cell)}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${rows.map(cells).join('\n')}\n</tbody></table></div>`,
  ].join('\n');
}

/** What a scenario moves, in tables: effects by order, who gains and loses, what matters most; only those that say something. */
export function tablesOf(record: SimulationRecord, scenario: Scenario, wording: Wording): PageTable[] {
  const result = record.scenarios[scenario.name]!;
  const model = modelOf(result.model)!;
  return [
    effectsTable(model, scenario, result, wording),
    eachTable(record, scenario, model, wording),
    territoriesTable(model, scenario, result, wording),
    sensitivityTable(model, record.sensitivity?.[scenario.name], wording),
  ].flatMap((one) => one ?? []);
}

/** Effects of first and second order with sign, size against both baselines, band and class. */
function effectsTable(model: Model, scenario: Scenario, result: ScenarioResult, wording: Wording): PageTable {
  const words = PHRASES[wording.language];
  const { columns } = words;
  const orderOf = ({ order }: Effect): string =>
    order === undefined ? words.noOrder : order === 1 ? words.first : words.second;
  const rows = effectsOf(model, scenario, result).map((effect) => [
    `${wording.word(effect.title)} (${wording.word(effect.unit)})`,
    orderOf(effect),
    wording.change(effect.today),
    wording.change(effect.noChange),
    result.runs === 1 ? '–' : bandOf(effect.noChange, wording),
    words.classes[effect.class],
  ]);
  const head = [columns.output, columns.order, columns.today, columns.noChange, columns.band, columns.class];
  return { heading: words.effects, note: words.effectsNote, head, rows };
}

/**
 * The band as shares of the baseline where the change is told so, unless an end would be a fall by more than all there is, as
 * where runs begin far apart; then, and where there is no share, in the unit of the output.
 */
function bandOf({ q05, q95, mean, share }: Difference, wording: Wording): string {
  const scale = share === null || mean === 0 ? undefined : share / mean;
  const isShare = scale !== undefined && Math.min(q05 * scale, q95 * scale) >= -1;
  const of = (value: number): string => wording.change({ mean: value, share: isShare ? value * scale : null });
  return `${of(q05)} … ${of(q95)}`;
}

/** What is felt in each territory at the end, against no change; undefined where the model has none or nothing is done. */
function territoriesTable(
  model: Model,
  { measures }: Scenario,
  result: ScenarioResult,
  wording: Wording,
): PageTable | undefined {
  const { territories } = result;
  if (!territories || measures.length === 0) return undefined;
  const words = PHRASES[wording.language];
  const outputs = Object.keys(territories);
  const names = Object.keys(territories[outputs[0]!]!);
  const titleOf = (output: string): string => wording.word(model.outputs.find(({ name }) => name === output)!.title);
  const rows = names.map((territory) => [
    territory,
    words[verdictOf(territories, territory)],
    ...outputs.map((output) => wording.change(territories[output]![territory]!.noChange)),
  ]);
  const head = [words.territory, words.verdict, ...outputs.map(titleOf)];
  return { heading: words.territories, note: words.territoriesNote, head, rows };
}

/** What each measure does alone and on top of the others, each output in a column; undefined where it was not asked. */
function eachTable(
  { each }: SimulationRecord,
  scenario: Scenario,
  model: Model,
  wording: Wording,
): PageTable | undefined {
  const effects = each?.[scenario.name];
  if (!effects) return undefined;
  const { single } = PHRASES[wording.language];
  const row = (name: string, how: string, of: MeasureEffect['added']): string[] => [
    `${name}, ${how}`,
    ...model.outputs.map((output) => wording.change(of[output.name]!)),
  ];
  return {
    heading: single.heading,
    note: single.note,
    head: [single.measure, ...model.outputs.map(({ title }) => wording.word(title))],
    rows: effects.flatMap(({ lever, alone, added }) => {
      const { title, of } = leverOf(model, lever)!;
      const name = `${wording.word(title)}${of === undefined ? '' : ` ${of}`}`;
      return [row(name, single.alone, alone), row(name, single.added, added)];
    }),
  };
}

/** Sobol indices with their intervals; undefined where none were asked for. */
function sensitivityTable(model: Model, sensitivity: Sensitivity | undefined, wording: Wording): PageTable | undefined {
  if (!sensitivity) return undefined;
  const words = PHRASES[wording.language];
  const { parameter, first, total } = words.mattersColumns;
  const share = (value: number): string => wording.number(Number(value.toFixed(2)));
  const range = (middle: number, low: number, high: number): string =>
    `${share(middle)} (${share(low)} … ${share(high)})`;
  const rows = model.outputs.flatMap(({ name, title }) => {
    const indices = sensitivity.outputs[name]!;
    if (indices.length === 0) return [[wording.word(title), words.mattersNone, '', '']];
    return indices.map((one) => [
      wording.word(title),
      parameterName(model, one.name, wording),
      range(one.first, one.firstLow, one.firstHigh),
      range(one.total, one.totalLow, one.totalHigh),
    ]);
  });
  return { heading: words.matters, note: '', head: [words.columns.output, parameter, first, total], rows };
}
