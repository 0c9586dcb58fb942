import type { StandingView } from '../../../../api/index.js';
import { Standing, StandingBadge } from '../../../parts/standing.js';
import { useDate } from '../../../parts/use-date.js';
import { VOCABULARY } from '../../../parts/vocabulary.js';
import { useWords } from '../../../shell/words.js';
import { PROPERTIES } from '../../entities/property-words.js';
import { useRelationWords } from '../../entities/relation-words.js';
import type { Direction } from './signs.js';
import { WORDS } from './words.js';

/** One claim: what it says and how it stands, which opens to its quotes, its history, and its examination. */
export function StandingRow({ of, isOpen, onToggle }: { of: StandingView; isOpen: boolean; onToggle(): void }) {
  const say = useWords(WORDS);
  const { status, sources, denials, evidence } = of;
  return (
    <li className="panel claims-link">
      <button
        type="button"
        id={`standing-${evidence.statement}`}
        className="quiet claims-line"
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span>
          <Says of={of} />
          <span className="soft claims-quote">{evidence.quote}</span>
        </span>
        <span className="claims-signs">
          <span className="soft">
            {[say('sources', { n: sources }), denials > 0 && say('denials', { n: denials })].filter(Boolean).join(', ')}
          </span>
          <StandingBadge status={status} />
        </span>
      </button>
      {isOpen && (
        <div className="claims-open">
          <Standing statement={evidence.statement!} quotes />
        </div>
      )}
    </li>
  );
}

/** What is claimed, in a line. */
function Says({ of: { kind, schema, property, subject, object, value, period } }: { of: StandingView }) {
  const say = useWords(WORDS);
  const relation = useRelationWords();
  const named = useWords(PROPERTIES);
  const term = useWords(VOCABULARY);
  const date = useDate();
  if (kind === 'claim')
    return (
      <>
        {subject} <em>{say(property as Direction)}</em> {object}
      </>
    );
  if (kind === 'relation')
    return (
      <>
        {subject ?? say('unnamed')} <em>{relation(schema)}</em> {object ?? say('unnamed')}
      </>
    );
  if (schema === 'Incident' && property === 'type')
    return (
      <>
        <em>{term('Incident')}</em> {subject}
      </>
    );
  if (kind === 'figure')
    return (
      <>
        {subject} <em>{property}</em> {value}
        {period !== undefined && `, ${period.split('/').map(date).join(' – ')}`}
      </>
    );
  return (
    <>
      {subject} <em>{named(property as 'place') ?? property}</em> {object ?? value}
    </>
  );
}
