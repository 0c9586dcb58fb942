import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type CaseSnapshot, openCase } from '../../case/index.js';
import { visible } from '../../connect/index.js';
import { assessCase, resolveCase } from '../../journey.js';
import { HANDLING_MARKS, LANGUAGES, UserError } from '../../model/index.js';
import {
  disagreementsOf,
  type FindingOfCase,
  proposeThreats,
  readJudged,
  readPerspectives,
  withoutHidden,
  writeRegister,
} from '../../plan/index.js';
import { type Assessment, judgedSections, partText } from '../../report/index.js';
import type { CommandRecord } from '../command.js';
import { JUDGED_OPTIONS, judgedFiles, textOf } from '../judged-files.js';
import { CASE_OPTION, caseOption, editionOptions } from '../options.js';
import { disagreementsText, evidenceText, leftOut } from '../plan-text.js';

/** Where the sources disagree, threats from several sides, competing explanations, plans. */
export const plan: CommandRecord = {
  name: 'plan',
  summary: 'where sources disagree, threats from several sides, competing explanations, plans that can be measured',
  description:
    'On a case, prints where its sources disagree: figures, victims, dates, ranks, memberships, causes, and sums that do not ' +
    'come out, each with its quotes and what could explain it; unit, period, place and scope are compared first. --threats ' +
    'FILE keeps a register of threats: where the file is not there it is written with what the case proposes, else it is ' +
    'checked against the case and printed with where the perspectives part; a person judges in it, with name and day. ' +
    '--explanations FILE weighs competing hypotheses. --plan FILE checks a plan (no case is opened): deliverable, power, ' +
    'who answers, resources, metric; better, same or worse; nothing is closed that lacks one of them. Files are YAML, and ' +
    'what is wrong in them is told with its line.',
  arguments: [],
  options: [
    CASE_OPTION,
    ...JUDGED_OPTIONS,
    {
      flags: '--language LANGUAGE',
      title: 'language of what is printed and proposed',
      default: 'en',
      choices: LANGUAGES,
    },
    {
      flags: '--handling MARK',
      title: 'nothing marked above it is printed or proposed from; what is left out is counted',
      default: 'TLP:RED',
      choices: HANDLING_MARKS,
    },
    { flags: '--date DATE', title: 'day against which reviews fall due, YYYY-MM-DD; the day of the plan unless told' },
    { flags: '--json', title: 'print for machines' },
  ],
  examples: [
    { command: 'atalaya plan --case out/case', shows: 'Where the sources of the case disagree, the weightiest first.' },
    {
      command: 'atalaya plan --case out/case --threats threats.yaml',
      shows: 'Writes a register with proposals at first; later checks it and prints who sees what how.',
    },
    {
      command: 'atalaya plan --case out/case --explanations why.yaml',
      shows: 'The explanation with least against it, and the evidence that decides.',
    },
    {
      command: 'atalaya plan --plan plan.yaml --date 2016-01-31',
      shows: 'What is missing, what is better, same or worse.',
    },
  ],
  async run({ options, output }) {
    const print = (value: unknown, text: () => string) =>
      output.write(options['json'] ? `${JSON.stringify(value, null, 2)}\n` : text());
    const given = ['threats', 'explanations', 'plan'].filter((name) => options[name] !== undefined);
    if (given.length > 1)
      throw new UserError(
        `One file at a time: --${given.join(' and --')} were given. \`atalaya report\` takes them together.`,
        { exit: 2 },
      );
    const { language = 'en', handling = 'TLP:RED' } = editionOptions(options);
    const edition = { language, handling };
    const date = dayOption(options['date']);
    if (options['plan'] !== undefined) {
      const judged = readJudged({ ...(await judgedFiles(options)), today: date }, NO_CASE);
      const { parts } = judgedSections(judged, NO_CASE, [], edition);
      print(judged.plan, () => parts.map(partText).join('\n'));
      return;
    }
    const store = await openCase(caseOption(options));
    try {
      const { snapshot, entities } = await resolveCase(store);
      if (given.length === 0) {
        const shown = visible(snapshot, entities, handling);
        const hidden = snapshot.statements.filter((one) => !shown.snapshot.statements.includes(one));
        const apart = withoutHidden(disagreementsOf(shown.snapshot, shown.resolved), hidden);
        print(apart, () => disagreementsText(apart, shown.snapshot, language) + leftOut(shown.redacted, edition));
        return;
      }
      if (options['threats'] !== undefined && !existsSync(String(options['threats']))) {
        const own = options['perspectives'] === undefined ? undefined : String(options['perspectives']);
        const perspectives = readPerspectives(own, own === undefined ? undefined : await textOf(own), language);
        // What is proposed under a mark rests on nothing above it.
        const shown = visible(snapshot, entities, handling).snapshot;
        const assessment = await assessCase(store, { language, handling });
        const proposed = proposeThreats(shown, findingsOf(assessment), perspectives, language);
        await writeFile(String(options['threats']), writeRegister(proposed), { flag: 'wx' });
      }
      const judged = readJudged({ ...(await judgedFiles(options)), language }, snapshot);
      const { value, parts, evidence, redacted } = judgedSections(judged, snapshot, entities, edition);
      print(options['threats'] === undefined ? value.explanations : value, () =>
        [...parts.map(partText), evidenceText(evidence, snapshot, language) + leftOut(redacted, edition)].join('\n'),
      );
    } finally {
      await store.close();
    }
  },
};

const NO_CASE: CaseSnapshot = {
  documents: [],
  custody: [],
  entities: [],
  mentions: [],
  statements: [],
  judgements: [],
};

function dayOption(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const date = String(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new UserError(`--date takes a day as YYYY-MM-DD; it was given "${date}".`, { exit: 2 });
  return date;
}

/** The findings of an assessment with the statements that their quotes hold. */
function findingsOf({ findings, evidence }: Assessment): FindingOfCase[] {
  const statements = new Map(evidence.map((entry) => [entry.number, entry.statements.map(({ id }) => id)]));
  return findings.map(({ id, kind, headline, sentences, cites }) => ({
    id,
    kind,
    headline,
    statements: [
      ...new Set(
        [...cites, ...sentences.flatMap((one) => one.cites)].flatMap((number) => statements.get(number) ?? []),
      ),
    ],
  }));
}
