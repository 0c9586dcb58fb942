import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openCase } from '../../case/index.js';
import { restore } from '../../connect/index.js';
import { UserError } from '../../model/index.js';
import type { CommandRecord } from '../command.js';
import { CASE_OPTION, caseOption } from '../options.js';
import { pathOf } from './export.js';

/** An exported case back in. */
export const importCommand: CommandRecord = {
  name: 'import',
  summary: 'take back what `export --format ftm` wrote: documents, statements, judgements, with who and when',
  description:
    'FILE is the FollowTheMoney file of an export; its sidecar lies beside it (case.jsonl, case.sidecar.jsonl). Documents ' +
    'come with their original bytes, everything found in them with its quotes, and what people decided, under the same ' +
    'ids; each quote is checked against its text. What is there already stays. Documents that came without their text, ' +
    'because they held something above the mark of the export, are counted and left out. FollowTheMoney of others, ' +
    'without a sidecar, is a document like any other: `atalaya read FILE --case CASE`.',
  arguments: [{ name: 'file', title: 'the FollowTheMoney file of an export' }],
  options: [CASE_OPTION, { flags: '--json', title: 'print for machines' }],
  examples: [
    { command: 'atalaya import case.jsonl --case work/case', shows: 'The exported case in a case of its own.' },
  ],
  async run({ args, options, output, errors }) {
    const path = args[0]!;
    const [main, sidecar] = [await textOf(path), await textOf(pathOf(path, { part: 'sidecar', ending: 'jsonl' }))];
    const store = await openCase(caseOption(options), { create: true });
    try {
      const done = await restore(store, main, sidecar, basename(path));
      const { documents, known, statements, judgements, withheld } = done;
      if (withheld.documents > 0)
        errors.write(
          `left out: ${withheld.documents} documents that came without their text, with ${withheld.statements} statements\n`,
        );
      if (options['json']) output.write(`${JSON.stringify(done)}\n`);
      else
        output.write(
          `${documents} documents new in the case, ${known} there before; ${statements} statements, ${judgements} judgements\n`,
        );
    } finally {
      await store.close();
    }
  },
};

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `${path} could not be read: ${code === 'ENOENT' ? 'there is no such file' : code}. Import takes the file that ` +
        '`atalaya export --format ftm` wrote, with its sidecar beside it; other files are for `atalaya read`.',
    );
  }
}
