import { bestPaths, type Path, type PathRules } from './best-path.js';
import { mayPassBody, toChain } from './chain.js';
import { evidenceOf, tiesByActor } from './evidence.js';
import { isCooperative } from './tie-kinds.js';
import type { Chain, Network, Tie } from './types.js';

export interface ShortestOptions {
  /** Also ties of conflict and legal action; absent: cooperation only. Never what is only denied. */
  any?: boolean;
  /** Also by places; absent: never. */
  places?: boolean;
}

/** Small beside one tie: among chains of the same length the better evidenced comes first. */
const DOUBT = 1e-3;

/**
 * The k shortest chains between two actors without repeating an actor, fewest ties first, then best evidence (Yen 1971,
 * doi 10.1287/mnsc.17.11.712). Empty where nothing joins them.
 */
export function shortestChains(
  network: Network,
  from: string,
  to: string,
  k: number,
  options: ShortestOptions = {},
): Chain[] {
  const steps = tiesByActor(network, (tie) => isUsable(network, tie, options));
  const rules: PathRules = {
    cost: (tie) => 1 + DOUBT * (1 - evidenceOf(tie)),
    longest: Number.POSITIVE_INFINITY,
    mayPass: (arrived, actor, leaving) => mayPassBody(network, arrived, actor, leaving),
  };
  const found: Path[] = [];
  const candidates: Path[] = [];
  const known = new Set<string>();
  const consider = (path: Path | undefined): void => {
    if (!path || known.has(path.actors.join(' '))) return;
    known.add(path.actors.join(' '));
    candidates.push(path);
  };
  consider(bestPaths(from, steps, rules).get(to));
  while (found.length < k && candidates.length > 0) {
    candidates.sort((a, b) => a.cost - b.cost);
    const next = candidates.shift()!;
    found.push(next);
    for (let spur = 0; spur < next.ties.length; spur++) consider(detour(next, spur, to, found, steps, rules));
  }
  return found.map((path) => toChain(network, path));
}

/** The best path that shares the first `spur` ties with `path` and then goes another way than every one found. */
function detour(
  path: Path,
  spur: number,
  to: string,
  found: Path[],
  steps: Map<string, Tie[]>,
  rules: PathRules,
): Path | undefined {
  const root = path.actors.slice(0, spur + 1);
  const at = root[spur]!;
  const passed = new Set(root.slice(0, spur));
  const taken = new Set(
    found.filter((one) => root.every((id, i) => one.actors[i] === id)).map((one) => one.actors[spur + 1]!),
  );
  const arrived = path.ties[spur - 1];
  const open = new Map(steps);
  for (const id of passed) open.delete(id);
  const isOpen = (tie: Tie): boolean => !passed.has(tie.source) && !passed.has(tie.target);
  const leaving = steps.get(at)!.filter((tie) => {
    const next = tie.source === at ? tie.target : tie.source;
    return isOpen(tie) && !taken.has(next) && (!arrived || rules.mayPass(arrived, at, tie));
  });
  open.set(at, leaving);
  const rest = bestPaths(at, mapTies(open, isOpen), rules).get(to);
  if (!rest) return undefined;
  const ties = [...path.ties.slice(0, spur), ...rest.ties];
  return {
    actors: [...root.slice(0, spur), ...rest.actors],
    ties,
    cost: ties.reduce((sum, tie) => sum + rules.cost(tie), 0),
  };
}

function mapTies(steps: Map<string, Tie[]>, where: (tie: Tie) => boolean): Map<string, Tie[]> {
  return new Map([...steps].map(([id, ties]) => [id, ties.filter(where)]));
}

function isUsable(network: Network, tie: Tie, { any, places }: ShortestOptions): boolean {
  if (tie.hedge === 'denied' || (!any && !isCooperative(tie))) return false;
  if (places) return true;
  return [tie.source, tie.target].every((id) => network.actors.get(id)!.sector !== 'place');
}
