import type { ExplanationDeed, SheetChanged } from '../../../../api/index.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';

export const carryOut = (table: string, deed: ExplanationDeed) =>
  change<SheetChanged>('POST', `/explanations/${table}/deeds`, deed);

/** Carries out a deed on a table and offers to undo it; gives false where it was refused. */
export function useExplanationDeed(
  table: string,
): (deed: ExplanationDeed, says: (id?: string) => string) => Promise<boolean> {
  const { did, attempt } = useUndo();
  return async (deed, says) => {
    const done = await attempt(() => carryOut(table, deed));
    if (!done) return false;
    const { before, after, id } = done;
    // A mark is seen where it was made: no notice hides the table for it.
    const quiet = deed.do === 'mark' || deed.do === 'weigh';
    if (after !== before) did({ says: says(id), undo: () => carryOut(table, undoing(deed, before, id)), quiet });
    return true;
  };
}

/** The deed that puts back what stood there in the version at `position`. */
function undoing(deed: ExplanationDeed, position: number, added: string | undefined): ExplanationDeed {
  const back = { do: 'restore', position } as const;
  switch (deed.do) {
    case 'hypothesis': {
      const hypothesis = deed.id ?? added;
      return hypothesis === undefined ? back : { ...back, hypothesis };
    }
    case 'piece':
      return added === undefined ? back : { ...back, piece: added };
    case 'strike':
    case 'weigh':
    case 'mark':
      return { ...back, piece: deed.piece };
    default:
      return back;
  }
}
