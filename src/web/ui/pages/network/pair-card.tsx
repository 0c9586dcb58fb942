import type { TieList } from '../../../api/index.js';
import { Quote } from '../../parts/quote.js';
import { Answer } from '../../parts/states.js';
import { useCard } from '../../parts/use-card.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { useRelations } from './use-relations.js';
import { NETWORK } from './words.js';

const QUOTES = 50;

/** A line in hand: every tie between the two, and the quotes that say so. */
export function PairCard({ pair: [one, other], address }: { pair: readonly [string, string]; address: Address }) {
  const say = useWords(NETWORK);
  const answer = useGet<TieList>(withQuery('/network/ties', { one, other }));
  const card = useCard(`${one} ${other}`);
  const close = () => address.set({ pair: undefined });
  const tie = answer.data?.ties[0];
  const title = tie && say('between', { one: tie.source.name, other: tie.target.name });
  return (
    <section
      ref={card}
      data-card
      className="panel network-card network-pair"
      aria-label={title}
      aria-live="polite"
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <Answer of={answer}>
        {({ ties }) => (
          <>
            <div className="network-card-head">
              <h2>{title}</h2>
              <button type="button" className="quiet" aria-label={say('letGo')} onClick={close}>
                ×
              </button>
            </div>
            {ties.map((tie) => (
              <TieQuotes key={`${tie.schema} ${tie.source.id}`} tie={tie} />
            ))}
          </>
        )}
      </Answer>
    </section>
  );
}

function TieQuotes({ tie }: { tie: TieList['ties'][number] }) {
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const relation = useRelations();
  const { source, target, schema, hedge, disputed, sources, from, to, quotes } = tie;
  return (
    <>
      <h3>
        {source.name} <em>{relation(schema)}</em> {target.name}
      </h3>
      <p className="soft">
        <span className={`badge ${hedge}`}>{term(hedge)}</span> {disputed && `${say('disputed')} · `}
        {say('sourceCount', { count: sources })}
        {from && to && ` · ${from === to ? from : say('inTime', { from, to })}`}
      </p>
      {quotes.map((quote) => (
        <Quote key={quote.statement} of={quote} />
      ))}
      {quotes.length === QUOTES && <p className="soft">{say('moreQuotes')}</p>}
    </>
  );
}
