import type { Statement } from '../../case/index.js';
import { ftm, relationType } from '../../model/index.js';
import { FTM_EDGES } from './ftm-edges.js';
import { NO_WRONGDOING_WORDS } from './no-wrongdoing.js';
import { sidecar } from './sidecar.js';
import type { Exchanged, ExchangedActor, Exporter } from './types.js';

interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** What FollowTheMoney calls the schemata of entities that it lacks. */
const SCHEMA_OF: Readonly<Record<string, string>> = { Place: 'Address', Incident: 'Event' };
const schemaOf = (schema: string): string => SCHEMA_OF[schema] ?? schema;

/**
 * FollowTheMoney entities, one a line: resolved actors with the properties that its schemata have, and an edge for each
 * statement of a relation that somebody affirms, under the id of the statement. Ours, and those whose ends do not fit,
 * are an UnknownLink with the exact schema as its role; an incident is an Event. The sidecar holds everything else.
 */
export const FTM: Exporter = {
  id: 'ftm',
  title: 'FollowTheMoney JSON lines, with a sidecar that holds the evidence',
  parameters: [],
  source: 'followthemoney.tech',
  write: async (content) => {
    const { snapshot, resolved } = content;
    const idOf = new Map(resolved.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
    const held = snapshot.statements.filter(({ judgement, hedge }) => judgement !== 'rejected' && hedge !== 'denied');
    const said = grouped(held, idOf);
    const actors = content.actors.map((actor) => actorEntity(actor, said.get(actor.id) ?? []));
    const schemata = new Map(actors.map(({ id, schema }) => [id, schema]));
    const edges = held.flatMap((statement) => edgeEntity(statement, idOf, schemata, content) ?? []);
    const incidents = resolved
      .filter(({ schema }) => schema === 'Incident')
      .map(({ id, name }) => incidentEntity(id, name, said.get(id) ?? [], idOf, schemata));
    const text = [...actors, ...incidents, ...edges].map((entity) => `${JSON.stringify(entity)}\n`).join('');
    return [
      { part: '', ending: 'jsonl', text },
      { part: 'sidecar', ending: 'jsonl', text: await sidecar(content, text) },
    ];
  },
};

/** Property statements by the resolved entity they speak of. */
function grouped(statements: readonly Statement[], idOf: ReadonlyMap<string, string>): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.kind !== 'property' || statement.subject === null) continue;
    const id = idOf.get(statement.subject) ?? statement.subject;
    groups.set(id, [...(groups.get(id) ?? []), statement]);
  }
  return groups;
}

function actorEntity(actor: ExchangedActor, said: readonly Statement[]): FtmEntity {
  const schema = schemaOf(actor.schema);
  const values = new Values(schema);
  values.add('name', actor.name);
  for (const alias of actor.aliases) values.add('alias', alias);
  // What is only alleged of somebody is no property of theirs; the sidecar has it.
  for (const { property, value, hedge } of said) {
    if (hedge === 'asserted' && value !== null && property !== 'name' && value !== actor.name)
      values.add(property, value);
  }
  for (const [name, value] of Object.entries(actor.place ?? {})) values.add(name, String(value));
  if (actor.noWrongdoingAlleged) values.add('notes', NO_WRONGDOING_WORDS);
  return { id: actor.id, schema, properties: values.all };
}

function incidentEntity(
  id: string,
  name: string,
  said: readonly Statement[],
  idOf: ReadonlyMap<string, string>,
  schemata: ReadonlyMap<string, string>,
): FtmEntity {
  const values = new Values('Event');
  values.add('name', name);
  for (const { property, value, object, quote } of said) {
    const filler = object === null ? undefined : (idOf.get(object) ?? object);
    if (property === 'date' && value !== null) values.add('date', value);
    else if (property === 'type' && value !== null) values.add('keywords', value);
    else if (value !== null) values.add('description', `${property}: ${value}`);
    if (filler !== undefined && ftm.getSchema(schemata.get(filler) ?? 'Thing').isA('LegalEntity'))
      values.add('involved', filler);
    values.add('summary', quote.replace(/\s+/g, ' '));
  }
  return { id, schema: 'Event', properties: values.all };
}

function edgeEntity(
  statement: Statement,
  idOf: ReadonlyMap<string, string>,
  schemata: ReadonlyMap<string, string>,
  { snapshot }: Exchanged,
): FtmEntity | undefined {
  if (statement.kind !== 'relation' || statement.subject === null || statement.object === null) return undefined;
  const [source, target] = [statement.subject, statement.object].map((id) => idOf.get(id) ?? id) as [string, string];
  const [from, to] = [schemata.get(source), schemata.get(target)];
  // An incident is told by its roles; what resolution joined into one has no tie with itself.
  if (from === undefined || to === undefined || source === target) return undefined;
  const own = FTM_EDGES.find(({ schema }) => schema === statement.schema && relationType(schema)?.ftm);
  const fitting = own?.fits(from, to) ? own : undefined;
  const edge = fitting ?? FTM_EDGES.find(({ schema }) => schema === 'UnknownLink')!;
  const values = new Values(edge.schema);
  values.add(edge.source, source);
  values.add(edge.target, target);
  if (fitting) values.add(edge.role, statement.property);
  else {
    values.add('role', statement.schema);
    values.add('status', statement.hedge);
    values.add('description', statement.property);
  }
  if (statement.validFrom) values.add('startDate', statement.validFrom);
  if (statement.validTo) values.add('endDate', statement.validTo);
  values.add('summary', `${statement.hedge === 'alleged' ? '[alleged] ' : ''}${statement.quote.replace(/\s+/g, ' ')}`);
  const document = snapshot.documents.find(({ id }) => id === statement.documentId);
  if (document) values.add('publisher', document.publisher ?? document.name.split(/[\\/]/).at(-1)!);
  values.add('recordId', statement.id);
  return { id: statement.id, schema: edge.schema, properties: values.all };
}

/** Values of the properties that a schema has, each once, in the order in which they come. */
class Values {
  readonly all: Record<string, string[]> = {};
  readonly #known: ReadonlyMap<string, unknown>;
  constructor(schema: string) {
    this.#known = ftm.getSchema(schema).getProperties();
  }

  add(property: string, value: string): void {
    if (!this.#known.has(property) || value === '') return;
    const values = (this.all[property] ??= []);
    // Codes of countries are written small there.
    const written = property === 'country' && /^[A-Z]{2}$/.test(value) ? value.toLowerCase() : value;
    if (!values.includes(written)) values.push(written);
  }
}
