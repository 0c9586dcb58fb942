import type { VettingDossier } from '../../../../api/index.js';
import { Quote } from '../../../parts/quote.js';
import { useWords } from '../../../shell/words.js';
import { VETTING } from './words.js';

type Of = VettingDossier['standards'][number];
/** Quotes shown at once; the rest opens. */
const SHOWN = 3;

/** One kind of standard: where it comes from, and what the sources say that may bear on it, or that they say nothing. */
export function Standard({ of: { id, rule, information }, unit }: { of: Of; unit: string }) {
  const say = useWords(VETTING);
  return (
    <section className="panel" aria-labelledby={`vetting-${id}`}>
      <h2 id={`vetting-${id}`}>{say(`standard-${id}`)}</h2>
      <p className="soft">{rule === '–' ? say('noRule') : rule}</p>
      {information.length === 0 && <p>{say('nothingOn')}</p>}
      {information.map((one) => (
        <Piece key={one.quotes[0]!.statement} of={one} unit={unit} />
      ))}
    </section>
  );
}

function Piece({ of: { of, standing, sources, quotes }, unit }: { of: Of['information'][number]; unit: string }) {
  const say = useWords(VETTING);
  const graded = quotes.map((quote) => ({ ...quote, ...(quote.grading !== 'F6' && { attribution: gradeOf(quote) }) }));
  const [first, rest] = [graded.slice(0, SHOWN), graded.slice(SHOWN)];
  const isUngraded = quotes.every(({ grading }) => grading === 'F6');
  return (
    <div className="vetting-piece">
      <p className="vetting-piece-head">
        <span className={`badge vetting-${standing}`}>{say(`standing-${standing}`)}</span>
        <span>{say('sources', { n: sources })}</span>
        <span>{of === unit ? say('ownAct') : say('actOf', { of })}</span>
        <span className="soft">
          {isUngraded
            ? say('ungraded')
            : say('grades', { grades: [...new Set(quotes.map((one) => one.grading))].join(', ') })}
        </span>
      </p>
      {first.map((one) => (
        <Quote key={one.statement} of={one} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{say('moreQuotes', { n: rest.length })}</summary>
          {rest.map((one) => (
            <Quote key={one.statement} of={one} />
          ))}
        </details>
      )}
    </div>
  );
}

const gradeOf = ({ attribution, grading }: { attribution?: string; grading: string }): string =>
  [attribution, grading].filter(Boolean).join(' · ');
