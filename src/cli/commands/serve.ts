import { openCase } from '../../case/index.js';
import { assessCase } from '../../journey.js';
import type { CommandRecord } from '../command.js';
import { editionOf } from '../edition.js';
import { CASE_OPTION, caseOption, EDITION_OPTIONS, editionOptions, portOption } from '../options.js';
import { serveUntilStopped } from '../serving.js';

/** Serves the assessment of a case. */
export const serve: CommandRecord = {
  name: 'serve',
  summary: 'serve the assessment of a case in the browser, on this machine only',
  description:
    'Writes the assessment of the case as it stands and serves it on the loopback address, with the original documents as ' +
    'downloads. Nothing of a document is run, and nothing is loaded from elsewhere.',
  arguments: [],
  options: [
    CASE_OPTION,
    ...EDITION_OPTIONS,
    { flags: '--port PORT', title: 'port to serve on; 8470 or the next free one unless told' },
  ],
  examples: [{ command: 'atalaya serve --case out/case', shows: 'The address to open; Ctrl-C stops.' }],
  async run({ options, output }) {
    const port = portOption(options['port']);
    const store = await openCase(caseOption(options));
    try {
      const assessment = await assessCase(store, editionOptions(options));
      await serveUntilStopped(editionOf(assessment), store, output, port);
    } finally {
      await store.close();
    }
  },
};
