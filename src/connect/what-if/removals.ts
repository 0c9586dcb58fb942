import { said, UserError } from '../../model/index.js';
import { MEASURES, measureOf } from '../measures/index.js';
import { parametersOf } from '../measures/measure.js';
import type { Standing } from './standing.js';
import type { Removal } from './types.js';

/** Measures that number groups rank nobody. */
const LABELS: ReadonlySet<string> = new Set(['components', 'strong-components', 'leiden']);
/** Values closer than this, relatively, are equal: sums in another order differ in the last bits. */
const EQUAL = 1e-9;

/** Measures that can say whom to remove: the highest goes first. */
export const RANKING_MEASURES: readonly string[] = MEASURES.filter(
  ({ id, of }) => of === 'node' && !LABELS.has(id),
).map(({ id }) => id);

/**
 * What the words after --remove mean: measures, `random`, and for the rest names, which make one list together, in
 * their order. `nodeOf` gives the node that a name means, or throws.
 */
export function removalsOf(words: readonly string[], nodeOf: (name: string) => string): Removal[] {
  const isRule = (word: string): boolean => word === 'random' || RANKING_MEASURES.includes(word);
  const rules = words.filter(isRule);
  const refused = words.find((word) => MEASURES.some(({ id }) => id === word) && !isRule(word));
  if (refused !== undefined)
    throw new UserError(
      said`"${refused}" ranks nobody, so it cannot say whom to remove. Measures that do: ${RANKING_MEASURES.join(', ')}.`,
      { exit: 2 },
    );
  const names = words.filter((word) => !isRule(word));
  const byHand: Removal[] = names.length === 0 ? [] : [{ by: 'hand', id: 'by hand', nodes: names.map(nodeOf) }];
  return [...byHand, ...rules.map((id): Removal => (id === 'random' ? { by: 'random' } : { by: 'measure', id }))];
}

export const nameOf = (removal: Removal): string => (removal.by === 'random' ? 'random' : removal.id);

/**
 * Nodes that stand, first to be removed first. Of equal values the last comes first, as in dismantling. A list by hand
 * ends where its names do.
 */
export async function inOrder(network: Standing, removal: Removal, random: () => number): Promise<number[]> {
  if (removal.by === 'hand') {
    const listed = removal.nodes.map((id) => network.ids.indexOf(id));
    return [...new Set(listed)].filter((v) => v >= 0 && network.stands(v));
  }
  const { graph, nodes } = network.graph();
  if (removal.by === 'random') return shuffled(nodes, random);
  const measure = measureOf(removal.id);
  const values = await measure.run(graph, parametersOf(measure, {}));
  const rank = (v: number): number => (Number.isNaN(values[v]!) ? Number.NEGATIVE_INFINITY : values[v]!);
  const order = nodes.map((_, i) => i).sort((a, b) => rank(b) - rank(a));
  return withEqualsTurned(order, rank).map((i) => nodes[i]!);
}

/** Runs of equal values, last node first. */
function withEqualsTurned(order: readonly number[], rank: (v: number) => number): number[] {
  const runs: number[][] = [];
  for (const v of order) {
    const run = runs.at(-1);
    const [one, other] = [run === undefined ? Number.NaN : rank(run[0]!), rank(v)];
    const same = one === other || Math.abs(one - other) <= EQUAL * Math.max(Math.abs(one), Math.abs(other));
    if (run && same) run.push(v);
    else runs.push([v]);
  }
  return runs.flatMap((run) => run.sort((a, b) => b - a));
}

function shuffled(nodes: readonly number[], random: () => number): number[] {
  const order = [...nodes];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
