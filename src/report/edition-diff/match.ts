import type { Assessment, Finding } from '../schema.js';

/** A finding with what it is about: its actors as the entities of documents they stand for, and its statements. */
export interface About<F extends { kind: string } = Finding> {
  finding: F;
  actors: string[][];
  statements: Set<string>;
}

/** Shares of what two findings hold in common from which they are about the same. */
const SAME_ACTORS = 0.5;
const SAME_STATEMENTS = 0.5;

/** What the findings of an edition are about. */
export function aboutOf({ findings, evidence, identities }: Assessment): About[] {
  const statements = new Map(evidence.map((entry) => [entry.number, entry.statements.map(({ id }) => id)]));
  const members = new Map(identities.map((identity) => [identity.id, identity.members]));
  return findings.map((finding) => ({
    finding,
    actors: finding.actors.map((id) => members.get(id) ?? [id]),
    statements: new Set(finding.cites.flatMap((number) => statements.get(number) ?? [])),
  }));
}

/**
 * Pairs the findings of two editions by what they are about, the likest first, each once: the same kind, on actors that
 * share an entity of some document or on the same statements. Their numbers and their wording play no part.
 */
export function matchFindings<O extends About<{ kind: string }>, N extends About<{ kind: string }>>(
  older: readonly O[],
  newer: readonly N[],
): [O, N][] {
  const pairs = older
    .flatMap((before) => newer.map((after) => ({ before, after, score: likeness(before, after) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<O | N>();
  return pairs.flatMap(({ before, after }): [O, N][] => {
    if (taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    return [[before, after]];
  });
}

/** How far two findings are about the same, 0 to 2; 0 where they are not. */
function likeness(before: About<{ kind: string }>, after: About<{ kind: string }>): number {
  if (before.finding.kind !== after.finding.kind) return 0;
  const actors = actorsInCommon(before.actors, after.actors);
  const shared = [...before.statements].filter((id) => after.statements.has(id)).length;
  const statements = shared / Math.max(1, Math.min(before.statements.size, after.statements.size));
  const first = before.actors[0]?.some((id) => after.actors[0]?.includes(id)) ?? false;
  const isSame = actors === 1 || statements >= SAME_STATEMENTS || (actors >= SAME_ACTORS && (shared > 0 || first));
  return isSame ? actors + statements : 0;
}

/** Dice's share of actors that stand for an entity in common. */
function actorsInCommon(before: readonly string[][], after: readonly string[][]): number {
  if (before.length + after.length === 0) return 0;
  const isIn = (actor: readonly string[], list: readonly string[][]) =>
    list.some((other) => other.some((id) => actor.includes(id)));
  const common =
    before.filter((actor) => isIn(actor, after)).length + after.filter((actor) => isIn(actor, before)).length;
  return common / (before.length + after.length);
}
