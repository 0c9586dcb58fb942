import { z } from 'zod';
import { joined, parseYamlFile, said, word } from '../model/index.js';
import { Day, Text } from './fields.js';

/** The five fields without which nothing is owed, paid for or measured. */
export const FIELDS = ['deliverable', 'power', 'accountable', 'resources', 'metric'] as const;

const Measured = z.strictObject({ date: Day, value: z.number() });

/** What an item of a plan may rest on. */
export const PLAN_GROUNDS = ['finding', 'threat', 'package'] as const;

const Ground = z.strictObject({
  kind: z.enum(PLAN_GROUNDS),
  title: Text,
  statements: z.array(Text).default([]).describe('ids of the statements that it rested on when it was chosen'),
});

/** An item of a plan as a person writes it. */
export const WrittenItem = z.strictObject({
  id: z.union([Text, z.number().transform(String)]),
  deliverable: Text.optional(),
  power: Text.optional().describe('the law, office or agreement that empowers who is accountable'),
  accountable: Text.optional().describe('the person or office that answers for it'),
  resources: Text.optional().describe('money, people, time'),
  metric: z
    .strictObject({
      name: Text,
      unit: Text.optional(),
      baseline: Measured.optional(),
      target: Measured.optional(),
      /** Changes no larger than this are none. */
      margin: z.number().nonnegative().default(0),
      measured: z.array(Measured.extend({ by: Text.optional() })).default([]),
    })
    .optional(),
  review: Day.optional(),
  status: z.enum(['open', 'closed']).default('open'),
  closed: z.strictObject({ by: Text, date: Day }).optional().describe('who closed it and when'),
  rests: z.array(Ground).default([]).describe('what of the case it answers to'),
});
export type WrittenItem = z.infer<typeof WrittenItem>;

const File = z.strictObject({ title: Text, by: Text, date: Day, items: z.array(WrittenItem) });

export type Verdict = 'better' | 'same' | 'worse' | 'not measured';

export interface PlanItem {
  id: string;
  deliverable?: string;
  power?: string;
  accountable?: string;
  resources?: string;
  status: 'open' | 'closed';
  /** Which of the five fields, the review date among them, are not filled in; a metric is whole with baseline and target. */
  missing: string[];
  verdict: Verdict;
  metric?: {
    name: string;
    unit?: string;
    baseline?: number;
    target?: number;
    latest?: number;
    latestDate?: string;
    onTrack?: boolean;
  };
  review?: string;
  /** The review date has passed and nothing was measured since. */
  overdue: boolean;
  /** The item as it is written. */
  written: WrittenItem;
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
      throw yaml.refuse(['items', i, 'id'], said`"${item.id}" is given twice`);
    const missing = missingOf(item);
    if (item.status === 'closed' && missing.length > 0)
      throw yaml.refuse(
        ['items', i, 'status'],
        said`"${item.id}" cannot be closed: it lacks ${joined(missing.map(word), ', ')}`,
      );
    const { metric, review } = item;
    const { baseline, target } = metric ?? {};
    if (baseline && target && target.date < baseline.date)
      throw yaml.refuse(['items', i, 'metric', 'target', 'date'], 'lies before the baseline');
    if (baseline && target && target.value === baseline.value)
      throw yaml.refuse(['items', i, 'metric', 'target', 'value'], 'is the baseline: nothing would have to change');
    const latest = [...(metric?.measured ?? [])].sort((a, b) => a.date.localeCompare(b.date)).at(-1);
    if (item.status === 'closed' && !latest)
      throw yaml.refuse(['items', i, 'status'], said`"${item.id}" cannot be closed: nothing was measured`);
    return {
      id: item.id,
      ...(item.deliverable !== undefined && { deliverable: item.deliverable }),
      ...(item.power !== undefined && { power: item.power }),
      ...(item.accountable !== undefined && { accountable: item.accountable }),
      ...(item.resources !== undefined && { resources: item.resources }),
      status: item.status,
      missing,
      verdict: verdictOf(metric, latest?.value),
      ...(metric && {
        metric: {
          name: metric.name,
          ...(metric.unit !== undefined && { unit: metric.unit }),
          ...(baseline && { baseline: baseline.value }),
          ...(target && { target: target.value }),
          ...(latest && { latest: latest.value, latestDate: latest.date }),
          ...(latest && baseline && target && { onTrack: isOnTrack({ baseline, target }, latest) }),
        },
      }),
      ...(review !== undefined && { review }),
      overdue:
        item.status === 'open' && review !== undefined && review < (today ?? date) && (latest?.date ?? '') < review,
      written: item,
    };
  });
  return { title, by, date, items: read, incomplete: read.filter(({ missing }) => missing.length > 0).length };
}

function missingOf(item: WrittenItem): string[] {
  const isWhole = item.metric?.baseline !== undefined && item.metric.target !== undefined;
  const missing: string[] = FIELDS.filter((field) => (field === 'metric' ? !isWhole : item[field] === undefined));
  return item.review === undefined ? [...missing, 'review'] : missing;
}

type Metric = NonNullable<WrittenItem['metric']>;
type Span = Required<Pick<Metric, 'baseline' | 'target'>>;

function verdictOf(metric: Metric | undefined, latest: number | undefined): Verdict {
  if (latest === undefined || !metric?.baseline || !metric.target) return 'not measured';
  const { baseline, target, margin } = metric;
  const moved = latest - baseline.value;
  if (Math.abs(moved) <= margin) return 'same';
  return Math.sign(moved) === Math.sign(target.value - baseline.value) ? 'better' : 'worse';
}

/** Whether the latest value lies where a straight line from baseline to target would have it, or beyond. */
function isOnTrack({ baseline, target }: Span, latest: { date: string; value: number }): boolean {
  const [start, end, now] = [baseline.date, target.date, latest.date].map((day) => Date.parse(day)) as [
    number,
    number,
    number,
  ];
  const share = end === start ? 1 : Math.min(1, Math.max(0, (now - start) / (end - start)));
  const done = (latest.value - baseline.value) / (target.value - baseline.value);
  return done >= share;
}
