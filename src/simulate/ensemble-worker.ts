import { parentPort, workerData } from 'node:worker_threads';
import { type RunOrder, runOnce } from './run-once.js';

parentPort!.on('message', (order: RunOrder) => {
  // A failure is rejected unheard, which ends the thread with that error: the ensemble hears it.
  void runOnce(workerData, order).then((run) => parentPort!.postMessage(run));
});
