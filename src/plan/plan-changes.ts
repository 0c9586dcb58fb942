import { isDeepStrictEqual } from 'node:util';
import { readPlan, type WrittenItem } from './plan-of-action.js';

/** What one version of a plan changed of the version before it. */
export interface PlanChange {
  what: 'begun' | 'titled' | 'added' | 'struck' | 'measured' | 'closed' | 'reopened' | 'changed' | 'moved' | 'unread';
  /** The item by what it is to deliver, or the title of the plan. */
  of: string;
}

/** What changed from one version of a plan to the next, item by item; null is no plan. */
export function planChanges(before: string | null, after: string | null): PlanChange[] {
  const [old, now] = [planOf(before), planOf(after)];
  if (now === 'unread') return [{ what: 'unread', of: '' }];
  if (!now) return [{ what: 'struck', of: old && old !== 'unread' ? old.title : '' }];
  if (!old || old === 'unread') return [{ what: 'begun', of: now.title }];
  const was = new Map(old.items.map((one) => [one.id, one.written]));
  const is = new Map(now.items.map((one) => [one.id, one.written]));
  const changes: PlanChange[] = old.title === now.title ? [] : [{ what: 'titled', of: now.title }];
  for (const [id, item] of is) {
    const former = was.get(id);
    if (!former) changes.push({ what: 'added', of: nameOf(item) });
    else if (!isDeepStrictEqual(former, item)) changes.push({ what: deedOf(former, item), of: nameOf(item) });
  }
  for (const [id, item] of was) if (!is.has(id)) changes.push({ what: 'struck', of: nameOf(item) });
  const kept = [...is.keys()].filter((id) => was.has(id));
  const order = [...was.keys()].filter((id) => is.has(id));
  if (!isDeepStrictEqual(kept, order)) changes.push({ what: 'moved', of: now.title });
  return changes;
}

function planOf(text: string | null) {
  if (text === null) return undefined;
  try {
    return readPlan('plan', text);
  } catch {
    return 'unread' as const;
  }
}

const nameOf = ({ id, deliverable }: WrittenItem): string => deliverable ?? id;

function deedOf(former: WrittenItem, item: WrittenItem): PlanChange['what'] {
  if (former.status !== item.status) return item.status === 'closed' ? 'closed' : 'reopened';
  const without = ({ metric, ...rest }: WrittenItem) => ({ ...rest, metric: metric && { ...metric, measured: [] } });
  return isDeepStrictEqual(without(former), without(item)) ? 'measured' : 'changed';
}
