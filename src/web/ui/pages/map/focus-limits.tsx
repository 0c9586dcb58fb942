import type { TerritorySummary } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import { wordOf } from './chosen-place.js';
import { FOCUS } from './focus-words.js';
import { Fold } from './fold.js';
import { NumberField } from './number-field.js';
import type { Look } from './state.js';

/** The address's names of what limits a choice. */
export const LIMITS = ['each', 'cap', 'effect', 'clusters', 'base', 'reach', 'draw'] as const;

/** What a choice must keep to: reach, one of each group, connected parts, most for one place. */
export function FocusLimits({
  summary,
  look,
  query,
}: {
  summary: TerritorySummary;
  look: Look;
  query: Readonly<Record<string, string>>;
}) {
  const say = useWords(FOCUS);
  const set = (name: string) => (value: string) => look.set({ [name]: value });
  const { places, map } = summary;
  const grouped = places.group.some(Boolean);
  const used = LIMITS.some((name) => look.get(name));
  const byName = places.name.map((_, at) => at).sort((a, b) => places.name[a]!.localeCompare(places.name[b]!));
  const field = (name: string) => look.get(name);
  return (
    <Fold title={say('limits')} open={used}>
      <div className="map-fields">
        {map && (
          <label>
            <span>{say('base')}</span>
            <select
              value={field('base')}
              onChange={({ target: { value } }) => look.set({ base: value, ...(!value && { reach: undefined }) })}
            >
              <option value="">{say('anywhere')}</option>
              {byName.map((at) => (
                <option key={at} value={wordOf(summary, at)}>
                  {places.name[at]}
                  {places.group[at] && ` (${places.group[at]})`}
                </option>
              ))}
            </select>
          </label>
        )}
        {(field('base') || summary.programme) && (
          <NumberField
            label={say(field('base') ? 'reach' : 'reachOwn')}
            value={field('reach')}
            onChange={set('reach')}
            least={0.1}
            optional
          />
        )}
        {map && (
          <NumberField
            label={say('clusters')}
            hint={say('clustersHint')}
            value={field('clusters')}
            onChange={set('clusters')}
            least={1}
            whole
            optional
          />
        )}
        <NumberField
          label={say('cap')}
          hint={say('capHint')}
          value={field('cap')}
          onChange={set('cap')}
          least={0.01}
          optional
        />
        <label>
          <span>
            {say('effect')}: {Math.round(100 * Number(query['effect']))} %
          </span>
          <input
            type="range"
            min={0.05}
            max={1}
            step={0.05}
            value={query['effect']}
            onChange={({ target: { value } }) => look.set({ effect: value === '1' ? undefined : value })}
          />
        </label>
        {query['need'] === 'index' && (
          <label>
            <span>{say('draw')}</span>
            <select
              value={query['draw']}
              onChange={({ target: { value } }) => look.set({ draw: value === 'weights' ? undefined : value })}
            >
              <option value="weights">{say('draw_weights')}</option>
              <option value="all">{say('draw_all')}</option>
            </select>
          </label>
        )}
        {grouped && (
          <label className="map-check">
            <input
              type="checkbox"
              checked={query['each'] === 'yes'}
              onChange={(event) => look.set({ each: event.target.checked ? 'yes' : undefined })}
            />
            <span>{say('each')}</span>
          </label>
        )}
      </div>
      {used && (
        <button
          type="button"
          className="quiet"
          onClick={() => look.set(Object.fromEntries(LIMITS.map((name) => [name, undefined])))}
        >
          {say('defaults')}
        </button>
      )}
    </Fold>
  );
}
