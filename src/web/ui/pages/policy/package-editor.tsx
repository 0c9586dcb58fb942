import { useWords } from '../../shell/words.js';
import { fullStrength, type Measure, type Model, type Package } from './plan.js';
import { WORDS } from './words.js';

interface Props {
  model: Model;
  horizon: number;
  of: Package;
  onChange(next: Package): void;
  onCopy(): void;
  /** Absent: it is the last one, and stays. */
  onRemove: (() => void) | undefined;
}

/** A package of measures on its timeline. */
export function PackageEditor({ model, horizon, of: { name, measures }, onChange, onCopy, onRemove }: Props) {
  const say = useWords(WORDS);
  const put = (next: readonly Measure[]) => onChange({ name, measures: [...next] });
  const first = model.levers[0];
  const add = () =>
    first && put([...measures, { lever: first.name, strength: fullStrength(model, first.name), from: 0, to: horizon }]);
  return (
    <section className="panel policy-package" aria-label={name}>
      <div className="row">
        <input
          type="text"
          className="policy-name"
          aria-label={say('name')}
          value={name}
          onChange={(event) => onChange({ name: event.target.value.slice(0, 80), measures })}
        />
        <button type="button" onClick={onCopy}>
          {say('copy')}
        </button>
        {onRemove && (
          <button type="button" onClick={onRemove}>
            {say('remove')}
          </button>
        )}
      </div>
      {!measures.length && <p className="soft">{say('noMeasures')}</p>}
      <ul className="plain" aria-label={say('timeline', { name })}>
        {measures.map((measure, at) => (
          <MeasureRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a measure is its place; all of it can change.
            key={at}
            model={model}
            horizon={horizon}
            of={measure}
            onChange={(next) => put(measures.map((other, place) => (place === at ? next : other)))}
            onRemove={() => put(measures.filter((_, place) => place !== at))}
          />
        ))}
      </ul>
      {first && (
        <button type="button" onClick={add}>
          {say('addMeasure')}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  model: Model;
  horizon: number;
  of: Measure;
  onChange(next: Measure): void;
  onRemove(): void;
}

function MeasureRow({ model, horizon, of, onChange, onRemove }: RowProps) {
  const say = useWords(WORDS);
  const lever = model.levers.find(({ name }) => name === of.lever) ?? model.levers[0]!;
  const [low, high] = lever.range;
  const top = Math.min(high, lever.isLevel ? high : 5);
  const share = (time: number): string => `${(100 * Math.min(time, horizon)) / horizon}%`;
  const time = (name: 'from' | 'to', least: number, most: number) => (
    <label>
      {say(name)}
      <input
        type="number"
        min={least}
        max={most}
        value={of[name]}
        onChange={(event) => {
          const value = Number(event.target.value);
          if (value >= least && value <= most) onChange({ ...of, [name]: value });
        }}
      />
    </label>
  );
  return (
    <li className="policy-measure">
      <div className="row">
        <select
          aria-label={say('measure')}
          value={lever.name}
          onChange={(event) =>
            onChange({ ...of, lever: event.target.value, strength: fullStrength(model, event.target.value) })
          }
        >
          {model.levers.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
        <label>
          {say('strength')}
          <input
            type="range"
            min={low}
            max={top}
            step={(top - low) / 100}
            value={of.strength}
            aria-valuetext={`${of.strength} ${say(lever.isLevel ? 'level' : 'times')}`}
            onChange={(event) => onChange({ ...of, strength: Number(Number(event.target.value).toPrecision(3)) })}
          />
          <output title={say(lever.isLevel ? 'level' : 'times')}>
            {lever.isLevel ? of.strength : `× ${of.strength}`}
          </output>
        </label>
        {time('from', 0, Math.max(0, of.to - 1))}
        {time('to', of.from + 1, horizon)}
        <button type="button" className="quiet" aria-label={`${say('remove')}: ${lever.title}`} onClick={onRemove}>
          ×
        </button>
      </div>
      <div className="policy-track" aria-hidden="true">
        <span style={{ insetInlineStart: share(of.from), width: `calc(${share(of.to)} - ${share(of.from)})` }}>
          {lever.title}
        </span>
      </div>
    </li>
  );
}
