import { useState } from 'react';
import type { PerspectiveRow, ThreatRegister, ThreatRow } from '../../../../api/index.js';
import { GradedQuote } from '../../../parts/graded-quote.js';
import { useWords } from '../../../shell/words.js';
import { useThreatDeed } from './deeds.js';
import { JudgementShown } from './judgement-shown.js';
import { StakeForm } from './stake-form.js';
import { WORDS } from './words.js';

/** How one side sees a threat: what is at stake there, and what was judged. */
export function ViewCard({
  threat,
  side,
  register,
  onJudge,
}: {
  threat: ThreatRow;
  side: PerspectiveRow;
  register: ThreatRegister;
  onJudge(): void;
}) {
  const say = useWords(WORDS);
  const carryOut = useThreatDeed();
  const [staking, setStaking] = useState(false);
  const view = threat.views.find(({ perspective }) => perspective === side.id);
  const unjudge = () =>
    carryOut(
      { do: 'judge', threat: threat.id, perspective: side.id, verdict: null },
      say('unjudgedDone', { threat: threat.title, side: side.title }),
    );
  return (
    <section className="threats-card" aria-label={side.title}>
      <h3>{side.title}</h3>
      {view ? (
        <p>
          <span className="soft">{say('stake')}:</span> {view.stake}
        </p>
      ) : (
        <p className="soft">{say('stakeNone')}</p>
      )}
      {view?.judgement ? (
        <JudgementShown judgement={view.judgement} likelihoods={register.likelihoods} />
      ) : (
        view && <p className="soft">{say('unjudged', { level: say(`level ${view.salience}`) })}</p>
      )}
      <div className="row">
        <button type="button" className={view?.judgement ? '' : 'primary'} onClick={onJudge}>
          {say(view?.judgement ? 'judgeAgain' : 'judge')}
          <span className="visually-hidden">: {side.title}</span>
        </button>
        {view?.judgement ? (
          <button type="button" onClick={() => void unjudge()}>
            {say('unjudge')}
          </button>
        ) : (
          <button type="button" onClick={() => setStaking(true)}>
            {say('sayStake')}
          </button>
        )}
      </div>
      {view && view.statements.length > 0 && (
        <details>
          <summary>{say('speaks', { count: view.statements.length })}</summary>
          {view.statements.map((id) => register.evidence[id] && <GradedQuote key={id} of={register.evidence[id]} />)}
        </details>
      )}
      {staking && <StakeForm threat={threat} side={side} onClose={() => setStaking(false)} />}
    </section>
  );
}
