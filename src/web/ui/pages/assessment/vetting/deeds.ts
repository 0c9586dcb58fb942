import type {
  NewVettingDecision,
  VettingAdded,
  VettingChoice,
  VettingDecided,
  VettingNames,
  VettingNamesOut,
} from '../../../../api/index.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { VETTING } from './words.js';

/** What an officer does here; each deed can be undone, and stays in the log. */
export function useVettingDeeds() {
  const say = useWords(VETTING);
  const { attempt, did } = useUndo();
  const out = (names: string[]) => change('DELETE', '/vetting/names', { names } satisfies VettingNamesOut);
  const choose = (choice: VettingChoice) => change('PUT', '/vetting/names', choice);
  const put = (names: VettingNames) => change<VettingAdded>('POST', '/vetting/names', names);
  return {
    async list(names: VettingNames): Promise<VettingAdded | undefined> {
      const made = await attempt(() => put(names));
      if (made && made.added.length > 0)
        did({ says: say('listedDone', { n: made.added.length }), undo: () => out(made.added) });
      return made;
    },
    /** Says who a name is; null: nobody said. */
    async choose(name: string, unit: string | null, former: string | null): Promise<void> {
      if (!(await attempt(() => choose({ name, unit })))) return;
      did({ says: say('chosenDone', { name }), undo: () => choose({ name, unit: former }) });
    },
    async takeOff(name: string): Promise<void> {
      if (!(await attempt(() => out([name])))) return;
      did({ says: say('takenOff', { name }), undo: () => put({ text: name }) });
    },
    async decide(unit: string, decision: NewVettingDecision): Promise<boolean> {
      const path = `/vetting/units/${encodeURIComponent(unit)}/decisions`;
      const made = await attempt(() => change<VettingDecided>('POST', path, decision));
      if (!made) return false;
      did({ says: say('decidedDone'), undo: () => change('DELETE', `/vetting/decisions/${made.id}`) });
      return true;
    },
    /** Takes a decision back; undone, the same is decided anew. */
    async takeBack(unit: string, id: string, decision: NewVettingDecision): Promise<void> {
      if (!(await attempt(() => change('DELETE', `/vetting/decisions/${id}`)))) return;
      const path = `/vetting/units/${encodeURIComponent(unit)}/decisions`;
      did({ says: say('takenBack'), undo: () => change('POST', path, decision) });
    },
  };
}
