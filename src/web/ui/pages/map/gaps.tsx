import type { TerritoryAnswer, TerritoryValues } from '../../../api/index.js';
import { change, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { useTableChanged } from './outlines.js';
import { TERRITORY } from './territory-words.js';

/** Asks what gaps of an indicator mean, never assumes it; the answer is kept with the case and can be taken back. */
export function Gaps({
  id,
  indicator,
  of: { asked, answer },
}: {
  id: string;
  indicator: string;
  of: Pick<TerritoryValues, 'asked' | 'answer'>;
}) {
  const say = useWords(TERRITORY);
  const { language } = useSettings();
  const { attempt, did } = useUndo();
  const changed = useTableChanged();
  const put = async (next: TerritoryAnswer) => {
    await change('PUT', withQuery(`/map/territories/${id}/answers`, { language }), { indicator, answer: next });
    await changed();
  };
  const decide = (next: TerritoryAnswer) =>
    attempt(async () => {
      await put(next);
      did({ says: say('gapsAnswered', { indicator }), undo: () => put(answer) });
    });
  const told = (name: 'leftOut' | 'blank') => {
    const given = answer[name];
    return say(given === 'zero' ? 'asZero' : given === 'unknown' ? 'asUnknown' : 'notAsked');
  };
  const ask = (name: 'leftOut' | 'blank', question: 'askLeftOut' | 'askBlank') =>
    asked[name] > 0 && (
      <section className="map-question" aria-label={say(question, { n: asked[name] })}>
        <p>{say(question, { n: asked[name] })}</p>
        <div className="row">
          <button type="button" onClick={() => void decide({ ...answer, [name]: 'zero' })}>
            {say('isZero')}
          </button>
          <button type="button" onClick={() => void decide({ ...answer, [name]: 'unknown' })}>
            {say('isUnknown')}
          </button>
        </div>
      </section>
    );
  return (
    <>
      {ask('leftOut', 'askLeftOut')}
      {ask('blank', 'askBlank')}
      {(answer.leftOut || answer.blank) && (
        <p className="soft">
          {say('answered', { leftOut: told('leftOut'), blank: told('blank') })}{' '}
          <button type="button" className="quiet" onClick={() => void decide({})}>
            {say('askAgain')}
          </button>
        </p>
      )}
    </>
  );
}
