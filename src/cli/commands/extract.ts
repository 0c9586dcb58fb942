import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { extract, listLexicons, type ModelReader } from '../../extract/index.js';
import { UserError } from '../../model/index.js';
import { type ReadDocument, readBytes } from '../../read/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { extractionJson, extractionText } from '../extraction-form.js';
import { describeModel, withModel } from '../model-reading.js';
import { mucExtracts, readMucMessages } from '../muc-form.js';
import { LEXICONS_OPTION, MODEL_OPTIONS } from '../options.js';

/** Who and what is in one or more files, without a case. */
export const extractCommand: CommandRecord = {
  name: 'extract',
  summary: 'who and what is in a file: entities, relations, incidents, figures, each with its quote',
  description:
    'Reads files and prints what is found in each: persons, bodies, companies, places and events with all their names, ' +
    'the relations that the text states between them with quote and hedge, incidents and figures. It opens no case and ' +
    'stores nothing. With --json one file gives one object, several give a list of objects with the name of the document. ' +
    'With --list-lexicons it reads no file and prints which lexicons there are, what each holds and where they are.',
  arguments: [{ name: 'file', title: 'files to read; - for standard input', optional: true, variadic: true }],
  options: [
    LEXICONS_OPTION,
    ...MODEL_OPTIONS,
    { flags: '--list-lexicons', title: 'print the lexicons, with what your own add and take out' },
    { flags: '--json', title: 'print for machines' },
    {
      flags: '--muc',
      title: 'the file is JSON lines of {"docid", "doctext"}: print the roles of their incidents in the form of MUC-4',
    },
  ],
  examples: [
    {
      command: 'atalaya extract report.pdf',
      shows: 'Lists the entities by kind, then the relations with their quotes.',
    },
    {
      command: 'atalaya extract note.txt --json',
      shows: '{"entities": […], "relations": […], "incidents": […], "figures": […]}',
    },
    {
      command: 'atalaya extract --muc news.jsonl',
      shows:
        '{"docid": "…", "extracts": {"PerpInd": [["…"]], "PerpOrg": […], "Target": […], "Victim": […], "Weapon": […]}}',
    },
  ],
  async run({ args, options, input, output, errors }) {
    if (options['listLexicons']) {
      output.write(options['json'] ? `${JSON.stringify(listLexicons())}\n` : describeLexicons());
      return;
    }
    if (args.length === 0) throw new UserError('Which file? Name one or more, or - for standard input.', { exit: 2 });
    if (options['muc']) {
      for (const path of args)
        for (const { docid, doctext } of readMucMessages((await bytesOf(path, input)).toString('utf8'), path)) {
          const document = await readBytes(`${docid}.txt`, Buffer.from(doctext));
          output.write(`${JSON.stringify({ docid, extracts: mucExtracts(document.text, extract(document)) })}\n`);
        }
      return;
    }
    const found = await withModel(options, errors, async (reader?: ModelReader) => {
      const second = reader?.begin();
      const results: Record<string, unknown>[] = [];
      for (const path of args) {
        const document = await readOne(path, input);
        const rules = extract(document);
        const extraction = (await second?.wants(document)) ? await second!.read(document, rules) : rules;
        if (!options['json']) output.write(extractionText(document, extraction));
        else results.push({ ...(args.length > 1 ? { document: path } : {}), ...extractionJson(document, extraction) });
      }
      errors.write(describeModel(second?.result));
      return results;
    });
    if (options['json']) output.write(`${JSON.stringify(args.length > 1 ? found : found[0])}\n`);
  },
};

function describeLexicons(): string {
  const { folder, lexicons } = listLexicons();
  const lines = lexicons.map(({ name, holds, rows, added, removed }) => {
    const own = added + removed > 0 ? `; yours: ${added} added, ${removed} taken out` : '';
    return `${name}  (${rows} rows${own})\n    ${holds.split(/(?<=\.)\s/)[0]}`;
  });
  const where = [
    `They are in ${folder}; each says at its head what its columns are.`,
    'Yours stand in lexicons/ in the folder of the case, or where --lexicons says, under the same names (docs/lexicons.md).',
  ];
  return `${[...lines, '', ...where].join('\n')}\n`;
}

async function readOne(path: string, input: CommandContext['input']): Promise<ReadDocument> {
  return readBytes(path === '-' ? 'standard input' : path, await bytesOf(path, input));
}

async function bytesOf(path: string, input: CommandContext['input']): Promise<Buffer> {
  if (path === '-') return buffer(input);
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    const next = code === 'EISDIR' ? '`atalaya assess` takes folders.' : 'Check the path.';
    throw new UserError(`${path} could not be opened: ${reason}. ${next}`, { cause: error });
  }
}
