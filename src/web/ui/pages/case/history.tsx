import { useState } from 'react';
import { Link } from 'wouter';
import type { CaseDecision, CaseDecisions } from '../../../api/index.js';
import { Answer } from '../../parts/states.js';
import { change, useGet, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { SHELL } from '../../shell/shell-words.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { deedOf } from './deeds.js';
import { CASE } from './words.js';

const STEP = 25;
/** Letters of what a decision is about that a notice tells. */
const TOLD = 80;

/** What people decided, the newest first, each with a button that undoes it while it holds. */
export function History() {
  const say = useWords(CASE);
  const { language } = useSettings();
  const shell = useWords(SHELL);
  const { attempt, tell } = useUndo();
  const [limit, setLimit] = useState(STEP);
  const asked = useGet<CaseDecisions>(withQuery('/case/decisions', { limit: Math.min(200, limit) }));
  const undo = (decision: CaseDecision) =>
    attempt(async () => {
      await change('POST', `/case/decisions/${decision.position}/undo`);
      tell(shell('undone', { what: `${say(deedOf(decision).one)} ${decision.label.slice(0, TOLD)}` }));
    });
  return (
    <section className="panel" aria-labelledby="case-history">
      <h2 id="case-history">{say('history')}</h2>
      <Answer of={asked}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <p className="soft">{say('historyNone')}</p>
          ) : (
            <>
              <ul className="plain case-history">
                {decisions.map((decision) => (
                  <li key={decision.position} className={decision.holds ? undefined : 'past'}>
                    <span className="case-history-what">
                      <strong>{decision.who}</strong> {say(deedOf(decision).one)}
                      {(decision.before ?? decision.after) && decision.action !== 'added' && (
                        <span className="soft">
                          {' '}
                          {decision.before ?? '–'} → {decision.after ?? '–'}
                        </span>
                      )}
                      <time className="soft" dateTime={decision.at}>
                        {new Date(decision.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
                      </time>
                    </span>
                    <span className="case-history-about">
                      <About of={decision} />
                    </span>
                    {decision.holds && (
                      <button type="button" className="quiet" onClick={() => undo(decision)}>
                        {say('undoThis')}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
              {decisions.length === limit && limit < 200 && (
                <button type="button" onClick={() => setLimit(limit + STEP * 2)}>
                  {say('older')}
                </button>
              )}
            </>
          )
        }
      </Answer>
    </section>
  );
}

function About({ of: { targetKind, target, label, document } }: { of: CaseDecision }) {
  const short = label.length > 160 ? `${label.slice(0, 160)}…` : label;
  if (!document) return short;
  const at = targetKind === 'statement' ? `?statement=${target}` : '';
  return <Link href={`/documents/${document}${at}`}>{short}</Link>;
}
