import { otherEnd } from './tie-kinds.js';
import type { Tie } from './types.js';

/** A path of actors with the tie between each and the next. */
export interface Path {
  actors: string[];
  ties: Tie[];
  cost: number;
}

export interface PathRules {
  /** Cost of a tie, above 0. */
  cost: (tie: Tie) => number;
  /** Whether a path that came to `actor` by `arrived` may leave it by `leaving`. */
  mayPass: (arrived: Tie, actor: string, leaving: Tie) => boolean;
  /** Most ties that a path may have. */
  longest: number;
}

interface Label {
  actor: string;
  tie?: Tie;
  from?: Label;
  cost: number;
  steps: number;
}

/**
 * Cheapest simple path from `start` to every actor it reaches (Dijkstra 1959, doi 10.1007/BF01386390). The label of an
 * actor is kept for each kind of tie it was reached by, since leaving it may depend on that.
 */
export function bestPaths(start: string, steps: Map<string, Tie[]>, rules: PathRules): Map<string, Path> {
  const settled = new Set<string>();
  const best = new Map<string, Path>();
  const open: Label[] = [{ actor: start, cost: 0, steps: 0 }];
  while (open.length > 0) {
    const label = takeCheapest(open);
    const state = `${label.tie?.schema ?? ''} ${label.actor}`;
    if (settled.has(state)) continue;
    settled.add(state);
    if (!best.has(label.actor)) best.set(label.actor, pathOf(label));
    if (label.steps === rules.longest) continue;
    for (const tie of steps.get(label.actor) ?? []) {
      const next = otherEnd(tie, label.actor);
      if (settled.has(`${tie.schema} ${next}`) || holds(label, next)) continue;
      if (label.tie && !rules.mayPass(label.tie, label.actor, tie)) continue;
      pushLabel(open, { actor: next, tie, from: label, cost: label.cost + rules.cost(tie), steps: label.steps + 1 });
    }
  }
  best.delete(start);
  return best;
}

function holds(label: Label | undefined, actor: string): boolean {
  for (let at = label; at; at = at.from) if (at.actor === actor) return true;
  return false;
}

function pathOf(last: Label): Path {
  const actors: string[] = [];
  const ties: Tie[] = [];
  for (let at: Label | undefined = last; at; at = at.from) {
    actors.unshift(at.actor);
    if (at.tie) ties.unshift(at.tie);
  }
  return { actors, ties, cost: last.cost };
}

/** Binary heap on cost; equal costs by fewer steps, so that the result does not hang on insertion order alone. */
function pushLabel(heap: Label[], label: Label): void {
  let at = heap.push(label) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!cheaper(heap[at]!, heap[parent]!)) break;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function takeCheapest(heap: Label[]): Label {
  const top = heap[0]!;
  const last = heap.pop()!;
  if (heap.length > 0) {
    heap[0] = last;
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && cheaper(heap[child]!, heap[least]!)) least = child;
      }
      if (least === at) break;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
  return top;
}

function cheaper(a: Label, b: Label): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.steps < b.steps);
}
