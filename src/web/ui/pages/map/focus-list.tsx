import type { TerritoryFocus, TerritoryFocusSure, TerritorySummary } from '../../../api/index.js';
import { useNumbers } from '../../parts/use-numbers.js';
import { useWords } from '../../shell/words.js';
import { wordOf } from './chosen-place.js';
import type { FocusKind } from './focus-colours.js';
import { FOCUS } from './focus-words.js';
import { OtherBudgets } from './other-budgets.js';
import { type Column, PlaceRows } from './place-rows.js';
import { useNumber } from './scale.js';
import type { Look } from './state.js';

/** Places left out that are shown: the next in line. */
const NEXT = 15;

interface Props {
  summary: TerritorySummary;
  found: TerritoryFocus;
  sure: TerritoryFocusSure | undefined;
  kindOf(at: number): FocusKind;
  chosen: number;
  look: Look;
}

/**
 * The places in the order in which one talks of them: those that are always chosen, those that depend on the weights (in now
 * or not), and the next in line; each with its reason and a person's say.
 */
export function FocusList({ summary, found, sure, kindOf, chosen, look }: Props) {
  const say = useWords(FOCUS);
  const counted = useNumbers();
  const columns = useColumns({ summary, found, sure, look });
  const all = found.chosen.map((_, at) => at);
  const share = (at: number) => sure?.share[at] ?? 0;
  const byRank = (a: number, b: number) => share(b) - share(a) || (found.rank[a] ?? 0) - (found.rank[b] ?? 0);
  const depends = (at: number) => kindOf(at) === 'often' || kindOf(at) === 'sometimes';
  const list = (title: string, places: number[], hint?: string) =>
    places.length > 0 && (
      <>
        <h2>{`${title} (${counted(places.length)})`}</h2>
        {hint && <p className="soft">{hint}</p>}
        <PlaceRows
          summary={summary}
          order={places.sort(byRank)}
          columns={columns}
          chosen={chosen}
          look={look}
          label={title}
          note={(at) => <Why at={at} found={found} kind={kindOf(at)} open={sure !== undefined && depends(at)} />}
        />
      </>
    );
  const none = !found.chosen.some(Boolean);
  return (
    <>
      {none && <p>{say('nothingChosen')}</p>}
      {sure ? (
        <>
          {list(
            say('coreList'),
            all.filter((at) => kindOf(at) === 'core'),
            say('coreHint'),
          )}
          {list(
            say(sure.drawn === 'chance' ? 'dependsChance' : 'dependsList'),
            all.filter(depends),
            say('dependsHint'),
          )}
          {list(
            say('chosenPlaces'),
            all.filter((at) => found.chosen[at] && kindOf(at) === 'out'),
          )}
        </>
      ) : (
        list(
          say('chosenPlaces'),
          all.filter((at) => found.chosen[at]),
        )
      )}
      {list(
        say('nearlyIn'),
        all
          .filter((at) => !found.chosen[at] && !(sure && depends(at)))
          .sort(byRank)
          .slice(0, NEXT),
      )}
      <p className="soft">{say('showOn')}</p>
      <OtherBudgets found={found} look={look} />
    </>
  );
}

/** Why a place is in or out; of those that depend on the weights, which it is now. */
function Why({ at, found, kind, open }: { at: number; found: TerritoryFocus; kind: FocusKind; open: boolean }) {
  const say = useWords(FOCUS);
  const number = useNumber();
  const why = say(`w_${found.why[at]}` as 'w_merit', {
    need: number(found.need[at]),
    rank: found.rank[at] ?? 0,
    of: found.rank.length,
    cost: number(found.cost[at]),
    left: number(found.left),
    lacking: found.lacking[at] ?? 0,
  });
  return (
    <span className={`map-why ${kind}`}>
      {open && <strong>{say(found.chosen[at] ? 'nowIn' : 'nowOut')}: </strong>}
      {why}
    </span>
  );
}

function useColumns({ summary, found, sure, look }: Pick<Props, 'summary' | 'found' | 'sure' | 'look'>): Column[] {
  const say = useWords(FOCUS);
  const number = useNumber();
  return [
    ...(found.distance.some((distance) => distance !== null)
      ? [{ title: say('distance'), number: true, cell: (at: number) => number(found.distance[at]) }]
      : []),
    { title: say('cost'), number: true, cell: (at) => number(found.cost[at]) },
    ...(sure
      ? [{ title: say('share'), number: true, cell: (at: number) => `${Math.round(100 * (sure.share[at] ?? 0))} %` }]
      : []),
    {
      title: say('decision'),
      cell: (at) => <Decision word={wordOf(summary, at)} name={summary.places.name[at]!} look={look} />,
    },
  ];
}

/** A person's say over a place, before all reckoning; it stands in the address. */
function Decision({ word, name, look }: { word: string; name: string; look: Look }) {
  const say = useWords(FOCUS);
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
