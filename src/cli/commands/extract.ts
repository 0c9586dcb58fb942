import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { extract } from '../../extract/index.js';
import { UserError } from '../../model/index.js';
import { type ReadDocument, readBytes } from '../../read/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { extractionJson, extractionText } from '../extraction-form.js';

/** Who and what is in one or more files, without a case. */
export const extractCommand: CommandRecord = {
  name: 'extract',
  summary: 'who and what is in a file: entities, relations, incidents, figures, each with its quote',
  description:
    'Reads files and prints what is found in each: persons, bodies, companies, places and events with all their names, ' +
    'the relations that the text states between them with quote and hedge, incidents and figures. It opens no case and ' +
    'stores nothing. With --json one file gives one object, several give a list of objects with the name of the document.',
  arguments: [{ name: 'file', title: 'files to read; - for standard input', variadic: true }],
  options: [{ flags: '--json', title: 'print for machines' }],
  examples: [
    {
      command: 'atalaya extract report.pdf',
      shows: 'Lists the entities by kind, then the relations with their quotes.',
    },
    {
      command: 'atalaya extract note.txt --json',
      shows: '{"entities": […], "relations": […], "incidents": […], "figures": […]}',
    },
  ],
  async run({ args, options, input, output }) {
    const found: Record<string, unknown>[] = [];
    for (const path of args) {
      const document = await readOne(path, input);
      const extraction = extract(document);
      if (!options['json']) output.write(extractionText(document, extraction));
      else found.push({ ...(args.length > 1 ? { document: path } : {}), ...extractionJson(document, extraction) });
    }
    if (options['json']) output.write(`${JSON.stringify(args.length > 1 ? found : found[0])}\n`);
  },
};

async function readOne(path: string, input: CommandContext['input']): Promise<ReadDocument> {
  if (path === '-') return readBytes('standard input', await buffer(input));
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    const next = code === 'EISDIR' ? '`atalaya assess` takes folders.' : 'Check the path.';
    throw new UserError(`${path} could not be opened: ${reason}. ${next}`, { cause: error });
  }
  return readBytes(path, bytes);
}
