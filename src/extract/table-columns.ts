import type { EntitySchema } from '../model/index.js';
import type { Table } from '../read/index.js';
import { type ColumnContents, contentsOf } from './table-contents.js';
import { parseNumber } from './table-values.js';
import { meaningsOf, wordsOf } from './table-words.js';

/** How sure a guess is: header and cells say so; one of them does; hardly anything does. */
export type Sureness = 'sure' | 'likely' | 'doubtful';

/** What one column of a table is taken for. */
export interface ColumnGuess {
  column: string;
  /** What it holds: a `what` of table-columns.tsv, or `unused`. */
  what: string;
  /** Whom it speaks of: an `end` of table-columns.tsv. */
  end?: string;
  sure: Sureness;
  /** How many words of the header say something else. */
  rest: number;
  /** Why, in words. */
  why: string;
  contents: ColumnContents;
  /** What those whom it names are, where a person says so. */
  schema?: EntitySchema;
  /** It is no column: who is the same in each row, by the words of the document that name it. */
  constant?: true;
  /** Types of incidents by cell (or `none`), where a person says so. */
  types?: Readonly<Record<string, string>>;
}

const NAMES: ReadonlySet<string> = new Set(['name', 'person', 'company', 'body', 'group']);
const PLACES: ReadonlySet<string> = new Set(['place', 'division', 'country']);
const DATES: ReadonlySet<string> = new Set(['date', 'first day', 'last day', 'birth date', 'other date']);
const NUMBERS: ReadonlySet<string> = new Set(['amount', 'killed', 'injured', 'count', 'share']);
/** What a header means only where it says nothing else: "code", but not "status code". */
const VAGUE: ReadonlySet<string> = new Set(['code']);
/** What a column may hold whose header says whom it speaks of. */
const OF_SOMEBODY: ReadonlySet<string> = new Set([
  ...NAMES,
  'given name',
  'surname',
  'alias',
  'identifier',
  'phone',
  'account',
]);
const NAME_SCHEMATA = ['Person', 'Organization', 'PublicBody', 'Company'] as const;

/** Whether a column of this meaning holds the name of somebody. */
export const isName = (what: string): boolean => NAMES.has(what);
/** Whether a column of this meaning is a number by which somebody is known. */
export const isNumberOfSomebody = (what: string): boolean =>
  what === 'identifier' || what === 'phone' || what === 'account' || what === 'number';

/** What each column with a header and cells is taken for, by the words of its header and by what its cells look like. */
export function guessColumns(table: Table): ColumnGuess[] {
  const guesses = table.columns.flatMap((column, index) => (column === '' ? [] : [guessColumn(table, column, index)]));
  return onceEach(asPairs(guesses));
}

function guessColumn(table: Table, column: string, index: number): ColumnGuess {
  const contents = contentsOf(table, index);
  if (contents.filled === 0) return { column, what: 'unused', sure: 'sure', rest: 0, why: 'it is empty', contents };
  const ends = meaningsOf(column, 'end').filter(({ share }) => share >= 0.3);
  const whats = meaningsOf(column, 'what').filter(({ meaning, share }) => share >= (VAGUE.has(meaning) ? 1 : 0.3));
  const fitting = whats
    .map((each) => ({ ...each, fit: fitOf(each.meaning, contents) }))
    .filter(({ fit }) => fit > 0)
    .sort((left, right) => right.share * right.fit - left.share * left.fit);
  const found = fitting[0];
  const end = ends[0];
  const somebody =
    end &&
    (!found ||
      OF_SOMEBODY.has(found.meaning) ||
      (found.share < 1 && end.share > found.share) ||
      end.words.includes(` ${found.words}`));
  if (somebody && contents.date === undefined) {
    const what = found && OF_SOMEBODY.has(found.meaning) ? found.meaning : kindOfName(contents);
    if (what !== 'unused') {
      const named = nameShare(contents);
      const sure = isName(what) && named < 0.3 ? 'likely' : end.share >= 0.5 ? 'sure' : 'likely';
      return {
        column,
        what,
        end: end.meaning,
        rest: rest(column, end.words),
        sure,
        why: because(end.words, what, contents),
        contents,
      };
    }
  }
  if (found) {
    const sure = found.fit >= 1 && found.share >= 0.5 ? 'sure' : 'likely';
    return {
      column,
      what: found.meaning,
      rest: rest(column, found.words),
      sure,
      why: because(found.words, found.meaning, contents),
      contents,
    };
  }
  return { column, ...byContents(contents), rest: 0, contents };
}

