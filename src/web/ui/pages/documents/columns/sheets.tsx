import { useWords } from '../../../shell/words.js';
import { MEANINGS, type Meaning } from './meaning-words.js';
import type { Columns } from './use-columns.js';
import { COLUMNS } from './words.js';

/** The sheets of a file that has several, each with what it is taken for; the way from one to the other. */
export function Sheets({ columns: { view, busy, ofSheet } }: { columns: Columns }) {
  const say = useWords(COLUMNS);
  const word = useWords(MEANINGS);
  if (view.sheets.length < 2) return null;
  return (
    <fieldset className="columns-sheets">
      <legend>{say('sheets', { count: view.sheets.length })}</legend>
      <p className="soft">{say('sheetsWhat')}</p>
      {view.sheets.map(({ name, rows, about }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === view.sheet}
          disabled={busy !== undefined}
          onClick={() => void ofSheet(name)}
        >
          <strong>{name}</strong> <span>{say('rows', { count: rows })}</span>
          <small>{word(about as Meaning)}</small>
        </button>
      ))}
    </fieldset>
  );
}
