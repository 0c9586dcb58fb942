import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Found } from '../../case/index.js';
import { type ErrorTold, errorOf, UserError } from '../../model/index.js';
import type { MappingText, ReadDocument } from '../../read/index.js';

/** What the thread is asked: a document, and the mapping of its tables where there is one. */
export interface Asked {
  document: ReadDocument;
  mapping?: string | MappingText;
}

/** What it answers: what was found, or why nothing could be. */
export type Answered = { found: Found } | { error: ErrorTold };

/** Built beside this file; where the sources run, there is none, and the work is done in this thread. */
const WORKER = new URL('./finding-worker.js', import.meta.url);

/** A thread that finds what documents say, one after the other. */
export interface FindingThread {
  /** @throws UserError where it took too long or too much memory; the next document finds a new thread. */
  find(document: ReadDocument, mapping?: string | MappingText): Promise<Found>;
  close(): Promise<void>;
}

/**
 * What one document may take before its thread is given up: milliseconds, those for each million characters besides, and
 * megabytes of memory. Far more than a good document needs on a machine that does much else.
 */
const MOST = { time: 180_000, perMillion: 180_000, memory: 3072 };

/**
 * Starts the thread; undefined where the program is not built.
 * @param stop ends what is being found at once
 */
export function findingThread(stop?: AbortSignal, program: URL = WORKER, most = MOST): FindingThread | undefined {
  if (!existsSync(program)) return undefined;
  const start = () => new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: most.memory } });
  let worker: Worker | undefined;
  return {
    async find(document, mapping) {
      worker ??= start();
      const asked = { document, ...(mapping !== undefined && { mapping }) };
      const time = Math.round(most.time + (document.text.length / 1e6) * most.perMillion);
      const answer = await answerOf(worker, asked, time, stop).catch(async (error: unknown) => {
        await worker?.terminate();
        worker = undefined;
        throw error;
      });
      if ('found' in answer) return answer.found;
      throw errorOf(answer.error);
    },
    close: async () => void (await worker?.terminate()),
  };
}

/** Its text is in the case: only what it says is not. */
const GIVEN_UP = 'Its text can be read and searched; nothing was drawn from it';

async function answerOf(worker: Worker, asked: Asked, milliseconds: number, stop?: AbortSignal): Promise<Answered> {
  const late = AbortSignal.timeout(milliseconds);
  const signal = stop ? AbortSignal.any([stop, late]) : late;
  worker.postMessage(asked);
  try {
    // A thread that dies rejects this with its error.
    const [answer] = (await once(worker, 'message', { signal })) as [Answered];
    return answer;
  } catch (error) {
    if (late.aborted && !stop?.aborted)
      throw new UserError(`finding what it says took longer than ${Math.round(milliseconds / 1000)} s. ${GIVEN_UP}`);
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new UserError(`finding what it says took too much memory. ${GIVEN_UP}`);
    throw error;
  }
}
