import type { CaseDocument, Statement } from '../../case/index.js';
import { type Hedge, relationType } from '../../model/index.js';
import { claimsOf } from '../claims.js';
import { tiesOf } from '../ties.js';
import type { ProfileTie } from './types.js';

/** The actor that an entity of a document is. */
export type HomeOf = (id: string) => string;

/**
 * Ties of the actor `id` that statements of one hedge make, the best evidenced first: what one source asserts and another
 * only alleges of the same two is told on both sides, each with its own statements.
 * @param disputed keys (`tieKey`) of the ties that somebody denies
 */
export function tiesWithHedge(
  id: string,
  hedge: Hedge,
  statements: readonly Statement[],
  homeOf: HomeOf,
  documents: CaseDocument[],
  disputed: ReadonlySet<string>,
): ProfileTie[] {
  const claims = claimsOf({ statements }).filter((claim) => claim.hedge === hedge);
  const homes = new Map(claims.flatMap(({ source, target }) => [source, target]).map((end) => [end, homeOf(end)]));
  return tiesOf(claims, homes, documents)
    .filter(({ source, target }) => source === id || target === id)
    .map((tie) => {
      const { source, target, sourceIds: _, ...rest } = tie;
      const direction = relationType(tie.schema)?.symmetric ? 'both' : source === id ? 'out' : 'in';
      return {
        ...rest,
        disputed: disputed.has(tieKey(tie)),
        other: source === id ? target : source,
        direction: direction as ProfileTie['direction'],
      };
    })
    .sort((a, b) => b.sources - a.sources || b.statements.length - a.statements.length);
}

/** Ties of the same two, of the same schema and direction, have the same key. */
export const tieKey = ({ schema, source, target }: { schema: string; source: string; target: string }): string =>
  relationType(schema)?.symmetric && target < source
    ? `${schema} ${target} ${source}`
    : `${schema} ${source} ${target}`;
