import type { TerritorySummary } from '../../../api/index.js';
import { change, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { useTableChanged } from './outlines.js';
import { TERRITORY } from './territory-words.js';

const GUESSES = new Set(['sameName', 'likeName', 'oneDigit', 'sameGroup', 'newer', 'newerOrAbroad', 'newerWithin']);
type Guess = 'sameName';

/** How the rows of the table found their outlines: what did not match with its best guesses, which a person accepts or not. */
export function Join({ summary }: { summary: TerritorySummary }) {
  const say = useWords(TERRITORY);
  const { language } = useSettings();
  const { attempt, did } = useUndo();
  const changed = useTableChanged();
  const { places, map, inTable } = summary;
  if (!map) return null;
  const put = async (matches: Record<string, string>) => {
    await change('PUT', withQuery(`/map/territories/${summary.id}/matches`, { language }), { matches });
    await changed();
  };
  const accept = (place: number, code: string, shape: string) =>
    attempt(async () => {
      const before = map.matches;
      await put({ ...before, [places.code[place] || places.name[place]!]: code || shape });
      did({ says: say('matchedNow', { place: places.name[place]!, shape }), undo: () => put(before) });
    });
  return (
    <details className="panel" open={map.unmatched.length > 0}>
      <summary>{say('join')}</summary>
      <p>{say('joined', { matched: map.matched, places: inTable, shapes: map.shapes, by: say(map.by) })}</p>
      {map.unmatched.length > 0 && (
        <>
          <h3>{say('unmatched')}</h3>
          <ul className="map-guesses">
            {map.unmatched.map(({ place, guesses }) => (
              <li key={place}>
                <strong>{places.name[place]}</strong> <span className="soft">{places.code[place]}</span>
                <ul>
                  {guesses.map(({ name, code, why }) => (
                    <li key={`${code}${name}`}>
                      {say('guess')}: {name && <strong>{`${name} ${code} `}</strong>}
                      {why
                        .filter((key) => GUESSES.has(key))
                        .map((key) => say(key as Guess))
                        .join(', ')}{' '}
                      {name && !why.includes('newerWithin') && (
                        <button type="button" onClick={() => void accept(place, code ?? '', name)}>
                          {say('accept')}
                        </button>
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {map.otherName.length > 0 && (
        <>
          <h3>{say('otherName')}</h3>
          <p>{map.otherName.map(({ place, name }) => `${places.name[place]} / ${name}`).join('; ')}</p>
        </>
      )}
    </details>
  );
}
