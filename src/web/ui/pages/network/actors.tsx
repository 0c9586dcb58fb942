import { useMemo, useState } from 'react';
import type { NetworkDrawing } from '../../../api/index.js';
import { Typed } from '../../parts/typed.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { plain } from '../../shell/plain.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { NETWORK } from './words.js';

/** Names shown at once; typing narrows the list sooner than scrolling does. */
const PAGE = 60;

/** The actors of the drawing as a list with a search: every one can be reached without a mouse. */
export function Actors({ drawing, address }: { drawing: NetworkDrawing; address: Address }) {
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const typed = address.get('find') ?? '';
  const chosen = address.get('actor');
  const onChoose = (actor: string) => address.set({ actor });
  const [most, setMost] = useState(PAGE);
  const found = useMemo(() => search(drawing, typed), [drawing, typed]);
  const { actors } = drawing;
  return (
    <div className="network-actors">
      <Typed
        label={say('search')}
        placeholder={say('searchHint')}
        value={typed}
        onChange={(find) => {
          address.set({ find }, { replace: true });
          setMost(PAGE);
        }}
        onEnter={(name) => {
          const [first] = search(drawing, name);
          if (first !== undefined) onChoose(actors.id[first]!);
        }}
      />
      <p className="soft" role="status">
        {say('found', { count: found.length })}
      </p>
      <ul className="plain network-list">
        {found.slice(0, most).map((at) => (
          <li key={actors.id[at]}>
            <button
              type="button"
              className="quiet"
              aria-pressed={actors.id[at] === chosen}
              onClick={() => onChoose(actors.id[at]!)}
            >
              <span>{actors.name[at]}</span>
              <span className="soft">
                {term(actors.kind[at]!)} · {say('tiesN', { count: actors.degree[at]! })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + 4 * PAGE)}>
          {say('more')}
        </button>
      )}
    </div>
  );
}

/** Places of the actors whose name holds all that was typed, the best tied first. */
export function search({ actors }: NetworkDrawing, typed: string): number[] {
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  const found = [...actors.id.keys()].filter((at) => {
    const name = asked.length > 0 ? plain(actors.name[at]!) : '';
    return asked.every((word) => name.includes(word));
  });
  return found.sort((a, b) => actors.degree[b]! - actors.degree[a]! || actors.name[a]!.localeCompare(actors.name[b]!));
}
