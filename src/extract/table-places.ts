import type { PlaceContext } from './gazetteer/index.js';
import { placeOf, placesNamed } from './gazetteer/index.js';
import type { DocumentEntity, Extraction } from './types.js';

/**
 * Puts the places of a table on the map by the gazetteer, where the table itself gives no coordinates. Which of several
 * places of one name is meant the other places of the table tell: what most of them lie in, and the divisions among them.
 */
export function placeByName({ entities, relations }: Extraction): void {
  const places = entities.filter(({ schema }) => schema === 'Place');
  if (places.every(({ place }) => place)) return;
  const context = contextOf(places);
  const wholes = new Set(relations.flatMap(({ schema, target }) => (schema === 'LocatedIn' ? [target] : [])));
  for (const entity of places) {
    if (entity.place) continue;
    const found = placeOf(entity.name, context, wholes.has(entities.indexOf(entity)) ? 'division' : undefined);
    // A place of a country that the table speaks of nowhere else is more likely another of the same name.
    if (!found?.countries.some((country) => isSpokenOf(country, context))) continue;
    const { code, kind, latitude, longitude, countries } = found;
    entity.place = { code, country: countries[0]!, kind, latitude, longitude };
  }
}

/** Whether more than one place of the table lies in a country, or no other country has more. */
function isSpokenOf(country: string, { countries }: PlaceContext): boolean {
  const named = countries.get(country) ?? 0;
  return named > 1 || named === Math.max(0, ...countries.values());
}

/** How many places of the table lie in each country, as far as their names leave no doubt, and which divisions are among them. */
function contextOf(places: readonly DocumentEntity[]): PlaceContext {
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  for (const { name, place } of places) {
    const named = placesNamed(name);
    const among = new Set(place ? [place.country] : named.flatMap(({ countries: of }) => of));
    if (among.size !== 1) continue;
    const [country] = among as Set<string>;
    countries.set(country!, (countries.get(country!) ?? 0) + 1);
    const division = named.find(({ kind }) => kind === 'division');
    if (division) divisions.set(division.code, (divisions.get(division.code) ?? 0) + 1);
  }
  return { countries, divisions };
}
