import type { TerritorySummary } from '../../../api/index.js';
import { useNumbers } from '../../parts/use-numbers.js';
import { useWords } from '../../shell/words.js';
import { type Look, weightText } from './state.js';
import { TERRITORY } from './territory-words.js';

const MOST = 3;

/** How many indicators the index weighs. */
export const weighed = ({ tree }: TerritorySummary): number => tree.filter(({ dimension }) => dimension).length;

/** The weights of dimensions, and of the indicators within each, as sliders. */
export function Weights({ summary, look }: { summary: TerritorySummary; look: Look }) {
  const say = useWords(TERRITORY);
  const number = useNumbers();
  const nameOf = new Map(summary.indicators.map(({ code, name }) => [code, name]));
  const used = summary.dimensions.filter(({ code }) => summary.tree.some(({ dimension }) => dimension === code));
  // The weight of one thing alone changes nothing.
  if (weighed(summary) < 2) return null;
  const slider = (code: string, name: string) => {
    const weight = look.weights[code] ?? 1;
    return (
      <label key={code} className="map-weight">
        <span>{name}</span>
        <input
          type="range"
          min={0}
          max={MOST}
          step={0.1}
          value={weight}
          onChange={(event) =>
            look.set({ weights: weightText({ ...look.weights, [code]: Number(event.target.value) }) })
          }
        />
        <output>{number(weight, { minimumFractionDigits: 1 })}</output>
      </label>
    );
  };
  return (
    <fieldset className="map-weights">
      <legend>{say('weightsChange')}</legend>
      <p className="soft">{say('weightsHint')}</p>
      {used.map(({ code, name }) => {
        const leaves = summary.tree.filter(({ dimension }) => dimension === code);
        return (
          <div key={code}>
            {slider(code, name)}
            {leaves.length > 1 && (
              <details>
                <summary>{say('within', { name })}</summary>
                {leaves.map(({ indicator }) => slider(indicator, nameOf.get(indicator) ?? indicator))}
              </details>
            )}
          </div>
        );
      })}
      <button
        type="button"
        className="quiet"
        disabled={!look.weightText}
        onClick={() => look.set({ weights: undefined })}
      >
        {say('equal')}
      </button>
    </fieldset>
  );
}
