import type { TerritorySummary } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import { FocusLimits } from './focus-limits.js';
import { FOCUS } from './focus-words.js';
import { NumberField } from './number-field.js';
import { ProgrammeFile } from './programme-file.js';
import type { Look } from './state.js';

const AIMS = ['both', 'need', 'effect'] as const;
const STEPS = 200;

/** What a choice is made by: money, what a place costs, what need is, what is chosen first, its limits and the programme. */
export function FocusForm({
  summary,
  look,
  query,
  planted,
  whole,
}: {
  summary: TerritorySummary;
  look: Look;
  query: Readonly<Record<string, string>>;
  planted: boolean;
  /** What all places together would cost; undefined until it is known. */
  whole: number | undefined;
}) {
  const say = useWords(FOCUS);
  const set = (name: string) => (value: string) => look.set({ [name]: value });
  const step = whole ? Number((whole / STEPS).toPrecision(1)) : 1;
  return (
    <form className="panel map-focus-form" onSubmit={(event) => event.preventDefault()}>
      <div className="map-fields">
        <div className="map-budget">
          <NumberField label={say('budget')} least={0.01} value={query['budget']!} onChange={set('budget')} />
          {whole !== undefined && (
            <input
              type="range"
              aria-label={say('budget')}
              min={step}
              max={Math.max(whole, Number(query['budget']))}
              step={step}
              value={query['budget']}
              onChange={(event) => look.set({ budget: event.target.value })}
            />
          )}
        </div>
        <NumberField label={say('costBase')} value={query['costBase']!} onChange={set('costBase')} />
        {summary.population && (
          <NumberField label={say('costPerPerson')} value={query['costPerPerson']!} onChange={set('costPerPerson')} />
        )}
        <label>
          <span>{say('need')}</span>
          <select value={query['need']} onChange={(event) => look.set({ need: event.target.value })}>
            {planted && <option value="index">{say('needIndex')}</option>}
            {summary.indicators.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('aim')}</span>
          <select value={query['by']} onChange={(event) => look.set({ by: event.target.value })}>
            {AIMS.map((aim) => (
              <option key={aim} value={aim}>
                {say(`aim_${aim}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FocusLimits summary={summary} look={look} query={query} />
      <ProgrammeFile summary={summary} what="programme" />
    </form>
  );
}
