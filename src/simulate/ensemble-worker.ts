import { parentPort, workerData } from 'node:worker_threads';
import { type RunOrder, runOnce } from './run-once.js';

parentPort!.on('message', (order: RunOrder) => parentPort!.postMessage(runOnce(workerData, order)));
