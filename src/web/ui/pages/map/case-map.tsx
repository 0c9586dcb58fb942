import { Link, useSearchParams } from 'wouter';
import type { CasePlace, CaseMap as Drawn } from '../../../api/index.js';
import { Answer, Empty } from '../../parts/states.js';
import { useGet } from '../../shell/api.js';
import { withParts } from '../../shell/with-parts.js';
import { useWords } from '../../shell/words.js';
import { Flows, IncidentMarks, PlaceMarks } from './case-marks.js';
import { CaseTable } from './case-table.js';
import { MapFrame } from './map-frame.js';
import { between, Months, monthsOf } from './months.js';
import { PlacePanel } from './place-panel.js';
import { MAP } from './words.js';
import type { Box } from './zoom.js';

/** Width and height of the drawing in pixels, about. */
const SEEN = { width: 860, height: 600 };
/** Share of the places, at each end, that may lie outside of what is shown first. */
const OUTSIDE = 0.04;
const LEAST = 24;

/** The map of the case: places by what is said of them, groups there, incidents by month, flows. */
export function CaseMap() {
  const say = useWords(MAP);
  return (
    <Answer of={useGet<Drawn>('/map/case')}>
      {(map) => (map.places.length ? <Shown map={map} /> : <Empty title={say('emptyTitle')}>{say('emptyNext')}</Empty>)}
    </Answer>
  );
}

function Shown({ map }: { map: Drawn }) {
  const say = useWords(MAP);
  const [query, setQuery] = useSearchParams();
  const set = (values: Record<string, string | undefined>) =>
    setQuery((before) => withParts(before, values), { replace: true });
  const chosen = query.get('place') ?? undefined;
  const months = monthsOf(map.incidents);
  const known = (name: string, otherwise: string | undefined) =>
    months.find((month) => month === query.get(name)) ?? otherwise ?? '';
  const [from, until] = [known('from', months[0]), known('until', months.at(-1))];
  const counts = new Map<string, number>();
  for (const { place } of between(map.incidents, months, from, until)) counts.set(place, (counts.get(place) ?? 0) + 1);
  const start = frameOf(map.places);
  const box = { x: 0, y: 0, ...SEEN };
  return (
    <div className="map-page">
      <div className="split map-split">
        <div>
          <MapFrame
            box={box}
            start={start}
            label={say('theCase')}
            name="atalaya-map"
            legend={<Legend flows={map.flows.length > 0} incidents={map.incidents.length > 0} />}
          >
            {(view, wasDrag) => (
              <>
                {map.countries.map(({ code, path }, at) => (
                  <path key={code || at} className="map-land" d={path} vectorEffect="non-scaling-stroke" />
                ))}
                <IncidentMarks places={map.places} counts={counts} view={view} unit={1} />
                <Flows map={map} view={view} unit={1} />
                <PlaceMarks
                  places={map.places}
                  view={view}
                  unit={1}
                  chosen={chosen}
                  onChoose={(id) => !wasDrag() && set({ place: id })}
                />
              </>
            )}
          </MapFrame>
          {months.length > 1 && (
            <Months
              incidents={map.incidents}
              months={months}
              from={from}
              until={until}
              onChange={(low, high) =>
                set({ from: low === months[0] ? undefined : low, until: high === months.at(-1) ? undefined : high })
              }
            />
          )}
          {map.incidentsElsewhere > 0 && (
            <p className="soft">
              {say('elsewhere', { n: map.incidentsElsewhere })}{' '}
              <Link href="/entities?schema=Incident">{say('seeIncidents')}</Link>
            </p>
          )}
        </div>
        {chosen ? (
          <PlacePanel key={chosen} id={chosen} onClose={() => set({ place: undefined })} />
        ) : (
          <p className="panel soft">{say('choose')}</p>
        )}
      </div>
      <CaseTable map={map} counts={counts} chosen={chosen} onChoose={(id) => set({ place: id })} />
    </div>
  );
}

/** The part of the drawing with nearly all places in it. */
function frameOf(places: readonly CasePlace[]): Box {
  const ends = (values: number[]): [number, number] => {
    const sorted = values.sort((a, b) => a - b);
    const cut = Math.floor(sorted.length * OUTSIDE);
    return [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
  };
  const [west, east] = ends(places.map(({ x }) => x));
  const [north, south] = ends(places.map(({ y }) => y));
  const [width, height] = [Math.max(LEAST, (east - west) * 1.25), Math.max(LEAST, (south - north) * 1.25)];
  return { x: (west + east - width) / 2, y: (north + south - height) / 2, width, height };
}

function Legend({ flows, incidents }: { flows: boolean; incidents: boolean }) {
  const say = useWords(MAP);
  return (
    <ul className="map-legend" aria-label={say('legend')}>
      <li>
        <Sign kind="map-place controls" square /> {say('controls')}
      </li>
      <li>
        <Sign kind="map-place present" /> {say('present')}
      </li>
      <li>
        <Sign kind="map-place present alleged" /> {say('onlyAlleged')}
      </li>
      <li>
        <Sign kind="map-place named" /> {say('named')}
      </li>
      {incidents && (
        <li>
          <Sign kind="map-incidents" /> {say('incident')}
        </li>
      )}
      {flows && (
        <li>
          <svg width="26" height="14" viewBox="-13 -7 26 14" aria-hidden="true">
            <g className="map-flow asserted">
              <path d="M-12 5Q-2 -8 8 0" />
              <path className="map-head" d="M2 -6L11 1L1 3Z" />
            </g>
          </svg>{' '}
          {say('flow')}
        </li>
      )}
    </ul>
  );
}

function Sign({ kind, square = false }: { kind: string; square?: boolean }) {
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <g className={kind}>{square ? <rect x={-5} y={-5} width={10} height={10} /> : <circle r={5.5} />}</g>
    </svg>
  );
}
