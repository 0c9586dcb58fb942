import { buffer } from 'node:stream/consumers';
import { openCase } from '../../case/index.js';
import type { TakenIn } from '../../journey.js';
import { UserError } from '../../model/index.js';
import { documentsIn, FORMATS, openBytes, type ReadDocument, type ReadFailure, readFiles } from '../../read/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { describeModel, withModel } from '../model-reading.js';
import { CASE_OPTION, LEXICONS_OPTION, MODEL_OPTIONS } from '../options.js';
import { progressLine } from '../progress.js';

/** Documents and tables in: what they are, and what could not be read. */
export const read: CommandRecord = {
  name: 'read',
  summary: 'read documents and tables, and say what each is and what could not be read',
  description:
    'Reads files and folders (txt, md, html, pdf, docx, csv, tsv, xlsx, FollowTheMoney json lines, e-mail as eml and ' +
    'mbox, and what lies in zip, tar and gzip archives), told by their content and not by their names, and prints a line for each document: kind, language, date, pages, words, and what ' +
    'is missing in it. What cannot be read (broken, encrypted, empty, too large, a scan without text, a zip bomb) is ' +
    'named with its reason, and the rest goes on. Without --case nothing is stored; with --case each document is stored ' +
    'with its original bytes, its SHA-256 and where it came from, and what is found in it. A file NAME.mapping.yaml ' +
    'beside a table says what its columns mean (docs/mapping.md); --guess-mapping makes a first one, for a person to ' +
    'confirm.',
  arguments: [{ name: 'path', title: 'files and folders to read; - for standard input', variadic: true }],
  options: [
    { ...CASE_OPTION, title: `${CASE_OPTION.title}, to store the documents in` },
    LEXICONS_OPTION,
    ...MODEL_OPTIONS,
    { flags: '--limit MB', title: 'largest file that is read, in megabytes', default: 200 },
    { flags: '--guess-mapping', title: 'print a first guess of what the columns of one table mean, and store nothing' },
    { flags: '--write', title: 'with --guess-mapping: save it beside the table, where no mapping stands yet' },
    { flags: '--json', title: 'print for machines' },
  ],
  examples: [
    { command: 'atalaya read reports/', shows: 'A line for each document, then what could not be read and why.' },
    { command: 'atalaya read reports/ --case work/case', shows: 'The same, stored in the case.' },
    {
      command: 'atalaya read calls.csv --guess-mapping --write',
      shows: 'Guesses a mapping, with a reason on each line, and saves it as calls.mapping.yaml to be corrected.',
    },
  ],
  async run(context) {
    const location = context.options['case'];
    if (context.options['guessMapping']) await printGuess(context);
    else if (context.options['write'])
      throw new UserError('--write saves a guessed mapping: use it with --guess-mapping.', { exit: 2 });
    else if (typeof location === 'string') await readIntoCase(context, location);
    else await readAndPrint(context);
  },
};

async function printGuess({ args, options, output }: CommandContext): Promise<void> {
  const [path] = args;
  if (path === undefined || args.length > 1 || path === '-' || options['case']) {
    throw new UserError(
      '--guess-mapping takes one table, as a file, and no case: `atalaya read TABLE --guess-mapping`.',
      {
        exit: 2,
      },
    );
  }
  // Guessing looks for names: its stage is loaded only where it is needed.
  const { describeGuess, guessMappingOf } = await import('../mapping-guess.js');
  const guess = await guessMappingOf(path, options['write'] === true, limitsOf(options));
  if (!options['json']) output.write(describeGuess(guess));
  else {
    const tables = guess.tables.map(({ table: _, columns, ...each }) => ({
      ...each,
      columns: columns.map(({ contents: __, rest: ___, ...column }) => column),
    }));
    output.write(`${JSON.stringify({ ...guess, tables })}\n`);
  }
}

/** What is told of a document that was read. */
interface Summary {
  name: string;
  id: string;
  mediaType: string;
  language: string;
  title?: string;
  author?: string;
  publisher?: string;
  date?: string;
  pages: number;
  words: number;
  rows: number;
  warnings: string[];
}

