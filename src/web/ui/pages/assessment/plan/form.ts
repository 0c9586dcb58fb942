import type { Draft } from './deeds.js';

const NAMES = ['deliverable', 'accountable', 'power', 'resources', 'review', 'metricName', 'unit'] as const;
const NUMBERS = ['baselineValue', 'baselineDate', 'targetValue', 'targetDate', 'margin'] as const;

/** An item as it is typed. */
export type Form = Record<(typeof NAMES)[number] | (typeof NUMBERS)[number], string>;

/** Why a form cannot be saved as it is. */
export type Fault = 'nothing' | 'metricName' | 'baseline' | 'target' | 'same' | 'order' | 'margin';

/** The form with what an item holds already. */
export function blank({ deliverable, accountable, power, resources, review, metric }: Draft): Form {
  return {
    deliverable: deliverable ?? '',
    accountable: accountable ?? '',
    power: power ?? '',
    resources: resources ?? '',
    review: review ?? '',
    metricName: metric?.name ?? '',
    unit: metric?.unit ?? '',
    baselineValue: numeral(metric?.baseline?.value),
    baselineDate: metric?.baseline?.date ?? '',
    targetValue: numeral(metric?.target?.value),
    targetDate: metric?.target?.date ?? '',
    margin: numeral(metric?.margin || undefined),
  };
}

const numeral = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The item that a form makes of `item`, or why it makes none. */
export function read(typed: Form, item: Draft): { item: Draft } | { fault: Fault } {
  const form = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()])) as Form;
  const { metricName: name, unit, baselineValue, baselineDate, targetValue, targetDate, margin } = form;
  const told = (['deliverable', 'accountable', 'power', 'resources', 'review'] as const).flatMap((field) =>
    form[field] ? [[field, form[field]] as const] : [],
  );
  if (told.length === 0 && !name) return { fault: 'nothing' };
  const hasNumbers = [unit, baselineValue, baselineDate, targetValue, targetDate, margin].some(Boolean);
  if (!name && hasNumbers) return { fault: 'metricName' };
  if (!baselineValue !== !baselineDate) return { fault: 'baseline' };
  if (!targetValue !== !targetDate) return { fault: 'target' };
  if (baselineValue && targetValue && Number(baselineValue) === Number(targetValue)) return { fault: 'same' };
  if (baselineDate && targetDate && targetDate < baselineDate) return { fault: 'order' };
  if (Number(margin) < 0) return { fault: 'margin' };
  const metric = name
    ? {
        name,
        ...(unit && { unit }),
        ...(baselineValue && { baseline: { date: baselineDate, value: Number(baselineValue) } }),
        ...(targetValue && { target: { date: targetDate, value: Number(targetValue) } }),
        margin: Number(margin),
        measured: item.metric?.measured ?? [],
      }
    : undefined;
  const { id, status, closed, rests } = item;
  return {
    item: {
      ...(id !== undefined && { id }),
      ...Object.fromEntries(told),
      ...(metric && { metric }),
      ...(status && { status }),
      ...(closed && { closed }),
      ...(rests && { rests }),
    },
  };
}
