import type { CaseDocument, Statement } from '../../case/index.js';
import { type Hedge, relationType } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { Claim } from '../claims.js';
import { tiesOf } from '../ties.js';
import type { ProfileTie } from './types.js';

/** The actor that an entity of a document is. */
export type HomeOf = (id: string) => string;

/**
 * Ties of an actor that statements of one hedge make, the best evidenced first: what one source asserts and another
 * only alleges of the same two is told on both sides, each with its own statements.
 * @param said the statements on the actor, and the claims that they make
 * @param disputed keys (`tieKey`) of the ties that somebody denies
 */
export function tiesWithHedge(
  { id, members }: ResolvedEntity,
  hedge: Hedge,
  said: { claims: readonly Claim[]; statements: readonly Statement[] },
  homeOf: HomeOf,
  documents: CaseDocument[],
  disputed: ReadonlySet<string>,
): ProfileTie[] {
  const claims = said.claims.filter((claim) => claim.hedge === hedge);
  const homes = new Map(claims.flatMap(({ source, target }) => [source, target]).map((end) => [end, homeOf(end)]));
  const named = tiesOf(claims, homes, documents)
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
    });
  const own = new Set(members);
  const unnamed = said.statements.filter((statement) => statement.hedge === hedge && hasOneEnd(statement, own));
  return [...named, ...tiesToNobody(unnamed, documents)].sort(
    (a, b) => b.sources - a.sources || b.statements.length - a.statements.length,
  );
}

const hasOneEnd = ({ kind, subject, object }: Statement, own: ReadonlySet<string>): boolean =>
  kind === 'relation' && (subject === null ? own.has(object ?? '') : object === null && own.has(subject));

/** Ties whose other end the text does not name, one for each type and direction. */
function tiesToNobody(statements: readonly Statement[], documents: readonly CaseDocument[]): ProfileTie[] {
  const sourceOf = new Map(documents.map(({ id, reprintOf }) => [id, reprintOf ?? id]));
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = `${statement.schema} ${statement.subject === null ? 'in' : 'out'}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()].map((group) => {
    const { schema, subject, hedge } = group[0]!;
    const dates = group.flatMap(({ validFrom, validTo }) => [validFrom ?? [], validTo ?? []].flat()).sort();
    return {
      schema: schema as ProfileTie['schema'],
      direction: subject === null ? 'in' : 'out',
      hedge,
      disputed: false,
      roles: [...new Set(group.map(({ property }) => property))],
      sources: new Set(group.map(({ documentId }) => sourceOf.get(documentId) ?? documentId)).size,
      statements: group.map(({ id }) => id),
      ...(dates.length > 0 && { from: dates[0]!, to: dates.at(-1)! }),
    };
  });
}

/** Ties of the same two, of the same schema and direction, have the same key. */
export const tieKey = ({ schema, source, target }: { schema: string; source: string; target: string }): string =>
  relationType(schema)?.symmetric && target < source
    ? `${schema} ${target} ${source}`
    : `${schema} ${source} ${target}`;