/** How well the cells fit a meaning: 1 they look so, 0.5 they may be so, 0 they are something else. */
function fitOf(what: string, contents: ColumnContents): number {
  const { date, number, time, code, phone, money, prose, names, distinct } = contents;
  const numbers = distinct.map(parseNumber);
  const between = (low: number, high: number) =>
    number >= 0.8 && numbers.every((each) => each === undefined || Number.isNaN(each) || (each >= low && each <= high));
  if (DATES.has(what)) return date || contents.unix >= 0.9 || contents.serial >= 0.6 ? 1 : 0;
  if (what === 'year') return between(1900, 2100) ? 1 : 0;
  if (what === 'time') return time >= 0.5 ? 1 : 0;
  if (what === 'duration') return number >= 0.6 || time >= 0.5 || duration(distinct) ? 1 : 0;
  if (what === 'amount') return !date && (number >= 0.6 || money >= 0.5) ? 1 : 0;
  if (NUMBERS.has(what)) return number >= 0.6 ? 1 : 0;
  if (what === 'latitude') return coordinates(distinct, 90) ? 1 : 0;
  if (what === 'longitude') return coordinates(distinct, 180) ? 1 : 0;
  if (isNumberOfSomebody(what)) return date ? 0 : Math.max(code, phone, number) >= 0.5 ? 1 : 0;
  if (what === 'place code' || what === 'country code' || what === 'code') return date || prose > 0.2 ? 0 : 1;
  if (what === 'row number') return date || prose > 0.2 ? 0 : 1;
  if (what === 'sex') return 1;
  if (what === 'antenna') return date ? 0 : 1;
  if (date || number >= 0.8) return 0;
  if (PLACES.has(what)) return (names.Place ?? 0) >= 0.3 ? 1 : what === 'place' || (names.Place ?? 0) >= 0.1 ? 0.5 : 0;
  if (NAMES.has(what)) return prose >= 0.5 ? 0 : nameShare(contents) >= 0.4 ? 1 : 0.5;
  if (what === 'note') return 1;
  if (what === 'currency') return distinct.every((cell) => cell.length <= 12) ? 1 : 0;
  return prose >= 0.5 ? 0.5 : 1;
}

const duration = (cells: readonly string[]) =>
  cells.every((cell) => /^\d+\s*(?:h|m|s)|^\d+(?::\d{2}){1,2}$/i.test(cell));

