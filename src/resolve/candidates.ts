import type { CaseSnapshot, Statement } from '../case/index.js';
import { relationType } from '../model/index.js';
import { countryContext } from './context.js';
import type { Candidate } from './types.js';

/** Relations that say what office somebody holds in what body. */
const ROLES = new Set(['Occupancy', 'Directorship', 'Membership', 'Employment']);
/** Relations that say where somebody or something is. */
const PLACES = new Set(['Presence', 'LocatedIn']);

/**
 * The entities of a case as resolution compares them: each with its other names, its properties (among them `role`,
 * `place`, and `contextCountry`: the country its document is about), and the names of those it is related to. What a
 * document denies, and what a person rejected, joins nobody.
 */
export function candidatesOf(snapshot: CaseSnapshot): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { id, documentId, schema, name } of snapshot.entities) {
    candidates.set(id, { id, documentId, schema, name, aliases: [], properties: {}, neighbours: [] });
  }
  for (const statement of snapshot.statements) {
    if (statement.judgement === 'rejected' || statement.subject === null) continue;
    const subject = candidates.get(statement.subject);
    if (!subject) continue;
    if (statement.kind === 'property') addProperty(subject, statement, candidates);
    else if (statement.kind === 'relation' && statement.hedge !== 'denied') addRelation(subject, statement, candidates);
  }
  addPlacePoints(snapshot, candidates);
  const contexts = countryContext(snapshot);
  for (const candidate of candidates.values()) {
    const country = contexts.get(candidate.documentId);
    if (country) add(candidate, 'contextCountry', country);
  }
  return [...candidates.values()];
}

/** Kinds of place too large for their middle to say where something happened. */
const WIDE = new Set(['country', 'division', 'region']);

/** Where incidents happened, for those whose place the gazetteer knows as a town or smaller. */
function addPlacePoints({ statements }: CaseSnapshot, candidates: ReadonlyMap<string, Candidate>): void {
  const points = new Map<string, string>();
  for (const { property, subject, detail } of statements) {
    const { latitude, longitude, kind } = detail;
    if (property !== 'code' || subject === null || latitude === undefined || WIDE.has(String(kind))) continue;
    points.set(subject, `${latitude} ${longitude}`);
  }
  for (const { schema, property, subject, object, judgement } of statements) {
    if (schema !== 'Incident' || property !== 'place' || judgement === 'rejected') continue;
    const point = points.get(object ?? '');
    const incident = candidates.get(subject ?? '');
    if (point && incident) add(incident, 'placePoint', point);
  }
}

function addProperty(subject: Candidate, statement: Statement, candidates: ReadonlyMap<string, Candidate>): void {
  const { property, value, detail, object } = statement;
  const country = detail['country'];
  if (typeof country === 'string' && country !== '') add(subject, 'country', country);
  for (const toll of ['killed', 'injured']) if (detail[toll] !== undefined) add(subject, toll, String(detail[toll]));
  const named = object === null ? undefined : candidates.get(object);
  if (named) {
    addNeighbour(subject, named);
    add(subject, property, named.name);
  } else if (value === null) return;
  else if (property === 'alias' || property === 'weakAlias' || property === 'name') {
    if (value !== subject.name && !subject.aliases.includes(value)) subject.aliases.push(value);
  } else add(subject, property, value);
}

function addRelation(subject: Candidate, statement: Statement, candidates: ReadonlyMap<string, Candidate>): void {
  const object = statement.object === null ? undefined : candidates.get(statement.object);
  if (!object || object === subject) return;
  addNeighbour(subject, object);
  addNeighbour(object, subject);
  if (ROLES.has(statement.schema)) add(subject, 'role', `${statement.property} | ${object.name}`);
  if (PLACES.has(statement.schema)) add(subject, 'place', object.name);
  if (statement.schema === 'LocatedIn' && object.schema === 'Place') add(subject, 'locatedIn', object.name);
  // A relation that carries no direction holds the other way round too.
  if (relationType(statement.schema)?.symmetric && ROLES.has(statement.schema)) {
    add(object, 'role', `${statement.property} | ${subject.name}`);
  }
}

function addNeighbour(candidate: Candidate, neighbour: Candidate): void {
  if (!candidate.neighbours.includes(neighbour.name)) candidate.neighbours.push(neighbour.name);
}

function add(candidate: Candidate, property: string, value: string): void {
  const values = (candidate.properties[property] ??= []);
  if (!values.includes(value)) values.push(value);
}
