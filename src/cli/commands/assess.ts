import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCase } from '../../case/index.js';
import { assessCase, takeIn } from '../../journey.js';
import { UserError } from '../../model/index.js';
import type { CommandRecord } from '../command.js';
import { headlines, writeEdition } from '../edition.js';
import { describeModel, withModel } from '../model-reading.js';
import {
  CASE_OPTION,
  EDITION_OPTIONS,
  editionOptions,
  LEXICONS_OPTION,
  MODEL_OPTIONS,
  PDF_OPTION,
} from '../options.js';
import { progressLine } from '../progress.js';
import { SERVING_OPTIONS, serveUntilStopped, servingOptions } from '../serving.js';
import { SIMULATION_OPTION, simulationOption } from '../simulation-option.js';
import { TERRITORY_OPTION, territoryOption } from '../territory-option.js';

/** The whole journey, then the report. */
export const assess: CommandRecord = {
  name: 'assess',
  summary: 'the whole journey: read documents, find who and what, write the assessment',
  description:
    'Reads files and folders (txt, md, html, pdf, docx, csv, tsv, xlsx, FollowTheMoney json lines, e-mail, archives) into ' +
    'a case, extracts who and what is in them, joins it into a network, and writes the assessment as HTML, Markdown and JSON. What cannot ' +
    'be read is named with its reason, and the rest goes on. Run again, it goes on where it stopped; a case that is ' +
    'complete is not changed.',
  arguments: [{ name: 'path', title: 'files and folders to read', variadic: true }],
  options: [
    { flags: '--out DIR', title: 'folder for the assessment', default: 'assessment' },
    { ...CASE_OPTION, title: `${CASE_OPTION.title}; OUT/case unless told` },
    ...EDITION_OPTIONS,
    PDF_OPTION,
    SIMULATION_OPTION,
    TERRITORY_OPTION,
    LEXICONS_OPTION,
    ...MODEL_OPTIONS,
    { flags: '--serve', title: 'open the workbench on the case afterwards, on this machine only unless told' },
    ...SERVING_OPTIONS,
    { flags: '--json', title: 'print where the assessment is and what was read, for machines' },
  ],
  examples: [
    {
      command: 'atalaya assess reports/ --out out',
      shows: 'Reads the folder and writes out/assessment.html, .md and .json.',
    },
    {
      command: 'atalaya assess notas/ --language es --serve',
      shows: 'The same in Spanish, then served in the browser.',
    },
  ],
  async run({ args, options, output, errors, interactive }) {
    const out = String(options['out']);
    const serving = await servingOptions(options);
    const location = typeof options['case'] === 'string' ? options['case'] : join(out, 'case');
    // Read before the work: what is wrong with it is told at once.
    const simulated = { ...(await simulationOption(options)), ...(await territoryOption(options)) };
    await mkdir(out, { recursive: true });
    const store = await openCase(location, { create: true });
    try {
      const line = progressLine(errors, interactive);
      const taken = await withModel(options, errors, (reader) => takeIn(store, args, line.update, {}, reader));
      line.end();
      for (const { name, reason } of taken.failures) errors.write(`not read: ${name}: ${reason}\n`);
      for (const { name, warning } of taken.warnings) errors.write(`note: ${name}: ${warning}\n`);
      errors.write(describeModel(taken.model));
      if (taken.added + taken.known === 0)
        throw new UserError('None of the files could be read; there is nothing to assess.');
      const made = await assessCase(store, editionOptions(options));
      const assessment = { ...made, ...simulated };
      const files = await writeEdition(out, assessment, options['pdf'] === true);
      if (options['json']) output.write(`${JSON.stringify({ files, case: location, ...taken })}\n`);
      else output.write(headlines(assessment, files, taken));
      if (options['serve']) await serveUntilStopped(store, serving, output);
    } finally {
      await store.close();
    }
  },
};
