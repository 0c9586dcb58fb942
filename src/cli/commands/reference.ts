import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../model/index.js';
import type { CommandRecord } from '../command.js';
import { referenceOf } from '../reference.js';

const FILE = fileURLToPath(new URL('../../../docs/reference.md', import.meta.url));

/** The command that prints, writes or checks docs/reference.md for `commands`. */
export const referenceOfCommands = (commands: readonly CommandRecord[]): CommandRecord => ({
  name: 'reference',
  summary: 'print this reference',
  description: 'Prints the reference of all commands and of the vocabulary as Markdown.',
  arguments: [],
  options: [
    { flags: '--write', title: 'write it to docs/reference.md of the checkout' },
    { flags: '--check', title: 'fail where docs/reference.md is not what the program says' },
  ],
  examples: [{ command: 'atalaya reference > reference.md', shows: 'The reference as a file.' }],
  async run({ options, output }) {
    const text = referenceOf(commands);
    if (options['check']) {
      if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text)
        throw new UserError('docs/reference.md is not what the program says. Run `npm run docs` and commit it.');
      output.write('docs/reference.md is what the program says.\n');
    } else if (options['write']) writeFileSync(FILE, text);
    else output.write(text);
  },
});
