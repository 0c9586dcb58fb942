import type { DisagreementList } from '../../../../api/index.js';
import { useDate } from '../../../parts/use-date.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { useHolds } from './settle.js';
import { WORDS } from './words.js';

/** Decisions whose disagreement the case shows no more: said, so that nobody goes on relying on them. */
export function Gone({ of, why }: { of: DisagreementList['gone']; why: DisagreementList['why'] }) {
  const say = useWords(WORDS);
  const holdsIn = useHolds(why);
  const day = useDate();
  const { attempt, did } = useUndo();
  if (of.length === 0) return null;
  const remove = async ({ id, about, holds, reason }: DisagreementList['gone'][number]) => {
    const path = `/disagreements/${id}/settlement`;
    if (!(await attempt(() => change('DELETE', path)))) return;
    did({ says: say('didTakeBack', { what: about }), undo: () => change('PUT', path, { holds, reason }) });
  };
  return (
    <section className="panel disagree-gone" aria-labelledby="disagree-gone">
      <h2 id="disagree-gone">{say('gone')}</h2>
      <p className="soft">{say('goneLead')}</p>
      <ul className="plain">
        {of.map((one) => (
          <li key={one.id}>
            <p>
              <span className="badge">{say(one.kind)}</span> {one.about}: {one.values.join(' ≠ ')}.{' '}
              <strong>{say('settledBy', { who: one.by, date: day(one.date) })}:</strong> {holdsIn(one.holds)}.{' '}
              {one.reason} <span className="soft">({say(one.fell ? 'goneFell' : 'goneOther')})</span>
            </p>
            <button type="button" onClick={() => void remove(one)}>
              {say('remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
