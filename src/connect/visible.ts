import type { CaseMention, CaseSnapshot, Statement } from '../case/index.js';
import { type HandlingMark, mayShow } from '../model/index.js';
import type { ResolvedEntity } from '../resolve/index.js';

/** What of a case may be shown under a handling mark, and how much was left out. */
export interface Visible {
  snapshot: CaseSnapshot;
  resolved: ResolvedEntity[];
  redacted: { documents: number; statements: number };
}

/**
 * Leaves out what is marked above `mark`: documents with all they hold, statements, and statements whose quote shares
 * text with such a one, which would show it all the same. Names that only hidden documents use go too. Statements that a
 * person rejected are left out uncounted: they are no part of any edition, unless asked for.
 */
export function visible(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
  mark: HandlingMark,
  options: { rejected?: boolean } = {},
): Visible {
  const documents = snapshot.documents.filter((document) => mayShow(document.handling, mark));
  const shown = new Set(documents.map((document) => document.id));
  const held = snapshot.statements.filter((statement) => options.rejected || statement.judgement !== 'rejected');
  const marked = held.filter((statement) => !mayShow(statement.handling, mark));
  const hidden = byDocument(marked);
  const statements = held.filter(
    (statement) =>
      shown.has(statement.documentId) &&
      !(hidden.get(statement.documentId) ?? []).some(
        (other) => other.start < statement.end && statement.start < other.end,
      ),
  );
  const inShown = <T extends { documentId: string }>(list: readonly T[]): T[] =>
    list.filter((item) => shown.has(item.documentId));
  // A name that stands only in words which may not be shown is not shown for standing there.
  const mentions = inShown(snapshot.mentions).filter(
    ({ documentId, start, end }) =>
      !(hidden.get(documentId) ?? []).some((other) => other.start < end && start < other.end),
  );
  const named = (list: readonly CaseMention[], said: readonly Statement[]): Set<string | null> =>
    new Set([...list.map(({ entityId }) => entityId), ...said.flatMap(({ subject, object }) => [subject, object])]);
  const told = named(mentions, statements);
  const known = named(snapshot.mentions, held);
  // What nothing at all names is left as it is.
  const untold = (id: string): boolean => known.has(id) && !told.has(id);
  const entities = inShown(snapshot.entities).filter(({ id }) => !untold(id));
  const kept: CaseSnapshot = {
    ...snapshot,
    documents,
    custody: inShown(snapshot.custody),
    entities,
    mentions,
    statements,
  };
  return {
    snapshot: kept,
    resolved: shownEntities(resolved, kept, entities.length === snapshot.entities.length),
    redacted: {
      documents: snapshot.documents.length - documents.length,
      statements: held.length - statements.length,
    },
  };
}

function byDocument(statements: readonly Statement[]): Map<string, Statement[]> {
  const result = new Map<string, Statement[]>();
  for (const statement of statements) {
    const list = result.get(statement.documentId);
    if (list) list.push(statement);
    else result.set(statement.documentId, [statement]);
  }
  return result;
}

/** Entities that a shown document names, by names that a shown document uses. */
function shownEntities(resolved: readonly ResolvedEntity[], kept: CaseSnapshot, all: boolean): ResolvedEntity[] {
  if (all) return [...resolved];
  const names = new Map(kept.entities.map((entity) => [entity.id, entity.name]));
  const isUsed = (name: string): boolean => kept.documents.some((document) => document.text.includes(name));
  return resolved.flatMap((entity) => {
    const members = entity.members.filter((member) => names.has(member));
    if (members.length === 0) return [];
    const own = members.map((member) => names.get(member)!);
    const longest = own.reduce((best, name) => (name.length > best.length ? name : best));
    const name = own.includes(entity.name) ? entity.name : longest;
    // The id is the smallest member's: that of a hidden one would differ from what the network calls the entity.
    return [{ ...entity, members, name, aliases: entity.aliases.filter((alias) => alias !== name && isUsed(alias)) }];
  });
}
