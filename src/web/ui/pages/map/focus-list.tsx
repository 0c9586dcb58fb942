import type { TerritoryFocus, TerritoryFocusSure, TerritorySummary } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';

import { wordOf } from './chosen-place.js';
import type { FocusKind } from './focus-colours.js';
import { type Column, PlaceRows } from './place-rows.js';
import { useNumber } from './scale.js';
import type { Look } from './state.js';
import { TERRITORY } from './territory-words.js';

/** Places left out that are shown: the next in line. */
const NEXT = 25;

/** The chosen places and the next in line, each with its reason and a person's say, and what other budgets would do. */
export function FocusList({
  summary,
  found,
  sure,
  kindOf,
  chosen,
  look,
}: {
  summary: TerritorySummary;
  found: TerritoryFocus;
  sure: TerritoryFocusSure | undefined;
  kindOf(at: number): FocusKind;
  chosen: number;
  look: Look;
}) {
  const say = useWords(TERRITORY);
  const number = useNumber();
  const all = found.chosen.map((_, at) => at);
  const byRank = (a: number, b: number) =>
    (sure?.share[b] ?? 0) - (sure?.share[a] ?? 0) || (found.rank[a] ?? 0) - (found.rank[b] ?? 0);
  const why = (at: number): string =>
    say(`w_${found.why[at]}` as 'w_merit', {
      need: number(found.need[at]),
      rank: found.rank[at] ?? 0,
      of: found.rank.length,
      cost: number(found.cost[at]),
      left: number(found.left),
      lacking: found.lacking[at] ?? 0,
    });
  const columns: Column[] = [
    { title: say('why'), cell: (at) => <span className={`map-why ${kindOf(at)}`}>{why(at)}</span> },
    { title: say('cost'), number: true, cell: (at) => number(found.cost[at]) },
    ...(sure
      ? [{ title: say('share'), number: true, cell: (at: number) => `${Math.round(100 * (sure.share[at] ?? 0))} %` }]
      : []),
    {
      title: say('decision'),
      cell: (at) => <Decision word={wordOf(summary, at)} name={summary.places.name[at]!} look={look} />,
    },
  ];
  const chosenPlaces = all.filter((at) => found.chosen[at]).sort(byRank);
  return (
    <>
      <h2>{say('chosenPlaces')}</h2>
      {chosenPlaces.length ? (
        <PlaceRows
          summary={summary}
          order={chosenPlaces}
          columns={columns}
          chosen={chosen}
          look={look}
          label={say('chosenPlaces')}
        />
      ) : (
        <p>{say('nothingChosen')}</p>
      )}
      <h2>{say('nearlyIn')}</h2>
      <PlaceRows
        summary={summary}
        order={all
          .filter((at) => !found.chosen[at])
          .sort(byRank)
          .slice(0, NEXT)}
        columns={columns}
        chosen={chosen}
        look={look}
        label={say('nearlyIn')}
      />
      <h2>{say('otherBudgets')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('budget')}</th>
            <th scope="col">{say('chosenPlaces')}</th>
            <th scope="col">{say('needOut')}</th>
          </tr>
        </thead>
        <tbody>
          {found.budgets.map(({ budget, places, needLeftOut }) => (
            <tr key={budget}>
              <th scope="row">
                <button type="button" className="link" onClick={() => look.set({ budget })}>
                  {number(budget)}
                </button>
              </th>
              <td className="number">{places ?? say('tooLittle')}</td>
              <td className="number">{needLeftOut === null ? '' : `${Math.round(100 * needLeftOut)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A person's say over a place, before all reckoning; it stands in the address. */
function Decision({ word, name, look }: { word: string; name: string; look: Look }) {
  const say = useWords(TERRITORY);
  const listed = (side: 'in' | 'out') => look.get(side).split(',').filter(Boolean);
  const value = listed('in').includes(word) ? 'in' : listed('out').includes(word) ? 'out' : '';
  const set = (side: string) => {
    const without = (list: string[]) => list.filter((each) => each !== word);
    const next = { in: without(listed('in')), out: without(listed('out')) };
    if (side === 'in' || side === 'out') next[side].push(word);
    look.set({ in: next.in.join(','), out: next.out.join(',') });
  };
  return (
    <select aria-label={`${say('decision')}: ${name}`} value={value} onChange={(event) => set(event.target.value)}>
      <option value="">{say('auto')}</option>
      <option value="in">{say('mustBeIn')}</option>
      <option value="out">{say('mustBeOut')}</option>
    </select>
  );
}
