import type { CaseDocument } from '../case/index.js';
import { relationType } from '../model/index.js';
import type { Claim } from './claims.js';
import type { Tie } from './types.js';

/**
 * Joins claims into ties: one for each schema and pair of actors, with all statements. `actorOf` gives the actor of a
 * document entity. Where the schema is symmetric, direction says nothing and both ways are one tie. A claim between two
 * names of one actor makes no tie.
 */
export function tiesOf(claims: Claim[], actorOf: Map<string, string>, documents: CaseDocument[]): Tie[] {
  const sourceOf = new Map(documents.map((document) => [document.id, document.reprintOf ?? document.id]));
  const grouped = new Map<string, Claim[]>();
  for (const claim of claims) {
    const ends = endsOf(claim, actorOf);
    if (!ends) continue;
    const key = `${claim.schema} ${ends[0]} ${ends[1]}`;
    const group = grouped.get(key);
    const placed = { ...claim, source: ends[0], target: ends[1] };
    if (group) group.push(placed);
    else grouped.set(key, [placed]);
  }
  return [...grouped.values()].map((group) => toTie(group, sourceOf));
}

function endsOf(claim: Claim, actorOf: Map<string, string>): [string, string] | undefined {
  const source = actorOf.get(claim.source);
  const target = actorOf.get(claim.target);
  if (source === undefined || target === undefined || source === target) return undefined;
  return relationType(claim.schema)?.symmetric && target < source ? [target, source] : [source, target];
}

function toTie(claims: Claim[], sourceOf: Map<string, string>): Tie {
  const affirmed = claims.filter((claim) => claim.hedge !== 'denied');
  // Who denies a tie is no source for it; a tie that is only denied counts who denies it.
  const counted = affirmed.length > 0 ? affirmed : claims;
  const sourceIds = unique(counted.map((claim) => sourceOf.get(claim.documentId) ?? claim.documentId));
  const dates = counted.flatMap((claim) => claim.date ?? []).sort();
  const { source, target, schema } = claims[0]!;
  return {
    source,
    target,
    schema,
    statements: unique(claims.flatMap((claim) => claim.statements.map((statement) => statement.id))),
    sources: sourceIds.length,
    sourceIds,
    hedge:
      affirmed.length === 0 ? 'denied' : affirmed.some((claim) => claim.hedge === 'asserted') ? 'asserted' : 'alleged',
    disputed: affirmed.length > 0 && affirmed.length < claims.length,
    roles: unique(counted.map((claim) => claim.role)),
    ...(dates.length > 0 && { from: dates[0], to: dates[dates.length - 1] }),
  };
}

const unique = (values: string[]): string[] => [...new Set(values)];
