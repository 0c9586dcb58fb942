import type { Statement } from '../../case/index.js';
import { byEntity, profileOf, visible } from '../../connect/index.js';
import { type HandlingMark, HEDGES } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import { csvOf } from './csv.js';
import type { EntityView } from './entity-view.js';

const COLUMNS = [
  'hedge',
  'kind',
  'type',
  'direction',
  'role or property',
  'other or value',
  'from',
  'to',
  'quote',
  'attribution',
  'grading',
  'document',
  'document_id',
  'start',
  'end',
  'statement',
];

/** A profile as a file, without what is marked above `mark`: JSON says how much that is, CSV has a row for each statement. */
export function profileFile(
  view: EntityView,
  entity: ResolvedEntity,
  mark: HandlingMark,
  format: 'json' | 'csv',
): { text: string; type: string } {
  const documents = new Set(entity.members.flatMap((id) => view.candidateOf.get(id)?.documentId ?? []));
  const inOwn = ({ documentId }: { documentId: string }): boolean => documents.has(documentId);
  const { snapshot } = view;
  // All that shares a document with the entity: a quote that overlaps one that may not be shown goes too.
  const part = {
    ...snapshot,
    documents: snapshot.documents.filter(({ id }) => documents.has(id)),
    custody: [],
    entities: snapshot.entities.filter(inOwn),
    mentions: snapshot.mentions.filter(inOwn),
    statements: snapshot.statements.filter(inOwn),
  };
  const named = new Set(part.entities.flatMap(({ id }) => view.entityOf(id) ?? []));
  const shown = visible(part, [...named], mark);
  const homes = new Map(shown.resolved.flatMap((one) => one.members.map((member) => [member, one] as const)));
  const kept = entity.members.flatMap((id) => homes.get(id) ?? [])[0];
  const held = new Map(shown.snapshot.documents.map((document) => [document.id, document]));
  const profile = kept && profileOf(kept, byEntity(shown.snapshot), held, (id) => homes.get(id)?.id ?? id);
  const own = new Set(kept?.members);
  const statements = shown.snapshot.statements.filter(
    ({ subject, object }) => own.has(subject ?? '') || own.has(object ?? ''),
  );
  if (format === 'json') {
    const entities = Object.fromEntries(
      statements.flatMap(({ subject, object }) =>
        [subject, object].flatMap((id) => {
          const home = id === null ? undefined : homes.get(id);
          return home ? [[home.id, { name: home.name, schema: home.schema }] as const] : [];
        }),
      ),
    );
    const content = { handling: mark, leftOut: shown.redacted, profile: profile ?? null, entities, statements };
    return { text: `${JSON.stringify(content, null, 1)}\n`, type: 'application/json' };
  }
  const nameOf = (id: string | null): string => (id === null ? '' : (homes.get(id)?.name ?? ''));
  const rows = HEDGES.flatMap((hedge) =>
    statements
      .filter((statement) => statement.hedge === hedge)
      .map((statement) => rowOf(statement, own, nameOf, held.get(statement.documentId)?.name ?? '')),
  );
  return { text: csvOf([COLUMNS, ...rows]), type: 'text/csv' };
}

function rowOf(
  statement: Statement,
  own: ReadonlySet<string>,
  nameOf: (id: string | null) => string,
  document: string,
): (string | number)[] {
  const { hedge, kind, schema, property, subject, object, value, quote, reliability, credibility } = statement;
  const out = own.has(subject ?? '');
  return [
    hedge,
    kind,
    schema,
    kind === 'relation' ? (out ? 'out' : 'in') : '',
    property,
    nameOf(out ? object : subject) || (value ?? ''),
    statement.validFrom ?? '',
    statement.validTo ?? '',
    quote,
    statement.attribution ?? '',
    `${reliability}${credibility}`,
    document,
    statement.documentId,
    statement.start,
    statement.end,
    statement.id,
  ];
}
