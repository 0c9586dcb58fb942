import * as z from 'zod';
import { parseYamlFile, type Said, said, type YamlFault } from '../../model/index.js';
import { incomeForegone } from './foregone.js';
import {
  COST_BEARERS,
  COST_CATEGORIES,
  COST_KINDS,
  type CostForm,
  type CostItem,
  type CostSchoolForm,
  type Figure,
} from './types.js';

const FigureForm = z.strictObject({
  central: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  source: z.string().min(1),
  class: z.enum(['measured', 'assumption']),
});
const about = {
  what: z.enum(COST_CATEGORIES),
  kind: z.enum(COST_KINDS),
  'borne-by': z.enum(COST_BEARERS),
  transfer: z.boolean().optional(),
};
const Amount = z.strictObject({ ...about, amount: FigureForm });
const Counted = z.strictObject({ ...about, count: FigureForm, each: FigureForm });
const Foregone = z.strictObject({
  ...about,
  persons: FigureForm,
  years: FigureForm,
  income: FigureForm,
  employed: FigureForm.optional(),
});
const Scaled = z.strictObject({ ...about, count: FigureForm, 'unit-cost': FigureForm, 'income-there': FigureForm });
/** The form as a person fills it in, and as its file (YAML) has it. */
export const CostFormFile = z.strictObject({
  country: z.string().min(1),
  year: z.int(),
  currency: z.string().min(1),
  unit: z.number().positive().default(1),
  gdp: FigureForm,
  accounting: z
    .strictObject({
      'discount-rate': FigureForm,
      growth: FigureForm,
      items: z.record(z.string(), z.union([Amount, Counted, Foregone])),
    })
    .optional(),
  impact: z
    .strictObject({
      multiplier: FigureForm,
      'income-per-head': FigureForm,
      exchange: FigureForm,
      items: z.record(z.string(), z.union([Amount, Scaled])),
    })
    .optional(),
});
export type CostFormFile = z.infer<typeof CostFormFile>;
type FormItem = z.infer<typeof Amount> | z.infer<typeof Counted> | z.infer<typeof Foregone> | z.infer<typeof Scaled>;

/** Figures that are shares, and those that may lie below zero. */
const SHARES = new Set(['employed']);
const RATES = new Set(['discount-rate', 'growth']);
/** Figures that a greater value of makes everything cost less. */
export const LESSENS: ReadonlySet<string> = new Set(['discount-rate', 'income-there']);

/**
 * Reads a form of what insecurity costs (YAML), filled in by the user, every figure with its source and class.
 * @throws UserError naming each fault with its line
 */
export function readCostForm(text: string, file: string): CostForm {
  const kind = {
    what: 'form of costs',
    help: 'examples/costs/ has one that is filled in.',
    forms: 'an item: an amount; a count and what each costs; or persons, years and income foregone',
  };
  const { value: form, refuse, refuseAll } = parseYamlFile(kind, file, text, CostFormFile);
  if (!form.accounting && !form.impact) throw refuse([], 'fill in accounting, impact, or both');
  const faults: YamlFault[] = [];
  check(form, [], faults);
  if (faults.length > 0) throw refuseAll(faults);
  const unit = form.unit;
  const { accounting, impact } = form;
  return {
    country: form.country,
    year: form.year,
    currency: form.currency,
    unit,
    gdp: times(toFigure(form.gdp), unit),
    ...(accounting && {
      accounting: school(accounting.items, unit, {
        'discount-rate': toFigure(accounting['discount-rate']),
        growth: toFigure(accounting.growth),
      }),
    }),
    ...(impact && {
      impact: school(impact.items, unit, {
        multiplier: toFigure(impact.multiplier),
        'income-per-head': toFigure(impact['income-per-head']),
        exchange: toFigure(impact.exchange),
      }),
    }),
  };
}

/** Faults that the schema cannot see: a low above its central, a share above one, nothing that is counted. */
function check(node: unknown, path: readonly PropertyKey[], faults: YamlFault[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('central' in node && 'source' in node) {
    const { low, central, high } = node as z.infer<typeof FigureForm>;
    const name = String(path.at(-1));
    const say = (message: string | Said) => faults.push({ path, message });
    if ((low === undefined) !== (high === undefined)) say('has one of low and high; give both or neither');
    if ((low ?? central) > central || (high ?? central) < central)
      say(said`low ${low}, central ${central}, high ${high} are not in order`);
    const least = RATES.has(name) ? -0.9 : 0;
    if ((low ?? central) < least) say(said`${low ?? central} is less than ${least}`);
    if ((SHARES.has(name) || RATES.has(name)) && (high ?? central) > 1)
      say(said`${high ?? central} is a share above 1`);
    if ((name === 'income-there' || name === 'gdp') && (low ?? central) <= 0) say('should be above 0');
    return;
  }
  for (const [key, child] of Object.entries(node)) {
    if (key === 'items' && Object.keys(child).length === 0) faults.push({ path: [...path, key], message: 'is empty' });
    check(child, [...path, key], faults);
  }
}

const toFigure = ({ low, central, high, source, class: own }: z.infer<typeof FigureForm>): Figure => ({
  low: low ?? central,
  central,
  high: high ?? central,
  source,
  class: own,
});

const times = (figure: Figure, by: number): Figure => ({
  ...figure,
  low: figure.low * by,
  central: figure.central * by,
  high: figure.high * by,
});

function school(
  items: Readonly<Record<string, FormItem>>,
  unit: number,
  common: Readonly<Record<string, Figure>>,
): CostSchoolForm {
  return { common, items: Object.entries(items).map(([name, item]) => toItem(name, item, unit)) };
}

function toItem(name: string, item: FormItem, unit: number): CostItem {
  const own = {
    name,
    what: item.what,
    kind: item.kind,
    borneBy: item['borne-by'],
    transfer: item.transfer ?? false,
  };
  if ('amount' in item)
    return { ...own, parts: { amount: times(toFigure(item.amount), unit) }, reckon: (part) => part('amount') };
  if ('each' in item) {
    const parts = { count: toFigure(item.count), each: toFigure(item.each) };
    return { ...own, parts, reckon: (part) => part('count') * part('each') };
  }
  if ('unit-cost' in item) {
    const parts = {
      count: toFigure(item.count),
      'unit-cost': toFigure(item['unit-cost']),
      'income-there': toFigure(item['income-there']),
    };
    return {
      ...own,
      parts,
      reckon: (part, common) =>
        part('count') * part('unit-cost') * (common('income-per-head') / part('income-there')) * common('exchange'),
    };
  }
  const parts = {
    persons: toFigure(item.persons),
    years: toFigure(item.years),
    income: toFigure(item.income),
    ...(item.employed && { employed: toFigure(item.employed) }),
  };
  return {
    ...own,
    parts,
    reckon: (part, common) =>
      part('persons') *
      (item.employed ? part('employed') : 1) *
      incomeForegone(part('income'), part('years'), common('growth'), common('discount-rate')),
  };
}
