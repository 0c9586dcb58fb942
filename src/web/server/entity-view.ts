import type { CaseDocument, PairJudgement, Statement } from '../../case/index.js';
import { type ByEntity, byEntity } from '../../connect/index.js';
import type { Resolved } from '../../journey.js';
import { said, UserError } from '../../model/index.js';
import type { Candidate, ResolvedEntity } from '../../resolve/index.js';
import type { Workspace } from './workspace.js';

/** The case as the pages on entities look things up in it. */
export interface EntityView extends Resolved {
  index: ByEntity;
  documents: ReadonlyMap<string, CaseDocument>;
  statements: ReadonlyMap<string, Statement>;
  candidateOf: ReadonlyMap<string, Candidate>;
  /** The entity that an id stands for: its own, or that of any member, so that addresses outlive a merge. */
  entityOf(id: string): ResolvedEntity | undefined;
}

/** What the pages on entities look at; what no judgement on pairs changes is made once. */
export function entityView(workspace: Workspace): Promise<EntityView> {
  return workspace.derived('entity view', async () => {
    const resolved = await workspace.resolved();
    const { snapshot, entities, candidates } = resolved;
    const kept = await workspace.derived(
      'entity index',
      () => ({
        index: byEntity(snapshot),
        documents: new Map(snapshot.documents.map((document) => [document.id, document])),
        statements: new Map(snapshot.statements.map((statement) => [statement.id, statement])),
      }),
      ['documents', 'statements'],
    );
    const candidateOf = await workspace.derived(
      'entity candidates',
      () => new Map(candidates.map((candidate) => [candidate.id, candidate])),
      ['documents'],
    );
    const homes = new Map<string, ResolvedEntity>();
    for (const entity of entities) for (const member of entity.members) homes.set(member, entity);
    return { ...resolved, ...kept, candidateOf, entityOf: (id) => homes.get(id) };
  });
}

/** The entity that an id stands for. @throws UserError where there is none. */
export function knownEntity(view: EntityView, id: string): ResolvedEntity {
  const entity = view.entityOf(id);
  if (!entity)
    throw new UserError(
      said`The case holds no entity ${id.slice(0, 60)}. Its document may have been read anew; search for it by name.`,
    );
  return entity;
}

/** A judgement on a pair as the page shows it. `whys`: reasons given, by judgement, from the log. */
export function decisionOf(
  { id, left, right, verdict, who, at, score }: PairJudgement,
  view: EntityView,
  whys: ReadonlyMap<string, string>,
) {
  const byRule = who.startsWith('rule:');
  return {
    id,
    left,
    right,
    leftName: view.candidateOf.get(left)?.name ?? left,
    rightName: view.candidateOf.get(right)?.name ?? right,
    verdict,
    ...(byRule && { rule: who.slice('rule:'.length) }),
    who,
    at,
    score,
    ...(whys.has(id) && { why: whys.get(id)! }),
  };
}

/** The last reason that was given for each judgement on a pair. */
export async function whysOf(workspace: Workspace): Promise<ReadonlyMap<string, string>> {
  return await workspace.derived('pair whys', async () => {
    const changes = await workspace.store.history();
    return new Map(
      changes.flatMap(({ targetKind, target, why }) =>
        targetKind === 'pair' && why !== undefined ? [[target, why] as const] : [],
      ),
    );
  });
}

/** The name of a document without the folders it came from. */
export function documentName(documents: ReadonlyMap<string, CaseDocument>, id: string): string {
  return (documents.get(id)?.name ?? id).split('/').at(-1)!;
}

/** A statement as evidence. */
export function evidenceOfStatement(
  { id, quote, hedge, attribution, documentId, start, reliability, credibility }: Statement,
  documents: ReadonlyMap<string, CaseDocument>,
) {
  return {
    statement: id,
    quote,
    hedge,
    ...(attribution !== undefined && { attribution }),
    grading: `${reliability}${credibility}`,
    document: { id: documentId, name: documentName(documents, documentId) },
    start,
  };
}
