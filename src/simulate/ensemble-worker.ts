import { parentPort, workerData } from 'node:worker_threads';
import { type PairedRun, type RunOrder, runOnce } from './run-once.js';

parentPort!.on('message', (orders: RunOrder[]) => {
  // A failure is rejected unheard, which ends the thread with that error: the ensemble hears it.
  void runAll(orders).then((runs) => parentPort!.postMessage(runs));
});

async function runAll(orders: readonly RunOrder[]): Promise<PairedRun[]> {
  const runs: PairedRun[] = [];
  for (const order of orders) runs.push(await runOnce(workerData, order));
  return runs;
}
