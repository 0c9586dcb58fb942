import type { CaseSnapshot, Statement } from '../case/index.js';
import type { Hedge } from '../model/index.js';
import type { Citing } from './citing.js';
import type { Analysis } from './findings/index.js';
import { type Noun, nouns, sentence } from './grammar.js';
import type { CitedSentence } from './schema.js';

/** Who had a role in an incident: an entity of the case, or words of the text that name nobody. */
export interface Role {
  entity?: string;
  text?: string;
}

/** A violent event as one document tells it. */
export interface Incident {
  id: string;
  type: string;
  date?: string;
  /** Entity id. */
  place?: string;
  by: Role[];
  on: Role[];
  killed?: number;
  injured?: number;
  stage: string;
  hedge: Hedge;
  confidence: number;
  statements: Statement[];
}

/** The incidents of a case, put together from the statements of their roles. */
export function incidentsOf(snapshot: CaseSnapshot): Incident[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of snapshot.statements) {
    if (statement.kind !== 'property' || statement.schema !== 'Incident' || statement.subject === null) continue;
    const group = groups.get(statement.subject);
    if (group) group.push(statement);
    else groups.set(statement.subject, [statement]);
  }
  return [...groups].flatMap(([id, statements]) => toIncident(id, statements) ?? []);
}

function toIncident(id: string, statements: Statement[]): Incident | undefined {
  const of = (property: string) => statements.filter((statement) => statement.property.startsWith(property));
  const type = of('type')[0];
  if (!type?.value) return undefined;
  const roles = (list: Statement[]): Role[] =>
    list.map(({ object, value }) => (object !== null ? { entity: object } : { text: value ?? '' }));
  const number = (value: unknown) => (typeof value === 'number' && value > 0 ? value : undefined);
  return {
    id,
    type: type.value,
    date: of('date')[0]?.value ?? undefined,
    place: of('place')[0]?.object ?? undefined,
    by: roles(of('perpetrator')),
    on: roles([...of('victim'), ...of('target')]),
    killed: number(type.detail['killed']),
    injured: number(type.detail['injured']),
    stage: String(type.detail['stage'] ?? 'accomplished'),
    hedge: type.hedge,
    confidence: type.confidence,
    statements,
  };
}

/** An incident as a sentence: type, place, by whom, against whom, toll; who alleges it where it is alleged. */
export function incidentText(analysis: Analysis, incident: Incident, citing: Citing): CitedSentence {
  const { wording } = analysis;
  const { words } = wording;
  const kinds: Readonly<Record<string, string>> = words.incident;
  const type = kinds[incident.type] ?? incident.type;
  const place = incident.place && wording.actorOf.get(incident.place);
  let text = place ? wording.fill(words.incidentIn, { type, place: wording.name(place) }) : type;
  const stages: Readonly<Record<string, string>> = words.stage;
  const stage = stages[incident.stage];
  const toll = [
    ...(stage ? [stage] : []),
    ...(incident.killed ? [wording.fill(words.killed, { n: incident.killed })] : []),
    ...(incident.injured ? [wording.fill(words.injured, { n: incident.injured })] : []),
  ];
  if (toll.length > 0) text += wording.fill(words.incidentToll, { toll: wording.list(toll) });
  if (incident.by.length > 0) text += wording.fill(words.incidentBy, { by: people(analysis, incident.by) });
  if (incident.on.length > 0) text += wording.fill(words.incidentOn, { on: people(analysis, incident.on) });
  if (incident.hedge === 'alleged') {
    text = wording.fill(words.allegedBy, { who: wording.who(incident.statements.slice(0, 1)), claim: text });
  }
  const shown = incident.statements.slice(0, 1);
  return { text: sentence(text), cites: citing.citeStatements(shown, sentence(text)) };
}

/** Names of the case, and words of the text between quotation marks. */
function people({ wording }: Analysis, roles: readonly Role[]): Noun {
  const named = new Map<string, Noun>();
  for (const { entity, text } of roles) {
    const actor = entity && wording.actorOf.get(entity);
    const quoted = wording.fill(wording.words.quoted, { text: (text ?? '').replace(/\s+/g, ' ').trim() });
    const name = actor ? wording.name(actor) : { text: quoted, article: '', plural: false };
    named.set(name.text, name);
  }
  return nouns([...named.values()].slice(0, 3), wording.language);
}
