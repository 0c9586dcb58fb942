import { useState } from 'react';
import type { NewVettingDecision, VettingDecisionRow } from '../../../../api/index.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { useVettingDeeds } from './deeds.js';
import { VETTING } from './words.js';

const DECISIONS = ['cleared', 'withheld', 'remediation', 'more-information'] as const;

/** The officer's decision with its reasons, and every decision before it. */
export function Decide({ unit, decisions }: { unit: string; decisions: readonly VettingDecisionRow[] }) {
  const say = useWords(VETTING);
  const { decide } = useVettingDeeds();
  const [decision, setDecision] = useState<NewVettingDecision['decision']>();
  const [reasons, setReasons] = useState('');
  const [asked, setAsked] = useState(false);
  const isWhole = decision !== undefined && reasons.trim() !== '';
  const submit = async () => {
    if (!isWhole) return setAsked(true);
    if (!(await decide(unit, { decision, reasons: reasons.trim() }))) return;
    setDecision(undefined);
    setReasons('');
    setAsked(false);
  };
  return (
    <section className="panel" aria-labelledby="vetting-decide">
      <h2 id="vetting-decide">{say('decision')}</h2>
      <History unit={unit} decisions={decisions} />
      <form
        className="vetting-decide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <fieldset>
          <legend>{say(decisions.some(({ undone }) => !undone) ? 'decideAnew' : 'decideNow')}</legend>
          {DECISIONS.map((one) => (
            <label key={one}>
              <input type="radio" name="decision" checked={decision === one} onChange={() => setDecision(one)} />
              {say(one)}
            </label>
          ))}
        </fieldset>
        <label htmlFor="vetting-reasons">{say('reasons')}</label>
        <textarea
          id="vetting-reasons"
          rows={4}
          value={reasons}
          placeholder={say('reasonsExample')}
          onChange={(event) => setReasons(event.target.value)}
        />
        {asked && !isWhole && (
          <p className="vetting-gap" role="alert">
            {say('reasonsAsked')}
          </p>
        )}
        <button type="submit" className="primary">
          {say('decide')}
        </button>
        <p className="soft">{say('logged')}</p>
      </form>
    </section>
  );
}

function History({ unit, decisions }: { unit: string; decisions: readonly VettingDecisionRow[] }) {
  const say = useWords(VETTING);
  const { language } = useSettings();
  const { takeBack } = useVettingDeeds();
  if (decisions.length === 0) return <p>{say('noDecision')}</p>;
  return (
    <ol className="plain vetting-decisions">
      {decisions.toReversed().map(({ id, decision, reasons, who, at, undone }) => (
        <li key={id} className={undone ? 'undone' : ''}>
          <span className={`badge vetting-${decision}`}>{say(decision)}</span>{' '}
          <span className="soft">
            {say('decidedBy', {
              who,
              when: new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
            {undone && ` · ${say('wasTakenBack')}`}
          </span>
          <p>{reasons}</p>
          {!undone && (
            <button type="button" className="quiet" onClick={() => void takeBack(unit, id, { decision, reasons })}>
              {say('takeBack')}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
