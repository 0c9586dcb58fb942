import { userInfo } from 'node:os';
import { type Case, openCase } from '../../case/index.js';
import { resolveCase } from '../../journey.js';
import { UserError } from '../../model/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { CASE_OPTION, caseOption } from '../options.js';
import {
  explainPair,
  explanationAsText,
  judgementsToUndo,
  resolutionAsJson,
  resolutionAsText,
} from '../resolve-listing.js';

/** Verdicts of a person on a pair, as options. */
const VERDICTS = ['same', 'different', 'unsure'] as const;

/** Who is who across the documents of a case. */
export const resolve: CommandRecord = {
  name: 'resolve',
  summary: 'who is who: join the entities of a case across documents, by rules that say why',
  description:
    'Compares the entities of all documents of a case. Rules join provisionally, marked so; two persons are never joined ' +
    'on a name alone. What a person judged stands over every rule. Prints what was joined and why, the doubtful pairs ' +
    'with the best use of your time first, and contradictions. --explain prints the reasons of one pair, which add up to ' +
    'its score; --same, --different and --unsure judge a pair; --undo takes a judgement back, and what was before is as it ' +
    'was. An entity is named by its id, the beginning of it, or its name.',
  arguments: [
    {
      name: 'id',
      title: 'two entities, for --explain, --same, --different and --unsure',
      optional: true,
      variadic: true,
    },
  ],
  options: [
    CASE_OPTION,
    { flags: '--threshold T', title: 'apply a rule only from this score on, 0 to 1', default: 0 },
    { flags: '--explain', title: 'compare two entities and print the reasons' },
    { flags: '--same', title: 'judge two entities to be one' },
    { flags: '--different', title: 'judge two entities to be two' },
    { flags: '--unsure', title: 'judge that two entities cannot be told' },
    { flags: '--undo ID', title: 'take back a judgement, or all by which rules join an entity' },
    { flags: '--who NAME', title: 'who judges, for the log; the user of this computer unless told' },
    { flags: '--limit N', title: 'how many lines of each list to print', default: 20 },
    { flags: '--json', title: 'print everything for machines' },
  ],
  examples: [
    { command: 'atalaya resolve --case out/case', shows: 'Joins what rules join and lists what is doubtful.' },
    { command: 'atalaya resolve --explain 3fa2 9c41 --case out/case', shows: 'The reasons for and against one pair.' },
    {
      command: 'atalaya resolve --different 3fa2 9c41 --case out/case',
      shows: 'Keeps two entities apart, whatever rules say.',
    },
  ],
  async run(context) {
    const { options } = context;
    const threshold = Number(options['threshold']);
    if (threshold < 0 || threshold > 1) {
      throw new UserError(`--threshold takes a score from 0 to 1; it was given "${threshold}".`, { exit: 2 });
    }
    const who = typeof options['who'] === 'string' ? options['who'] : userInfo().username;
    const store = await openCase(caseOption(options), { who });
    try {
      await run(store, threshold, who, context);
    } finally {
      await store.close();
    }
  },
};

async function run(store: Case, threshold: number, who: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const verdict = VERDICTS.find((word) => options[word]);
  if (options['explain'] || verdict) {
    const snapshot = await store.snapshot();
    const pair = explainPair(snapshot, twoOf(context));
    if (verdict) {
      const { left, right, score, reasons } = pair;
      await store.judgePairs([{ left, right, verdict, who, score, reasons }]);
    }
    const { score, reasons, rule } = pair;
    if (options['json'])
      output.write(`${JSON.stringify({ score, reasons, verdict: verdict ?? pair.verdict, rule })}\n`);
    else output.write(`${explanationAsText(snapshot, pair)}\n${verdict ? `Judged ${verdict}.\n` : ''}`);
    return;
  }
  if (context.args.length > 0) {
    const given = context.args.join(' ');
    throw new UserError(`What is to be done with "${given}"? Add --explain, --same, --different or --unsure.`, {
      exit: 2,
    });
  }
  if (typeof options['undo'] === 'string') {
    for (const id of judgementsToUndo(await store.snapshot(), options['undo'])) await store.undoPair(id);
  }
  const resolved = await resolveCase(store, threshold);
  const text = options['json']
    ? JSON.stringify(resolutionAsJson(resolved))
    : resolutionAsText(resolved, Number(options['limit']));
  output.write(`${text}\n`);
}

function twoOf({ args }: CommandContext): string[] {
  if (args.length === 2) return args;
  const given = args.length === 0 ? 'none' : args.map((word) => `"${word}"`).join(' ');
  throw new UserError(`Two entities are compared; it was given ${given}.`, { exit: 2 });
}