function coordinates(cells: readonly string[], most: number): boolean {
  const numbers = cells.map((cell) =>
    /^-?\d{1,3}(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN,
  );
  return numbers.filter((each) => Math.abs(each) <= most).length >= numbers.length * 0.9;
}

function nameShare({ names }: ColumnContents): number {
  return NAME_SCHEMATA.reduce((sum, schema) => sum + (names[schema] ?? 0), 0);
}

function kindOfName(contents: ColumnContents): string {
  const { phone, code, number, prose, names } = contents;
  if (phone >= 0.6) return 'phone';
  if (number >= 0.8 || code >= 0.8) return 'number';
  if (prose >= 0.5) return 'unused';
  if ((names.Place ?? 0) >= 0.6 && nameShare(contents) < 0.2) return 'unused';
  return 'name';
}

/** Cells may show what a header leaves open: dates, times, names. */
function byContents(contents: ColumnContents): Pick<ColumnGuess, 'what' | 'sure' | 'why'> {
  const { date, time, names } = contents;
  const only = (words: string) => `the header does not say it, but ${words}`;
  if (date && date.share >= 0.8) return { what: 'date', sure: 'likely', why: only(looks('date', contents)) };
  if (time >= 0.8) return { what: 'time', sure: 'likely', why: only(looks('time', contents)) };
  if (nameShare(contents) >= 0.6) return { what: 'name', sure: 'doubtful', why: only(looks('name', contents)) };
  if ((names.Place ?? 0) >= 0.6) return { what: 'place', sure: 'doubtful', why: only(looks('place', contents)) };
  return { what: 'unused', sure: 'likely', why: 'neither its header nor its cells say what it is' };
}

/** What the header says and the cells look like, as a comment tells it. */
function because(words: string, what: string, contents: ColumnContents): string {
  const seen = looks(what, contents);
  return `the header says "${words}"${seen && `; ${seen}`}`;
}

function looks(what: string, { date, unix, serial, time, names, filled }: ColumnContents): string {
  const part = (share: number) => `${Math.round(share * filled)} of ${filled} cells`;
  if (DATES.has(what) && date) return `${part(date.share)} are dates as ${date.format}`;
  if (DATES.has(what) && serial > unix) return `${part(serial)} may be days as spreadsheets count them`;
  if (DATES.has(what)) return `${part(unix)} may be seconds since 1970`;
  if (what === 'time') return `${part(time)} are times`;
  const schemata = PLACES.has(what) ? (['Place'] as const) : isName(what) ? NAME_SCHEMATA : [];
  const read = schemata
    .filter((schema) => (names[schema] ?? 0) > 0)
    .sort((left, right) => names[right]! - names[left]!)
    .map((schema) => `${part(names[schema]!)} read as ${WORDS[schema]}`);
  return read.join(', ');
}

const WORDS: Record<(typeof NAME_SCHEMATA)[number] | 'Place', string> = {
  Person: 'persons',
  Organization: 'groups',
  PublicBody: 'public bodies',
  Company: 'companies',
  Place: 'places',
} satisfies Partial<Record<EntitySchema, string>>;

const PAIRS: readonly (readonly [string, string])[] = [
  ['a', 'b'],
  ['1', '2'],
];

/** Two columns of names that only a letter or number tells apart are two ends: "Group A", "Group B". */
function asPairs(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const stem = (column: string, mark: string) => {
    const words = wordsOf(column);
    return words.length > 1 && words.at(-1) === mark ? words.slice(0, -1).join(' ') : undefined;
  };
  const twin = (column: string, mine: string, other: string) => {
    const own = stem(column, mine);
    return own !== undefined && guesses.some((each) => isName(each.what) && stem(each.column, other) === own);
  };
  return guesses.map((guess): ColumnGuess => {
    if (!isName(guess.what) || guess.end) return guess;
    const why = `${guess.why}; a column of the same name stands beside it`;
    if (PAIRS.some(([first, second]) => twin(guess.column, first, second))) return { ...guess, end: 'source', why };
    if (PAIRS.some(([first, second]) => twin(guess.column, second, first))) return { ...guess, end: 'target', why };
    return guess;
  });
}

const SURENESS: readonly Sureness[] = ['sure', 'likely', 'doubtful'];
/** What may stand in several columns, each for itself. */
const SEVERAL: ReadonlySet<string> = new Set(['unused', 'note', 'count', 'other date', 'name', 'alias', 'row number']);

/** Of columns with one meaning the surest keeps it, of those alike that whose header says hardly anything else, then the first. */
function onceEach(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const keyOf = ({ what, end }: ColumnGuess) => `${what}\t${end ?? ''}`;
  const best = new Map<string, ColumnGuess>();
  for (const guess of guesses) {
    const held = best.get(keyOf(guess));
    const surer = held ? SURENESS.indexOf(guess.sure) - SURENESS.indexOf(held.sure) : -1;
    if (surer < 0 || (surer === 0 && guess.rest < held!.rest)) best.set(keyOf(guess), guess);
  }
  return guesses.map((guess): ColumnGuess => {
    const held = best.get(keyOf(guess))!;
    if (held === guess || SEVERAL.has(guess.what) || guess.end === 'victim' || guess.end === 'perpetrator')
      return guess;
    const why = `"${held.column}" is taken for the same`;
    return { column: guess.column, contents: guess.contents, what: 'unused', sure: 'likely', rest: 0, why };
  });
}

/** All of "deaths" is said by one word, of "deaths_civilians" there is a rest. */
const rest = (column: string, words: string): number => wordsOf(column).length - words.split(' ').length;
