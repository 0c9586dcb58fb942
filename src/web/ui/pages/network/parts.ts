import type { NetworkDrawing } from '../../../api/index.js';
import type { Lit } from './lit.js';

/** Lights up the largest part of who still works together when the removed are gone; conflict, places and events apart. */
export function withLargestPart({ actors, lines }: NetworkDrawing, lit: Lit): Lit {
  const acts = actors.id.map((id, at) => !lit.removed?.has(id) && !['Place', 'Event'].includes(actors.kind[at]!));
  const root = Int32Array.from(actors.id.keys());
  const find = (v: number): number => {
    let top = v;
    while (root[top] !== top) top = root[top]!;
    for (let at = v; root[at] !== top; ) [root[at], at] = [top, root[at]!];
    return top;
  };
  lines.source.forEach((one, at) => {
    const other = lines.target[at]!;
    if (acts[one] && acts[other] && !lines.against[at]) root[find(one)] = find(other);
  });
  const sizes = new Map<number, number>();
  for (let v = 0; v < acts.length; v++) if (acts[v]) sizes.set(find(v), (sizes.get(find(v)) ?? 0) + 1);
  const [largest] = [...sizes].reduce((best, next) => (next[1] > best[1] ? next : best), [-1, 0]);
  return { ...lit, between: true, actors: new Set(actors.id.filter((_, v) => acts[v] && find(v) === largest)) };
}
