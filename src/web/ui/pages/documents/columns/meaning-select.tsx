import type { TableColumn, TableView } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { MEANINGS, type Meaning } from './meaning-words.js';

interface Option {
  what: string;
  end?: string | undefined;
}

const keyOf = ({ what, end }: Option): string => `${end ?? ''}|${what}`;

/** Whether a column may be said to hold this, whomever it speaks of. */
export const isMeaning = ({ meanings }: TableView, what: string): boolean =>
  Object.values(meanings).some((whats) => whats.includes(what));

/** The list of what a column may mean, with that first which belongs to the kind of table. */
export function MeaningSelect({
  of,
  view,
  onChoose,
}: {
  of: TableColumn;
  view: TableView;
  onChoose: (option: Option) => void;
}) {
  const say = useWords(MEANINGS);
  const word = (key: string) => (key in MEANINGS.en ? say(key as Meaning) : key);
  const label = ({ what, end }: Option) =>
    end === undefined ? word(what) : what === 'name' ? word(end) : say('ofEnd', { end: word(end), what: word(what) });
  const sides: Option[] = view.sides.flatMap(({ end, whats }) => whats.map((what) => ({ what, end })));
  const groups = Object.entries(view.meanings);
  const now = { what: of.what, end: of.end };
  const known = [...sides, ...groups.flatMap(([, whats]) => whats.map((what): Option => ({ what })))];
  const isKnown = known.some((each) => keyOf(each) === keyOf(now));
  // What a header says that nothing is made of, such as a sum or an antenna, is the same as not used.
  const isOther = !isKnown && of.end === undefined && !isMeaning(view, of.what);
  const option = (each: Option) => (
    <option key={keyOf(each)} value={keyOf(each)}>
      {label(each)}
    </option>
  );
  return (
    <select
      aria-label={of.column}
      value={isOther ? keyOf({ what: 'unused' }) : keyOf(now)}
      onChange={(event) => {
        const [end, what] = event.target.value.split('|') as [string, string];
        onChoose({ what, end: end || undefined });
      }}
    >
      {!isKnown && !isOther && option(now)}
      {sides.length > 0 && <optgroup label={say('in sides')}>{sides.map(option)}</optgroup>}
      {groups.map(([group, whats]) => (
        <optgroup key={group} label={word(`in ${group}`)}>
          {whats.map((what) => option({ what }))}
        </optgroup>
      ))}
    </select>
  );
}
