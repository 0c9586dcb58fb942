import { useMemo } from 'react';
import type { PairDecision, PairEffect } from '../../../api/index.js';
import { change } from '../../shell/api.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { JUDGE } from './judge-words.js';

/** Two entities of documents with the names to say them by. */
export interface Pair {
  left: string;
  right: string;
  leftName: string;
  rightName: string;
}

export type Verdict = 'same' | 'different' | 'unsure';

/** Decisions on who is who, each with its undoing; each gives what it changed, or undefined where it was refused. */
export function useJudging() {
  const say = useWords(JUDGE);
  const { attempt, did } = useUndo();
  return useMemo(() => {
    const post = (path: string, body: unknown) => attempt(() => change<PairEffect>('POST', `/pairs/${path}`, body));
    const takeBack = (judgements: readonly string[]) => change('POST', '/pairs/undo', { judgements });
    const again = (judgements: readonly string[]) => change('POST', '/pairs/redo', { judgements });
    const told = (verdict: Verdict, { left, right, leftName, rightName }: Pair, effect: PairEffect): string => {
      const names = { left: leftName, right: rightName };
      if (verdict === 'different') return say('didApart', names);
      if (verdict === 'unsure') return say('didUnsure', names);
      if (effect.after > 1) return say('didRefuse', names);
      if (effect.before === effect.after) return say('didSettle', names);
      return say('didJoin', { ...names, left: leftName || left, right: rightName || right, ...counts(effect) });
    };
    return {
      judge: async (pair: Pair, verdict: Verdict, { why, onUndone }: { why?: string; onUndone?: () => void } = {}) => {
        const { left, right } = pair;
        const effect = await post('judge', { left, right, verdict, ...(why && { why }) });
        const undo = (judgements: readonly string[]) => takeBack(judgements).then(onUndone);
        if (effect) did({ says: told(verdict, pair, effect), undo: () => undo(effect.judgements) });
        return effect;
      },
      confirm: async (entity: string, name: string) => {
        const effect = await post('confirm', { entity });
        if (effect) did({ says: say('didConfirm', { name }), undo: () => takeBack(effect.judgements) });
        return effect;
      },
      separate: async (member: string, name: string) => {
        const effect = await post('separate', { member });
        if (effect)
          did({
            says: say('didSplit', { name, after: effect.after }),
            undo: () => again(effect.judgements),
          });
        return effect;
      },
      withdraw: async ({ id, leftName, rightName }: PairDecision) => {
        const effect = await post('undo', { judgements: [id] });
        if (effect)
          did({
            says: say('didTakeBack', { left: leftName, right: rightName }),
            undo: () => again(effect.judgements),
          });
        return effect;
      },
    };
  }, [say, attempt, did]);
}

const counts = ({ mentions, documents }: PairEffect) => ({ mentions, documents });
