import { z } from 'zod';
import { parseYamlFile } from '../model/index.js';
import { Day, Text } from './fields.js';

/** The five fields without which nothing is owed, paid for or measured. */
export const FIELDS = ['deliverable', 'power', 'accountable', 'resources', 'metric'] as const;

const Measured = z.strictObject({ date: Day, value: z.number() });

const Item = z.strictObject({
  id: Text,
  deliverable: Text.optional(),
  power: Text.optional().describe('the law, office or agreement that empowers who is accountable'),
  accountable: Text.optional().describe('the person or office that answers for it'),
  resources: Text.optional().describe('money, people, time'),
  metric: z
    .strictObject({
      name: Text,
      unit: Text.optional(),
      baseline: Measured,
      target: Measured,
      /** Changes no larger than this are none. */
      margin: z.number().nonnegative().default(0),
      measured: z.array(Measured).default([]),
    })
    .optional(),
  review: Day.optional(),
  status: z.enum(['open', 'closed']).default('open'),
});

const File = z.strictObject({ title: Text, by: Text, date: Day, items: z.array(Item).min(1, 'has no item') });

export type Verdict = 'better' | 'same' | 'worse' | 'not measured';

export interface PlanItem {
  id: string;
  deliverable?: string;
  power?: string;
  accountable?: string;
  resources?: string;
  status: 'open' | 'closed';
  /** Which of the five fields, the review date among them, are not filled in. */
  missing: string[];
  verdict: Verdict;
  metric?: {
    name: string;
    unit?: string;
    baseline: number;
    target: number;
    latest?: number;
    latestDate?: string;
    onTrack?: boolean;
  };
  review?: string;
  /** The review date has passed and nothing was measured since. */
  overdue: boolean;
}

export interface PlanOfAction {
  title: string;
  by: string;
  date: string;
  items: PlanItem[];
  /** Items that cannot be closed yet. */
  incomplete: number;
}

/**
 * Reads a plan: for each item what is to be delivered, who has the power to do it, who answers for it, with what resources
 * and by which metric (baseline, target, review date). The verdict compares the latest measurement with the baseline, in
 * the direction of the target.
 * @param today ISO 8601 day against which reviews fall due; the day of the plan unless told
 * @throws UserError with the line of what cannot be used; an item that is closed while one of its fields is empty is refused
 */
export function readPlan(file: string, text: string, today?: string): PlanOfAction {
  const yaml = parseYamlFile({ what: 'plan' }, file, text, File);
  const { title, by, date, items } = yaml.value;
  const read = items.map((item, i): PlanItem => {
    if (items.findIndex(({ id }) => id === item.id) < i)
      throw yaml.refuse(['items', i, 'id'], `"${item.id}" is given twice`);
    const missing: string[] = FIELDS.filter((field) => item[field] === undefined);
    if (item.review === undefined) missing.push('review');
    if (item.status === 'closed' && missing.length > 0)
      throw yaml.refuse(['items', i, 'status'], `"${item.id}" cannot be closed: it lacks ${missing.join(', ')}`);
    const { metric, review } = item;
    if (metric && metric.target.date < metric.baseline.date)
      throw yaml.refuse(['items', i, 'metric', 'target', 'date'], 'lies before the baseline');
    if (metric && metric.target.value === metric.baseline.value)
      throw yaml.refuse(['items', i, 'metric', 'target', 'value'], 'is the baseline: nothing would have to change');
    const latest = [...(metric?.measured ?? [])].sort((a, b) => a.date.localeCompare(b.date)).at(-1);
    if (item.status === 'closed' && !latest)
      throw yaml.refuse(['items', i, 'status'], `"${item.id}" cannot be closed: nothing was measured`);
    return {
      id: item.id,
      ...(item.deliverable !== undefined && { deliverable: item.deliverable }),
      ...(item.power !== undefined && { power: item.power }),
      ...(item.accountable !== undefined && { accountable: item.accountable }),
      ...(item.resources !== undefined && { resources: item.resources }),
      status: item.status,
      missing,
      verdict: metric ? verdictOf(metric, latest?.value) : 'not measured',
      ...(metric && {
        metric: {
          name: metric.name,
          ...(metric.unit !== undefined && { unit: metric.unit }),
          baseline: metric.baseline.value,
          target: metric.target.value,
          ...(latest && { latest: latest.value, latestDate: latest.date, onTrack: isOnTrack(metric, latest) }),
        },
      }),
      ...(review !== undefined && { review }),
      overdue:
        item.status === 'open' && review !== undefined && review < (today ?? date) && (latest?.date ?? '') < review,
    };
  });
  return { title, by, date, items: read, incomplete: read.filter(({ missing }) => missing.length > 0).length };
}

type Metric = NonNullable<z.infer<typeof Item>['metric']>;

function verdictOf({ baseline, target, margin }: Metric, latest: number | undefined): Verdict {
  if (latest === undefined) return 'not measured';
  const moved = latest - baseline.value;
  if (Math.abs(moved) <= margin) return 'same';
  return Math.sign(moved) === Math.sign(target.value - baseline.value) ? 'better' : 'worse';
}

/** Whether the latest value lies where a straight line from baseline to target would have it, or beyond. */
function isOnTrack({ baseline, target }: Metric, latest: { date: string; value: number }): boolean {
  const [start, end, now] = [baseline.date, target.date, latest.date].map((day) => Date.parse(day)) as [
    number,
    number,
    number,
  ];
  const share = end === start ? 1 : Math.min(1, Math.max(0, (now - start) / (end - start)));
  const done = (latest.value - baseline.value) / (target.value - baseline.value);
  return done >= share;
}
