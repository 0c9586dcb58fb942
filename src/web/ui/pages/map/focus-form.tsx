import type { TerritorySummary } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import type { Look } from './state.js';
import { TERRITORY } from './territory-words.js';

const AIMS = ['both', 'need', 'effect'] as const;

/** What a choice is made by: money, what a place costs, what need is, and what is chosen first. */
export function FocusForm({
  summary,
  look,
  query,
  planted,
}: {
  summary: TerritorySummary;
  look: Look;
  query: Readonly<Record<string, string>>;
  planted: boolean;
}) {
  const say = useWords(TERRITORY);
  const amount = (name: 'budget' | 'costBase' | 'costPerPerson', least: number) => (
    <label>
      {say(name)}
      <input
        type="number"
        inputMode="decimal"
        min={least}
        step="any"
        defaultValue={query[name]}
        onChange={({ target: { value, validity } }) => value !== '' && validity.valid && look.set({ [name]: value })}
      />
    </label>
  );
  return (
    <form className="panel map-focus-form" onSubmit={(event) => event.preventDefault()}>
      {amount('budget', 0.01)}
      {amount('costBase', 0)}
      {summary.population && amount('costPerPerson', 0)}
      <label>
        {say('need')}
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
        {say('aim')}
        <select value={query['by']} onChange={(event) => look.set({ by: event.target.value })}>
          {AIMS.map((aim) => (
            <option key={aim} value={aim}>
              {say(`aim_${aim}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="map-check">
        <input
          type="checkbox"
          checked={query['each'] === 'yes'}
          onChange={(event) => look.set({ each: event.target.checked ? 'yes' : undefined })}
        />{' '}
        {say('each')}
      </label>
    </form>
  );
}
