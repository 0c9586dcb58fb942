import type { HandlingMark } from '../../model/index.js';
import { NO_WRONGDOING_WORDS } from './no-wrongdoing.js';
import type { Exchanged, ExchangedActor, ExchangedTie, Exporter } from './types.js';
import { uuid5 } from './uuid.js';

type StixObject = Record<string, unknown> & { type: string; id: string };

/** The marking definitions of TLP 2.0 as OASIS publishes them, by their last words. */
const MARKINGS: Record<HandlingMark, string> = {
  'TLP:CLEAR': '94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'e828b379-4e03-4974-9ac4-e53a884c97c1',
};
const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/**
 * A STIX 2.1 bundle. A criminal or armed group is a threat actor unless no wrongdoing is alleged of it; everybody else,
 * every person too, is an identity, and a place a location. A tie that is only denied is left out: a relationship cannot
 * say so. Ids are UUIDs of version 5 of what they name.
 */
export const STIX: Exporter = {
  id: 'stix',
  title: 'STIX 2.1 bundle',
  parameters: [],
  source: 'OASIS STIX 2.1, 2021',
  write: (content) => {
    const ids = new Map(content.actors.map((actor) => [actor.id, `${typeOf(actor)}--${uuid5(`actor ${actor.id}`)}`]));
    const common = commonOf(content);
    const objects: StixObject[] = [
      marking(content.handling),
      ...content.actors.map((actor) => toObject(actor, ids.get(actor.id)!, common)),
      ...content.ties.filter(({ hedge }) => hedge !== 'denied').map((tie) => relationship(tie, ids, common)),
    ];
    const id = `bundle--${uuid5(`bundle ${objects.map((object) => object.id).join(' ')}`)}`;
    return [{ part: '', ending: 'json', text: `${JSON.stringify({ type: 'bundle', id, objects }, null, 1)}\n` }];
  },
};

const markingId = (mark: HandlingMark): string => `marking-definition--${MARKINGS[mark]}`;

function marking(mark: HandlingMark): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: markingId(mark),
    created: '2022-10-01T00:00:00.000Z',
    name: mark,
    extensions: { [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: mark.slice(4).toLowerCase() } },
  };
}

function commonOf({ at, handling }: Exchanged): Record<string, unknown> {
  const time = new Date(at).toISOString();
  return { spec_version: '2.1', created: time, modified: time, object_marking_refs: [markingId(handling)] };
}

function typeOf({ schema, sector, noWrongdoingAlleged }: ExchangedActor): string {
  if (schema === 'Place') return 'location';
  const isGroup = schema === 'Organization' && (sector === 'crime' || sector === 'armed');
  return isGroup && !noWrongdoingAlleged ? 'threat-actor' : 'identity';
}

function toObject(actor: ExchangedActor, id: string, common: Record<string, unknown>): StixObject {
  const { name, aliases, schema, sector, place, noWrongdoingAlleged } = actor;
  const type = typeOf(actor);
  return {
    type,
    id,
    ...common,
    name,
    ...(noWrongdoingAlleged && { description: NO_WRONGDOING_WORDS, labels: ['no-wrongdoing-alleged'] }),
    // A location must say where; of a place on no map its name is all that is known.
    ...(type === 'location' && (place && Object.keys(place).length > 0 ? place : { region: name.toLowerCase() })),
    ...(type === 'identity' && {
      identity_class: schema === 'Person' ? 'individual' : schema === 'Event' ? 'unknown' : 'organization',
    }),
    ...(type === 'threat-actor' && { threat_actor_types: [sector === 'crime' ? 'crime-syndicate' : 'unknown'] }),
    ...(type === 'threat-actor' && aliases.length > 0 && { aliases }),
    ...(type !== 'threat-actor' && aliases.length > 0 && { x_atalaya_aliases: aliases }),
    x_atalaya_schema: schema,
    x_atalaya_sector: sector,
  };
}

function relationship(
  tie: ExchangedTie,
  ids: ReadonlyMap<string, string>,
  common: Record<string, unknown>,
): StixObject {
  const kind = tie.schema.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  const start = instant(tie.from);
  const stop = instant(tie.to);
  return {
    type: 'relationship',
    id: `relationship--${uuid5(`tie ${tie.id}`)}`,
    ...common,
    relationship_type: kind,
    source_ref: ids.get(tie.source)!,
    target_ref: ids.get(tie.target)!,
    description:
      [tie.hedge === 'alleged' ? 'Only alleged.' : '', tie.disputed ? 'Disputed.' : ''].filter(Boolean).join(' ') ||
      'Asserted.',
    ...(start && { start_time: start }),
    // The end must lie after the start.
    ...(stop && (!start || stop > start) && { stop_time: stop }),
    external_references: tie.quotes.map(({ text, document, sha256 }) => ({
      source_name: document,
      description: text,
      external_id: sha256,
    })),
    x_atalaya_roles: tie.roles,
    x_atalaya_hedge: tie.hedge,
    x_atalaya_disputed: tie.disputed,
    x_atalaya_sources: tie.sources,
  };
}

/** The first moment of a date, which may be partial; undefined of what is no date. */
function instant(date: string | undefined): string | undefined {
  if (date === undefined || !/^\d{4}(-\d{2}){0,2}/.test(date)) return undefined;
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
