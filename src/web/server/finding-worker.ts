import { parentPort } from 'node:worker_threads';
import { extractorFor, toStatements } from '../../extract/index.js';
import { errorTold } from '../../model/index.js';
import type { Answered, Asked } from './finding-thread.js';

/** The thread that finds what documents say, so that the server answers meanwhile. */
parentPort!.on('message', async ({ document, mapping }: Asked) => {
  const answer = async (): Promise<Answered> => {
    try {
      const extractor = await extractorFor(document, mapping);
      return { found: toStatements(document, extractor.run(document), extractor.method) };
    } catch (error) {
      return { error: errorTold(error) };
    }
  };
  parentPort!.postMessage(await answer());
});
