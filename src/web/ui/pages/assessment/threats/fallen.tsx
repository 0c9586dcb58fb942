import type { ThreatRegister, ThreatRow } from '../../../../api/index.js';
import { GradedQuote } from '../../../parts/graded-quote.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** What a threat rested on and no longer may: said, with the words as far as the case still has them. */
export function Fallen({ threat: { fell, statements }, register }: { threat: ThreatRow; register: ThreatRegister }) {
  const say = useWords(WORDS);
  if (fell.length === 0) return null;
  return (
    <section className="threats-fell" aria-label={say('fell')}>
      <h3>{say('fell')}</h3>
      <p>{say(statements.length > 0 ? 'fellNote' : 'fellAll')}</p>
      <ul className="plain">
        {fell.map(({ statement, why }) => {
          const quote = register.evidence[statement];
          return (
            <li key={statement}>
              <span className="badge rejected">{say(why)}</span>
              {quote && <GradedQuote of={quote} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
