import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { openCase } from '../../case/index.js';
import { assessCase, resolveCase } from '../../journey.js';
import { UserError } from '../../model/index.js';
import {
  disagreementsOf,
  divergences,
  type FindingOfCase,
  proposeThreats,
  readExplanations,
  readPerspectives,
  readPlan,
  readRegister,
  writeRegister,
} from '../../plan/index.js';
import type { Assessment } from '../../report/index.js';
import type { CommandRecord } from '../command.js';
import { CASE_OPTION, caseOption } from '../options.js';
import { disagreementsText, explanationsText, planText, registerText } from '../plan-text.js';

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
    { flags: '--threats FILE', title: 'register of threats (YAML); written with proposals where it is not there' },
    { flags: '--perspectives FILE', title: 'perspectives other than those of the program (YAML)' },
    { flags: '--explanations FILE', title: 'hypotheses and evidence to weigh (YAML)' },
    { flags: '--plan FILE', title: 'plan of action to check (YAML)' },
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
    const file = (name: string): string | undefined =>
      options[name] === undefined ? undefined : String(options[name]);
    const given = ['threats', 'explanations', 'plan'].filter((name) => file(name) !== undefined);
    if (given.length > 1)
      throw new UserError(`One file at a time: --${given.join(' and --')} were given.`, { exit: 2 });
    const planFile = file('plan');
    if (planFile !== undefined) {
      const text = await textOf(planFile);
      const date = file('date');
      if (date !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))))
        throw new UserError(`--date takes a day as YYYY-MM-DD; it was given "${date}".`, { exit: 2 });
      const read = readPlan(planFile, text, date);
      print(read, () => planText(read));
      return;
    }
    const store = await openCase(caseOption(options));
    try {
      const { snapshot, entities } = await resolveCase(store);
      const threatsFile = file('threats');
      const explanationsFile = file('explanations');
      if (explanationsFile !== undefined) {
        const weighed = readExplanations(explanationsFile, await textOf(explanationsFile), snapshot);
        print(weighed, () => explanationsText(weighed));
      } else if (threatsFile !== undefined) {
        const own = file('perspectives');
        const perspectives = readPerspectives(own, own === undefined ? undefined : await textOf(own));
        if (!existsSync(threatsFile)) {
          const assessment = await assessCase(store, { language: 'en', handling: 'TLP:RED' });
          const proposed = proposeThreats(snapshot, findingsOf(assessment), perspectives);
          await writeFile(threatsFile, writeRegister(proposed), { flag: 'wx' });
        }
        const threats = readRegister(threatsFile, await textOf(threatsFile), snapshot, perspectives);
        const parted = threats.map((threat) => ({ ...threat, divergence: divergences(threat, perspectives) }));
        print({ perspectives, threats: parted }, () => registerText(threats, perspectives));
      } else {
        const apart = disagreementsOf(snapshot, entities);
        print(apart, () => disagreementsText(apart, snapshot));
      }
    } finally {
      await store.close();
    }
  },
};

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UserError(`There is no file ${file} that can be read.`);
  }
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
