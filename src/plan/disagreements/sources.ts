import { createHash } from 'node:crypto';
import type { CaseDocument, CaseSnapshot, Statement } from '../../case/index.js';
import { fold } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { Disagreement } from './types.js';

/** What every comparison looks up: documents, what is one source, and who is who. */
export interface Sources {
  documents: ReadonlyMap<string, CaseDocument>;
  /** The source of a document: the group of reprints that it belongs to, else itself. */
  sourceOf(statement: Statement): string;
  /** The entity after resolution. */
  entity(id: string): { id: string; name: string };
  /**
   * By what two mentions are compared: a full name, since resolution joins no two persons on it alone, else the entity.
   * What is found so is firm only where `entity` is one too.
   */
  whoIs(id: string): string;
}

export function sourcesOf(snapshot: CaseSnapshot, resolved: readonly ResolvedEntity[]): Sources {
  const documents = new Map(snapshot.documents.map((document) => [document.id, document]));
  const entities = new Map<string, { id: string; name: string }>();
  for (const { id, name } of snapshot.entities) entities.set(id, { id, name });
  for (const { id, name, members } of resolved) for (const member of members) entities.set(member, { id, name });
  const entity = (id: string) => entities.get(id) ?? { id, name: id };
  return {
    documents,
    sourceOf: ({ documentId }) => documents.get(documentId)?.reprintOf ?? documentId,
    entity,
    whoIs: (id) => {
      const { id: own, name } = entity(id);
      return /\S\s+\S/.test(name.trim()) ? fold(name) : own;
    },
  };
}

/** A disagreement with an id that the same sides give again, and whether one source holds both. */
export function disagreement(
  sources: Sources,
  made: Omit<Disagreement, 'id' | 'oneSource'> & { oneSource?: boolean },
): Disagreement {
  const ids = made.sides.map(({ statement }) => statement.id).sort();
  const id = createHash('sha256')
    .update([made.kind, ...ids].join('\u001f'))
    .digest('hex')
    .slice(0, 12);
  const oneSource = new Set(made.sides.map(({ statement }) => sources.sourceOf(statement))).size === 1;
  return { id, oneSource, ...made };
}
