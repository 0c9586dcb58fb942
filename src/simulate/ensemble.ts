import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type PairedRun, type RunOrder, runOnce } from './run-once.js';

const WORKER = new URL('./ensemble-worker.js', import.meta.url);
/** Below this many runs starting threads takes longer than the work. */
const WORTH_THREADS = 64;

export interface EnsembleOptions {
  /** Threads at most; absent: as many as there are processors. */
  threads?: number;
  onProgress?: (done: number, total: number) => void;
  /** Ends the work; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Runs all `orders` on `data`, on threads where that pays. The results are in the order of `orders`, and the same on any
 * number of threads.
 */
export async function runEnsemble(
  data: unknown,
  orders: readonly RunOrder[],
  { threads = availableParallelism(), onProgress, signal }: EnsembleOptions = {},
): Promise<PairedRun[]> {
  const count = Math.min(threads, orders.length);
  if (count < 2 || orders.length < WORTH_THREADS || !existsSync(WORKER)) {
    const results: PairedRun[] = [];
    for (const [index, order] of orders.entries()) {
      signal?.throwIfAborted();
      results.push(await runOnce(data, order));
      onProgress?.(index + 1, orders.length);
      // Lets a signal and the progress line through.
      if (index % 16 === 15) await new Promise((resolve) => setImmediate(resolve));
    }
    return results;
  }
  return onThreads(data, orders, count, onProgress, signal);
}

async function onThreads(
  data: unknown,
  orders: readonly RunOrder[],
  count: number,
  onProgress: EnsembleOptions['onProgress'],
  signal: AbortSignal | undefined,
): Promise<PairedRun[]> {
  const results: PairedRun[] = new Array(orders.length);
  let next = 0;
  let done = 0;
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { workerData: data }));
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let at = 0;
      const give = (): void => {
        at = next++;
        if (at < orders.length) worker.postMessage(orders[at]);
        else resolve();
      };
      worker.on('message', (run: PairedRun) => {
        results[at] = run;
        onProgress?.(++done, orders.length);
        give();
      });
      worker.on('error', reject);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      give();
    });
  try {
    signal?.throwIfAborted();
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
