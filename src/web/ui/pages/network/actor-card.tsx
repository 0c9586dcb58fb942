import { Link } from 'wouter';
import type { NetworkActor } from '../../../api/index.js';
import { Answer } from '../../parts/states.js';
import { useCard } from '../../parts/use-card.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { useRelations } from './use-relations.js';
import { NETWORK } from './words.js';

/** The actor in hand: who it is tied to, each with a way to the quotes, and what can be asked of it. */
export function ActorCard({ id, address }: { id: string; address: Address }) {
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const answer = useGet<NetworkActor>(`/network/actors/${encodeURIComponent(id)}`);
  const { set, get } = address;
  const card = useCard(id);
  const close = () => set({ actor: undefined });
  return (
    <section
      ref={card}
      data-card
      className="panel network-card"
      aria-label={answer.data?.name ?? say('actors')}
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <Answer of={answer}>
        {(actor) => (
          <>
            <div className="network-card-head">
              <h2>{actor.name}</h2>
              <button type="button" className="quiet" aria-label={say('letGo')} onClick={close}>
                ×
              </button>
            </div>
            <p className="soft">{term(actor.kind as 'Person')}</p>
            <div className="row">
              <Link className="button" href={`/entities/${encodeURIComponent(actor.id)}`}>
                {say('profile')}
              </Link>
              <button type="button" onClick={() => set({ panel: 'paths', source: actor.id })}>
                {say('findFrom')}
              </button>
              <button type="button" onClick={() => set({ panel: 'paths', target: actor.id })}>
                {say('findTo')}
              </button>
              <button
                type="button"
                onClick={() => set({ panel: 'what-if', remove: withId(get('remove'), actor.id), steps: undefined })}
              >
                {say('takeOut')}
              </button>
            </div>
            <Neighbours actor={actor} onPair={(other) => set({ pair: `${actor.id},${other}` })} />
          </>
        )}
      </Answer>
    </section>
  );
}

/** A list of ids by hand, with one more; a choice by measure gives way. */
function withId(remove: string | undefined, id: string): string {
  const ids = (remove ?? '').split(',').filter((word) => /^[0-9a-f]{12,}$/.test(word) && word !== id);
  return [...ids, id].join(',');
}

function Neighbours({ actor, onPair }: { actor: NetworkActor; onPair(other: string): void }) {
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const relation = useRelations();
  const affirmed = actor.neighbours.filter(({ hedge }) => hedge !== 'denied');
  const denied = actor.neighbours.filter(({ hedge }) => hedge === 'denied');
  const list = (ties: NetworkActor['neighbours']) => (
    <ul className="plain network-list">
      {ties.map(({ id, name, ties: [schema], hedge, out }) => (
        <li key={`${id} ${schema} ${out}`}>
          <button type="button" className="quiet" onClick={() => onPair(id)}>
            <span>
              {out ? '' : `${name} `}
              <em>{relation(schema!)}</em> {out ? name : actor.name}
            </span>
            {hedge !== 'asserted' && <span className={`badge ${hedge}`}>{term(hedge as 'alleged')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>{say('tiedTo')}</h3>
      {affirmed.length > 0 ? list(affirmed) : <p className="soft">{say('tiedNobody')}</p>}
      {denied.length > 0 && (
        <>
          <h3>{say('deniedTies')}</h3>
          {list(denied)}
        </>
      )}
    </>
  );
}
