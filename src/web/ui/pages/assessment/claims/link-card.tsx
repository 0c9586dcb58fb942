import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { PolicyClaimView, PolicyLinkView } from '../../../../api/index.js';
import { GradedQuote } from '../../../parts/graded-quote.js';
import { useWords } from '../../../shell/words.js';
import { SIGNS } from './signs.js';
import { useTopic } from './topics.js';
import { WORDS } from './words.js';

/** Claims of one direction that are shown at once. */
const FIRST = 5;

/** What a link of the map is known by in an address. */
export const linkKey = ({ cause, effect }: Pick<PolicyLinkView, 'cause' | 'effect'>): string => `${cause}>${effect}`;

/** One cause and one effect: who claims which direction, under what condition, and which model could try it. */
export function LinkCard({ of, isOpen, onToggle }: { of: PolicyLinkView; isOpen: boolean; onToggle(): void }) {
  const say = useWords(WORDS);
  const topic = useTopic();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const { cause, effect, disputed, directions, models } = of;
  return (
    <li ref={element} className="panel claims-link">
      <button type="button" className="quiet claims-line" aria-expanded={isOpen} onClick={onToggle}>
        <span>
          {topic(cause)} → {topic(effect)}
        </span>
        <span className="claims-signs">
          {directions.map(({ direction, sources }) => (
            <span key={direction} title={say(direction)}>
              <span aria-hidden="true">{SIGNS[direction]}</span>
              <span className="visually-hidden">{say(direction)}: </span>
              {sources}
            </span>
          ))}
          {disputed && <span className="badge denied">{say('disputed')}</span>}
        </span>
      </button>
      {isOpen && (
        <div className="claims-open">
          {directions.map(({ direction, claims, sources }) => (
            <section key={direction}>
              <h3>
                {SIGNS[direction]} {say(direction)} <span className="soft">({say('bySources', { n: sources })})</span>
              </h3>
              {claims.slice(0, FIRST).map((claim) => (
                <Claim key={claim.evidence.statement} of={claim} />
              ))}
              {claims.length > FIRST && (
                <details>
                  <summary>{say('moreClaims', { n: claims.length - FIRST })}</summary>
                  {claims.slice(FIRST).map((claim) => (
                    <Claim key={claim.evidence.statement} of={claim} />
                  ))}
                </details>
              )}
            </section>
          ))}
          {models.length > 0 && (
            <p className="row">
              <span>{say('modelled')}</span>
              {models.map(({ id, title, plan }) => (
                <Link key={id} className="button" href={plan ? `/policy?plan=${plan}` : '/policy'}>
                  {title}
                </Link>
              ))}
            </p>
          )}
        </div>
      )}
    </li>
  );
}

function Claim({ of: { evidence, cause, effect, condition } }: { of: PolicyClaimView }) {
  const say = useWords(WORDS);
  return (
    <div className="claims-claim">
      <p className="soft">
        {cause} → {effect}
        {condition !== undefined && (
          <>
            {' '}
            · {say('condition')}: {condition}
          </>
        )}
      </p>
      <GradedQuote of={evidence} />
    </div>
  );
}
