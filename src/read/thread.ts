import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { MOST_MILLISECONDS, type Opened, openBytes } from './bytes.js';
import { ReadError } from './errors.js';
import type { ReadFailure, ReadOptions } from './types.js';

export interface ReadTask {
  name: string;
  bytes: Uint8Array;
  options: ReadOptions;
}

/** What the thread says of a task: `fault` is an error of ours, not of the file. */
export type ReadAnswer = { opened: Opened } | { failure: ReadFailure } | { fault: string };

/** What one document may take of memory before its thread is given up, in megabytes. */
const MOST_MEGABYTES = 3072;
/** The thread is given a little longer than the document, to end by itself. */
const GRACE = 2000;

/**
 * Reads documents in a thread of its own, one at a time, so that a parser that hangs, or takes all memory, costs that
 * document and not the run. Where the program runs unbuilt there is no thread, and documents are read in place.
 */
export class ReaderThread {
  #worker: Worker | undefined;

  constructor(private readonly program: URL = new URL('./worker.js', import.meta.url)) {}

  /** As `openBytes`, and a ReadError `broken` or `too-large` where the thread had to be given up. */
  async open(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Opened> {
    if (!existsSync(this.program)) return openBytes(name, bytes, options);
    const answer = await this.#ask({ name, bytes, options });
    if ('failure' in answer) throw new ReadError(name, answer.failure.code, answer.failure.reason);
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.opened;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #ask(task: ReadTask): Promise<ReadAnswer> {
    const worker = (this.#worker ??= this.#start());
    const milliseconds = task.options.timeout ?? MOST_MILLISECONDS;
    return new Promise((resolve) => {
      const done = (answer: ReadAnswer) => {
        clearTimeout(timer);
        // Not all listeners: the thread keeps some of its own.
        worker.off('message', done).off('error', failed).off('exit', ended);
        worker.unref();
        resolve(answer);
      };
      const giveUp = (code: ReadFailure['code'], reason: string) => {
        this.#worker = undefined;
        done({ failure: { name: task.name, code, reason } });
        worker.on('error', () => undefined);
        void worker.terminate();
      };
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? giveUp('too-large', `it took more than ${MOST_MEGABYTES} MB of memory and was given up`)
          : giveUp('broken', `its reader failed (${error.message})`);
      const ended = (status: number) => giveUp('broken', `its reader ended with status ${status}`);
      const late = `it took longer than ${Math.round(milliseconds / 1000)} s and was given up`;
      const timer = setTimeout(() => giveUp('broken', late), milliseconds + GRACE);
      worker.ref();
      worker.on('message', done).on('error', failed).on('exit', ended);
      worker.postMessage(task);
    });
  }

  #start(): Worker {
    return new Worker(this.program, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
  }
}
