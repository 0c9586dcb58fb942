import { useWords } from '../../../shell/words.js';
import type { Columns } from './use-columns.js';
import { COLUMNS } from './words.js';

/** Which of the first lines of a sheet name its columns: found, and put right by a person where titles or units stand there. */
export function HeaderLines({ columns: { view, ofHeader } }: { columns: Columns }) {
  const say = useWords(COLUMNS);
  const { header, lines } = view;
  const [first = 0, last = -1] = header ?? [];
  const isHeader = (line: number) => first <= line && line <= last;
  const toggled = (line: number): number[] => {
    if (line === first && line === last) return [];
    if (isHeader(line)) return line === first ? [first + 1, last] : [first, line - 1];
    return header?.length && (line === first - 1 || line === last + 1)
      ? [Math.min(first, line), Math.max(last, line)]
      : [line, line];
  };
  const says = header?.length ? say(first === last ? 'headerLine' : 'headerLines', { first, last }) : say('headerNone');
  return (
    <details className="columns-header" open={header?.length === 0}>
      <summary>{header ? says : say('headerUnknown')}</summary>
      <p className="soft">{say('headerWhat')}</p>
      <ol className="plain">
        {lines.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sheet are known by their number, and may be alike.
          <li key={index}>
            <label>
              <input type="checkbox" checked={isHeader(index + 1)} onChange={() => void ofHeader(toggled(index + 1))} />{' '}
              <span>{cells.filter(Boolean).join(' · ')}</span>
            </label>
          </li>
        ))}
      </ol>
    </details>
  );
}
