import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorTold, errorTold } from '../../model/index.js';
import { type NetworkOutcome, type NetworkTask, perform } from './network-task.js';

/** What the thread tells: how far it is, and in the end what came of it or why nothing could. */
export type NetworkNews = { done: number; total: number } | { outcome: NetworkOutcome } | { error: ErrorTold };

/** Milliseconds between two words on how far it is. */
const TELLS = 100;

const tell = (news: NetworkNews): void => parentPort!.postMessage(news);

let last = 0;
try {
  const outcome = await perform(workerData as NetworkTask, (done, total) => {
    if (performance.now() - last < TELLS) return;
    last = performance.now();
    tell({ done, total });
  });
  tell({ outcome });
} catch (error) {
  tell({ error: errorTold(error) });
}
