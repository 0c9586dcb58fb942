import { Link } from 'wouter';
import type { ComparedSide, PairComparison } from '../../../api/index.js';
import { countryName } from '../../parts/country-name.js';
import { Quote } from '../../parts/quote.js';
import { useRoleWords } from '../../parts/role-words.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { useEntityName } from './entity-name.js';
import { JUDGE } from './judge-words.js';
import { KindBadge } from './kind-badge.js';
import { PROPERTIES, termOf } from './property-words.js';
import { Reasons } from './reasons.js';
import { useRelationWords } from './relation-words.js';

/** Two entities side by side, the reasons of their score, what they share and what contradicts. */
export function Comparison({ of: pair }: { of: PairComparison }) {
  const say = useWords(JUDGE);
  return (
    <>
      {pair.one && <p className="entities-one">{say('areOne')}</p>}
      <div className="entities-sides">
        <Side of={pair.left} />
        <Side of={pair.right} />
      </div>
      <Reasons of={pair} />
      {!pair.one && <Shared of={pair} />}
    </>
  );
}

function Side({ of: side }: { of: ComparedSide }) {
  const say = useWords(JUDGE);
  const term = useWords(PROPERTIES);
  const { language } = useSettings();
  const roleIn = useRoleWords();
  const nameIn = useEntityName();
  /** A role comes with the body it is held in: `leads | Los Calafates`. */
  const inWords = (name: string, value: string): string => {
    if (COUNTRIES.has(name)) return countryName(value, language);
    if (name === 'type') return termOf(term, value);
    const [first, ...rest] = value.split(' | ');
    return [name === 'role' ? roleIn(first!) : first, ...rest].join(', ');
  };
  const { entity, member, names, properties, neighbours, mentions, documents, quotes, passages } = side;
  const shown = Object.entries(properties).filter(([name]) => !HIDDEN.has(name));
  return (
    <section className="panel" aria-label={member.name}>
      <h2>
        <Link href={`/entities/${entity.id}`}>{nameIn({ schema: entity.schema, name: member.name })}</Link>
      </h2>
      <p className="soft">
        <KindBadge schema={entity.schema} /> {say('inDocument', { document: member.document.name })} ·{' '}
        {say('holds', { mentions, documents })}
      </p>
      <dl className="entities-particulars">
        {names.length > 1 && (
          <div>
            <dt>{say('namesOf')}</dt>
            <dd>{names.slice(0, 8).join(' · ')}</dd>
          </div>
        )}
        {shown.map(([name, values]) => (
          <div key={name}>
            <dt>{termOf(term, name)}</dt>
            <dd>
              {values
                .slice(0, 5)
                .map((value) => inWords(name, value))
                .join(' · ')}
            </dd>
          </div>
        ))}
        {neighbours.length > 0 && (
          <div>
            <dt>{say('neighbours')}</dt>
            <dd>
              {neighbours.slice(0, 8).join(' · ')}
              {neighbours.length > 8 && ' …'}
            </dd>
          </div>
        )}
      </dl>
      <h3>{say('quotesOf')}</h3>
      {quotes.map((quote) => (
        <Quote key={quote.statement} of={quote} />
      ))}
      {passages.map(({ text, document, start }) => (
        <figure className="quote" key={`${document.id} ${start}`}>
          <blockquote>{text}</blockquote>
          <figcaption>
            <Link href={`/documents/${document.id}?at=${start}`}>{document.name}</Link>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

const COUNTRIES = new Set(['country', 'contextCountry', 'nationality']);
/** Properties for machines. */
const HIDDEN = new Set(['name', 'latitude', 'longitude', 'placePoint', 'code']);

function Shared({ of: { sharedDocuments, sharedTies, contradictions } }: { of: PairComparison }) {
  const say = useWords(JUDGE);
  const means = useRelationWords();
  return (
    <section className="panel" aria-label={say('shared')}>
      <h2>{say('shared')}</h2>
      {sharedDocuments.length + sharedTies.length === 0 && <p className="soft">{say('nothingShared')}</p>}
      {sharedDocuments.length > 0 && (
        <>
          <h3>{say('sharedDocuments')}</h3>
          <ul>
            {sharedDocuments.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/documents/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {sharedTies.length > 0 && (
        <>
          <h3>{say('sharedTies')}</h3>
          <ul>
            {sharedTies.map(({ other, left, right }) => (
              <li key={other.id}>
                <Link href={`/entities/${other.id}`}>{other.name}</Link>{' '}
                <span className="soft">
                  {left.map(means).join(', ')} | {right.map(means).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {contradictions.length > 0 && (
        <>
          <h3>{say('contradictions')}</h3>
          <ul>
            {contradictions.map((path) => (
              <li key={path.join()}>{say('contradiction', { path: path.join(' = ') })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
