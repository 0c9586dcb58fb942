import type { CaseDocument, Statement } from '../../case/index.js';
import { HEDGES, type Hedge, relationType } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import { claimsOf } from '../claims.js';
import { withoutWrongdoing } from '../exchange/index.js';
import { incidentsWithHedge } from './incidents.js';
import { namesInUse } from './names.js';
import { propertiesWithHedge } from './properties.js';
import { type HomeOf, tieKey, tiesWithHedge } from './ties.js';
import type { ByEntity, Profile, ProfileMoment, ProfileSide } from './types.js';

/**
 * An entity as the statements of the case make it. What sources assert, allege and deny are three lists, each made of its
 * own statements alone; the cost is that of the entity's own statements.
 * @param homeOf the resolved entity that an entity of a document belongs to
 */
export function profileOf(
  entity: ResolvedEntity,
  index: ByEntity,
  documents: ReadonlyMap<string, CaseDocument>,
  homeOf: HomeOf,
): Profile {
  const own = statementsOf(entity.members, index);
  const statementsIn = countByDocument(own);
  const mentionsIn = countByDocument(entity.members.flatMap((id) => index.mentions.get(id) ?? []));
  const read = [...new Set([...mentionsIn.keys(), ...statementsIn.keys()])].flatMap((id) => documents.get(id) ?? []);
  const told = withIncidents(own, index, homeOf);
  const claims = claimsOf({ statements: told });
  const denied = new Set(
    claims
      .filter(({ hedge }) => hedge === 'denied')
      .map(({ schema, source, target }) => tieKey({ schema, source: homeOf(source), target: homeOf(target) })),
  );
  const members = new Set(entity.members);
  const sideOf = (hedge: Hedge): ProfileSide => {
    const said = own.filter((statement) => statement.hedge === hedge);
    return {
      ties: tiesWithHedge(
        entity,
        hedge,
        { claims, statements: told },
        homeOf,
        read,
        hedge === 'denied' ? NONE : denied,
      ),
      properties: propertiesWithHedge(entity, said, homeOf, documents),
      incidents: incidentsWithHedge(entity.id, hedge, told, homeOf, read),
      figures: said
        .filter(({ kind, subject }) => kind === 'figure' && members.has(subject ?? ''))
        .map(({ id, property, value, detail }) => ({ indicator: property, value, detail, statement: id })),
      statements: said.length,
    };
  };
  const sides = Object.fromEntries(HEDGES.map((hedge) => [hedge, sideOf(hedge)])) as Record<Hedge, ProfileSide>;
  return {
    entity,
    names: namesInUse(entity, index, documents),
    sources: read.map(({ id }) => ({
      document: id,
      mentions: mentionsIn.get(id) ?? 0,
      statements: statementsIn.get(id) ?? 0,
    })),
    independentSources: new Set(read.map(({ id, reprintOf }) => reprintOf ?? id)).size,
    noWrongdoing: withoutWrongdoing({ statements: own }).size > 0,
    sides,
    moments: momentsOf(entity.id, own, sides, homeOf),
  };
}

const NONE: ReadonlySet<string> = new Set();

function countByDocument(items: readonly { documentId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { documentId } of items) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return counts;
}

const statementsOf = (ids: readonly string[], index: ByEntity): Statement[] => [
  ...new Set(ids.flatMap((id) => index.statements.get(id) ?? [])),
];

/** With the statements on one's own, all others on the incidents they are about: a part in one says little without them. */
function withIncidents(own: readonly Statement[], index: ByEntity, homeOf: HomeOf): Statement[] {
  const incidents = own.flatMap(({ schema, subject }) => (schema === 'Incident' && subject !== null ? [subject] : []));
  const homes = new Set(incidents.map(homeOf));
  const told = [...homes].flatMap((home) => [home, ...incidents.filter((id) => homeOf(id) === home)]);
  return [...new Set([...own, ...statementsOf([...new Set(told)], index)])];
}

function momentsOf(
  id: string,
  own: readonly Statement[],
  sides: Record<Hedge, ProfileSide>,
  homeOf: HomeOf,
): ProfileMoment[] {
  const dated = own.flatMap((statement): ProfileMoment[] => {
    const { kind, schema, property, subject, object, hedge, validFrom, validTo } = statement;
    const date = validFrom ?? validTo ?? (DATES.has(property) ? (statement.value ?? undefined) : undefined);
    if (!date || schema === 'Incident' || (kind !== 'relation' && kind !== 'property')) return [];
    const out = subject !== null && homeOf(subject) === id;
    const end = out ? object : subject;
    const both = relationType(schema)?.symmetric;
    return [
      {
        date,
        hedge,
        kind: kind === 'relation' ? 'tie' : 'property',
        schema,
        role: kind === 'relation' ? property : `${property}: ${statement.value ?? ''}`,
        ...(end !== null && { other: homeOf(end) }),
        direction: both ? 'both' : out ? 'out' : 'in',
        statement: statement.id,
      },
    ];
  });
  const incidents = HEDGES.flatMap((hedge) =>
    sides[hedge].incidents.flatMap(({ date, id: incident, type, role, statements }): ProfileMoment[] =>
      date === undefined
        ? []
        : [
            {
              date,
              hedge,
              kind: 'incident',
              schema: type,
              role,
              other: incident,
              direction: 'out',
              statement: statements[0]!,
            },
          ],
    ),
  );
  return [...dated, ...incidents].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Properties whose value is a date. */
const DATES: ReadonlySet<string> = new Set(['birthDate', 'deathDate', 'incorporationDate', 'dissolutionDate']);
