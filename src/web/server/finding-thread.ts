import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Found } from '../../case/index.js';
import { UserError } from '../../model/index.js';
import type { MappingText, ReadDocument } from '../../read/index.js';

/** What the thread is asked: a document, and the mapping of its tables where there is one. */
export interface Asked {
  document: ReadDocument;
  mapping?: string | MappingText;
}

/** What it answers: what was found, or why nothing could be. */
export type Answered = { found: Found } | { error: string; isUsers: boolean };

/** Built beside this file; where the sources run, there is none, and the work is done in this thread. */
const WORKER = new URL('./finding-worker.js', import.meta.url);

/** A thread that finds what documents say, one after the other. */
export interface FindingThread {
  find(document: ReadDocument, mapping?: string | MappingText): Promise<Found>;
  close(): Promise<void>;
}

/** Starts the thread; undefined where the program is not built. */
export function findingThread(): FindingThread | undefined {
  if (!existsSync(WORKER)) return undefined;
  const worker = new Worker(WORKER);
  return {
    async find(document, mapping) {
      worker.postMessage({ document, ...(mapping !== undefined && { mapping }) } satisfies Asked);
      // A thread that dies rejects this with its error.
      const [answer] = (await once(worker, 'message')) as [Answered];
      if ('found' in answer) return answer.found;
      throw answer.isUsers ? new UserError(answer.error) : new Error(answer.error);
    },
    close: async () => void (await worker.terminate()),
  };
}
