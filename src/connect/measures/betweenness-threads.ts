import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Graph } from '../types.js';
import { betweenness, halved } from './betweenness.js';
import { blocksOf, sumInOrder } from './source-blocks.js';

/** Below this many steps (nodes times arcs) starting threads takes longer than the work. */
const WORTH_THREADS = 2e7;
const WORKER = new URL('./betweenness-worker.js', import.meta.url);

/**
 * Betweenness on several threads: the same values to the last bit as on one. Small graphs, and a program run from its
 * sources, stay on one.
 */
export async function betweennessOnThreads(graph: Graph, threads = availableParallelism()): Promise<Float64Array> {
  const blocks = blocksOf(graph.ids.length);
  const count = Math.min(threads, blocks.length);
  if (count < 2 || graph.ids.length * graph.targets.length < WORTH_THREADS || !existsSync(WORKER)) {
    return betweenness(graph);
  }
  const results: Float64Array[] = [];
  let next = 0;
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let block = -1;
      const give = (): void => {
        block = next++;
        if (block < blocks.length) worker.postMessage(blocks[block]);
        else resolve();
      };
      worker.on('message', (sum: Float64Array) => {
        results[block] = sum;
        give();
      });
      worker.on('error', reject);
      give();
    });
  const { directed, offsets, targets, weights, edges } = graph;
  // Names stay here: a worker needs only how many nodes there are.
  const workerData = { directed, offsets, targets, weights, edges, nodes: graph.ids.length };
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { workerData }));
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return halved(graph, sumInOrder(results));
}
