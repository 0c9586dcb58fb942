import { useState } from 'react';
import { Link } from 'wouter';
import type { EvidenceList, PlanGround } from '../../../../api/index.js';
import { Quote } from '../../../parts/quote.js';
import { Answer } from '../../../parts/states.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { PLAN } from './words.js';

/** What of the case an item answers to, whether it still stands, and its quotes. */
export function Grounds({ rests }: { rests: readonly PlanGround[] }) {
  const say = useWords(PLAN);
  if (rests.length === 0) return null;
  return (
    <ul className="plain plan-grounds">
      {rests.map((ground) => (
        <li key={`${ground.kind} ${ground.title}`}>
          <span className="soft">{say(`from-${ground.kind}`)}</span>{' '}
          {ground.link ? <Link href={ground.link}>{ground.title}</Link> : ground.title}
          {ground.fell > 0 && (
            <p className="plan-missing">
              {say(ground.statements.length > 0 ? 'partlyFell' : 'allFell', {
                fell: ground.fell,
                all: ground.fell + ground.statements.length,
              })}
            </p>
          )}
          {!ground.link && ground.kind !== 'finding' && <p className="plan-missing">{say('notThere')}</p>}
          {ground.statements.length > 0 && <Quotes ids={ground.statements} />}
        </li>
      ))}
    </ul>
  );
}

function Quotes({ ids }: { ids: readonly string[] }) {
  const say = useWords(PLAN);
  const [open, setOpen] = useState(false);
  const quotes = useGet<EvidenceList>(open ? `/evidence?ids=${ids.join(',')}` : undefined);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('quotes', { n: ids.length })}</summary>
      {open && (
        <Answer of={quotes}>{({ quotes: all }) => all.map((one) => <Quote key={one.statement} of={one} />)}</Answer>
      )}
    </details>
  );
}
