import type { z } from 'zod';
import type { Statement } from '../../case/index.js';
import { type Incident, incidentsOf, type Tie } from '../../connect/index.js';
import { drawWorld, type PlaceFacts, placeFacts } from '../../locate/index.js';
import { said, UserError } from '../../model/index.js';
import type { CaseMap, PlaceSaid, TieQuote } from '../api/index.js';
import { type NetworkView, networkView } from './network-view.js';
import type { Workspace } from './workspace.js';

/** The sectors whose presence in a place is drawn. */
const GROUPS: ReadonlySet<string> = new Set(['crime', 'armed']);
/** Most quotes of a tie or an incident that are given. */
const MOST_QUOTES = 12;

/** What the map of a case is made from: who is where, and what happened there. */
interface Placed {
  view: NetworkView;
  facts: Map<string, PlaceFacts>;
  ties: Map<string, Tie[]>;
  incidents: Map<string, Incident[]>;
  /** Incidents of the case that are not denied, wherever they happened. */
  incidentsInAll: number;
  documents: Map<string, number>;
}

/** The map of the case as it is now. */
export function caseMap(workspace: Workspace): Promise<CaseMap> {
  return workspace.derived('map of the case', async () => draw(await placed(workspace)));
}

/** What the case says of one place. @throws UserError where there is no such place */
export async function placeSaid(workspace: Workspace, id: string): Promise<PlaceSaid> {
  const { view, facts, ties, incidents } = await placed(workspace);
  const own = view.network.actors.get(id);
  if (!own || !facts.has(id))
    throw new UserError(said`There is no place ${id.slice(0, 40)}; the case may have changed.`);
  const name = (entity: string): string => view.network.actors.get(entity)?.name ?? entity;
  const sides = new Map(view.resolved.flatMap((one) => one.members.map((member) => [member, one.name] as const)));
  return {
    id,
    name: own.name,
    ties: (ties.get(id) ?? []).map((tie) => {
      const { schema, roles, hedge, disputed, sources, from, to, source, target } = tie;
      const into = target === id;
      const other = into ? source : target;
      return {
        ...{ schema, roles, hedge, disputed, sources, from, to, into },
        other: { id: other, name: name(other), kind: view.network.actors.get(other)?.schema ?? '' },
        quotes: quotesOf(
          view,
          tie.statements.flatMap((each) => view.statement(each) ?? []),
        ),
      };
    }),
    incidents: (incidents.get(id) ?? [])
      .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
      .map(({ id: event, type, date, hedge, killed, by, statements }) => ({
        ...{ id: event, type, date, hedge, killed },
        by: by.map(({ entity, text }) => (entity === undefined ? (text ?? '') : (sides.get(entity) ?? entity))),
        quotes: quotesOf(view, statements),
      })),
  };
}

function placed(workspace: Workspace): Promise<Placed> {
  return workspace.derived('places of the case', async () => {
    const view = await networkView(workspace);
    const { snapshot, resolved, network } = view;
    const facts = placeFacts(snapshot, resolved);
    const entityOf = new Map(resolved.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
    const ties = grouped(network.ties, ({ source, target }) => [source, target].filter((end) => facts.has(end)));
    const everywhere = incidentsOf(snapshot, resolved);
    const incidents = grouped(everywhere, ({ place }) => {
      const id = place === undefined ? undefined : (entityOf.get(place) ?? place);
      return id !== undefined && facts.has(id) ? [id] : [];
    });
    const named = new Map<string, Set<string>>();
    for (const { entityId, documentId } of snapshot.mentions) {
      const id = entityId === null ? undefined : entityOf.get(entityId);
      if (id === undefined || !facts.has(id)) continue;
      const own = named.get(id);
      if (own) own.add(documentId);
      else named.set(id, new Set([documentId]));
    }
    const incidentsInAll = everywhere.filter(({ hedge }) => hedge !== 'denied').length;
    const held = new Map([...named].map(([id, set]) => [id, set.size]));
    return { view, facts, ties, incidents, incidentsInAll, documents: held };
  });
}

function draw({ view, facts, ties, incidents, incidentsInAll, documents }: Placed): CaseMap {
  const { actors } = view.network;
  const all = [...facts.values()].filter(({ id, isWorldRegion }) => actors.has(id) && !isWorldRegion);
  const held = ({ id }: PlaceFacts): number => documents.get(id) ?? 0;
  const at = all.filter(({ longitude, latitude }) => longitude !== undefined && latitude !== undefined);
  const world = drawWorld(at.map(({ longitude, latitude }) => [longitude!, latitude!]));
  const drawn = new Set(at.map(({ id }) => id));
  const told = (id: string) => (ties.get(id) ?? []).filter(({ hedge }) => hedge !== 'denied');
  const onMap = [...incidents].flatMap(([place, list]) =>
    drawn.has(place)
      ? list.flatMap(({ type, date, hedge, killed }) =>
          hedge === 'denied' ? [] : [{ place, type, date, hedge, killed: killed?.low }],
        )
      : [],
  );
  return {
    ...{ width: world.width, height: world.height, countries: world.countries },
    places: at.map((place, index) => {
      const { id, isCountry, country } = place;
      const [x, y] = world.points[index]!;
      const groups = new Map<string, { id: string; name: string; controls: boolean; hedge: Tie['hedge'] }>();
      for (const { schema, source, hedge, roles } of told(id)) {
        const actor = actors.get(source);
        if (schema !== 'Presence' || !actor || actor.schema === 'Person' || !GROUPS.has(actor.sector)) continue;
        groups.set(source, { id: source, name: actor.name, controls: roles.includes('controls'), hedge });
      }
      const events = (incidents.get(id) ?? []).filter(({ hedge }) => hedge !== 'denied');
      return {
        ...{ id, name: actors.get(id)!.name, isCountry, country, x, y },
        statements:
          told(id).reduce((sum, { statements }) => sum + statements.length, 0) +
          events.reduce((sum, { statements }) => sum + statements.length, 0),
        documents: held(place),
        groups: [...groups.values()],
      };
    }),
    unplaced: all
      .filter(({ id }) => !drawn.has(id))
      .sort((a, b) => held(b) - held(a))
      .map((place) => ({ id: place.id, name: actors.get(place.id)!.name, documents: held(place) })),
    incidents: onMap,
    incidentsElsewhere: incidentsInAll - onMap.length,
    flows: view.network.ties.flatMap(({ schema, source, target, hedge, sources, roles }) =>
      schema === 'IllicitFlow' && hedge !== 'denied' && drawn.has(source) && drawn.has(target)
        ? [{ source, target, hedge, sources, roles }]
        : [],
    ),
  };
}

function grouped<T>(list: readonly T[], keys: (one: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    for (const key of new Set(keys(one))) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

function quotesOf(view: NetworkView, statements: readonly Statement[]): z.infer<typeof TieQuote>[] {
  const seen = new Set<string>();
  const fresh = statements.filter(({ documentId, start, quote }) => {
    const key = `${documentId} ${start} ${quote}`;
    return quote !== '' && !seen.has(key) && seen.add(key);
  });
  return fresh
    .slice(0, MOST_QUOTES)
    .map(({ id, quote, hedge, attribution, documentId, start, reliability, judgement }) => ({
      ...{ statement: id, quote, hedge, attribution, start, reliability, judgement },
      document: { id: documentId, name: view.documentName(documentId) },
    }));
}
