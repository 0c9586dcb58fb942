import type { TerritoryOutlines, TerritorySummary, TerritoryYears } from '../../../api/index.js';
import { Answer } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { classOf } from './scale.js';
import { Hatching } from './shape-map.js';
import type { Look } from './state.js';
import { TERRITORY } from './territory-words.js';

/** The same indicator in every year, side by side in the same classes. */
export function Years({
  summary,
  outlines,
  query,
  look,
}: {
  summary: TerritorySummary;
  outlines: TerritoryOutlines;
  query: Record<string, string>;
  look: Look;
}) {
  const say = useWords(TERRITORY);
  const years = useGet<TerritoryYears>(withQuery(`/map/territories/${summary.id}/years`, query));
  const { top, width, height, paths } = outlines;
  return (
    <section className="panel">
      <h2>{say('years')}</h2>
      <p className="soft">{say('yearsHint')}</p>
      <Answer of={years}>
        {({ years: list, classes }) => (
          <div className="map-years">
            {list.map(({ year, values }) => (
              <button
                key={year}
                type="button"
                className="quiet"
                aria-pressed={year === look.get('year', summary.periods.at(-1))}
                onClick={() => look.set({ year })}
              >
                <svg viewBox={`0 ${top} ${width} ${height}`} aria-hidden="true">
                  <Hatching />
                  <g className="map-shapes">
                    {summary.places.shape.map(
                      (shape, at) =>
                        shape >= 0 && (
                          <path
                            key={shape}
                            d={paths[shape]}
                            fill={classOf(values[at], classes)?.colour ?? 'url(#map-unknown)'}
                            vectorEffect="non-scaling-stroke"
                          />
                        ),
                    )}
                  </g>
                </svg>
                {year}
              </button>
            ))}
          </div>
        )}
      </Answer>
    </section>
  );
}
