import { said, UserError } from '../../../model/index.js';
import { readTable, type TableRow } from '../../table-file.js';

/** Where things stand in each territory at the start; shares lie between 0 and 1. */
export interface Territories {
  names: string[];
  /** Persons. */
  population: Float64Array;
  /** Shares of households that live from legal and from illicit work. */
  licit: Float64Array;
  illicit: Float64Array;
  /** How far police, courts and services reach. */
  police: Float64Array;
  courts: Float64Array;
  services: Float64Array;
  /** Members of armed groups for 1,000 inhabitants. */
  members: Float64Array;
  /** Share of the goods in transit that pass here; they add up to 1, or are all 0. */
  traffic: Float64Array;
  /** How far the groups hold local politics. */
  capture: Float64Array;
  /** Armed civilians for 1,000 inhabitants; how united their community is. */
  militia: Float64Array;
  cohesion: Float64Array;
  /** 1 where the abuser came from outside the community. */
  outsider: Float64Array;
}

/** Columns with what stands in for one that is left out. */
const COLUMNS = {
  population: 100_000,
  licit: 0.6,
  illicit: 0,
  police: 0.3,
  courts: 0.2,
  services: 0.3,
  members: 0,
  traffic: 0,
  capture: 0,
  militia: 0,
  cohesion: 0.5,
  outsider: 0,
} as const;
type Column = keyof typeof COLUMNS;
const COUNTS = new Set<Column>(['population', 'members', 'militia', 'traffic']);

/** Reads a table with a row for each territory: `name` and any of the columns above. */
export async function loadTerritories(
  paths: string | Readonly<Record<string, string>> | undefined,
): Promise<Territories> {
  const file = typeof paths === 'string' ? paths : paths?.['territories'];
  if (file === undefined) {
    throw new UserError(
      'The package model needs data: a CSV with a row for each territory (name, licit, illicit, police, …).',
    );
  }
  return territoriesOf(await readTable(file, ['name']));
}

/** @throws UserError where a value is no number, or no share where a share is meant */
export function territoriesOf(rows: readonly TableRow[]): Territories {
  if (rows.length === 0) throw new UserError('The table of territories has no rows.');
  const value = (row: TableRow, column: Column): number => {
    const text = row[column];
    if (text === undefined || text === '') return COLUMNS[column];
    const number = Number(text);
    if (!(number >= 0) || (number > 1 && !COUNTS.has(column))) {
      const meant = COUNTS.has(column) ? said`a number from 0` : said`a share between 0 and 1`;
      throw new UserError(said`${row.file} line ${row.line}: ${column} is "${text}"; it should be ${meant}.`);
    }
    return number;
  };
  const column = (name: Column): Float64Array => Float64Array.from(rows, (row) => value(row, name));
  const traffic = column('traffic');
  const total = traffic.reduce((a, b) => a + b, 0);
  return {
    names: rows.map(({ name }) => name!),
    population: column('population'),
    licit: column('licit'),
    illicit: column('illicit'),
    police: column('police'),
    courts: column('courts'),
    services: column('services'),
    members: column('members'),
    traffic: total > 0 ? traffic.map((share) => share / total) : traffic,
    capture: column('capture'),
    militia: column('militia'),
    cohesion: column('cohesion'),
    outsider: column('outsider'),
  };
}

/** Outputs in whose own equation each column stands: a sign that it has there was put in. */
const STANDS_IN: Readonly<Partial<Record<Column, readonly string[]>>> = {
  licit: ['licit', 'illicit', 'support', 'members', 'emigration', 'smuggling-income'],
  illicit: [
    'licit',
    'illicit',
    'support',
    'loyalty',
    'members',
    'capture',
    'militia-turned',
    'emigration',
    'smuggling-income',
  ],
  police: ['loyalty', 'members', 'violence', 'traffic-elsewhere'],
  courts: ['loyalty', 'members', 'violence', 'capture', 'traffic-elsewhere'],
  services: ['support', 'loyalty'],
  members: ['members', 'support', 'violence'],
  traffic: ['traffic-elsewhere', 'violence', 'capture', 'militia-turned'],
  capture: ['capture', 'members', 'violence', 'traffic-elsewhere'],
  militia: ['militia-turned'],
  cohesion: ['militia-turned'],
  outsider: ['militia-turned'],
};

/** What places are given at the start, in place of what their table says. */
export type Starts = Partial<Record<Column, number>>;

/** Outputs in whose own equation anything stands that sets two starts apart. */
export const standsIn = ([here, there]: readonly [Starts, Starts]): string[] =>
  (Object.keys({ ...here, ...there }) as Column[])
    .filter((column) => here[column] !== there[column])
    .flatMap((column) => STANDS_IN[column] ?? []);

/** Territories of which all have the same value in some columns; the goods in transit are shared out evenly. */
export function changed(territories: Territories, starts: Starts): Territories {
  const same = Object.entries(starts).map(([column, value]) => [
    column,
    territories.population.map(() => (column === 'traffic' && value > 0 ? 1 / territories.names.length : value)),
  ]);
  return { ...territories, ...Object.fromEntries(same) };
}
