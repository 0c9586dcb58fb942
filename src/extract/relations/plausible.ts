import { type RelationSchema, relationType } from '../../model/index.js';
import { countryOfDemonym } from '../demonyms.js';
import { fold } from '../fold.js';
import { placeWithCode } from '../gazetteer/index.js';
import type { DocumentEntity } from '../types.js';
import type { Candidate, Reading } from './candidates.js';

/** Relations in which a place is an actor: only states act. */
const ACTED: ReadonlySet<RelationSchema> = new Set<RelationSchema>([
  'Alliance',
  'Rivalry',
  'Support',
  'Attack',
  'Corruption',
  'LegalAction',
  'Payment',
  'Ownership',
  'Affiliation',
]);
/** What befalls those it is done to and not the body they belong to. */
const BEFALLS_ONE = new Set(['arrests', 'convicts', 'extradites', 'releases', 'dismisses']);
/** Units of administration from the largest to the smallest. */
const SIZES = ['country', 'division', 'municipality'];

/** Rules by which one name stands right beside the other: "Callao (Lima)". */
const BETWEEN_NAMES = new Set(['place-brackets', 'place-comma']);

/** False where the ends cannot be so related: kinds that the relation does not join, a town that makes war, a country inside a town. */
export function plausible({ schema, role, source, target, method }: Candidate, reading: Reading): boolean {
  const joins = relationType(schema)!.joins;
  const to = reading.entities[reading.entityOf(target.mention)]!;
  if (!(joins.target as readonly string[]).includes(to.schema)) return false;
  const from = source ? reading.entities[reading.entityOf(source.mention)]! : undefined;
  if (from === to) return false;
  // Whoever holds a country's men or goods is not in the country.
  if ((schema === 'Presence' || schema === 'LocatedIn') && target.by === 'part') return false;
  if (schema === 'LocatedIn' && source?.by === 'part') return false;
  // "The police captured a boss of the gang": the gang was not captured.
  if (target.by === 'part' && BEFALLS_ONE.has(role)) return false;
  if (role === 'carries out' && to.schema === 'Event' && !reading.isDeed(reading.mentions[target.mention]!.text))
    return false;
  if (from && !(joins.source as readonly string[]).includes(from.schema)) return false;
  if (schema === 'Presence' && from && /^(?:near|clause-place-other)/.test(method) && atHome(from, to)) return false;
  if (ACTED.has(schema) && [from, to].some((end) => end?.schema === 'Place' && !acts(end))) return false;
  if (from?.schema === 'Place' && to.schema === 'Place' && schema === 'LocatedIn')
    return contains(to, from, BETWEEN_NAMES.has(method));
  return true;
}

/** "the Peruvian state in Peru": a state is in its own country, which says nothing. */
const atHome = (body: DocumentEntity, { place, name }: DocumentEntity): boolean =>
  body.schema === 'PublicBody' &&
  place?.kind === 'country' &&
  (body.name.includes(name) ||
    body.name.split(/[\s'’]+/).some((word) => countryOfDemonym(fold(word)) === place.country));

/** A country, or a place that the gazetteer does not know, may act. */
const acts = ({ place }: DocumentEntity): boolean => !place || place.kind === 'country';

/** What the gazetteer knows does not speak against it. */
function contains({ place: outer }: DocumentEntity, { place: inner }: DocumentEntity, sure: boolean): boolean {
  if (!outer || !inner) return true;
  const [larger, smaller] = [SIZES.indexOf(outer.kind), SIZES.indexOf(inner.kind)];
  // Regions (valleys, coasts, continents) may hold a country or lie in a town.
  if (larger < 0 || smaller < 0) {
    const countries = placeWithCode(inner.code)?.countries ?? [];
    return (
      outer.kind !== 'country' || !inner.country || inner.country === outer.country || countries.includes(outer.country)
    );
  }
  if (larger > smaller || (larger === smaller && (!sure || larger === 0))) return false;
  return outer.country === inner.country;
}
