import type { TableColumn, TableView } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { MEANINGS, type Meaning } from './meaning-words.js';

interface Option {
  what: string;
  end?: string | undefined;
}

const GROUPS: readonly (readonly [Meaning, readonly string[]])[] = [
  ['gUnused', ['unused']],
  [
    'gWho',
    [
      'name',
      'person',
      'group',
      'company',
      'body',
      'given name',
      'surname',
      'alias',
      'identifier',
      'phone',
      'account',
      'role',
      'nationality',
      'birth date',
    ],
  ],
  ['gWhere', ['place', 'division', 'country', 'place code', 'latitude', 'longitude']],
  ['gWhen', ['date', 'first day', 'last day', 'year', 'time', 'duration']],
  ['gMuch', ['amount', 'currency', 'killed', 'injured']],
  ['gWhat', ['type', 'weapon', 'attribution', 'note']],
];

/** Numbers by which whom a table speaks of may be known, by the kind of table. */
const NUMBERS: Record<string, readonly string[]> = { calls: ['phone'], payments: ['account', 'identifier'] };
const FULL = ['name'];
const PARTS: ReadonlySet<string> = new Set(['detained', 'member', 'victim']);

const keyOf = ({ what, end }: Option): string => `${end ?? ''}|${what}`;

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
  const sides: Option[] = (view.kinds[view.about] ?? []).flatMap((end) =>
    [...FULL, ...(PARTS.has(end) ? ['given name', 'surname'] : []), ...(NUMBERS[view.about] ?? ['identifier'])].map(
      (what) => ({ what, end }),
    ),
  );
  const now = { what: of.what, end: of.end };
  const known = [...sides, ...GROUPS.flatMap(([, whats]) => whats.map((what): Option => ({ what })))];
  const isKnown = known.some((each) => keyOf(each) === keyOf(now));
  // What a header says that nothing is made of, such as a sum or an antenna, is the same as not used.
  const isOther = !isKnown && of.end === undefined && !view.meanings.includes(of.what);
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
      {sides.length > 0 && <optgroup label={say('gSides')}>{sides.map(option)}</optgroup>}
      {GROUPS.map(([group, whats]) => (
        <optgroup key={group} label={say(group)}>
          {whats.map((what) => option({ what }))}
        </optgroup>
      ))}
    </select>
  );
}
