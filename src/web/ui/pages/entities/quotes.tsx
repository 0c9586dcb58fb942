import { type ReactNode, useState } from 'react';
import type { EvidenceList } from '../../../api/index.js';
import { Quote } from '../../parts/quote.js';
import { Answer } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { ENTITIES } from './words.js';

/** Quotes that are asked for at once. */
const AT_ONCE = 20;

/** The quotes of some statements, as they stand in their documents. */
export function Quotes({ ids }: { ids: readonly string[] }) {
  const say = useWords(ENTITIES);
  const [shown, setShown] = useState(AT_ONCE);
  const quotes = useGet<EvidenceList>(withQuery('/evidence', { ids: ids.slice(0, shown).join(',') }));
  return (
    <Answer of={quotes}>
      {({ quotes: found }) => (
        <div className="entities-quotes">
          {found.map((quote) => (
            <Quote key={quote.statement} of={quote} />
          ))}
          {ids.length > shown && (
            <button type="button" className="quiet" onClick={() => setShown(shown + AT_ONCE)}>
              {say('more', { n: ids.length - shown })}
            </button>
          )}
        </div>
      )}
    </Answer>
  );
}

/**
 * A line of a profile, with a button that opens the quotes it rests on.
 * @param props.ids the first statements; `all`: how many there are, where that is more
 */
export function Line({
  ids,
  all = ids.length,
  children,
  note,
}: {
  ids: readonly string[];
  all?: number;
  children: ReactNode;
  note?: ReactNode;
}) {
  const say = useWords(ENTITIES);
  const [open, setOpen] = useState(false);
  return (
    <li className="entities-line">
      <div className="entities-line-head">
        <span>{children}</span>
        <span className="entities-line-note">
          {note}
          <button
            type="button"
            className="entities-quotes-button"
            aria-expanded={open}
            title={say('openQuotes')}
            onClick={() => setOpen(!open)}
          >
            {say('quotes', { n: all })}
          </button>
        </span>
      </div>
      {open && <Quotes ids={ids} />}
      {open && all > ids.length && <p className="soft">{say('firstQuotes', { n: ids.length, all })}</p>}
    </li>
  );
}
