import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Case } from '../case/index.js';
import { createApp, type Edition, listen } from '../web/server/index.js';

/** Serves an assessment and its documents on this machine until Ctrl-C or a termination signal. */
export async function serveUntilStopped(
  edition: Edition,
  store: Pick<Case, 'documents' | 'bytes'>,
  output: Writable,
  port?: number,
): Promise<void> {
  const { url, close } = await listen(createApp(edition, store), port);
  output.write(`Serving it at ${url} on this machine only. Ctrl-C stops.\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await close();
}
