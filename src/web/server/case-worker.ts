import { parentPort, workerData } from 'node:worker_threads';
import { caseApart } from '../../case/index.js';
import { createWorkbench } from './app.js';
import type { AskedApart, CaseThreadStart, FromThread, ToThread } from './case-thread.js';
import { Jobs } from './jobs.js';
import { Workspace } from './workspace.js';

/** The thread that has all of a case in memory, and answers what needs it by the routes of the server. */
const { port, apart, edition } = workerData as CaseThreadStart;
const workspace = new Workspace(caseApart(port, apart), new Jobs('case-'));
const app = createWorkbench(workspace, { edition, isApart: true });
const tell = (message: FromThread, transfer: ArrayBuffer[] = []): void => parentPort!.postMessage(message, transfer);

workspace.jobs.watch((job) => tell({ job }));
workspace.watch((_, what, by) => by !== parentPort && tell({ changed: what }));

parentPort!.on('message', async (message: ToThread) => {
  if ('changed' in message) workspace.changed(message.changed, parentPort);
  else if ('cancel' in message) workspace.jobs.cancel(message.cancel);
  else await answer(message.ask);
});

async function answer({ number, method, url, headers, body }: AskedApart): Promise<void> {
  const response = await app.request(url, { method, headers, ...(body && { body }) });
  const bytes = await response.arrayBuffer();
  tell({ answer: { number, status: response.status, headers: [...response.headers], body: bytes } }, [bytes]);
}
