import { type Case, type CaseFailure, type DocumentSummary, openCase } from '../../case/index.js';
import { type Credibility, inEnglish, type Reliability, UserError } from '../../model/index.js';
import { mark } from '../case-mark.js';
import { changeLine, namesExamined, status } from '../case-status.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { CASE_OPTION, caseOption } from '../options.js';

/** What one word after `atalaya case` does: the words it takes, and what it prints, for machines and for people. */
interface Action {
  takes: readonly string[];
  optional?: boolean;
  /** So many words at least; all unless told. */
  least?: number;
  run(
    store: Case,
    words: string[],
    options: CommandContext['options'],
  ): Promise<{ json: unknown; text: string; failed?: string }>;
}

const ACTIONS: Record<string, Action> = {
  info: { takes: [], run: info },
  verify: { takes: [], run: verify },
  custody: { takes: ['DOC'], optional: true, run: custody },
  history: { takes: [], run: history },
  grade: {
    takes: ['DOC', 'A-F'],
    run: async (store, [word, grade]) => {
      const id = await store.find(word!);
      await store.gradeDocument(id, grade!.toUpperCase() as Reliability);
      return done({ document: id, reliability: grade!.toUpperCase() }, `${word} is graded ${grade!.toUpperCase()}.`);
    },
  },
  credit: {
    takes: ['STATEMENT', '1-6'],
    run: async (store, [id, grade]) => {
      await store.gradeStatement(id!, Number(grade) as Credibility);
      return done({ statement: id, credibility: Number(grade) }, `${id} is graded ${grade}.`);
    },
  },
  mark: { takes: ['ID', 'TLP'], run: (store, words, { statements }) => mark(store, words, statements === true) },
  judge: {
    takes: ['STATEMENT', 'accepted|rejected|none'],
    run: async (store, [id, verdict], options) => {
      if (verdict !== 'accepted' && verdict !== 'rejected' && verdict !== 'none') {
        throw new UserError(`"${verdict}" is no judgement. It is one of accepted, rejected, none.`, { exit: 2 });
      }
      await store.judgeStatement(id!, verdict === 'none' ? null : verdict, whyOf(options));
      return done({ statement: id, judgement: verdict }, `${id} is judged ${verdict}.`);
    },
  },
  status: { takes: ['ID', 'STATUS'], least: 1, run: (store, words, options) => status(store, words, whyOf(options)) },
  'no-wrongdoing': {
    takes: ['ENTITY'],
    run: async (store, [word]) => {
      const { sayNoWrongdoing } = await import('../../connect/index.js');
      const { name, statement } = await sayNoWrongdoing(store, word!);
      return done(
        { entity: name, statement },
        `${name}: no wrongdoing is alleged. \`atalaya case judge ${statement} rejected\` takes it back.`,
      );
    },
  },
  forget: {
    takes: ['METHOD'],
    run: async (store, [method]) => {
      const documents = await store.forgetMethod(method!);
      return done({ method, documents }, `What ${method} found in ${documents} documents is taken back.`);
    },
  },
  undo: {
    takes: ['ID'],
    run: async (store, [id]) => {
      const examined = await namesExamined(store, id!);
      if (!examined) await store.undoPair(id!);
      const statements = examined ? await store.undoExamination(examined) : [];
      const more = statements.length > 1 ? `, with ${statements.length - 1} other statements of the same decision` : '';
      return done({ undone: id, ...(examined && { statements }) }, `${id} is undone${more}.`);
    },
  },
};

/** What is in a case, and what people decide about it. */
export const caseCommand: CommandRecord = {
  name: 'case',
  summary: 'what is in a case: documents, custody, decisions, and whether every quote holds',
  description:
    'Without a word, or with `info`, prints the documents of a case, what could not be read, and counts. `verify` checks that every document has ' +
    'the hash that is its id and every quote is the text at its place, and fails where one is not. `custody [DOC]` ' +
    'prints who added what when and from where, `history` every decision of a person. `grade DOC A-F` grades a source, ' +
    '`credit STATEMENT 1-6` a statement, `mark ID TLP` marks a document or a statement (statements start at TLP:GREEN; with --statements those of a document are marked with it), `judge STATEMENT ' +
    'accepted|rejected|none` judges whether a statement was read right, `status ID STATUS --why REASON` says how a ' +
    'statement, or all of a document, stands: asserted, corroborated, disputed, rejected or inadmissible (with all that ' +
    'shares its words); what is rejected or inadmissible carries no finding. `status STATEMENT` prints how its claim stands ' +
    'by the sources and by people, with the history. `no-wrongdoing ENTITY` says that no wrongdoing is alleged of somebody, which ' +
    'every export then says too, `forget METHOD` takes back all that a method found (`model`: what a language model added), ' +
    '`undo ID` takes back a judgement on two entities, or the examination of a statement or document that holds. DOC is an id, its ' +
    'beginning, or a name. Decisions are logged with who, when and what was before.',
  arguments: [
    { name: 'word', title: `${Object.keys(ACTIONS).join(', ')}; or the case itself`, optional: true },
    { name: 'value', title: 'what the word takes', optional: true, variadic: true },
  ],
  options: [
    CASE_OPTION,
    { flags: '--who NAME', title: 'who decides, for the log; the user of this computer unless told' },
    {
      flags: '--statements',
      title: 'with `mark DOC TLP`: its statements too, but those that were marked by themselves',
    },
    { flags: '--why REASON', title: 'the reason of a status or judgement, for the log' },
    { flags: '--json', title: 'print for machines' },
  ],
  examples: [
    { command: 'atalaya case out/case', shows: 'Prints the documents with their grades, and the counts.' },
    { command: 'atalaya case verify --case out/case', shows: 'Checks every hash and every quote.' },
    { command: 'atalaya case grade note.txt B --case out/case', shows: 'Grades the source B: usually reliable.' },
    {
      command: 'atalaya case status note.txt inadmissible --why "taken without a warrant" --case out/case',
      shows: 'Nothing that the note says carries a finding from now on; the report counts it, with the reason.',
    },
  ],
  async run({ args, options, output }) {
    const { action, words, location } = parse(args, options);
    const who = typeof options['who'] === 'string' ? options['who'] : undefined;
    const store = await openCase(location, { who });
    try {
      const { json, text, failed } = await action.run(store, words, options);
      output.write(options['json'] ? `${JSON.stringify(json)}\n` : `${text}\n`);
      if (failed) throw new UserError(failed);
    } finally {
      await store.close();
    }
  },
};

