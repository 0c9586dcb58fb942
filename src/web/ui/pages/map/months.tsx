import type { CaseMap } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import { MAP } from './words.js';

type Incidents = CaseMap['incidents'];

/** All months from the first incident to the last, as `2019-04`. */
export function monthsOf(incidents: Incidents): string[] {
  const known = incidents.flatMap(({ date }) => (date && date.length >= 7 ? [date.slice(0, 7)] : [])).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const list = [first];
  while (list.at(-1)! < last) {
    const [year, month] = list.at(-1)!.split('-').map(Number) as [number, number];
    list.push(month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`);
  }
  return list;
}

/** The incidents between two months, both included; those without a month only where all months are. */
export function between(incidents: Incidents, months: readonly string[], from: string, until: string): Incidents {
  const all = from === months[0] && until === months.at(-1);
  return incidents.filter(({ date }) =>
    date && date.length >= 7 ? date.slice(0, 7) >= from && date.slice(0, 7) <= until : all,
  );
}

/** Chooses the months whose incidents are shown, over bars of how many each month has. */
export function Months({
  incidents,
  months,
  from,
  until,
  onChange,
}: {
  incidents: Incidents;
  months: readonly string[];
  from: string;
  until: string;
  onChange(from: string, until: string): void;
}) {
  const say = useWords(MAP);
  const counts = months.map((month) => incidents.filter(({ date }) => date?.startsWith(month)).length);
  const most = Math.max(...counts);
  const undated = incidents.filter(({ date }) => !date || date.length < 7).length;
  const [low, high] = [months.indexOf(from), months.indexOf(until)];
  const shown = between(incidents, months, from, until).length;
  return (
    <div className="map-months">
      <p aria-live="polite">
        <strong>{say('months', { from, to: until, n: shown })}</strong>
      </p>
      <svg className="map-bars" viewBox={`0 0 ${months.length} 10`} preserveAspectRatio="none" aria-hidden="true">
        {counts.map((count, at) => (
          <rect
            key={months[at]}
            className={at >= low && at <= high ? 'in' : ''}
            x={at + 0.1}
            width={0.8}
            y={10 - (10 * count) / most}
            height={(10 * count) / most}
          />
        ))}
      </svg>
      <div className="map-sliders">
        <label>
          {say('from')} {from}
          <input
            type="range"
            min={0}
            max={months.length - 1}
            value={low}
            aria-valuetext={from}
            onChange={(event) => onChange(months[Math.min(Number(event.target.value), high)]!, until)}
          />
        </label>
        <label>
          {say('until')} {until}
          <input
            type="range"
            min={0}
            max={months.length - 1}
            value={high}
            aria-valuetext={until}
            onChange={(event) => onChange(from, months[Math.max(Number(event.target.value), low)]!)}
          />
        </label>
      </div>
      {undated > 0 && <p className="soft">{say('undated', { n: undated })}</p>}
    </div>
  );
}
