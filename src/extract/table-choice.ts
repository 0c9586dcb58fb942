import { ENTITY_SCHEMATA, type EntitySchema, said, UserError } from '../model/index.js';
import type { ColumnGuess } from './table-columns.js';

/** What a person says that one column of a table means. */
export interface ColumnChoice {
  column: string;
  /** What it holds: a `what` of table-columns.tsv, or `unused`. */
  what: string;
  /** Whom it speaks of: an `end` of table-columns.tsv. */
  end?: string;
  /** What those whom it names are; as its cells read unless told. */
  schema?: EntitySchema;
  /** Of dates that can be read both ways: the month stands before the day. */
  monthFirst?: boolean;
  /** What a cell says that happened: types of incidents by cell, or `none`. */
  types?: Record<string, string>;
}

/** Who is the same in each row and has no column: a buyer that only the title names. */
export interface SameInEachRow {
  /** The `end` whom it speaks of. */
  end: string;
  /** As the document names it. */
  name: string;
  schema: EntitySchema;
}

/** What a person says of a table in place of what is guessed. */
export interface TableChoice {
  sheet?: string;
  /** The first and last line that name its columns, counted from 1; none where no line does. As found unless told. */
  header?: readonly number[];
  /** The kind of table: one of TABLE_KINDS. */
  about?: string;
  columns?: readonly ColumnChoice[];
  /** Whom no column names. */
  same?: readonly SameInEachRow[];
}

/** What a table may be about, and whom its columns then may speak of; nothing is made of the last two. */
export const TABLE_KINDS = {
  payments: ['payer', 'payee'],
  calls: ['caller', 'called'],
  ties: ['source', 'target'],
  incidents: ['perpetrator', 'victim', 'attacked'],
  detentions: ['detained', 'authority'],
  register: ['owner', 'director', 'owned'],
  members: ['member', 'leader'],
  posts: [],
  presence: [],
  names: [],
  figures: [],
  aside: [],
} as const satisfies Record<string, readonly string[]>;

/** Whether a table is no evidence: figures by place, which the map reads, or notes and codes. */
export const isSilent = (kind: string): boolean => kind === 'figures' || kind === 'aside';

/** What a column may hold that speaks of an end of a kind of table, and whether all rows may speak of the same there. */
export interface TableSide {
  end: string;
  whats: readonly string[];
  mayBeSame: boolean;
}

/** Kinds of tables with two sides, the same by other names. */
const SIDED = ['payments', 'calls', 'ties'] as const;
const IN_PARTS: ReadonlySet<string> = new Set(['detained', 'member', 'victim']);
const NUMBERS: Readonly<Record<string, readonly string[]>> = { calls: ['phone'], payments: ['account', 'identifier'] };

/** The ends that a kind of table has. */
export function sidesOf(kind: keyof typeof TABLE_KINDS): TableSide[] {
  const mayBeSame = kind === 'detentions' || SIDED.some((each) => each === kind);
  return TABLE_KINDS[kind].map((end) => {
    const names = IN_PARTS.has(end) ? ['name', 'given name', 'surname'] : ['name'];
    return { end, whats: [...names, ...(NUMBERS[kind] ?? ['identifier'])], mayBeSame };
  });
}

/** What a column may be said to hold, in groups; everything else stands in the quote of its row alone. */
export const COLUMN_MEANINGS = {
  unused: ['unused'],
  who: [
    ...[
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
    ],
    ...['role', 'nationality', 'birth date'],
  ],
  where: ['place', 'division', 'country', 'place code', 'latitude', 'longitude'],
  when: ['date', 'first day', 'last day', 'year', 'time', 'duration'],
  much: ['amount', 'currency', 'killed', 'injured'],
  what: ['type', 'weapon', 'attribution', 'note'],
} as const;
const MEANINGS: ReadonlySet<string> = new Set(Object.values(COLUMN_MEANINGS).flat());

/** Who is the same in each row, as a column that has one value. */
export function asColumn({ end, name, schema }: SameInEachRow): ColumnGuess {
  const contents: ColumnGuess['contents'] = {
    filled: 1,
    distinct: [name],
    schemas: new Map([[name, schema]]),
    names: { [schema]: 1 },
    unix: 0,
    serial: 0,
    time: 0,
    number: 0,
    money: 0,
    code: 0,
    phone: 0,
    prose: 0,
  };
  const why = 'a person says that it is the same in each row';
  return { column: name, what: 'name', end, sure: 'sure', rest: 0, why, contents, schema, constant: true };
}

/** The columns as a person says what they mean, in place of what they were guessed to. @throws UserError for what is no meaning */
export function chosenColumns(guesses: readonly ColumnGuess[], choices: readonly ColumnChoice[]): ColumnGuess[] {
  return guesses.map((guess) => {
    const choice = choices.find(({ column }) => column === guess.column);
    if (!choice) return guess;
    const { what, end, schema, monthFirst = false, types } = choice;
    if (what !== guess.what && !MEANINGS.has(what))
      throw new UserError(said`"${what.slice(0, 40)}" is nothing that a column can mean. Choose one of the list.`);
    if (schema && !ENTITY_SCHEMATA.includes(schema))
      throw new UserError(said`"${schema}" is no kind of name. Choose one of the list.`);
    const { column, contents, rest } = guess;
    const { date } = contents;
    return {
      column,
      what,
      ...(end && { end }),
      sure: 'sure',
      rest,
      why: guess.what === what && guess.end === end ? guess.why : 'a person says so',
      contents: date && monthFirst ? { ...contents, date: { ...date, format: swapped(date.format) } } : contents,
      ...(schema && { schema }),
      ...(types && { types }),
    };
  });
}

/** Columns of one kind of table as another has them: who receives a payment is the one who is called. */
export function endsFor(kind: string, columns: readonly ColumnGuess[]): ColumnGuess[] {
  if (!SIDED.some((each) => each === kind)) return [...columns];
  const [from, to] = TABLE_KINDS[kind as (typeof SIDED)[number]];
  const side = (index: 0 | 1, end: string | undefined) => SIDED.some((each) => TABLE_KINDS[each][index] === end);
  return columns.map((column) =>
    side(0, column.end) ? { ...column, end: from } : side(1, column.end) ? { ...column, end: to } : column,
  );
}

/** A form of dates with the day where the month stood: DD/MM/YYYY and MM/DD/YYYY. */
const swapped = (format: string): string =>
  format.replace(/MM?(?!M)|DD?/g, (part) => (part.startsWith('M') ? 'D' : 'M').repeat(part.length));