/** The case may be named by --case, or by the one word that is left over. */
function parse(args: string[], options: CommandContext['options']) {
  const word = args[0] !== undefined && Object.hasOwn(ACTIONS, args[0]) ? args[0] : undefined;
  const action = ACTIONS[word ?? 'info']!;
  const words = word ? args.slice(1) : [...args];
  const most = action.takes.length;
  const least = action.least ?? (action.optional ? 0 : most);
  const location = caseOption({ case: options['case'] ?? (words.length > least ? words.pop() : undefined) });
  if (words.length < least || words.length > most) {
    const usage = ['atalaya case', word ?? 'info', ...action.takes, '--case DIR'].join(' ');
    const given = words.length > 0 ? words.map((given) => `"${given}"`).join(' ') : 'nothing';
    throw new UserError(`It is used as \`${usage}\`, but it was given ${given}.`, { exit: 2 });
  }
  return { action, words, location };
}

const whyOf = ({ why }: CommandContext['options']): string | undefined => (typeof why === 'string' ? why : undefined);

const done = (json: unknown, text: string) => ({ json, text });

async function info(store: Case) {
  const [documents, counts, failures] = [await store.list(), await store.counts(), await store.failures()];
  const lines = [...documents.map(line), ...failures.map(failureLine)];
  lines.push(
    `documents: ${counts.documents}, not read: ${failures.length}, sources (reprints count once): ${counts.sources}, entities: ${counts.entities}, ` +
      `mentions: ${counts.mentions}, statements: ${counts.statements}, of them judged: ${counts.judgedStatements}, ` +
      `pairs judged by rules: ${counts.ruleJudgements}, by people: ${counts.personJudgements}`,
  );
  return done({ location: store.location, ...counts, list: documents, failures }, lines.join('\n'));
}

function line(document: DocumentSummary): string {
  const { id, name, language, reliability, handling, date, statements, reprintOf } = document;
  const reprint = reprintOf ? `, reprint of ${reprintOf.slice(0, 12)}` : '';
  const shown = [id.slice(0, 12), reliability, handling, language, date ?? '-', name];
  return `${shown.join('  ')}  (statements: ${statements}${reprint})`;
}

function failureLine({ path, code, reason, at }: CaseFailure): string {
  return `not read (${code}) on ${at.slice(0, 10)}: ${path}: ${reason}`;
}

async function verify(store: Case) {
  const result = await store.verify();
  const { documents, statements } = result;
  const faults = result.faults.map((one) => ({ ...one, fault: inEnglish(one.fault) }));
  const lines = faults.map(
    ({ document, statement, fault }) => `${document.slice(0, 12)}${statement ? `  ${statement}` : ''}: ${fault}`,
  );
  lines.push(`checked: documents ${documents}, statements ${statements}; faults: ${faults.length}`);
  const failed = faults.length > 0 ? 'The case does not hold what it promises; see above.' : undefined;
  return { json: { ...result, faults }, text: lines.join('\n'), failed };
}

async function custody(store: Case, [word]: string[]) {
  const log = await store.custody(word === undefined ? undefined : await store.find(word));
  const lines = log.map(
    ({ documentId, at, who, action, detail }) => `${at}  ${who}  ${action}  ${documentId.slice(0, 12)}  ${detail}`,
  );
  return done(log, lines.join('\n'));
}

async function history(store: Case) {
  const log = await store.history();
  const lines = log.map(changeLine);
  return done(log, log.length > 0 ? lines.join('\n') : 'No decisions yet.');
}
