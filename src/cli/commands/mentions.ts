import { createInterface } from 'node:readline';
import { findNames, guessLanguage, tokenize } from '../../extract/index.js';
import { CodePoints } from '../../model/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { LEXICONS_OPTION } from '../options.js';

/** Finds names in lines of text, each line a document of its own. */
export const mentions: CommandRecord = {
  name: 'mentions',
  summary: 'Find the names of persons, bodies and places in lines of text.',
  description:
    'Reads lines of text in English, Spanish or Portuguese from standard input, each a document of its own, and prints for ' +
    'each, blank ones too, the names in it: start and end in Unicode code points (the end excluded), text, and type ' +
    '(Person, Organization, PublicBody, Company, Place). With --json a line of JSON for each line read; without, the names, ' +
    'one a line, after the number of their line. Opens no case and writes no file.',
  arguments: [],
  options: [LEXICONS_OPTION, { flags: '--json', title: 'Print one line of JSON for each line read.' }],
  examples: [
    {
      command: 'echo "Gen. Bruno Arrieta left Tegucigalpa." | atalaya mentions --json',
      shows: '{"mentions":[{"start":5,"end":18,"text":"Bruno Arrieta","type":"Person"},…]}',
    },
    { command: 'atalaya mentions < cables.txt', shows: '12  Place  Tegucigalpa' },
  ],
  async run(context: CommandContext): Promise<void> {
    let number = 0;
    for await (const line of createInterface({ input: context.input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const found = mentionsOf(line);
      const written = context.options['json']
        ? `${JSON.stringify({ mentions: found })}\n`
        : found.map(({ text, type }) => `${number}\t${type}\t${text}\n`).join('');
      if (written && !context.output.write(written)) await new Promise((go) => context.output.once('drain', go));
    }
  },
};

function mentionsOf(line: string): { start: number; end: number; text: string; type: string }[] {
  const tokens = tokenize(line, { start: 0, end: line.length });
  if (tokens.length === 0) return [];
  const points = new CodePoints(line);
  return findNames(line, [{ index: 0, tokens }], guessLanguage(tokens)).map(({ start, end, text, schema }) => ({
    start: points.from16(start),
    end: points.from16(end),
    text,
    type: schema,
  }));
}
