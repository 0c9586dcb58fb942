import type { SheetChanged, ThreatDeed } from '../../../../api/index.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';

/** What an undoing puts back: a threat, one view of it, or, with neither, all of the register. */
interface Part {
  threat?: string;
  perspective?: string;
}

const carryOut = (deed: ThreatDeed) => change<SheetChanged>('POST', '/threats/deeds', deed);

/** Carries out a deed on the register and offers to undo it; gives false where it was refused. */
export function useThreatDeed(): (deed: ThreatDeed, says: string) => Promise<boolean> {
  const { did, attempt } = useUndo();
  return async (deed, says) => {
    const done = await attempt(() => carryOut(deed));
    if (!done) return false;
    const { before, after, id } = done;
    const part: Part = id === undefined ? partOf(deed) : { threat: id };
    if (after !== before) did({ says, undo: () => carryOut({ do: 'restore', position: before, ...part }) });
    return true;
  };
}

function partOf(deed: ThreatDeed): Part {
  if (deed.do === 'add') return {};
  if (deed.do === 'judge' || deed.do === 'stake' || deed.do === 'restore')
    return {
      ...(deed.threat !== undefined && { threat: deed.threat }),
      ...(deed.perspective !== undefined && { perspective: deed.perspective }),
    };
  return { threat: deed.threat };
}
