import type { CaseMap } from '../../../api/index.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import { Fold } from './fold.js';
import { MAP } from './words.js';

/** Places named but not drawn that are listed. */
const LISTED = 60;

/** The places of the map as a table, for those who read rather than look, and those that the map lacks. */
export function CaseTable({
  map,
  counts,
  chosen,
  onChoose,
}: {
  map: CaseMap;
  counts: ReadonlyMap<string, number>;
  chosen: string | undefined;
  onChoose(id: string): void;
}) {
  const say = useWords(MAP);
  const term = useWords(VOCABULARY);
  const places = [...map.places].sort((a, b) => b.statements - a.statements || b.documents - a.documents);
  return (
    <>
      <Fold className="panel" title={say('list')} open={chosen !== undefined}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keys. */}
        <div className="scroll map-table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('place')}</th>
                <th scope="col">{say('groups')}</th>
                <th scope="col" className="number">
                  {say('incidents')}
                </th>
                <th scope="col" className="number">
                  {say('statements')}
                </th>
                <th scope="col" className="number">
                  {say('documents')}
                </th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ id, name, groups, statements, documents }) => (
                <tr key={id} aria-current={id === chosen ? 'true' : undefined}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => onChoose(id)}>
                      {name}
                    </button>
                  </th>
                  <td>
                    {groups
                      .map(
                        (group) =>
                          `${group.name}${group.controls ? ` (${say('controlsRole')})` : ''}, ${term(group.hedge)}`,
                      )
                      .join('; ')}
                  </td>
                  <td className="number">{counts.get(id) ?? 0}</td>
                  <td className="number">{statements}</td>
                  <td className="number">{documents}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Fold>
      {map.unplaced.length > 0 && (
        <details className="panel">
          <summary>{say('unplaced', { n: map.unplaced.length })}</summary>
          <p>{say('unplacedWhy')}</p>
          <p>
            {map.unplaced
              .slice(0, LISTED)
              .map(({ name }) => name)
              .join(' · ')}{' '}
            {map.unplaced.length > LISTED && say('more', { n: map.unplaced.length - LISTED })}
          </p>
        </details>
      )}
    </>
  );
}
