import { useRef } from 'react';
import type { PolicyPlan } from '../../../api/index.js';
import { useUndo } from '../../shell/undo.js';

/** Milliseconds without a change after which the next one is an edit of its own: a name typed, a slider moved. */
const STILL = 600;

/** Makes changes of a plan that can be undone, those that follow one another at once as one. */
export function useEdits(
  plan: PolicyPlan,
  says: string,
  set: (plan: PolicyPlan) => void,
): { change(next: PolicyPlan): void } {
  const { did } = useUndo();
  // When the edit in hand was last changed; undefined: the next change begins one.
  const changed = useRef<number>(undefined);
  // What is undone later is put back by what sets the plan then.
  const latest = useRef(set);
  latest.current = set;
  const change = (next: PolicyPlan) => {
    const now = performance.now();
    if (changed.current === undefined || now - changed.current > STILL) {
      const undo = async () => {
        changed.current = undefined;
        latest.current(plan);
      };
      did({ says, quiet: true, undo });
    }
    changed.current = now;
    set(next);
  };
  return { change };
}
