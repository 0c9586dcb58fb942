import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Case, type CaseSnapshot, openCase } from '../../case/index.js';
import { visible } from '../../connect/index.js';
import { assessCase, resolveCase } from '../../journey.js';
import { HANDLING_MARKS, LANGUAGES, UserError } from '../../model/index.js';
import {
  disagreementsOf,
  type JudgedFile,
  proposeThreats,
  readJudged,
  readPerspectives,
  readSheets,
  settledOf,
  withoutHidden,
  writeRegister,
} from '../../plan/index.js';
import { findingsOfCase, judgedSections, partText } from '../../report/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { filesOf, JUDGED_OPTIONS, judgedFiles } from '../judged-files.js';
import { CASE_OPTION, caseOption, editionOptions } from '../options.js';
import { keepFiles, sheetText } from '../plan-sheets.js';
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
    'what is wrong in them is told with its line. With --keep the files are put into the case as its sheets, from which ' +
    'every assessment reads them and the workbench goes on; --sheet NAME prints a sheet that the case keeps, to be edited ' +
    'and kept again. What a sheet rests on and is set aside later falls away from it, and the assessment counts it.',
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
    { flags: '--keep', title: 'put the files given into the case as its sheets, in place of what it keeps' },
    {
      flags: '--sheet NAME',
      title:
        'print a sheet of the case (YAML): threats, perspectives, plan, explanations or explanations-NAME; with --keep, ' +
        'the name under which --explanations is kept',
    },
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
      command: 'atalaya plan --case out/case --sheet threats > threats.yaml',
      shows: 'The register of the case as a file, to be edited.',
    },
    {
      command: 'atalaya plan --case out/case --threats threats.yaml --keep',
      shows: 'Checks the file and puts it into the case, where the assessment and the workbench read it.',
    },
    {
      command: 'atalaya plan --plan plan.yaml --date 2016-01-31',
      shows: 'What is missing, what is better, same or worse.',
    },
  ],
  async run({ options, output, errors }) {
    const print = (value: unknown, text: () => string) =>
      output.write(options['json'] ? `${JSON.stringify(value, null, 2)}\n` : text());
    const given = ['threats', 'explanations', 'plan'].filter((name) => filesOf(options[name] as string).length > 0);
    const keeps = options['keep'] === true;
    const sheet = options['sheet'] === undefined ? undefined : String(options['sheet']);
    if (given.length > 1)
      throw new UserError(
        `One file at a time: --${given.join(' and --')} were given. \`atalaya report\` takes them together.`,
        { exit: 2 },
      );
    const { language = 'en', handling = 'TLP:RED' } = editionOptions(options);
    const edition = { language, handling };
    const date = dayOption(options['date']);
    if (options['plan'] !== undefined) {
      const files = await judgedFiles(options);
      const judged = readJudged({ ...files, today: date }, NO_CASE);
      const { parts } = judgedSections(judged, NO_CASE, [], edition);
      print(judged.plan, () => parts.map(partText).join('\n'));
      if (keeps) await inCase(options, async (store) => void errors.write(await keepFiles(store, files, sheet)));
      return;
    }
    if (keeps && given.length === 0 && options['perspectives'] === undefined)
      throw new UserError(
        '--keep puts files into the case. Name one: --threats, --perspectives, --explanations, --plan.',
        {
          exit: 2,
        },
      );
    await inCase(options, async (store) => {
      if (sheet !== undefined && !keeps) {
        output.write(await sheetText(store, sheet));
        return;
      }
      const { snapshot, entities } = await resolveCase(store);
      const register = options['threats'] === undefined ? undefined : String(options['threats']);
      const files = await judgedFiles(
        register !== undefined && !existsSync(register) ? { ...options, threats: undefined } : options,
      );
      if (given.length === 0 && keeps) {
        readJudged(files, snapshot);
        errors.write(await keepFiles(store, files, sheet));
        return;
      }
      if (given.length === 0) {
        const shown = visible(snapshot, entities, handling);
        const hidden = snapshot.statements.filter((one) => !shown.snapshot.statements.includes(one));
        const apart = withoutHidden(disagreementsOf(shown.snapshot, shown.resolved), hidden);
        const { settled = [] } = readSheets(await store.sheets(), snapshot) ?? {};
        const { of } = settledOf(apart.found, settled);
        print(
          { ...apart, settled: [...of.values()] },
          () => disagreementsText(apart, shown.snapshot, language, settled) + leftOut(shown.redacted, edition),
        );
        return;
      }
      const own = files.perspectives ?? (await perspectivesOf(store));
      const named = { ...(own && { perspectives: own }), language };
      if (register !== undefined && !existsSync(register)) {
        const perspectives = readPerspectives(own?.file, own?.text, language);
        // What is proposed under a mark rests on nothing above it.
        const shown = visible(snapshot, entities, handling).snapshot;
        const assessment = await assessCase(store, { language, handling });
        const proposed = proposeThreats(shown, findingsOfCase(assessment), perspectives, language);
        await writeFile(register, writeRegister(proposed), { flag: 'wx' });
      }
      const all = await judgedFiles(options);
      const judged = readJudged({ ...all, ...named }, snapshot);
      const { value, parts, evidence, redacted } = judgedSections(judged, snapshot, entities, edition);
      print(register === undefined ? value.explanations : value, () =>
        [...parts.map(partText), evidenceText(evidence, snapshot, language) + leftOut(redacted, edition)].join('\n'),
      );
      if (keeps) errors.write(await keepFiles(store, all, sheet));
    });
  },
};

async function inCase(options: CommandContext['options'], work: (store: Case) => Promise<void>): Promise<void> {
  const store = await openCase(caseOption(options));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** The perspectives that the case keeps, where it keeps its own. */
async function perspectivesOf(store: Case): Promise<JudgedFile | undefined> {
  const text = (await store.sheets()).find(({ name }) => name === 'perspectives')?.text;
  return text ? { file: 'perspectives of the case', text } : undefined;
}

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
