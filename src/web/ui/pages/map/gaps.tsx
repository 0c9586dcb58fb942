import type { TerritoryValues } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import type { Look } from './state.js';
import { TERRITORY } from './territory-words.js';

/** Asks what gaps mean, never assumes it; the answer stands in the address and can be taken back. */
export function Gaps({ asked, look }: { asked: TerritoryValues['asked']; look: Look }) {
  const say = useWords(TERRITORY);
  const answer = (name: 'leftOut' | 'blank') => {
    const given = look.get(name);
    return say(given === 'zero' ? 'asZero' : given === 'unknown' ? 'asUnknown' : 'notAsked');
  };
  const ask = (name: 'leftOut' | 'blank', question: 'askLeftOut' | 'askBlank') =>
    asked[name] > 0 && (
      <section className="map-question" aria-label={say(question, { n: asked[name] })}>
        <p>{say(question, { n: asked[name] })}</p>
        <div className="row">
          <button type="button" onClick={() => look.set({ [name]: 'zero' })}>
            {say('isZero')}
          </button>
          <button type="button" onClick={() => look.set({ [name]: 'unknown' })}>
            {say('isUnknown')}
          </button>
        </div>
      </section>
    );
  return (
    <>
      {ask('leftOut', 'askLeftOut')}
      {ask('blank', 'askBlank')}
      {(look.get('leftOut') || look.get('blank')) && (
        <p className="soft">
          {say('answered', { leftOut: answer('leftOut'), blank: answer('blank') })}{' '}
          <button type="button" className="quiet" onClick={() => look.set({ leftOut: undefined, blank: undefined })}>
            {say('askAgain')}
          </button>
        </p>
      )}
    </>
  );
}
