import type { TerritoryValues } from '../../../api/index.js';
import { Answer } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { chosenPlace, wordOf } from './chosen-place.js';
import { Gaps } from './gaps.js';
import { Files, PlaceRows } from './place-rows.js';
import { classOf, Legend, useClassKeys, useNumber } from './scale.js';
import { ShapeMap } from './shape-map.js';
import { useLook } from './state.js';
import type { TerritoryProps } from './territory-props.js';
import { TERRITORY } from './territory-words.js';
import { Years } from './years.js';

/** The values of one indicator. */
export function ByIndicator({ summary, outlines }: TerritoryProps) {
  const say = useWords(TERRITORY);
  const look = useLook();
  const number = useNumber();
  const keys = useClassKeys();
  const indicator = summary.indicators.find(({ code }) => code === look.get('indicator')) ?? summary.indicators[0]!;
  const rated = indicator.counts && summary.population;
  const asked = {
    indicator: indicator.code,
    show: rated ? look.get('show', 'smoothed') : 'value',
  };
  const query = { ...asked, year: look.get('year') };
  const values = useGet<TerritoryValues>(withQuery(`/map/territories/${summary.id}/values`, query));
  const chosen = chosenPlace(summary, look);
  return (
    <>
      <div className="row map-controls">
        <label>
          {say('indicator')}{' '}
          <select value={indicator.code} onChange={(event) => look.set({ indicator: event.target.value })}>
            {summary.indicators.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {rated && (
          <label>
            {say('show')}{' '}
            <select value={asked.show} onChange={(event) => look.set({ show: event.target.value })}>
              {(['value', 'rate', 'smoothed'] as const).map((each) => (
                <option key={each} value={each}>
                  {say(each, { per: 100_000 })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {indicator.reported && <p className="map-warning">{say('reported')}</p>}
      <Answer of={values}>
        {({ values: own, classes, asked: open, answer, low, high }) => {
          const known = own.map((value, at) => ({ value, at })).filter(({ value }) => value !== null);
          const order = [
            ...known.sort((a, b) => b.value! - a.value!).map(({ at }) => at),
            ...own.flatMap((value, at) => (value === null ? [at] : [])),
          ];
          const title =
            rated && asked.show !== 'value'
              ? `${indicator.name}, ${say(asked.show as 'rate', { per: 100_000 })}`
              : `${indicator.name}${indicator.code === indicator.name ? '' : ` (${indicator.code})`}`;
          return (
            <>
              <Gaps id={summary.id} indicator={indicator.code} of={{ asked: open, answer }} />
              <div className="split map-split">
                {outlines && (
                  <ShapeMap
                    summary={summary}
                    outlines={outlines}
                    fill={(at) => classOf(own[at], classes)?.colour}
                    tell={(at) =>
                      `${summary.places.name[at]}: ${own[at] === null || own[at] === undefined ? say('noData') : number(own[at])}`
                    }
                    chosen={chosen}
                    onChoose={(at) => look.set({ place: wordOf(summary, at) })}
                    legend={<Legend title={title} keys={keys(classes, own.length - known.length)} />}
                  />
                )}
                <div>
                  <PlaceRows
                    summary={summary}
                    order={order}
                    chosen={chosen}
                    look={look}
                    label={say('list')}
                    columns={[
                      {
                        title: say(rated ? (asked.show as 'rate') : 'value', { per: 100_000 }),
                        number: true,
                        cell: (at) => number(own[at]),
                      },
                      ...(low.length
                        ? [
                            {
                              title: '95 %',
                              number: true,
                              cell: (at: number) => (low[at] === null ? '' : `${number(low[at])}–${number(high[at])}`),
                            },
                          ]
                        : []),
                    ]}
                  />
                  <Files
                    id={summary.id}
                    what="values"
                    query={withQuery('', query).slice(1)}
                    outlines={outlines !== undefined}
                  />
                </div>
              </div>
            </>
          );
        }}
      </Answer>
      {outlines && summary.periods.length > 1 && (
        <Years summary={summary} outlines={outlines} query={asked} look={look} />
      )}
    </>
  );
}
