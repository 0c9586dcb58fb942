import type { CaseDocument, Statement } from '../../case/index.js';
import type { Hedge } from '../../model/index.js';
import { incidentsOf } from '../incidents.js';
import type { HomeOf } from './ties.js';
import type { ProfileIncident } from './types.js';

/** Incidents that statements of one hedge give the actor `id` a part in, the latest first. */
export function incidentsWithHedge(
  id: string,
  hedge: Hedge,
  statements: readonly Statement[],
  homeOf: HomeOf,
  documents: CaseDocument[],
): ProfileIncident[] {
  const ofIncidents = statements.filter(({ kind, schema }) => kind === 'property' && schema === 'Incident');
  const members = new Map<string, string[]>();
  for (const { subject } of ofIncidents) {
    if (subject === null) continue;
    const home = homeOf(subject);
    members.set(home, [...new Set([...(members.get(home) ?? []), subject])]);
  }
  const resolved = [...members].map(([home, own]) => ({
    id: home,
    schema: 'Incident' as const,
    name: '',
    aliases: [],
    members: own,
    provisional: false,
  }));
  const found = incidentsOf({ documents, statements: ofIncidents }, resolved).flatMap((incident) => {
    const parts = incident.statements.filter(
      (statement) =>
        statement.hedge === hedge &&
        (incident.id === id
          ? statement.property === 'type'
          : statement.object !== null && homeOf(statement.object) === id),
    );
    return [...new Set(parts.map(({ property }) => property))].map((role) => {
      const own = parts.filter(({ property }) => property === role);
      const { type, date, place, killed, injured } = incident;
      return {
        id: incident.id,
        type,
        date,
        place,
        killed,
        injured,
        role: incident.id === id ? 'itself' : role,
        sources: new Set(own.map(({ documentId }) => documentId)).size,
        statements: own.map((statement) => statement.id),
      };
    });
  });
  return found.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}
