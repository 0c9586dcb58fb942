import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Graph } from '../types.js';
import { betweenness, halved, pairsWithout } from './betweenness.js';
import { type Measure, NORMALISED } from './measure.js';
import { blocksOf, sumInOrder } from './source-blocks.js';

/** Below this many steps (nodes times arcs) starting threads takes longer than the work. */
const WORTH_THREADS = 2e7;
const WORKER = new URL('./betweenness-worker.js', import.meta.url);

/** Threads that betweenness of this graph is worth, of `most`: one for a small graph, or a program run from its sources. */
export function threadsFor(graph: Graph, most: number): number {
  const large = graph.ids.length * graph.targets.length >= WORTH_THREADS;
  return large && existsSync(WORKER) ? Math.min(most, blocksOf(graph.ids.length).length) : 1;
}

/** Betweenness on several threads: the same values to the last bit as on one. */
export async function betweennessOnThreads(graph: Graph, most = availableParallelism()): Promise<Float64Array> {
  const count = threadsFor(graph, most);
  if (count < 2) return betweenness(graph);
  const blocks = blocksOf(graph.ids.length);
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

export const BETWEENNESS: Measure = {
  id: 'betweenness',
  title: 'Betweenness: how many shortest paths run through a node',
  of: 'node',
  parameters: [NORMALISED],
  source: 'Freeman 1977, doi 10.2307/3033543; Brandes 2001, doi 10.1080/0022250X.2001.9990249',
  reference: { function: 'igraph.Graph.betweenness', arguments: 'directed, weights=1/strength' },
  async run(graph, { normalised }) {
    const values = await betweennessOnThreads(graph);
    return normalised ? values.map((value) => value / pairsWithout(graph)) : values;
  },
};
