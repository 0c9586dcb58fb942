import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type PairedRun, type RunOrder, runOnce } from './run-once.js';

const WORKER = new URL('./ensemble-worker.js', import.meta.url);
/** Starting threads takes about a second of loading: below this many milliseconds of work left it does not pay. */
const WORTH_THREADS = 4000;
/** Milliseconds until the code is compiled, before which a run's time tells little. */
const WARM = 250;
/** Runs after which what is left is reckoned, and that many go to a thread in one message. */
const BATCH = 16;

export interface EnsembleOptions {
  /** Threads at most; absent: as many as there are processors. */
  threads?: number;
  onProgress?: (done: number, total: number) => void;
  /** Ends the work; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Runs all `orders` on `data`; the first show how long one takes, and the rest goes to threads where that pays. The results
 * are in the order of `orders`, and the same on any number of threads.
 */
export async function runEnsemble(
  data: unknown,
  orders: readonly RunOrder[],
  { threads = availableParallelism(), onProgress, signal }: EnsembleOptions = {},
): Promise<PairedRun[]> {
  const results: PairedRun[] = [];
  const mayThread = Math.min(threads, orders.length) > 1 && existsSync(WORKER);
  const begin = performance.now();
  let last = begin;
  for (const [index, order] of orders.entries()) {
    signal?.throwIfAborted();
    results.push(await runOnce(data, order));
    onProgress?.(index + 1, orders.length);
    if (index % BATCH !== BATCH - 1) continue;
    // Lets a signal and the progress line through.
    await new Promise((resolve) => setImmediate(resolve));
    const now = performance.now();
    const left = ((now - last) / BATCH) * (orders.length - index - 1);
    last = now;
    if (mayThread && now - begin > WARM && left > WORTH_THREADS)
      return onThreads(data, orders, results, threads, onProgress, signal);
  }
  return results;
}

/** The orders that `results` lacks, batch by batch on threads. */
async function onThreads(
  data: unknown,
  orders: readonly RunOrder[],
  results: PairedRun[],
  count: number,
  onProgress: EnsembleOptions['onProgress'],
  signal: AbortSignal | undefined,
): Promise<PairedRun[]> {
  let next = results.length;
  let done = results.length;
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { workerData: data }));
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let at = 0;
      const give = (): void => {
        at = next;
        next += BATCH;
        if (at < orders.length) worker.postMessage(orders.slice(at, next));
        else resolve();
      };
      worker.on('message', (runs: PairedRun[]) => {
        for (const [i, run] of runs.entries()) results[at + i] = run;
        done += runs.length;
        onProgress?.(done, orders.length);
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
