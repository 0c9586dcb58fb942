import { Link } from 'wouter';
import type { TerritoryOutlines, TerritorySummary } from '../../../api/index.js';
import { Answer } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useTold } from '../../shell/told.js';
import { useWords } from '../../shell/words.js';
import { ByFocus } from './by-focus.js';
import { ByIndex } from './by-index.js';
import { ByIndicator } from './by-indicator.js';
import { Join } from './join.js';
import { Outlines } from './outlines.js';
import { useLook } from './state.js';
import { TERRITORY } from './territory-words.js';

const MODES = { indicator: 'byIndicator', index: 'byIndex', focus: 'byFocus' } as const;
type Mode = keyof typeof MODES;
const VIEWS = { indicator: ByIndicator, index: ByIndex, focus: ByFocus };

/** A table of indicators: by indicator, by index, and where to go first. */
export function Territory({ id }: { id: string }) {
  const { language } = useSettings();
  return (
    <Answer of={useGet<TerritorySummary>(withQuery(`/map/territories/${id}`, { language }))}>
      {(summary) => <Shown summary={summary} />}
    </Answer>
  );
}

function Shown({ summary }: { summary: TerritorySummary }) {
  const say = useWords(TERRITORY);
  const told = useTold();
  const look = useLook();
  const outlines = useGet<TerritoryOutlines>(summary.map ? `/map/territories/${summary.id}/outlines` : undefined).data;
  const given = look.get('view', 'indicator');
  const mode: Mode = given in MODES ? (given as Mode) : 'indicator';
  const View = VIEWS[mode];
  return (
    <>
      <div className="map-head-row">
        <Link href="/map/territories">← {say('all')}</Link>
        <h2>{summary.name}</h2>
        <section className="row" aria-label={say('modes')}>
          {(Object.keys(MODES) as Mode[]).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === mode}
              onClick={() => look.set({ view: each === 'indicator' ? undefined : each })}
            >
              {say(MODES[each])}
            </button>
          ))}
        </section>
        {summary.periods.length > 1 && (
          <label>
            {say('year')}{' '}
            <select
              value={look.get('year', summary.periods.at(-1))}
              onChange={(event) => look.set({ year: event.target.value })}
            >
              {summary.periods.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {!summary.map && <Outlines summary={summary} />}
      <View summary={summary} outlines={summary.map ? outlines : undefined} />
      {summary.map && <Join summary={summary} />}
      <details className="panel">
        <summary>{say('howRead')}</summary>
        <ul>
          {summary.notes.map(told).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
