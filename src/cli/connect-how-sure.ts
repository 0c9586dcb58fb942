import { basename } from 'node:path';
import { FINDING_LISTS, type HowSure, howSure, type Outcome, type Sureness } from '../connect/index.js';
import type { CommandContext } from './command.js';
import { type CaseNetwork, Names } from './connect-case.js';
import { columns } from './connect-graph.js';

/** Works out --how-sure and prints it. */
export function printHowSure(found: CaseNetwork, { options, output }: CommandContext): void {
  const result = howSure(found, {
    seed: Number(options['seed'] ?? 1),
    runs: Number(options['runs'] ?? 100),
    share: Number(options['share'] ?? 0.1),
    top: Number(options['top'] ?? 10),
  });
  const names = new Names(found);
  const documents = new Map(found.snapshot.documents.map(({ id, name }) => [id, basename(name)]));
  const nameOfSource = (id: string): string => documents.get(id) ?? id;
  if (options['json']) {
    const findings = result.findings.map((one) => ({ ...one, names: one.actors.map(names.of) }));
    const sources = result.sources.map((id) => ({ id, name: nameOfSource(id) }));
    output.write(`${JSON.stringify({ howSure: { ...result, sources, findings } })}\n`);
  } else output.write(`${table(result, names, nameOfSource).join('\n')}\n`);
}

function table(result: HowSure, names: Names, nameOfSource: (id: string) => string): string[] {
  const { alleged, lowGraded, sources, share, runs, seed, findings } = result;
  const head = ['finding', 'rank', 'without alleged', 'without graded low', 'without each source', 'ties missing'];
  const lines = [
    `Left out: ${alleged} statements only alleged; ${lowGraded} graded D, E, 4 or 5; each of ${sources.length} sources in turn; ` +
      `${(share * 100).toFixed(0)} % of the ties at random, ${runs} runs, seed ${seed}.`,
    'Ranks in brackets: where the finding then stands in its list. -: the case holds nothing of the kind to leave out.',
  ];
  const nameOf = ({ list, label, actors }: Sureness): string =>
    label ?? actors.map(names.of).join(list === 'chains' ? ' > ' : ', ');
  for (const { id, title } of FINDING_LISTS) {
    const own = findings.filter(({ list }) => list === id);
    const rows = own.map((one) => [
      nameOf(one),
      String(one.rank),
      said(one.withoutAlleged),
      said(one.withoutLowGraded),
      ofSources(one),
      ofRuns(one),
    ]);
    lines.push(
      '',
      `${id.toUpperCase()}: ${title}`,
      ...(rows.length > 0 ? columns([head, head, ...rows]).slice(1) : ['None found.']),
    );
    for (const one of own) {
      const { withoutEachSource } = one;
      if (withoutEachSource.fallsWithout.length === 0 || withoutEachSource.fallsWithout.length > MOST_NAMED) continue;
      lines.push(`  ${nameOf(one)} falls without: ${withoutEachSource.fallsWithout.map(nameOfSource).join('; ')}`);
    }
  }
  return lines;
}

const MOST_NAMED = 5;

function said(outcome: Outcome | undefined): string {
  if (!outcome) return '-';
  return outcome.stands ? `stands (${outcome.rank})` : 'FALLS';
}

function ofSources({ withoutEachSource: { sources, fallsWithout, ranks } }: Sureness): string {
  const range = ranks ? ` (${ranks[0] === ranks[1] ? ranks[0] : ranks.join('-')})` : '';
  return fallsWithout.length === 0 ? `stands${range}` : `falls without ${fallsWithout.length} of ${sources}${range}`;
}

function ofRuns({ missingTies: { stands, q05, q95 } }: Sureness): string {
  const [low, high] = [q05, q95].map((value) => value !== undefined && Math.round(value));
  const range = q05 === undefined || q95 === undefined ? '' : ` (${low === high ? low : `${low}-${high}`})`;
  return `stands in ${(stands * 100).toFixed(0)} %${range}`;
}
