import type { MapClass } from '../../../api/index.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { Hatching } from './shape-map.js';
import { TERRITORY } from './territory-words.js';

/** The class of a value: of two that meet at it, the one nearer to zero. */
export function classOf(value: number | null | undefined, classes: readonly MapClass[]): MapClass | undefined {
  if (value === null || value === undefined) return undefined;
  return classes.find(({ low, high }) => value >= low && value <= high);
}

/** Numbers as the language writes them, to three digits. */
export function useNumber(): (value: number | null | undefined) => string {
  const { language } = useSettings();
  return (value) =>
    value === null || value === undefined
      ? '–'
      : value.toLocaleString(language, {
          maximumFractionDigits: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2,
          // "64.0" beside "72.6"; a whole number that was counted is rather small, and has none.
          minimumFractionDigits: Math.abs(value) >= 10 && Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0,
        });
}

/** A row of a legend. */
export interface Key {
  colour: string | undefined;
  label: string;
  count: number;
}

/** What colours mean, with how many places each has. */
export function Legend({ title, keys }: { title: string; keys: readonly Key[] }) {
  const say = useWords(TERRITORY);
  return (
    <div className="map-scale">
      <p>
        <strong>{title}</strong>
      </p>
      <ul aria-label={title}>
        {keys.map(({ colour, label, count }) => (
          <li key={label}>
            <svg width="26" height="16" aria-hidden="true">
              <Hatching />
              <rect width="26" height="16" fill={colour ?? 'url(#map-unknown)'} className="map-key" />
            </svg>
            {label} <span className="soft">({count})</span>
          </li>
        ))}
      </ul>
      <p className="soft">({say('inClass')})</p>
    </div>
  );
}

/** The rows of a legend of classes, and of what is unknown. */
export function useClassKeys(): (classes: readonly MapClass[], unknown: number) => Key[] {
  const say = useWords(TERRITORY);
  const number = useNumber();
  return (classes, unknown) => [
    ...classes.map(({ low, high, colour, count }, at): Key => {
      const ends = { low: number(low), high: number(high) };
      const label = low === high ? ends.low : say(classes[at - 1]?.high === low ? 'over' : 'to', ends);
      return { colour, label, count };
    }),
    ...(unknown > 0 ? [{ colour: undefined, label: say('noData'), count: unknown }] : []),
  ];
}
