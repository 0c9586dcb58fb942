import { type Graph, OUTPUTS, removalsOf, type WhatIf, whatIf } from '../connect/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns, settings } from './connect-graph.js';

/** What --what-if is asked with. */
export const WHAT_IF_OPTIONS: readonly CommandOption[] = [
  { flags: '--what-if', title: 'take actors out and see what is left; strategies and recoveries side by side' },
  {
    flags: '--remove LIST',
    title: 'whom: measures, random, names; by commas; names together are one list; default degree,betweenness,random',
    many: true,
  },
  { flags: '--steps N', title: 'how many times somebody is taken out', default: 5 },
  { flags: '--block N', title: 'how many each time', default: 1 },
  { flags: '--fixed', title: 'rank once at the start, not anew after each step' },
  { flags: '--recover LIST', title: 'how the network mends itself: none, triadic, role; by commas', default: 'none' },
  { flags: '--runs N', title: 'runs where chance has a part', default: 100 },
  { flags: '--seed N', title: 'seed of chance', default: 1 },
];

/** A network to take actors out of: `nameOf` is what people see of a node, `nodeOf` what a name means. */
export interface Target {
  graph: Graph;
  nameOf: (id: string) => string;
  nodeOf: (name: string) => string;
  kinds?: readonly string[];
}

export function fileTarget(graph: Graph): Target {
  return {
    graph,
    nameOf: (id) => id,
    nodeOf: (name) => {
      if (graph.ids.includes(name)) return name;
      throw new UserError(
        `"${name}" is no node of this graph, no measure and not "random". Its first nodes: ${graph.ids.slice(0, 5).join(', ')}.`,
      );
    },
  };
}

/** Works out --what-if and prints it. */
export async function printWhatIf(target: Target, { options, output }: CommandContext): Promise<void> {
  const number = (name: string, otherwise: number): number => Number(options[name] ?? otherwise);
  const result = await whatIf(target.graph, {
    removals: removalsOf(wordsOf(options['remove'], target), target.nodeOf),
    recoveries: String(options['recover'] ?? 'none')
      .split(',')
      .map((word) => word.trim()),
    steps: number('steps', 5),
    block: number('block', 1),
    recompute: !options['fixed'],
    runs: number('runs', 100),
    seed: number('seed', 1),
    parameters: settings(options['set']),
    ...(target.kinds && { kinds: target.kinds }),
  });
  output.write(
    `${options['json'] ? JSON.stringify({ whatIf: named(result, target) }) : tables(result, target).join('\n')}\n`,
  );
}

const UNLESS_TOLD = 'degree,betweenness,random';

/** Words between commas; a name that holds a comma is taken whole where a node has it. */
function wordsOf(given: unknown, { graph }: Target): string[] {
  const lists = Array.isArray(given) && given.length > 0 ? (given as string[]) : [UNLESS_TOLD];
  return lists
    .flatMap((list) => (graph.ids.includes(list) ? [list] : list.split(',')))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Ids stay; who they are stands beside them. */
function named(result: WhatIf, { nameOf }: Target): unknown {
  const scenarios = result.scenarios.map((scenario) => ({
    ...scenario,
    names: scenario.removed.map((step) => step.map(nameOf)),
    replacements: scenario.replacements.map((one) => ({
      ...one,
      name: nameOf(one.removed),
      ...(one.by !== undefined && { byName: nameOf(one.by) }),
    })),
  }));
  return { ...result, scenarios };
}

/** A table for each figure: a row a step, a column a scenario. */
function tables(result: WhatIf, { nameOf }: Target): string[] {
  const { nodes, ties, steps, block, recomputed, seed, estimated, scenarios } = result;
  const titles = scenarios.map(({ removal, recovery }) => (recovery === 'none' ? removal : `${removal}/${recovery}`));
  const lines = [
    `${nodes} actors, ${ties} ties; ${steps} steps of ${block}, ranked ${recomputed ? 'anew each time' : 'at the start'}; seed ${seed}.`,
    ...(estimated
      ? [`Efficiency from ${estimated.sources} actors to all others; standard error ${estimated.error.toPrecision(1)}.`]
      : []),
  ];
  for (const { id, title, digits } of OUTPUTS) {
    const rows = Array.from({ length: steps + 1 }, (_, step) => [
      String(step),
      ...scenarios.map(({ outputs, runs }) => cell(outputs[id]!, step, runs > 1, digits)),
    ]);
    const head = ['step', ...titles];
    lines.push('', title, ...columns([head, head, ...rows]).slice(1));
  }
  const steppedIn = ({ removed, by, ties: made }: { removed: string; by?: string; ties: number }): string =>
    `${by === undefined ? 'contacts' : nameOf(by)} for ${nameOf(removed)} (${made} ties)`;
  lines.push('', 'Removed');
  scenarios.forEach(({ removed, runs, recovery, class: kind, replacements }, i) => {
    const who = removed
      .map((step) => step.map(nameOf).join(' + '))
      .filter(Boolean)
      .join(', ');
    lines.push(`  ${titles[i]}${runs > 1 ? ` (first of ${runs} runs; median and 5 to 95 % above)` : ''}: ${who}`);
    if (recovery === 'none') return;
    lines.push(
      `    ${kind}: ${replacements.length === 0 ? 'nobody stepped in' : replacements.map(steppedIn).join('; ')}`,
    );
  });
  return lines;
}

function cell(
  band: { q05: number[]; q50: number[]; q95: number[] },
  step: number,
  drawn: boolean,
  digits: number,
): string {
  const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(digits));
  const middle = figure(band.q50[step]!);
  const isBand = drawn && band.q05[step] !== band.q95[step];
  return isBand ? `${middle} (${figure(band.q05[step]!)}-${figure(band.q95[step]!)})` : middle;
}
