import type {
  ChangedPlanItem,
  NewPlanItem,
  PlanItemMade,
  PlanRow,
  PlanView,
  SheetToSave,
} from '../../../../api/index.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { PLAN } from './words.js';

export type Item = PlanRow['item'];
/** An item that has no id yet. */
export type Draft = NewPlanItem['item'];

const itemPath = (id: string) => `/plan/items/${encodeURIComponent(id)}`;

/** What a person does to the plan; each deed can be undone by its inverse, and says true once it was done. */
export function usePlanDeeds() {
  const say = useWords(PLAN);
  const { attempt, did } = useUndo();
  const put = (item: Draft & { id: string }, was: Item) =>
    change<PlanItemMade>('PUT', itemPath(item.id), { item, was } satisfies ChangedPlanItem);
  const save = async (says: string, text: string | null, former: string | null, base?: number): Promise<boolean> => {
    const sheet = (to: string | null, from?: number) =>
      change('PUT', '/sheets/plan', { text: to, base: from } satisfies SheetToSave);
    if (!(await attempt(() => sheet(text, base)))) return false;
    did({ says, undo: () => sheet(former) });
    return true;
  };
  return {
    /** Starts a plan. */
    async start(title: string): Promise<boolean> {
      if (!(await attempt(() => change('PUT', '/plan', { title })))) return false;
      did({ says: say('started'), undo: () => change('PUT', '/sheets/plan', { text: null } satisfies SheetToSave) });
      return true;
    },
    async rename(title: string, former: string): Promise<boolean> {
      if (!(await attempt(() => change('PUT', '/plan', { title })))) return false;
      did({ says: say('renamed'), undo: () => change('PUT', '/plan', { title: former }) });
      return true;
    },
    async add(item: Draft): Promise<boolean> {
      const made = await attempt(() => change<PlanItemMade>('POST', '/plan/items', { item } satisfies NewPlanItem));
      if (!made) return false;
      did({ says: say('added'), undo: () => change('DELETE', itemPath(made.item.id)) });
      return true;
    },
    /** Puts an item in place of what it was: an edit, a measurement, closing, reopening. */
    async set(item: Draft & { id: string }, was: Item, says: string): Promise<boolean> {
      const made = await attempt(() => put(item, was));
      if (!made) return false;
      did({ says, undo: () => put(was, made.item) });
      return true;
    },
    async strike(item: Item, at: number): Promise<void> {
      if (!(await attempt(() => change('DELETE', itemPath(item.id))))) return;
      did({ says: say('struck'), undo: () => change('POST', '/plan/items', { item, at } satisfies NewPlanItem) });
    },
    async order(ids: string[], former: string[]): Promise<void> {
      if (!(await attempt(() => change('PUT', '/plan/order', { ids })))) return;
      did({ says: say('moved'), undo: () => change('PUT', '/plan/order', { ids: former }) });
    },
    /** Puts a file in place of the plan. */
    upload: (text: string, { base, text: former }: PlanView) => save(say('uploaded'), text, former ?? null, base),
    /** Brings back a version; null is no plan. */
    bringBack: (text: string | null, { base, text: former }: PlanView) =>
      save(say('broughtBack'), text, former ?? null, base),
  };
}
