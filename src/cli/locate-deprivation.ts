import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Deprivation, deprivation, type Row } from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns, settings } from './connect-graph.js';
import { csvLine } from './csv.js';
import { rowsOf } from './locate-index.js';

export const DEPRIVATION_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--deprivation',
    title: 'multidimensional deprivation (Alkire and Foster 2011) of a row for each person or place',
  },
  {
    flags: '--cut-off SETTING',
    title: 'below this a row is deprived in a column, as income=13; once for each',
    many: true,
  },
  {
    flags: '--poor-at K',
    title: 'weights (which add up to the number of cut-offs) a row must be deprived in to count',
  },
  { flags: '--by COLUMN', title: 'deprivation of each group of this column too' },
];

interface Asked {
  dimensions: string[];
  cutoffs: number[];
  weights: number[];
  k: number;
}

/** Prints the deprivation of a table by --cut-off and --poor-at; weights by --weight, equal unless told. */
export async function printDeprivation(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const name = file === '-' ? 'standard input' : basename(file);
  const rows = await rowsOf(file, context);
  const asked = askedOf(options, rows, name);
  const read = rows.map((row, index) => achievementsOf(row, asked.dimensions, `${name}, row ${index + 1}`));
  const known = read.flatMap((row, index) => (row.some(Number.isNaN) ? [] : [index]));
  if (known.length === 0) throw new UserError(`${name} has no row of which every column with a cut-off is known.`);
  const of = (list: readonly number[], k = asked.k): Deprivation =>
    deprivation(
      list.map((index) => read[index]!),
      asked.cutoffs,
      asked.weights,
      k,
    );
  const all = of(known);
  const by = options['by'] as string | undefined;
  const groups =
    by === undefined ? [] : groupsOf(rows, known, by, name).map(([key, list]) => ({ key, list, own: of(list) }));
  // A threshold is a choice: what the others would have found stands beside it.
  const thresholds = asked.dimensions.map((_, at) => ({ k: at + 1, own: of(known, at + 1) }));
  const left = rows.length - known.length;
  if (options['out'] !== undefined) await writeTable(String(options['out']), asked, all, groups, known.length);
  if (options['json']) {
    const named = (values: readonly number[]): Record<string, number> =>
      Object.fromEntries(asked.dimensions.map((dimension, d) => [dimension, values[d]!]));
    const form = (own: Deprivation) => ({
      ...own,
      headcounts: named(own.headcounts),
      censored: named(own.censored),
      contributions: named(own.contributions),
    });
    output.write(
      `${JSON.stringify({
        ...form(all),
        k: asked.k,
        cutoffs: named(asked.cutoffs),
        rows: known.length,
        leftOut: left,
        thresholds: thresholds.map(({ k, own: { H, A, M0 } }) => ({ k, H, A, M0 })),
        ...(by !== undefined && {
          groups: Object.fromEntries(groups.map(({ key, list, own }) => [key, { rows: list.length, ...form(own) }])),
        }),
      })}\n`,
    );
    return;
  }
  const table = (rowsOfTable: string[][]): string[] =>
    columns([rowsOfTable[0]!.map(() => ''), ...rowsOfTable]).slice(1);
  output.write(
    `${[
      `Deprivation of ${known.length} rows in ${asked.dimensions.length} dimensions; counted from ${asked.k} on (Alkire and Foster 2011)`,
      ...(left > 0 ? [`${left} rows are left out: a column with a cut-off is unknown there`] : []),
      `H  ${percent(all.H)} of them are counted`,
      `A  ${percent(all.A)} of the dimensions is what those lack on average`,
      `M0 ${all.M0.toFixed(6)} (H times A)   M1 ${all.M1.toFixed(6)} (with depth)   M2 ${all.M2.toFixed(6)} (with depth squared)`,
      '',
      ...table([
        ['dimension', 'cut-off', 'deprived', 'and counted', 'share of M0'],
        ...asked.dimensions.map((dimension, d) => [
          dimension,
          String(asked.cutoffs[d]),
          percent(all.headcounts[d]!),
          percent(all.censored[d]!),
          percent(all.contributions[d]!),
        ]),
      ]),
      '',
      ...table([
        ['counted from', 'H', 'A', 'M0'],
        ...thresholds.map(({ k, own }) => [String(k), percent(own.H), percent(own.A), own.M0.toFixed(4)]),
      ]),
      ...(groups.length > 0
        ? [
            '',
            ...table([
              [by!, 'rows', 'H', 'A', 'M0', 'share of all M0'],
              ...[...groups]
                .sort((a, b) => b.own.M0 - a.own.M0)
                .map(({ key, list, own }) => [
                  key,
                  String(list.length),
                  percent(own.H),
                  percent(own.A),
                  own.M0.toFixed(4),
                  percent(all.M0 > 0 ? (own.M0 * list.length) / (all.M0 * known.length) : 0),
                ]),
            ]),
          ]
        : []),
    ].join('\n')}\n`,
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function askedOf(options: CommandContext['options'], rows: readonly Row[], name: string): Asked {
  const header = Object.keys(rows[0] ?? {});
  const number = (flag: string, text: string, least: number): number => {
    const value = Number(text);
    if (text !== '' && Number.isFinite(value) && value > least) return value;
    throw new UserError(`${flag} takes a number above ${least}; it was given "${text}".`, { exit: 2 });
  };
  const given = Object.entries(settingsOf(options['cutOff'], '--cut-off'));
  if (given.length === 0)
    throw new UserError('Below what is a row deprived? --cut-off COLUMN=VALUE, once for each dimension.', { exit: 2 });
  const weights = settingsOf(options['weight'], '--weight');
  for (const column of [...given.map(([column]) => column), ...Object.keys(weights)]) {
    if (!header.includes(column))
      throw new UserError(`${name} has no column "${column}". It has ${header.join(', ') || 'no rows'}.`, { exit: 2 });
  }
  const k = number('--poor-at', String(options['poorAt'] ?? 1), 0);
  if (k > given.length)
    throw new UserError(`--poor-at is ${k}, but there are only ${given.length} cut-offs.`, { exit: 2 });
  return {
    dimensions: given.map(([column]) => column),
    cutoffs: given.map(([column, text]) => number(`--cut-off ${column}`, text, 0)),
    weights: given.map(([column]) => number(`--weight ${column}`, weights[column] ?? '1', 0)),
    k,
  };
}

function settingsOf(given: unknown, flag: string): Record<string, string> {
  const wrong = (Array.isArray(given) ? (given as string[]) : []).find((pair) => !/^.+=.+$/.test(pair));
  if (wrong !== undefined) throw new UserError(`${flag} takes COLUMN=VALUE; it was given "${wrong}".`, { exit: 2 });
  return settings(given);
}

function achievementsOf(row: Row, dimensions: readonly string[], where: string): number[] {
  return dimensions.map((dimension) => {
    const cell = (row[dimension] ?? '').trim();
    if (/^(?:|na|n\/a|nan|null|\.\.)$/i.test(cell)) return Number.NaN;
    const value = Number(cell);
    if (Number.isFinite(value)) return value;
    throw new UserError(`${where}: ${dimension} is "${cell}", which is no number. Blank or NA means unknown.`);
  });
}

function groupsOf(rows: readonly Row[], known: readonly number[], by: string, name: string): [string, number[]][] {
  if (!(by in rows[0]!)) throw new UserError(`${name} has no column "${by}" for --by.`, { exit: 2 });
  const groups = new Map<string, number[]>();
  for (const index of known) groups.set(rows[index]![by]!, [...(groups.get(rows[index]![by]!) ?? []), index]);
  return [...groups];
}

async function writeTable(
  file: string,
  { dimensions }: Asked,
  all: Deprivation,
  groups: readonly { key: string; list: readonly number[]; own: Deprivation }[],
  rows: number,
): Promise<void> {
  if (!/\.csv$/i.test(file)) throw new UserError(`--out takes a file named .csv; it was given "${file}".`, { exit: 2 });
  const header = [
    ...['group', 'rows', 'H', 'A', 'M0', 'M1', 'M2'],
    ...dimensions.flatMap((each) => [`deprived ${each}`, `counted ${each}`, `contribution ${each}`]),
  ];
  const line = (key: string, count: number, own: Deprivation): string[] => [
    key,
    ...[
      count,
      ...[own.H, own.A, own.M0, own.M1, own.M2],
      ...dimensions.flatMap((_, d) => [own.headcounts[d]!, own.censored[d]!, own.contributions[d]!]),
    ].map((value) => String(Number(value.toPrecision(10)))),
  ];
  const table = [header, line('all', rows, all), ...groups.map(({ key, list, own }) => line(key, list.length, own))];
  await writeFile(file, `${table.map(csvLine).join('\n')}\n`);
}
