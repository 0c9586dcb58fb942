import { parentPort } from 'node:worker_threads';
import { readBytes } from './bytes.js';
import { ReadError } from './errors.js';
import type { ReadAnswer, ReadTask } from './thread.js';

/** Reads one document after another for `ReaderThread`. */
parentPort?.on('message', async ({ name, bytes, options }: ReadTask) => {
  let answer: ReadAnswer;
  try {
    answer = { document: await readBytes(name, bytes, options) };
  } catch (error) {
    const { message, stack } = error as Error;
    answer = error instanceof ReadError ? { failure: error.failure } : { fault: stack ?? message };
  }
  parentPort!.postMessage(answer);
});
