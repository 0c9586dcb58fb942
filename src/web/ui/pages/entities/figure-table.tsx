import type { ProfileSide } from '../../../api/index.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { Line } from './quotes.js';
import { ENTITIES } from './words.js';

/** Figures that are shown at once; more are a click away. */
const OPEN = 8;

type Figure = ProfileSide['figures'][number];

/** Figures that sources give of the entity, those of one indicator together. */
export function FigureTable({ side }: { side: ProfileSide }) {
  const say = useWords(ENTITIES);
  const { language } = useSettings();
  if (side.figures.length === 0) return null;
  const number = (value: string | number) => {
    const read = Number(value);
    return Number.isFinite(read) ? read.toLocaleString(language) : String(value);
  };
  const amountOf = ({ value, detail }: Figure): string => {
    const { low, high, unit } = detail;
    const amount = value ?? [low, high].flatMap((end) => (end === undefined ? [] : [number(end)])).join('–');
    return [value === null ? amount : number(value), unit ?? ''].join(' ').trim();
  };
  const sorted = [...side.figures].sort((a, b) => (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0));
  return (
    <>
      <h3>{say('figures')}</h3>
      <details open={sorted.length <= OPEN}>
        <summary className="soft">{sorted.length}</summary>
        <ul className="plain">
          {sorted.map((figure) => (
            <Line
              key={figure.statement}
              ids={[figure.statement]}
              note={figure.detail['period'] !== undefined && <span>{figure.detail['period']}</span>}
            >
              <span className="soft">{figure.indicator}: </span>
              {amountOf(figure)}
            </Line>
          ))}
        </ul>
      </details>
      {side.all.figures > side.figures.length && (
        <p className="soft">{say('more', { n: side.all.figures - side.figures.length })}</p>
      )}
    </>
  );
}
