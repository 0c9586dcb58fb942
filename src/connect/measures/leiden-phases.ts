import { buildGraph } from '../graph.js';
import type { Graph } from '../types.js';

/** A graph whose nodes stand for parts of the base graph; `strength` holds all ties of a part, those within it too. */
export interface Level {
  graph: Graph;
  strength: Float64Array;
}

/** How willingly refinement takes a part that is not the best one. */
const RANDOMNESS = 0.01;

/** Strength from one node to each group around it, gathered without clearing an array of all groups. */
class Around {
  /** The groups; the first `size` count. */
  readonly groups: Uint32Array;
  /** Strength to each group of the graph, 0 to those not around. */
  readonly tie: Float64Array;
  size = 0;
  constructor(nodes: number) {
    this.groups = new Uint32Array(nodes);
    this.tie = new Float64Array(nodes);
  }

  /** Looks around v, itself apart; only at nodes of its own community where `within` is given. */
  look({ offsets, targets, weights }: Graph, v: number, of: Uint32Array, within?: Uint32Array): void {
    const { groups, tie } = this;
    for (let i = 0; i < this.size; i++) tie[groups[i]!] = 0;
    let size = 0;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
      const w = targets[arc]!;
      if (within !== undefined && within[w] !== within[v]) continue;
      const group = of[w]!;
      const known = tie[group]!;
      if (known === 0) groups[size++] = group;
      tie[group] = known + weights[arc]!;
    }
    this.size = size;
  }
}

/**
 * Moves nodes to the community around them that gains most, until none gains by moving; a node is looked at again only
 * when a neighbour has moved. `penalty` is resolution over twice the total strength. Changes `communities`.
 */
export function moveNodes(level: Level, communities: Uint32Array, penalty: number, random: () => number): void {
  const { graph, strength } = level;
  const nodes = strength.length;
  const total = new Float64Array(nodes);
  const members = new Uint32Array(nodes);
  for (let v = 0; v < nodes; v++) {
    total[communities[v]!]! += strength[v]!;
    members[communities[v]!]!++;
  }
  const empty: number[] = [];
  for (let c = 0; c < nodes; c++) if (members[c] === 0) empty.push(c);
  const queue = shuffled(nodes, random);
  const waiting = new Uint8Array(nodes).fill(1);
  const around = new Around(nodes);
  const { groups, tie } = around;
  let head = 0;
  for (let left = nodes; left > 0; left--) {
    const v = queue[head]!;
    head = head + 1 === nodes ? 0 : head + 1;
    waiting[v] = 0;
    const from = communities[v]!;
    around.look(graph, v, communities);
    total[from]! -= strength[v]!;
    members[from]!--;
    if (members[from] === 0) {
      total[from] = 0;
      empty.push(from);
    }
    const expected = strength[v]! * penalty;
    let to = from;
    let best = tie[from]! - expected * total[from]!;
    for (let i = 0; i < around.size; i++) {
      const community = groups[i]!;
      const gain = tie[community]! - expected * total[community]!;
      if (gain > best) {
        best = gain;
        to = community;
      }
    }
    // Alone it neither gains nor loses.
    if (best < 0) to = empty[empty.length - 1]!;
    total[to]! += strength[v]!;
    if (members[to]!++ === 0) removeEmpty(empty, to);
    communities[v] = to;
    if (to === from) continue;
    for (let arc = graph.offsets[v]!, end = graph.offsets[v + 1]!; arc < end; arc++) {
      const w = graph.targets[arc]!;
      if (waiting[w] || communities[w] === to) continue;
      waiting[w] = 1;
      const tail = head + left - 1;
      queue[tail < nodes ? tail : tail - nodes] = w;
      left++;
    }
  }
}

/** An empty community that is filled is nearly always the one emptied last. */
function removeEmpty(empty: number[], community: number): void {
  const at = empty.lastIndexOf(community);
  empty[at] = empty[empty.length - 1]!;
  empty.pop();
}

/**
 * Splits each community into connected parts: every node starts alone and, still alone, joins a part of its own
 * community at random, the likelier the more it gains; only nodes and parts well tied to their community take part.
 */
