import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Graph } from '../types.js';
import { betweenness, dependencies, halved, pairsWithout } from './betweenness.js';
import { type Heed, type Measure, NORMALISED } from './measure.js';
import { blocksOf, sumInOrder } from './source-blocks.js';

/** Below this many steps (nodes times arcs) starting threads takes longer than the work. */
const WORTH_THREADS = 2e7;
const WORKER = new URL('./betweenness-worker.js', import.meta.url);

/** Threads that betweenness of this graph is worth, of `most`: one for a small graph, or a program run from its sources. */
export function threadsFor(graph: Graph, most: number): number {
  const large = graph.ids.length * graph.targets.length >= WORTH_THREADS;
  return large && existsSync(WORKER) ? Math.min(most, blocksOf(graph.ids.length).length) : 1;
}

/** What a worker answers: the dependencies that one block of sources gives. */
interface Answer {
  block: number;
  sum: Float64Array;
}

/**
 * Betweenness on several threads, this one among them: the same values to the last bit as on one. Blocks are taken from
 * a counter that all share, so that no thread waits for another, nor this one for the others to start.
 */
export async function betweennessOnThreads(
  graph: Graph,
  most = availableParallelism(),
  heed?: Heed,
): Promise<Float64Array> {
  const count = threadsFor(graph, most);
  if (count < 2) return betweenness(graph, heed);
  const blocks = blocksOf(graph.ids.length);
  const results: Float64Array[] = [];
  const next = new Int32Array(new SharedArrayBuffer(4));
  const { directed, offsets, targets, weights, edges } = graph;
  // Names stay here: a worker needs only how many nodes there are.
  const workerData = { directed, offsets, targets, weights, edges, nodes: graph.ids.length, next };
  const workers = Array.from({ length: count - 1 }, () => new Worker(WORKER, { workerData }));
  const finished = workers.map((worker) => answers(worker, results));
  for (let block = Atomics.add(next, 0, 1); block < blocks.length; block = Atomics.add(next, 0, 1)) {
    heed?.(block, blocks.length);
    results[block] = dependencies(graph, blocks[block]!);
  }
  await Promise.all(finished);
  return halved(graph, sumInOrder(results));
}

/** Puts a worker's answers in their places until it has no more. */
function answers(worker: Worker, results: Float64Array[]): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', ({ block, sum }: Answer) => {
      results[block] = sum;
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

export const BETWEENNESS: Measure = {
  id: 'betweenness',
  title: 'Betweenness: how many shortest paths run through a node',
  of: 'node',
  parameters: [NORMALISED],
  source: 'Freeman 1977, doi 10.2307/3033543; Brandes 2001, doi 10.1080/0022250X.2001.9990249',
  reference: { function: 'igraph.Graph.betweenness', arguments: 'directed, weights=1/strength' },
  async run(graph, { normalised }, heed) {
    const values = await betweennessOnThreads(graph, availableParallelism(), heed);
    return normalised ? values.map((value) => value / pairsWithout(graph)) : values;
  },
};