async function readAndPrint({ args, options, input, output, errors, interactive }: CommandContext): Promise<void> {
  const documents: Summary[] = [];
  const failures: ReadFailure[] = [];
  const line = progressLine(errors, interactive);
  const take = (document: ReadDocument) => {
    const summary = summarise(document);
    documents.push(summary);
    line.end();
    if (!options['json']) output.write(describeDocument(summary));
  };
  const limits = limitsOf(options);
  if (args.includes('-')) {
    const outcomes = documentsIn('standard input', await buffer(input), limits, openBytes);
    for await (const outcome of outcomes) {
      if (outcome.failure) failures.push(outcome.failure);
      else take(outcome.document);
    }
  }
  const paths = args.filter((each) => each !== '-');
  for await (const outcome of readFiles(paths, { ...limits, onProgress: line.update })) {
    if (outcome.failure) failures.push(outcome.failure);
    else take(outcome.document);
  }
  line.end();
  if (options['json']) output.write(`${JSON.stringify({ documents, failures })}\n`);
  else output.write(describeFailures(documents.length, failures));
  if (documents.length === 0) throw nothingRead(failures.length);
}

async function readIntoCase(
  { args, options, output, errors, interactive }: CommandContext,
  location: string,
): Promise<void> {
  if (args.includes('-')) {
    const next = 'Save it to a file and name that: a case keeps where each document came from.';
    throw new UserError(`Standard input (-) cannot be stored in a case. ${next}`, { exit: 2 });
  }
  // The rest of the journey is loaded only where it is needed: reading alone starts at once.
  const { takeIn } = await import('../../journey.js');
  const store = await openCase(location, { create: true });
  try {
    const line = progressLine(errors, interactive);
    const limits = limitsOf(options);
    const taken = await withModel(options, errors, (reader) => takeIn(store, args, line.update, limits, reader));
    line.end();
    errors.write(describeModel(taken.model));
    if (options['json']) output.write(`${JSON.stringify({ case: location, ...taken })}\n`);
    else output.write(describeTaken(taken));
    if (taken.added + taken.known === 0) throw nothingRead(taken.failures.length);
  } finally {
    await store.close();
  }
}

/** @throws UserError where `--limit` is no number above zero. */
function limitsOf(options: CommandContext['options']): { maxBytes: number } {
  const megabytes = Number(options['limit']);
  if (!(megabytes > 0))
    throw new UserError(`--limit takes a number of megabytes above 0; it was given "${options['limit']}".`, {
      exit: 2,
    });
  return { maxBytes: megabytes * 1_000_000 };
}

function nothingRead(failures: number): UserError {
  if (failures === 0) return new UserError('There is no file to read. Name files, or folders that hold some.');
  return new UserError('None of the files could be read; the reasons stand above.');
}

function summarise(document: ReadDocument): Summary {
  const { blocks, sentences: _, tables: __, text, ...rest } = document;
  return {
    ...rest,
    words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    rows: blocks.filter((block) => block.kind === 'row').length,
  };
}

function describeDocument(summary: Summary): string {
  const { name, mediaType, language, date, pages, words, rows, warnings } = summary;
  const kind = FORMATS.find((format) => format.mediaType === mediaType)?.id ?? mediaType;
  const tabular = ['csv', 'tsv', 'xlsx', 'ftm'].includes(kind);
  const amount = tabular ? `${rows} rows` : `${pages} p., ${words} words`;
  const notes = warnings.map((warning) => `    note: ${warning}\n`).join('');
  return `${name}  ${kind}  ${language}  ${date ?? 'no date'}  ${amount}\n${notes}`;
}

function describeFailures(read: number, failures: readonly ReadFailure[]): string {
  const lines = failures.map(({ name, code, reason }) => `not read (${code}): ${name}: ${reason}\n`);
  return `${lines.join('')}read: ${read}, not read: ${failures.length}\n`;
}

function describeTaken({ added, known, failures, warnings }: TakenIn): string {
  const notes = warnings.map(({ name, warning }) => `note: ${name}: ${warning}\n`);
  return `${notes.join('')}${describeFailures(added + known, failures)}new in the case: ${added}, there before: ${known}\n`;
}
