import { createHash } from 'node:crypto';
import type { CaseSnapshot, Change, KeptFile, KeptVersion, PassageVersion } from '../../case/index.js';
import { type HandlingMark, marksOf, mayShow } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import { buildNetwork } from '../network.js';
import { visible } from '../visible.js';
import { withoutWrongdoing } from './no-wrongdoing.js';
import type { Exchanged, ExchangedActor, ExchangedTie } from './types.js';

/** A case as it is read for export. */
export interface ExchangeSource {
  snapshot: CaseSnapshot;
  resolved: readonly ResolvedEntity[];
  history?: readonly Change[];
  /** What analysts wrote into the assessment. */
  writing?: readonly PassageVersion[];
  /** What people set up beside the documents, and the files that it rests on. */
  kept?: readonly KeptVersion[];
  keptFiles?: readonly KeptFile[];
  bytes?: (documentId: string) => Promise<Uint8Array>;
}

/**
 * What of a case may go out under a mark. What is marked above it is left out and counted, with what shares text with it
 * and with entities that nothing shown names; that no wrongdoing is alleged of somebody stays, whatever mark says so.
 */
export function exchanged(source: ExchangeSource, handling: HandlingMark): Exchanged {
  const { snapshot, resolved, history = [], writing = [], kept = [], keptFiles = [], bytes = noBytes } = source;
  const shown = visible(snapshot, resolved, handling, { rejected: true });
  const open = withoutUnnamed(snapshot, shown.snapshot);
  const known = new Set(open.entities.map(({ id }) => id));
  const left = shown.resolved
    .map((entity) => ({ ...entity, members: entity.members.filter((member) => known.has(member)) }))
    .filter(({ members }) => members.length > 0);
  return {
    handling,
    leftOut: shown.redacted,
    at: snapshot.custody.at(-1)?.at ?? '1970-01-01T00:00:00.000Z',
    ...networkOf(open, left, withoutWrongdoing(snapshot)),
    snapshot: open,
    resolved: left,
    withheld: withheldFrom(snapshot, handling),
    history: history.filter((change) => isOfShown(change, open)),
    writing: writing.filter((version) => mayGo(version, open, handling)),
    // What is kept has no mark of its own, and a sheet may quote anything.
    kept: handling === 'TLP:RED' ? kept : [],
    keptFiles: handling === 'TLP:RED' ? keptFiles : [],
    bytes,
  };
}

async function noBytes(): Promise<Uint8Array> {
  throw new Error('no bytes were given for this export');
}

/** Entities that had statements and of which none may be shown go with their mentions; who never had one stays. */
function withoutUnnamed(before: CaseSnapshot, after: CaseSnapshot): CaseSnapshot {
  if (after.statements.length === before.statements.length) return after;
  const named = (snapshot: CaseSnapshot): Set<string> =>
    new Set(snapshot.statements.flatMap(({ subject, object }) => [subject, object].filter((id) => id !== null)));
  const [had, has] = [named(before), named(after)];
  const stays = (id: string): boolean => !had.has(id) || has.has(id);
  return {
    ...after,
    entities: after.entities.filter(({ id }) => stays(id)),
    mentions: after.mentions.filter(({ entityId }) => stays(entityId)),
    judgements: after.judgements.filter(({ left, right }) => stays(left) && stays(right)),
  };
}

function withheldFrom(snapshot: CaseSnapshot, handling: HandlingMark): Set<string> {
  const above = snapshot.statements.filter((statement) => !mayShow(statement.handling, handling));
  return new Set(above.map(({ documentId }) => documentId));
}

function isOfShown({ targetKind, target }: Change, snapshot: CaseSnapshot): boolean {
  if (targetKind === 'document') return snapshot.documents.some(({ id }) => id === target);
  if (targetKind === 'statement') return snapshot.statements.some(({ id }) => id === target);
  return snapshot.judgements.some(({ id }) => id === target);
}

/** A passage goes out by its own mark, and only where all that it cites or is about does. */
function mayGo({ passage }: PassageVersion, { statements }: CaseSnapshot, handling: HandlingMark): boolean {
  if (!passage || !mayShow(passage.handling, handling)) return false;
  const shown = new Set(statements.map(({ id }) => id));
  const named = [...marksOf(passage.text).map(({ statement }) => statement), ...(passage.about?.statements ?? [])];
  return named.every((id) => shown.has(id));
}

function networkOf(
  snapshot: CaseSnapshot,
  resolved: ResolvedEntity[],
  cleared: ReadonlySet<string>,
): { actors: ExchangedActor[]; ties: ExchangedTie[] } {
  const network = buildNetwork(snapshot, resolved);
  const entities = new Map(resolved.map((entity) => [entity.id, entity]));
  const statements = new Map(snapshot.statements.map((statement) => [statement.id, statement]));
  const names = new Map(snapshot.documents.map(({ id, name }) => [id, name.split(/[\\/]/).at(-1)!]));
  const places = placesOf(snapshot);
  const actors = [...network.actors.values()].map((actor) => {
    const { aliases, members } = entities.get(actor.id) ?? { aliases: [], members: [actor.id] };
    const place = members.map((member) => places.get(member)).find((known) => known !== undefined);
    return {
      ...actor,
      aliases,
      members,
      ...(place && { place }),
      noWrongdoingAlleged: members.some((member) => cleared.has(member)),
    };
  });
  const ties = network.ties.map((tie) => ({
    ...tie,
    id: createHash('sha256').update([tie.schema, tie.source, tie.target].join(' ')).digest('hex').slice(0, 24),
    quotes: tie.statements.flatMap((id) => {
      const statement = statements.get(id);
      if (!statement) return [];
      return [{ text: statement.quote, document: names.get(statement.documentId)!, sha256: statement.documentId }];
    }),
  }));
  return { actors, ties };
}

/** What the gazetteer knew of each entity that is a place. */
function placesOf(snapshot: CaseSnapshot): Map<string, NonNullable<ExchangedActor['place']>> {
  const coded = snapshot.statements.filter(
    ({ kind, property, subject }) => kind === 'property' && property === 'code' && subject !== null,
  );
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  return new Map(
    coded.map(({ subject, detail: { country, latitude, longitude } }) => {
      const [north, east] = [number(latitude), number(longitude)];
      const at = north === undefined || east === undefined ? {} : { latitude: north, longitude: east };
      return [subject!, { ...(typeof country === 'string' && country !== '' && { country }), ...at }];
    }),
  );
}
