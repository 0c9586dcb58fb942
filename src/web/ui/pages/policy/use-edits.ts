import { useCallback, useEffect, useRef } from 'react';
import type { PolicyPlan } from '../../../api/index.js';
import { useUndo } from '../../shell/undo.js';

/** Milliseconds without a change after which what was changed is one edit: a name typed, a slider moved. */
const STILL = 600;

/** Makes changes of a plan that can be undone, those that follow one another at once as one. */
export function useEdits(
  plan: PolicyPlan,
  says: string,
  set: (plan: PolicyPlan) => void,
): { change(next: PolicyPlan): void } {
  const { did } = useUndo();
  const before = useRef<PolicyPlan>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What is undone later is put back by what sets the plan then.
  const latest = useRef(set);
  latest.current = set;
  const settle = useCallback(() => {
    clearTimeout(timer.current);
    const back = before.current;
    if (!back) return;
    before.current = undefined;
    did({ says, quiet: true, undo: async () => latest.current(back) });
  }, [did, says]);
  useEffect(() => settle, [settle]);
  const change = (next: PolicyPlan) => {
    before.current ??= plan;
    clearTimeout(timer.current);
    timer.current = setTimeout(settle, STILL);
    set(next);
  };
  return { change };
}
