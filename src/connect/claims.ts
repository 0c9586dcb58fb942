import type { Statement } from '../case/index.js';
import type { Hedge, RelationSchema } from '../model/index.js';

/** What one document says of two of its entities: a relation, or two roles in one incident. */
export interface Claim {
  source: string;
  target: string;
  schema: RelationSchema;
  /** One for a relation; for an incident that of the perpetrator and that of the target or victim. */
  statements: Statement[];
  documentId: string;
  hedge: Hedge;
  role: string;
  date?: string;
}

const PERPETRATOR = /^perpetrator/i;
const SUFFERER = /^(target|victim)/i;

/** Every claim of the case between two named entities; statements that a person rejected are left out. */
export function claimsOf(snapshot: { statements: readonly Statement[] }): Claim[] {
  const held = snapshot.statements.filter((statement) => statement.judgement !== 'rejected');
  return [...relationClaims(held), ...incidentClaims(held)];
}

function* relationClaims(statements: Statement[]): Generator<Claim> {
  for (const statement of statements) {
    if (statement.kind !== 'relation' || statement.subject === null || statement.object === null) continue;
    yield {
      source: statement.subject,
      target: statement.object,
      schema: statement.schema as RelationSchema,
      statements: [statement],
      documentId: statement.documentId,
      hedge: statement.hedge,
      role: statement.property,
      date: statement.validFrom ?? statement.validTo,
    };
  }
}

/** Statements read from prose: there the rules of relations say who struck whom, of which an incident keeps only the roles. */
const FROM_PROSE = /^text@/;

/** A row that names perpetrator and target or victim of an incident says that the one attacked the other. */
function* incidentClaims(statements: Statement[]): Generator<Claim> {
  const byIncident = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.kind !== 'property' || statement.schema !== 'Incident' || statement.subject === null) continue;
    const roles = byIncident.get(statement.subject);
    if (roles) roles.push(statement);
    else byIncident.set(statement.subject, [statement]);
  }
  for (const roles of byIncident.values()) {
    const word = (name: string): string | undefined => roles.find((role) => role.property === name)?.value ?? undefined;
    const filled = roles.filter((role) => role.object !== null && !FROM_PROSE.test(role.method));
    for (const by of filled.filter((role) => PERPETRATOR.test(role.property))) {
      for (const on of filled.filter((role) => SUFFERER.test(role.property))) {
        yield {
          source: by.object!,
          target: on.object!,
          schema: 'Attack',
          statements: [by, on],
          documentId: by.documentId,
          hedge: leastCertain(by.hedge, on.hedge),
          role: word('type') ?? 'attack',
          date: by.validFrom ?? on.validFrom ?? word('date'),
        };
      }
    }
  }
}

/** Both must hold for the claim to hold: it is as certain as the less certain of the two. */
function leastCertain(left: Hedge, right: Hedge): Hedge {
  if (left === 'denied' || right === 'denied') return 'denied';
  return left === 'alleged' || right === 'alleged' ? 'alleged' : 'asserted';
}
