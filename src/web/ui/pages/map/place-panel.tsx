import { Link } from 'wouter';
import type { PlaceSaid } from '../../../api/index.js';
import { Quote } from '../../parts/quote.js';
import { Answer } from '../../parts/states.js';
import { useCard } from '../../parts/use-card.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { PROPERTIES, termOf } from '../entities/property-words.js';
import { useRelationWords } from '../entities/relation-words.js';
import { MAP } from './words.js';

type Tie = PlaceSaid['ties'][number];

/** What is said of a place: who is there, what happened, what passes, each with its quotes. */
export function PlacePanel({ id, onClose }: { id: string; onClose(): void }) {
  const say = useWords(MAP);
  const said = useGet<PlaceSaid>(`/map/places/${id}`);
  const card = useCard(id);
  return (
    <section
      ref={card}
      data-card
      className="panel map-place-panel"
      aria-label={said.data?.name}
      aria-live="polite"
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Answer of={said}>
        {({ name, ties, incidents }) => {
          const of = (test: (tie: Tie) => boolean) => ties.filter(test);
          const flows = of(({ schema }) => schema === 'IllicitFlow');
          const there = of(({ schema }) => schema === 'Presence');
          const other = of(({ schema }) => schema !== 'IllicitFlow' && schema !== 'Presence');
          return (
            <>
              <div className="map-panel-head">
                <h2>{name}</h2>
                <button type="button" className="quiet" onClick={onClose} aria-label={say('closePlace')}>
                  ×
                </button>
              </div>
              <p>
                <Link href={`/entities/${id}`}>{say('profile')}</Link>
              </p>
              {ties.length + incidents.length === 0 && <p>{say('nothingSaid')}</p>}
              <Ties title={say('who')} ties={there} />
              {incidents.length > 0 && (
                <>
                  <h3>{say('happened')}</h3>
                  {incidents.map((incident) => (
                    <Happened key={incident.id} incident={incident} />
                  ))}
                </>
              )}
              <Ties title={say('flows')} ties={flows} />
              <Ties title={say('other')} ties={other} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Ties({ title, ties }: { title: string; ties: readonly Tie[] }) {
  const say = useWords(MAP);
  const term = useWords(VOCABULARY);
  const means = useRelationWords();
  if (ties.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {ties.map(({ schema, roles, other, hedge, disputed, sources, quotes, into }) => (
        <details key={`${schema} ${other.id} ${into}`} className="map-said">
          <summary>
            <strong>{other.name}</strong>
            <span className="soft">
              {schema === 'Presence'
                ? roles.includes('controls')
                  ? say('controlsRole')
                  : ''
                : into
                  ? means(schema)
                  : `← ${means(schema)}`}
            </span>
            <span className={`badge ${hedge}`}>{term(hedge)}</span>
            {disputed && <span className="badge denied">{say('disputed')}</span>}
            <span className="soft">{say('sources', { n: sources })}</span>
          </summary>
          <p>
            <Link href={`/entities/${other.id}`}>{say('profile')}</Link>
          </p>
          {quotes.map((quote) => (
            <Quote key={quote.statement} of={quote} />
          ))}
        </details>
      ))}
    </>
  );
}

function Happened({
  incident: { type, date, hedge, killed, by, quotes },
}: {
  incident: PlaceSaid['incidents'][number];
}) {
  const say = useWords(MAP);
  const term = useWords(VOCABULARY);
  const property = useWords(PROPERTIES);
  return (
    <details className="map-said">
      <summary>
        <strong>{termOf(property, type)}</strong> <span>{date ?? say('noDate')}</span>
        {killed && (
          <span>{killed.low === killed.high ? say('killed', { n: killed.low }) : say('killedRange', killed)}</span>
        )}
        {by.length > 0 && <span className="soft">{say('by', { who: by.join(', ') })}</span>}
        <span className={`badge ${hedge}`}>{term(hedge)}</span>
      </summary>
      {quotes.map((quote) => (
        <Quote key={quote.statement} of={quote} />
      ))}
    </details>
  );
}
