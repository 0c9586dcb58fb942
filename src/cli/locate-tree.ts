import { writeFile } from 'node:fs/promises';
import { DIMENSIONS, humanSecurityMeta, knownIndicators, type Matched, matchIndicators } from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { settings } from './connect-graph.js';
import { csvLine } from './csv.js';
import { rowsOf } from './locate-index.js';
import { nameOf } from './locate-statistics.js';

export const TREE_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--tree TREE',
    title: 'propose the description of the columns (--out META.csv) by a tree of dimensions',
    choices: ['human-security'],
  },
  {
    flags: '--indicator-is SETTING',
    title: 'with --tree or --read-places: which indicator a column is, as TASA=homicide_rate, or - for none',
    many: true,
  },
];

/** Matches the columns of a table to the tree, says what matched and asks what did not, and writes the description. */
export async function printTree(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const rows = await rowsOf(file, context);
  if (rows.length === 0) throw new UserError(`${nameOf(file)} holds no rows.`);
  const matched = matchIndicators(Object.keys(rows[0]!), rows, settings(options['indicatorIs']));
  const meta = humanSecurityMeta(matched);
  const out = options['out'];
  if (out !== undefined) {
    if (!/\.csv$/i.test(String(out)))
      throw new UserError(`--out takes a file named .csv for a description; it was given "${out}".`, { exit: 2 });
    if (meta.length === 0)
      throw new UserError('No column matches an indicator of the tree; there is nothing to write.');
    const header = Object.keys(meta[0]!);
    await writeFile(
      String(out),
      `${[header, ...meta.map((row) => header.map((key) => row[key]!))].map(csvLine).join('\n')}\n`,
    );
  }
  output.write(
    options['json'] ? `${JSON.stringify({ ...matched, meta })}\n` : `${textOf(file, matched, out).join('\n')}\n`,
  );
}

function textOf(file: string, { columns: found, asked, earlier }: Matched, out: unknown): string[] {
  const lines = DIMENSIONS.flatMap(({ code, name }) => {
    const own = found.filter(({ indicator }) => indicator.dimension === code);
    const could = knownIndicators().filter(({ dimension }) => dimension === code)[0]!;
    return [
      name.en,
      ...own.map(({ column, indicator }) => `  ${column}: ${indicator.name.en} (${indicator.unit})`),
      ...(own.length === 0 ? [`  nothing in the table; could be ${could.name.en} (${could.published})`] : []),
    ];
  });
  const aside = found.filter(({ indicator }) => indicator.dimension === undefined);
  return [
    `${found.length - aside.length} columns match the human-security tree. Check that each is in the unit named: a header does not tell.`,
    '',
    ...lines,
    ...(aside.length > 0
      ? [
          '',
          `Tell what kind of place it is, and count in no dimension: ${aside.map(({ column }) => column).join(', ')}`,
        ]
      : []),
    ...(earlier.length > 0 ? ['', `Passed over for a later year: ${earlier.join(', ')}`] : []),
    ...asked.flatMap((column, at) => [
      ...(at === 0 ? ['', 'What are these? They are in no dimension until somebody says:'] : []),
      `  ${column}: --indicator-is "${column}=CODE" (${knownIndicators()
        .map(({ code }) => code)
        .slice(0, 3)
        .join(', ')}, …; - for none)`,
    ]),
    '',
    out === undefined
      ? '--out META.csv writes the description, to be edited; all weights are equal until somebody gives others.'
      : `Written to ${out}; edit it, then: atalaya locate ${file} --meta ${out}`,
  ];
}
