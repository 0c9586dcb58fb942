import { useEffect, useState } from 'react';
import type { Job, RankRanges, TerritoryIndex } from '../../../api/index.js';
import { Answer, Empty } from '../../parts/states.js';
import { change, useGet, withQuery } from '../../shell/api.js';
import { useJob } from '../../shell/events.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { chosenPlace, wordOf } from './chosen-place.js';
import { Fold } from './fold.js';
import { Files, PlaceRows } from './place-rows.js';
import { RangeBar } from './range-bar.js';
import { classOf, Legend, useClassKeys, useNumber } from './scale.js';
import { ShapeMap } from './shape-map.js';
import { type Look, useLook } from './state.js';
import type { TerritoryProps } from './territory-props.js';
import { TERRITORY } from './territory-words.js';
import { Tree } from './tree.js';
import { Weights } from './weights.js';

const RUNS = 500;

/** What the server is asked of an index, from the address of the view. */
export function useIndexQuery(look: Look): Record<string, string> {
  const { language } = useSettings();
  const given = ['year', 'impute', 'aggregate'].flatMap((name) => (look.get(name) ? [[name, look.get(name)]] : []));
  return { language, weights: look.weightText, ...Object.fromEntries(given) };
}

/** Places ranked by an index whose weights one moves, with the range of each rank. */
export function ByIndex({ summary, outlines }: TerritoryProps) {
  const say = useWords(TERRITORY);
  const look = useLook();
  const number = useNumber();
  const keys = useClassKeys();
  const { attempt } = useUndo();
  const query = useIndexQuery(look);
  const planted = summary.tree.some(({ dimension }) => dimension);
  const index = useGet<TerritoryIndex>(planted ? withQuery(`/map/territories/${summary.id}/index`, query) : undefined);
  const [started, setStarted] = useState<{ job: string; of: string }>();
  const job = useJob(started?.job);
  const of = JSON.stringify([query, summary.tree]);
  // Ranges of other weights would be those of another index.
  const ranges = started?.of === of && job?.state === 'done' ? (job.result as RankRanges) : undefined;
  const going = job?.state === 'running' && started?.of === of;
  const chosen = chosenPlace(summary, look);
  const draw = () =>
    attempt(async () =>
      setStarted({
        job: (await change<Job>('POST', `/map/territories/${summary.id}/ranges`, { ...query, runs: RUNS })).id,
        of,
      }),
    );
  const isAsked = look.get('ranges') === 'yes';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked, and of what, decides.
  useEffect(() => {
    if (!isAsked || !planted) return;
    if (!started) void draw();
    else if (started.of !== of) look.set({ ranges: undefined });
  }, [isAsked, of, started]);
  const ask = () => {
    if (isAsked) return void draw();
    setStarted(undefined);
    look.set({ ranges: 'yes' });
  };
  if (!planted)
    return (
      <>
        <Empty title={say('byIndex')}>{say('noTree')}</Empty>
        <Tree summary={summary} />
      </>
    );
  return (
    <>
      <Answer of={index}>
        {({ scores, ranks, classes, ranked, partly }) => {
          // The worst off first: they are what one looks for.
          const worst = (at: number) => (ranks[at] === null || ranks[at] === undefined ? null : ranked + 1 - ranks[at]);
          const order = [...scores.keys()].filter((at) => worst(at) !== null).sort((a, b) => worst(a)! - worst(b)!);
          const unknown = scores.filter((score) => score === null).length;
          const range = (at: number) =>
            ranges?.low[at] == null
              ? undefined
              : { low: ranked + 1 - ranges.high[at]!, high: ranked + 1 - ranges.low[at] };
          return (
            <div className="split map-split">
              <div>
                {outlines && (
                  <ShapeMap
                    summary={summary}
                    outlines={outlines}
                    fill={(at) => classOf(scores[at], classes)?.colour}
                    tell={(at) =>
                      `${summary.places.name[at]}: ${worst(at) === null ? say('noData') : `${worst(at)}, ${number(scores[at])}`}`
                    }
                    chosen={chosen}
                    onChoose={(at) => look.set({ place: wordOf(summary, at) })}
                    legend={<Legend title={say('worseDark')} keys={keys(classes, unknown)} />}
                  />
                )}
              </div>
              <div>
                <Weights summary={summary} look={look} />
                {partly > 0 && <p className="soft">{say('partly', { n: partly })}</p>}
                <Steps look={look} />
                <div className="map-ranges">
                  <button type="button" disabled={going} onClick={ask}>
                    {say('ranges')}
                  </button>{' '}
                  <span className="soft" aria-live="polite">
                    {going
                      ? say('rangesGoing', { done: job.progress.done, total: job.progress.total || RUNS })
                      : ranges
                        ? say('rangesDone', { runs: ranges.runs })
                        : say('rangesHint', { runs: RUNS })}
                  </span>
                </div>
                <PlaceRows
                  summary={summary}
                  order={order}
                  chosen={chosen}
                  look={look}
                  label={say('list')}
                  columns={[
                    { title: say('rank'), number: true, cell: worst },
                    { title: say('score'), number: true, cell: (at) => number(scores[at]) },
                    ...(ranges
                      ? [
                          {
                            title: say('range'),
                            cell: (at: number) => <RangeBar of={range(at)} rank={worst(at)} all={ranked} />,
                          },
                        ]
                      : []),
                  ]}
                />
                <p className="soft">{say('rankHint')}</p>
                <Files
                  id={summary.id}
                  what="index"
                  query={withQuery('', query).slice(1)}
                  outlines={outlines !== undefined}
                />
              </div>
            </div>
          );
        }}
      </Answer>
      <Tree summary={summary} />
    </>
  );
}

function Steps({ look }: { look: Look }) {
  const say = useWords(TERRITORY);
  const choice = (
    name: 'impute' | 'aggregate',
    options: readonly ('none' | 'mean' | 'median' | 'zero' | 'arithmetic' | 'geometric' | 'harmonic')[],
  ) => (
    <label>
      {say(name)}{' '}
      <select
        value={look.get(name, options[0])}
        onChange={(event) => look.set({ [name]: event.target.value === options[0] ? undefined : event.target.value })}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Fold title={say('steps')} open={look.get('impute') !== '' || look.get('aggregate') !== ''}>
      <div className="row">
        {choice('impute', ['none', 'mean', 'median', 'zero'])}
        {choice('aggregate', ['arithmetic', 'geometric', 'harmonic'])}
      </div>
    </Fold>
  );
}
