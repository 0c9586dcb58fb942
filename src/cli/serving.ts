import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Case } from '../case/index.js';
import { UserError } from '../model/index.js';
import {
  CaseThread,
  createWorkbench,
  keyOf,
  listen,
  readUsers,
  type WorkbenchOptions,
  Workspace,
  withKey,
} from '../web/server/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { editionOptions, portOption } from './options.js';

/** Options of serving, in every command that serves. */
export const SERVING_OPTIONS: readonly CommandOption[] = [
  { flags: '--port PORT', title: 'port to serve on; 8470 or the next free one unless told' },
  { flags: '--host ADDRESS', title: 'address to serve on; this machine only unless told, and others need --users' },
  {
    flags: '--users FILE',
    title: 'who may use it: a file of names with hashes of passwords, made by serve --add-user',
  },
  {
    flags: '--key',
    title:
      'let only the browser in that opens the address printed, which holds a key: no other account of this machine',
  },
];

/** What SERVING_OPTIONS say, checked before any work is done. */
export interface Serving extends WorkbenchOptions {
  port?: number;
  address?: string;
  /** Whether the address that is printed holds a key, which no other account of this machine knows. */
  isKeyed?: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** @throws UserError where the options are wrong, or others could reach the case and no users are set up. */
export async function servingOptions(options: CommandContext['options']): Promise<Serving> {
  const port = portOption(options['port']);
  const address = options['host'] as string | undefined;
  const users = typeof options['users'] === 'string' ? await readUsers(options['users']) : undefined;
  if (address !== undefined && !LOOPBACK.has(address) && !users)
    throw new UserError(
      `At ${address} others on the network could read and change the case, and no users are set up. Make them with ` +
        '`atalaya serve --add-user NAME --users FILE` and serve with --users FILE, behind a proxy that encrypts.',
      { exit: 2 },
    );
  // Bound to every address, the server answers to any name; the sign-in and the token stand in its place.
  const elsewhere = address !== undefined && !LOOPBACK.has(address);
  const isKeyed = options['key'] === true;
  if (isKeyed && users)
    throw new UserError('A key is for one person, --users for several: give one of the two.', { exit: 2 });
  return { port, address, users, isKeyed, edition: editionOptions(options), ...(elsewhere && { anyHost: true }) };
}

/** Serves the workbench of a case until Ctrl-C or a termination signal. */
export async function serveUntilStopped(store: Case, serving: Serving, output: Writable): Promise<void> {
  const workspace = new Workspace(store);
  const thread = new CaseThread(workspace, serving.edition);
  const key = serving.isKeyed ? keyOf(store.location) : undefined;
  const app = createWorkbench(workspace, { ...serving, thread, ...(key && { key }) });
  const { url, close } = await listen({ app, port: serving.port, address: serving.address });
  const reach = serving.users ? 'for the users named' : 'on this machine only';
  output.write(`Serving it at ${key ? withKey(url, key) : url} ${reach}. Ctrl-C stops.\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await workspace.jobs.stop();
  await close();
  await thread.close();
}
