import { openCase } from '../../case/index.js';
import { assessCase } from '../../journey.js';
import { UserError } from '../../model/index.js';
import { readJudged } from '../../plan/index.js';
import {
  type Assessment,
  diffEditions,
  partText,
  readAssessment,
  sincePart,
  withheldFrom,
} from '../../report/index.js';
import type { CommandRecord } from '../command.js';
import { editionOf, headlines, writeEdition } from '../edition.js';
import { JUDGED_OPTIONS, judgedFiles, textOf } from '../judged-files.js';
import { CASE_OPTION, caseOption, EDITION_OPTIONS, editionOptions, PDF_OPTION } from '../options.js';
import { SIMULATION_OPTION, simulationOption } from '../simulation-option.js';
import { TERRITORY_OPTION, territoryOption } from '../territory-option.js';

/** Writes the assessment of a case as it stands. */
export const report: CommandRecord = {
  name: 'report',
  summary: 'write the assessment of a case as it stands',
  description:
    'Connects what the case holds and writes the assessment: assessment.html (one file, readable offline and in print), ' +
    'assessment.md with its figures as network.svg and map.svg, assessment.json and, with --pdf, assessment.pdf. Every line carries the numbers of ' +
    'its quotes, every quote its document, page, hash and custody. What is marked above --handling is left out and ' +
    'counted. --threats, --explanations and --plan set what people judged as sections of their own. --date sets the date of the report; without it the last entry in the log of custody gives it, so that the ' +
    'same case gives the same bytes. --since OLD.json says what is new, what fell and what changed since an earlier ' +
    'edition in the same language, and why. No document is read again.',
  arguments: [],
  options: [
    CASE_OPTION,
    { flags: '--out DIR', title: 'folder for the assessment', default: 'assessment' },
    ...EDITION_OPTIONS,
    PDF_OPTION,
    ...JUDGED_OPTIONS,
    { flags: '--date DATE', title: 'date of the report, YYYY-MM-DD' },
    { flags: '--who NAME', title: 'who prepares it' },
    { flags: '--minimum-confidence P', title: 'statements read with less confidence make no finding', default: 0.5 },
    {
      flags: '--since FILE',
      title: 'assessment.json of an earlier edition: what is new, what fell, what changed, and why',
    },
    SIMULATION_OPTION,
    TERRITORY_OPTION,
    { flags: '--json', title: 'print the assessment as JSON and write no file' },
  ],
  examples: [
    { command: 'atalaya report --case out/case --language pt', shows: 'The assessment in Portuguese, in assessment/.' },
    {
      command: 'atalaya report --case out/case --handling TLP:CLEAR --date 2015-07-02',
      shows: 'The edition for the public, dated; what is left out is counted in it.',
    },
    {
      command: 'atalaya report --case out/case --since out/assessment.json --out next',
      shows: 'The next edition, with a section on what changed since the last.',
    },
    { command: 'atalaya report --case out/case --json | jq .findings', shows: 'The findings for another program.' },
  ],
  async run({ options, output }) {
    const out = String(options['out']);
    const minimumConfidence = Number(options['minimumConfidence']);
    if (minimumConfidence < 0 || minimumConfidence > 1)
      throw new UserError(`--minimum-confidence is a number from 0 to 1; it was given ${minimumConfidence}.`, {
        exit: 2,
      });
    const store = await openCase(caseOption(options));
    try {
      // Read first: the new edition may be written in its place.
      const older = await olderEdition(options['since']);
      const judging = await judgedFiles(options);
      const language = editionOptions(options).language;
      const isJudged = Object.keys(judging).length > 0;
      const made = await assessCase(store, {
        ...editionOptions(options),
        ...(isJudged && { judged: readJudged({ ...judging, language }, await store.snapshot()) }),
        now: dateOption(options['date']),
        who: options['who'] as string | undefined,
        minimumConfidence,
      });
      const simulated = { ...made, ...(await simulationOption(options)), ...(await territoryOption(options)) };
      const assessment = older
        ? { ...simulated, since: diffEditions(older, made, withheldFrom(await store.snapshot(), older, made)) }
        : simulated;
      if (options['json']) {
        output.write(editionOf(assessment).json);
        return;
      }
      const files = await writeEdition(out, assessment, options['pdf'] === true);
      const since = sincePart(assessment);
      if (since) output.write(`\n${partText(since)}`);
      output.write(headlines(assessment, files));
    } finally {
      await store.close();
    }
  },
};

async function olderEdition(file: unknown): Promise<Assessment | undefined> {
  if (file === undefined) return undefined;
  return readAssessment(String(file), await textOf(String(file)));
}

/** A date, or undefined. @throws UserError where `value` is none. */
function dateOption(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const date = String(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new UserError(`--date takes a day as YYYY-MM-DD; it was given "${date}".`, { exit: 2 });
  return date;
}
