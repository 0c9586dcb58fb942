import { useEffect, useRef } from 'react';
import type { DisagreementList, DisagreementView } from '../../../../api/index.js';
import { useNumbers } from '../../../parts/use-numbers.js';
import { useWords } from '../../../shell/words.js';
import { useTopicOf, useValueText } from './in-words.js';
import { Settle } from './settle.js';
import { Sides } from './sides.js';
import { WORDS } from './words.js';

/** One disagreement: a line that opens to both quotes, what was compared, and what a person decides. */
export function Card({
  of,
  why,
  isOpen,
  onToggle,
}: {
  of: DisagreementView;
  why: DisagreementList['why'];
  isOpen: boolean;
  onToggle(): void;
}) {
  const say = useWords(WORDS);
  const topicOf = useTopicOf();
  const valueText = useValueText();
  const number = useNumbers();
  const element = useRef<HTMLLIElement>(null);
  // A link that names a disagreement leads to it; so do the keys.
  useEffect(() => {
    if (isOpen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const { id, kind, sides, arithmetic, settled, firm, oneSource } = of;
  const values = arithmetic
    ? [arithmetic.made, arithmetic.said].map((value) => number(value))
    : sides.map((side) => valueText(side, kind));
  const state = !settled ? 'badgeOpen' : settled.holds === 'real' ? 'badgeReal' : 'badgeSettled';
  return (
    <li ref={element} className="panel disagree-card">
      <button
        type="button"
        id={`disagreement-${id}`}
        className="quiet disagree-line"
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span className="disagree-about">
          <span className="badge">{say(kind)}</span> {topicOf(of)}
        </span>
        <span className="disagree-values">{values.join(' ≠ ')}</span>
        <span className={`badge ${settled ? (settled.holds === 'real' ? 'denied' : 'asserted') : ''}`}>
          {say(state)}
        </span>
      </button>
      {isOpen && (
        <div className="disagree-open">
          {(!firm || oneSource) && (
            <p className="row">
              {!firm && <span className="badge alleged">{say('toCheck')}</span>}
              {oneSource && <span className="badge">{say('oneSource')}</span>}
            </p>
          )}
          <Sides of={of} />
          <Settle of={of} why={why} />
        </div>
      )}
    </li>
  );
}
