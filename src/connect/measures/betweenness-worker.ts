import { parentPort, workerData } from 'node:worker_threads';
import type { Graph } from '../types.js';
import { dependencies } from './betweenness.js';

/** A thread of betweennessOnThreads: gets blocks of sources, answers with the dependencies they give. */
const { nodes, ...arrays } = workerData as Omit<Graph, 'ids'> & { nodes: number };
const graph: Graph = { ...arrays, ids: new Array<string>(nodes).fill('') };

parentPort!.on('message', (sources: number[]) => parentPort!.postMessage(dependencies(graph, sources)));
