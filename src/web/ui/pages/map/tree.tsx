import type { TerritoryLeaf, TerritorySummary } from '../../../api/index.js';
import { change, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { useTableChanged } from './outlines.js';
import { TERRITORY } from './territory-words.js';

/** The tree of the index: which indicator counts in which dimension, and whether more of it is better. */
export function Tree({ summary }: { summary: TerritorySummary }) {
  const say = useWords(TERRITORY);
  const { language } = useSettings();
  const { attempt, did } = useUndo();
  const changed = useTableChanged();
  const put = async (tree: readonly TerritoryLeaf[]) => {
    await change('PUT', withQuery(`/map/territories/${summary.id}/tree`, { language }), { tree });
    await changed();
  };
  const set = (leaf: TerritoryLeaf) =>
    attempt(async () => {
      const before = summary.tree;
      await put(before.map((each) => (each.indicator === leaf.indicator ? leaf : each)));
      did({ says: say('treeChanged'), undo: () => put(before) });
    });
  return (
    <details className="panel">
      <summary>{say('tree')}</summary>
      <p className="soft">{say('treeHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keys. */}
      <section className="scroll" tabIndex={0} aria-label={say('tree')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('indicator')}</th>
              <th scope="col">{say('dimension')}</th>
              <th scope="col">{say('direction')}</th>
            </tr>
          </thead>
          <tbody>
            {summary.tree.map((leaf) => (
              <tr key={leaf.indicator}>
                <th scope="row">{leaf.indicator}</th>
                <td>
                  <select
                    aria-label={`${say('dimension')}: ${leaf.indicator}`}
                    value={leaf.dimension ?? ''}
                    onChange={({ target: { value } }) =>
                      void set({
                        indicator: leaf.indicator,
                        direction: leaf.direction,
                        ...(value && { dimension: value }),
                      })
                    }
                  >
                    <option value="">{say('notInIndex')}</option>
                    {summary.dimensions.map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <select
                    aria-label={`${say('direction')}: ${leaf.indicator}`}
                    value={leaf.direction}
                    onChange={({ target: { value } }) => void set({ ...leaf, direction: value === '1' ? 1 : -1 })}
                  >
                    <option value={1}>{say('better')}</option>
                    <option value={-1}>{say('worse')}</option>
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
