import type { AddedStatement, NewStatement, ReaderStatement, WithdrawnStatement } from '../../../api/index.js';
import { change } from '../../shell/api.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { DOCUMENTS } from './words.js';

type Verdict = 'accepted' | 'rejected' | null;

/** What a person can say of a document and its statements, each with its undoing. */
export function useReview(document: string) {
  const say = useWords(DOCUMENTS);
  const { attempt, did } = useUndo();

  /** Puts a value, and offers to put back the one before. */
  async function put<T>(path: string, field: string, value: T, before: T, says: string): Promise<void> {
    const set = (to: T) => change('PUT', path, { [field]: to });
    if ((await attempt(() => set(value))) && value !== before) did({ says, undo: () => set(before) });
  }
  const short = (what: string) => (what.length > 90 ? `${what.slice(0, 90)}…` : what);

  return {
    judge: (of: ReaderStatement, verdict: Verdict, what: string) => {
      const key = verdict === 'accepted' ? 'didAccept' : verdict === 'rejected' ? 'didReject' : 'didTakeBack';
      const path = `/statements/${of.id}/judgement`;
      return put<Verdict>(path, 'verdict', verdict, of.judgement ?? null, say(key, { what: short(what) }));
    },
    gradeStatement: (of: ReaderStatement, credibility: number) =>
      put(
        `/statements/${of.id}/credibility`,
        'credibility',
        credibility,
        of.credibility,
        say('didGrade', { grade: String(credibility) }),
      ),
    gradeDocument: (reliability: string, before: string) =>
      put(
        `/documents/${document}/reliability`,
        'reliability',
        reliability,
        before,
        say('didGrade', { grade: reliability }),
      ),
    mark: (kind: 'documents' | 'statements', id: string, handling: string, before: string) =>
      put(`/${kind}/${id}/handling`, 'handling', handling, before, say('didMark', { mark: handling })),
    add: async (statement: NewStatement, what: string): Promise<string | undefined> => {
      const send = () => change<AddedStatement>('POST', `/documents/${document}/statements`, statement);
      const added = await attempt(send);
      if (!added) return undefined;
      const key = statement.corrects ? 'didCorrect' : 'didAdd';
      did({ says: say(key, { what: short(what) }), undo: () => change('DELETE', `/statements/${added.id}`) });
      return added.id;
    },
    withdraw: async (of: ReaderStatement, what: string): Promise<boolean> => {
      const taken = await attempt(() => change<WithdrawnStatement>('DELETE', `/statements/${of.id}`));
      if (!taken) return false;
      const again = () => change('POST', `/documents/${document}/statements`, taken.again);
      did({ says: say('didWithdraw', { what: short(what) }), undo: again });
      return true;
    },
  };
}

export type Review = ReturnType<typeof useReview>;
