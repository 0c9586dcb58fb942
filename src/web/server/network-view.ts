import type { Statement } from '../../case/index.js';
import {
  type Actor,
  buildNetwork,
  type CaseView,
  type Drawing,
  drawingOf,
  type Filtered,
  type FilterSource,
  filtered,
  type NetworkFilter,
  nearNames,
} from '../../connect/index.js';
import { placeFacts } from '../../locate/index.js';
import { type EntitySchema, fold, type RelationSchema, said, UserError } from '../../model/index.js';
import type { NetworkQuery } from '../api/index.js';
import type { Workspace } from './workspace.js';

/** The network of the case with what the routes of its page look things up in. */
export interface NetworkView extends CaseView, FilterSource {
  statement: (id: string) => Statement | undefined;
  documentName: (id: string) => string;
}

/** A network under a filter, with its outline. */
export interface Looked extends Filtered {
  drawing: Drawing;
}

/** Filters whose networks are kept: a slider makes many that nobody comes back to. */
const KEPT = 4;

/** The network of the case as it is now. */
export function networkView(workspace: Workspace): Promise<NetworkView> {
  return workspace.derived('network view', async () => {
    const { snapshot, entities } = await workspace.resolved();
    const statements = new Map(snapshot.statements.map((one) => [one.id, one]));
    const documents = new Map(snapshot.documents.map(({ id, name }) => [id, name]));
    const places = placeFacts(snapshot, entities);
    return {
      snapshot,
      resolved: entities,
      network: buildNetwork(snapshot, entities),
      statement: (id) => statements.get(id),
      documentName: (id) => documents.get(id) ?? id,
      isCountry: (id) => places.get(id)?.isCountry ?? false,
    };
  });
}

/** The network under the filter of an address. */
export async function looked(workspace: Workspace, query: NetworkQuery): Promise<Looked> {
  const view = await networkView(workspace);
  const recent = await workspace.derived('network filters', () => new Map<string, Looked>());
  const key = JSON.stringify(query);
  const known = recent.get(key);
  if (known) return known;
  const through = filtered(view, filterOf(query));
  const made = { ...through, drawing: drawingOf(through.network) };
  recent.set(key, made);
  for (const old of [...recent.keys()].slice(0, -KEPT)) recent.delete(old);
  return made;
}

function filterOf(query: NetworkQuery): NetworkFilter {
  const { kinds, ties, since, until, undated, countries, alone, also = [], ...rest } = query;
  return {
    ...rest,
    kinds: kinds as EntitySchema[] | undefined,
    ties: ties as RelationSchema[] | undefined,
    from: since,
    to: until,
    undated: undated === 'yes',
    countries: countries === 'yes',
    alone: alone === 'yes',
    also,
  };
}

/** The actor of this id, or of this name, case and accents aside. @throws UserError where there is none, or several are */
export function actorCalled({ network, resolved }: NetworkView, word: string): Actor {
  const known = network.actors.get(word);
  if (known) return known;
  const asked = fold(word);
  const names = resolved.filter(({ id }) => network.actors.has(id));
  const found = names.filter(({ name, aliases }) => [name, ...aliases].some((one) => fold(one) === asked));
  if (found.length === 1) return network.actors.get(found[0]!.id)!;
  if (found.length > 1)
    throw new UserError(said`"${word}" is the name of ${found.length} actors. Choose one from the list.`);
  const near = nearNames(
    word,
    names.map(({ name }) => name),
  );
  throw new UserError(
    said`Nobody in this network is called "${word}". ${near.length > 0 ? said`Near it: ${near.join(', ')}.` : said`No name is near it.`}`,
  );
}
