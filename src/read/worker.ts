import { parentPort } from 'node:worker_threads';
import { openBytes } from './bytes.js';
import { ReadError } from './errors.js';
import type { ReadAnswer, ReadTask } from './thread.js';

/** Reads one document after another for `ReaderThread`. */
parentPort?.on('message', async ({ name, bytes, options }: ReadTask) => {
  let answer: ReadAnswer;
  try {
    answer = { opened: await openBytes(name, bytes, options) };
  } catch (error) {
    const { message, stack } = error as Error;
    answer = error instanceof ReadError ? { failure: error.failure } : { fault: stack ?? message };
  }
  const members = 'opened' in answer ? answer.opened.members : [];
  // Each member has memory of its own, which is handed over, not copied.
  parentPort!.postMessage(
    answer,
    members.flatMap((member) => (member.bytes ? [member.bytes.buffer as ArrayBuffer] : [])),
  );
});
