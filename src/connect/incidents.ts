import type { CaseDocument, Statement } from '../case/index.js';
import { HEDGES, type Hedge } from '../model/index.js';
import type { ResolvedEntity } from '../resolve/index.js';

/** Who had a role in an incident: an entity of the case, or words of the text that name nobody. */
export interface IncidentRole {
  entity?: string;
  text?: string;
}

/** How many, as the sources say: `low` and `high` are equal where they agree. */
export interface Toll {
  low: number;
  high: number;
}

/** A violent event, told by one document or by several that resolution joined. */
export interface Incident {
  id: string;
  type: string;
  /** ISO 8601, may be partial: the most exact date given, of those the one most sources give. */
  date?: string;
  /** Entity id. */
  place?: string;
  by: IncidentRole[];
  on: IncidentRole[];
  killed?: Toll;
  injured?: Toll;
  stage: string;
  hedge: Hedge;
  confidence: number;
  /** Documents that tell of it, one for each independent source: reprints of one text count once. */
  sources: string[];
  /** The first statement of each source, then the others. */
  statements: Statement[];
}

/** What incidents are read from: all of a case, or a part that holds all there is on some of them. */
type Evidence = { documents: readonly CaseDocument[]; statements: readonly Statement[] };

/** The incidents of a case: what documents tell, joined as resolution joined it, with the range of their tolls. */
export function incidentsOf(snapshot: Evidence, resolved: readonly ResolvedEntity[]): Incident[] {
  const eventOf = new Map(resolved.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const sourceOf = new Map(snapshot.documents.map(({ id, reprintOf }) => [id, reprintOf ?? id]));
  const groups = new Map<string, Statement[]>();
  for (const statement of snapshot.statements) {
    if (statement.kind !== 'property' || statement.schema !== 'Incident' || statement.subject === null) continue;
    if (statement.judgement === 'rejected') continue;
    const id = eventOf.get(statement.subject) ?? statement.subject;
    const group = groups.get(id);
    if (group) group.push(statement);
    else groups.set(id, [statement]);
  }
  return [...groups].flatMap(([id, statements]) => toIncident(id, statements, sourceOf) ?? []);
}

function toIncident(id: string, statements: Statement[], sourceOf: ReadonlyMap<string, string>): Incident | undefined {
  const of = (property: string) => statements.filter((statement) => statement.property.startsWith(property));
  const types = of('type');
  const first = types.filter((type, index) => types.findIndex((other) => sameSource(other, type, sourceOf)) === index);
  if (first.length === 0) return undefined;
  const hedges = types.map(({ hedge }) => hedge);
  return {
    id,
    // An attack is any of the others told from afar.
    type:
      mostFrequent(
        first.map(({ value }) => value ?? ''),
        (type) => type !== '' && type !== 'attack',
      ) ?? 'attack',
    date: exactest(of('date').map(({ value }) => value ?? '')),
    place: of('place')[0]?.object ?? undefined,
    by: roles(of('perpetrator')),
    on: roles([...of('victim'), ...of('target')]),
    killed: range(first.map(({ detail }) => detail['killed'])),
    injured: range(first.map(({ detail }) => detail['injured'])),
    stage: stageOf(types),
    hedge: HEDGES.find((hedge) => hedges.includes(hedge))!,
    confidence: Math.max(...types.map(({ confidence }) => confidence)),
    sources: first.map(({ documentId }) => documentId),
    statements: [...first, ...statements.filter((statement) => !first.includes(statement))],
  };
}

const sameSource = (a: Statement, b: Statement, sourceOf: ReadonlyMap<string, string>): boolean =>
  (sourceOf.get(a.documentId) ?? a.documentId) === (sourceOf.get(b.documentId) ?? b.documentId);

function roles(list: readonly Statement[]): IncidentRole[] {
  const found = new Map<string, IncidentRole>();
  for (const { object, value } of list)
    found.set(object ?? value ?? '', object !== null ? { entity: object } : { text: value ?? '' });
  return [...found.values()];
}

function range(values: readonly unknown[]): Toll | undefined {
  const known = values.filter((value): value is number => typeof value === 'number' && value > 0);
  return known.length > 0 ? { low: Math.min(...known), high: Math.max(...known) } : undefined;
}

/** What was carried out in any telling was carried out. */
function stageOf(types: readonly Statement[]): string {
  const stages = types.map(({ detail }) => String(detail['stage'] ?? 'accomplished'));
  return stages.includes('accomplished') ? 'accomplished' : stages[0]!;
}

function exactest(dates: readonly string[]): string | undefined {
  const longest = Math.max(0, ...dates.map((date) => date.length));
  return mostFrequent(dates, (date) => date.length === longest);
}

/** The first of the most frequent values that fit. */
function mostFrequent(values: readonly string[], fits: (value: string) => boolean): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (fits(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
