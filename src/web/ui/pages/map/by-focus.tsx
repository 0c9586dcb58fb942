import type { TerritoryFocus, TerritoryFocusSure, TerritoryValues } from '../../../api/index.js';
import { Answer, Failure } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { useIndexQuery } from './by-index.js';
import { chosenPlace, wordOf } from './chosen-place.js';
import { FOCUS_COLOURS, type FocusKind } from './focus-colours.js';
import { FocusForm } from './focus-form.js';
import { FocusList } from './focus-list.js';
import { FOCUS } from './focus-words.js';
import { Gaps } from './gaps.js';
import { Files } from './place-rows.js';
import { type Key, Legend, useNumber } from './scale.js';
import { ShapeMap } from './shape-map.js';
import { useLook } from './state.js';
import { Teams } from './teams.js';
import type { TerritoryProps } from './territory-props.js';
import { TERRITORY } from './territory-words.js';
import { useSettled } from './use-settled.js';
import { Weights, weighed } from './weights.js';

const KINDS = Object.keys(FOCUS_COLOURS) as FocusKind[];
const RUNS = 100;
/** What the server is asked only where the address says it. */
const OPTIONAL = ['cap', 'clusters', 'base', 'reach', 'teamLeast', 'teamPlaces', 'teamMost'] as const;

/** Where to go first: places under a budget, those that are always chosen and those that depend on the weights, with reasons. */
export function ByFocus({ summary, outlines }: TerritoryProps) {
  const say = useWords(FOCUS);
  const words = useWords(TERRITORY);
  const look = useLook();
  const number = useNumber();
  const indexQuery = useIndexQuery(look);
  const planted = summary.tree.some(({ dimension }) => dimension);
  const need = look.get('need', planted ? 'index' : summary.indicators[0]!.code);
  const query = {
    ...indexQuery,
    need,
    budget: look.get('budget', String(Math.max(3, Math.round(summary.inTable / 5)))),
    by: look.get('by', 'both'),
    costBase: look.get('costBase', '1'),
    costPerPerson: look.get('costPerPerson', '0'),
    each: look.get('each', 'no'),
    in: look.get('in'),
    out: look.get('out'),
    effect: look.get('effect', '1'),
    draw: look.get('draw', 'weights'),
    ...Object.fromEntries(OPTIONAL.map((name) => [name, look.get(name)])),
  };
  const path = (tail: string, more = {}) =>
    withQuery(`/map/territories/${summary.id}/focus${tail}`, { ...query, ...more });
  const focus = useGet<TerritoryFocus>(path(''));
  const settled = useSettled(path('/sure', { runs: RUNS }));
  const sureAnswer = useGet<TerritoryFocusSure>(focus.data && !focus.error ? settled : undefined);
  const sure = settled === path('/sure', { runs: RUNS }) && !sureAnswer.isPlaceholderData ? sureAnswer.data : undefined;
  const indicator = summary.indicators.find(({ code }) => code === need);
  const gaps = useGet<TerritoryValues>(
    indicator && withQuery(`/map/territories/${summary.id}/values`, { indicator: need, year: look.get('year') }),
  ).data;
  const chosen = chosenPlace(summary, look);
  const open = gaps && indicator && gaps.asked.leftOut + gaps.asked.blank > 0;
  return (
    <>
      <FocusForm summary={summary} look={look} query={query} planted={planted} whole={wholeOf(focus.data)} />
      {indicator && gaps && <Gaps id={summary.id} indicator={need} of={gaps} />}
      {!open && focus.error && <Failure error={focus.error} />}
      {!open && !focus.error && (
        <Answer of={focus}>
          {(found) => {
            const kindOf = (at: number): FocusKind => sure?.kinds[at] ?? (found.chosen[at] ? 'chosen' : 'out');
            const all = found.chosen.map((_, at) => at);
            const keys = KINDS.map(
              (kind): Key => ({
                colour: FOCUS_COLOURS[kind],
                label: say(kind),
                count: all.filter((at) => kindOf(at) === kind).length,
              }),
            ).filter(({ count }) => count > 0);
            const counted = (...kinds: FocusKind[]) => all.filter((at) => kinds.includes(kindOf(at))).length;
            return (
              <div className="split map-split">
                <div>
                  <p aria-live="polite" className="map-found">
                    <strong>
                      {say('chosenN', {
                        n: found.chosen.filter(Boolean).length,
                        spent: number(found.spent),
                        left: number(found.left),
                        share: Math.round(100 * found.needLeftOut),
                      })}
                    </strong>{' '}
                    {found.people && say('peopleCount')}{' '}
                    {found.parts !== null && found.parts > 0 && say('parts', { n: found.parts })}{' '}
                    {found.atLeast !== null && say('atLeast', { share: Math.floor(100 * found.atLeast) })}
                  </p>
                  {found.strangers.length > 0 && (
                    <p className="map-warning">
                      {say('strangers', { n: found.strangers.length, list: found.strangers.slice(0, 8).join(', ') })}
                    </p>
                  )}
                  <p aria-live="polite" className="soft">
                    {sure && sure.drawn !== 'chance' && weighed(summary) < 2
                      ? say('oneIndicator')
                      : sure
                        ? `${say(sure.drawn === 'chance' ? 'sureChance' : 'sureWeights', {
                            runs: sure.runs,
                            core: counted('core'),
                            some: counted('often', 'sometimes'),
                          })} ${say('leftOutRange', percents(sure.needLeftOut))}`
                        : say('sureGoing')}
                  </p>
                  {outlines && (
                    <ShapeMap
                      summary={summary}
                      outlines={outlines}
                      fill={(at) => (found.need[at] === null ? undefined : FOCUS_COLOURS[kindOf(at)])}
                      tell={(at) => `${summary.places.name[at]}: ${say(kindOf(at))}`}
                      chosen={chosen}
                      onChoose={(at) => look.set({ place: wordOf(summary, at) })}
                      legend={<Legend title={words('byFocus')} keys={keys} />}
                    />
                  )}
                  <Files
                    id={summary.id}
                    what="focus"
                    query={withQuery('', query).slice(1)}
                    outlines={outlines !== undefined}
                  />
                </div>
                <div>
                  {need === 'index' && <Weights summary={summary} look={look} />}
                  <FocusList summary={summary} found={found} sure={sure} kindOf={kindOf} chosen={chosen} look={look} />
                </div>
                <div className="map-wide">
                  <Teams summary={summary} found={found} planted={planted} look={look} />
                </div>
              </div>
            );
          }}
        </Answer>
      )}
    </>
  );
}

/** What all places that could be chosen would cost, to the next round number; undefined until it is known. */
function wholeOf(found: TerritoryFocus | undefined): number | undefined {
  const all = found?.cost.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  if (!all) return undefined;
  const unit = 10 ** Math.floor(Math.log10(all));
  return (Math.ceil((10 * all) / unit) * unit) / 10;
}

const percents = ([low, high]: [number, number]): { low: number; high: number } => ({
  low: Math.round(100 * low),
  high: Math.round(100 * high),
});
