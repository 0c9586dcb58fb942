import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Heed } from '../../connect/index.js';
import { errorOf } from '../../model/index.js';
import { type NetworkOutcome, type NetworkTask, perform } from './network-task.js';
import type { NetworkNews } from './network-worker.js';

/** Built beside this file; where the sources run, there is none, and the work is done in this thread. */
const WORKER = new URL('./network-worker.js', import.meta.url);

/**
 * Works something out of a network in a thread of its own, so that the server answers meanwhile; the thread is ended
 * where `signal` is aborted.
 * @throws UserError where a setting will not do; DOMException AbortError where it was aborted
 */
export async function onThread(task: NetworkTask, heed: Heed, signal: AbortSignal): Promise<NetworkOutcome> {
  signal.throwIfAborted();
  if (!existsSync(WORKER)) return await perform(task, heed);
  const worker = new Worker(WORKER, { workerData: task });
  try {
    return await new Promise<NetworkOutcome>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The thread that works on the network ended without an answer.')));
      worker.on('message', (news: NetworkNews) => {
        if ('outcome' in news) resolve(news.outcome);
        else if ('error' in news) reject(errorOf(news.error));
        else heed(news.done, news.total);
      });
    });
  } finally {
    await worker.terminate();
  }
}
