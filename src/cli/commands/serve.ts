import { text } from 'node:stream/consumers';
import { openCase } from '../../case/index.js';
import { UserError } from '../../model/index.js';
import { addUser } from '../../web/server/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { CASE_OPTION, caseOption, EDITION_OPTIONS } from '../options.js';
import { SERVING_OPTIONS, serveUntilStopped, servingOptions } from '../serving.js';

/** Serves the workbench of a case. */
export const serve: CommandRecord = {
  name: 'serve',
  summary: 'open the workbench of a case in the browser, on this machine only unless told',
  description:
    'Serves the workbench on a case: documents, entities, network, map, policy and the assessment, to look at and to ' +
    'correct. A case that is not there yet is made. Nothing of a document is run, and nothing is loaded from elsewhere. ' +
    'Others can reach it only with --host and --users, signed in by name, and the logs name them. Every account on this ' +
    'computer can open the address; where several people use it, serve with --key: the browser that opened the address ' +
    'once keeps the key, and bookmarks work.',
  arguments: [],
  options: [
    CASE_OPTION,
    ...EDITION_OPTIONS,
    ...SERVING_OPTIONS,
    {
      flags: '--add-user NAME',
      title: 'add NAME to the file of --users, with the password on standard input, and end',
    },
  ],
  examples: [
    { command: 'atalaya serve --case out/case', shows: 'The address to open; Ctrl-C stops.' },
    {
      command: 'atalaya serve --add-user ana --users users.tsv < password.txt',
      shows: 'Adds a user, for a server that others reach.',
    },
  ],
  async run(context) {
    const { options, output } = context;
    if (options['addUser'] !== undefined) return await add(context);
    const serving = await servingOptions(options);
    const store = await openCase(caseOption(options), { create: true });
    try {
      await serveUntilStopped(store, serving, output);
    } finally {
      await store.close();
    }
  },
};

async function add({ options, input, output }: CommandContext): Promise<void> {
  const file = options['users'];
  if (typeof file !== 'string') throw new UserError('Which file of users? Name it with --users FILE.', { exit: 2 });
  const password = (await text(input)).replace(/\r?\n$/, '');
  await addUser(file, String(options['addUser']), password);
  output.write(`${String(options['addUser'])} may sign in with --users ${file}.\n`);
}
