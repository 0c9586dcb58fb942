import { parentPort, workerData } from 'node:worker_threads';
import type { Graph } from '../types.js';
import { dependencies } from './betweenness.js';
import { blocksOf } from './source-blocks.js';

/** A thread of betweennessOnThreads: takes blocks of sources until none is left, and answers with what each gives. */
const { nodes, next, ...arrays } = workerData as Omit<Graph, 'ids'> & { nodes: number; next: Int32Array };
const graph: Graph = { ...arrays, ids: new Array<string>(nodes).fill('') };
const blocks = blocksOf(nodes);

for (let block = Atomics.add(next, 0, 1); block < blocks.length; block = Atomics.add(next, 0, 1)) {
  parentPort!.postMessage({ block, sum: dependencies(graph, blocks[block]!) });
}