export function refine(level: Level, communities: Uint32Array, penalty: number, random: () => number): Uint32Array {
  const { graph, strength } = level;
  const nodes = strength.length;
  const whole = new Float64Array(nodes);
  for (let v = 0; v < nodes; v++) whole[communities[v]!]! += strength[v]!;
  const parts = Uint32Array.from(strength.keys());
  const total = strength.slice();
  const alone = new Uint8Array(nodes).fill(1);
  /** Strength from each part to the rest of its community. */
  const outside = new Float64Array(nodes);
  for (let v = 0; v < nodes; v++) {
    for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++) {
      if (communities[graph.targets[arc]!] === communities[v]) outside[v]! += graph.weights[arc]!;
    }
  }
  const isWellTied = (part: number, community: number): boolean =>
    outside[part]! >= total[part]! * (whole[community]! - total[part]!) * penalty;
  const around = new Around(nodes);
  const gains = new Float64Array(nodes);
  const odds = new Float64Array(nodes);
  for (const v of shuffled(nodes, random)) {
    const community = communities[v]!;
    if (!alone[v] || !isWellTied(v, community)) continue;
    around.look(graph, v, parts, communities);
    let largest = 0;
    for (let i = 0; i < around.size; i++) {
      const part = around.groups[i]!;
      const gain = around.tie[part]! - strength[v]! * total[part]! * penalty;
      gains[i] = gain >= 0 && isWellTied(part, community) ? gain : -1;
      largest = Math.max(largest, gains[i]!);
    }
    let sum = 0;
    for (let i = 0; i < around.size; i++) {
      // Odds relative to the best, so that no exponential overflows.
      odds[i] = gains[i]! < 0 ? 0 : Math.exp((gains[i]! - largest) / RANDOMNESS);
      sum += odds[i]!;
    }
    // To stay alone gains 0 and is a choice like the others.
    let draw = random() * (sum + Math.exp(-largest / RANDOMNESS));
    for (let i = 0; i < around.size; i++) {
      draw -= odds[i]!;
      if (draw >= 0 || odds[i] === 0) continue;
      const part = around.groups[i]!;
      outside[part] = outside[part]! + outside[v]! - 2 * around.tie[part]!;
      total[part]! += strength[v]!;
      parts[v] = part;
      alone[part] = 0;
      break;
    }
  }
  return parts;
}

/** The graph of the parts: strengths between two parts added. */
export function aggregate({ graph, strength }: Level, parts: Uint32Array, count: number): Level {
  const joined = new Float64Array(count);
  for (let v = 0; v < parts.length; v++) joined[parts[v]!]! += strength[v]!;
  const sources = new Uint32Array(graph.edges);
  const targets = new Uint32Array(graph.edges);
  const weights = new Float64Array(graph.edges);
  let edges = 0;
  for (let v = 0; v < parts.length; v++) {
    for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++) {
      const w = graph.targets[arc]!;
      if (w < v || parts[w] === parts[v]) continue;
      sources[edges] = parts[v]!;
      targets[edges] = parts[w]!;
      weights[edges++] = graph.weights[arc]!;
    }
  }
  const ids = new Array<string>(count).fill('');
  const [from, to, by] = [sources.subarray(0, edges), targets.subarray(0, edges), weights.subarray(0, edges)];
  return { graph: buildGraph(ids, from, to, by, false), strength: joined };
}

/** Groups numbered from 0 in order of their first node, and how many there are. */
export function renumbered(groups: Uint32Array): { of: Uint32Array<ArrayBuffer>; count: number } {
  const number = new Int32Array(groups.length).fill(-1);
  const of = new Uint32Array(groups.length);
  let count = 0;
  for (let v = 0; v < groups.length; v++) {
    const group = groups[v]!;
    if (number[group] === -1) number[group] = count++;
    of[v] = number[group]!;
  }
  return { of, count };
}

function shuffled(nodes: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: nodes }, (_, i) => i);
  for (let i = nodes - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
