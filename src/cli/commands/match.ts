import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { openCase } from '../../case/index.js';
import { UserError } from '../../model/index.js';
import { type Comparable, candidatesOf, compareNames, type Hit, readList, screen } from '../../resolve/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { csvLine } from '../csv.js';
import { CASE_OPTION } from '../options.js';

/** Scores pairs of names, or screens names against a list. */
export const match: CommandRecord = {
  name: 'match',
  summary: 'how alike names are: pairs of names, or a table or a case against a list',
  description:
    'Reads a CSV with the columns schema, name1 and name2 (others are ignored) and prints name1,name2,score as CSV, one ' +
    'row for each row, in order; with --json the reasons too. With --list, screens the names of FILE (CSV with the column ' +
    'name, or FollowTheMoney json lines) or of a case against a list of the same forms, and prints the hits as CSV. A ' +
    'hit is a question for a person. Nothing is stored.',
  arguments: [{ name: 'file', title: 'pairs of names, or names to screen; - is standard input', optional: true }],
  options: [
    { flags: '--list LIST', title: 'the list to screen against: CSV or FollowTheMoney json lines' },
    { ...CASE_OPTION, title: 'screen the entities of this case: a folder, or a postgres:// URL' },
    { flags: '--threshold T', title: 'score from which on a name is a hit, 0 to 1', default: 0.7 },
    { flags: '--json', title: 'print scores with their reasons, one JSON object a line' },
  ],
  examples: [
    { command: 'atalaya match pairs.csv', shows: 'Scores each pair of names: name1,name2,score.' },
    {
      command: 'atalaya match --list sanctions.json --case out/case',
      shows: 'Prints which entities of the case may stand on the list.',
    },
  ],
  async run(context) {
    const { args, options } = context;
    const [file] = args;
    if (typeof options['list'] === 'string') return screenAgainst(options['list'], file, context);
    if (file === undefined) {
      throw new UserError('Which pairs? Name a CSV with the columns schema, name1, name2, or - for standard input.', {
        exit: 2,
      });
    }
    scorePairs(await contentOf(file, context), file, context);
  },
};

function scorePairs(content: string, file: string, { options, output }: CommandContext): void {
  const rows = parseTable(content, file);
  const header = (rows[0] ?? []).map((column) => column.trim().toLowerCase());
  const [schema, first, second] = ['schema', 'name1', 'name2'].map((column) => header.indexOf(column)) as [
    number,
    number,
    number,
  ];
  if (schema < 0 || first < 0 || second < 0) {
    const found = header.join(', ') || 'nothing';
    throw new UserError(`${file} needs the columns schema, name1 and name2; its header has ${found}.`);
  }
  const lines = options['json'] ? [] : ['name1,name2,score'];
  for (const row of rows.slice(1)) {
    const [left, right] = [row[first] ?? '', row[second] ?? ''];
    const { score, reasons } = compareNames(row[schema] ?? '', left, right);
    lines.push(
      options['json']
        ? JSON.stringify({ name1: left, name2: right, score, reasons })
        : csvLine([left, right, String(score)]),
    );
  }
  output.write(`${lines.join('\n')}\n`);
}

async function screenAgainst(listFile: string, file: string | undefined, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const threshold = Number(options['threshold']);
  const list = readList(await contentOf(listFile, context), basename(listFile));
  const hits = screen(await entitiesOf(file, context), list, threshold);
  if (options['json']) {
    for (const hit of hits) output.write(`${JSON.stringify(plain(hit))}\n`);
    return;
  }
  output.write('id,name,list_id,list_name,schema,score,rule\n');
  for (const { entity, entry, pair } of hits) {
    output.write(
      `${csvLine([entity.id, entity.name, entry.id, entry.name, entry.schema, String(pair.score), pair.rule])}\n`,
    );
  }
}

function plain({ entity, entry, pair }: Hit) {
  const { score, verdict, rule, reasons } = pair;
  return { id: entity.id, name: entity.name, listId: entry.id, listName: entry.name, score, verdict, rule, reasons };
}

async function entitiesOf(file: string | undefined, context: CommandContext): Promise<Comparable[]> {
  const location = context.options['case'];
  if (file !== undefined) return readList(await contentOf(file, context), basename(file));
  if (typeof location !== 'string') {
    throw new UserError('What is to be screened? Name a file, - for standard input, or a case with --case DIR.', {
      exit: 2,
    });
  }
  const store = await openCase(location);
  try {
    return candidatesOf(await store.snapshot());
  } finally {
    await store.close();
  }
}

async function contentOf(file: string, { input }: CommandContext): Promise<string> {
  if (file === '-') return readAll(input);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${file} could not be read: ${reason}. Check the path and run again.`, { cause });
  }
}

function parseTable(content: string, file: string): string[][] {
  try {
    return parse(content, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${file} is no CSV: ${reason}.`, { cause });
  }
}
