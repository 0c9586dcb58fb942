import {
  type GazetteerPlace,
  type PlaceContext,
  type PlaceKind,
  placeKindOf,
  placeOf,
  placesNamed,
  placeWithCode,
} from '../gazetteer/index.js';
import type { Token } from '../tokens.js';
import type { Name, PlaceData } from './types.js';
import { contentWords, withoutArticle, wordsOf } from './words.js';

const OF = new Set('of de del da do'.split(' '));

/**
 * Gives each place of a sentence what the gazetteer knows of it, in the context of the document, and joins all ways to write
 * one: "Department of Huánuco" and "Huanuco", "U.S." and "Estados Unidos". The kind of place is read off the words beside.
 */
export function locatePlaces(names: readonly Name[], tokens: readonly Token[], context: PlaceContext): void {
  for (const [index, name] of names.entries()) {
    if (name.schema !== 'Place' || name.place) continue;
    const whole = placesNamed(name.text).length > 0;
    const { proper, kind }: ProperName = whole ? { proper: name.text } : properName(name.text);
    const place = divisionOf(names[index - 1], name) ?? placeOf(proper, context, kind ?? kindBeside(name, tokens));
    if (!place || !isLikely(place, context)) continue;
    name.place = {
      code: place.code,
      country: place.countries[0] ?? '',
      kind: place.kind,
      latitude: place.latitude,
      longitude: place.longitude,
    } satisfies PlaceData;
    name.meaning = `place:${place.code}`;
  }
}

/** "El Charco, Nariño": after a comma, the division that the town before lies in. */
function divisionOf(before: Name | undefined, name: Name): GazetteerPlace | undefined {
  const division = before?.place?.kind === 'municipality' ? placeWithCode(before.place.code)?.division : undefined;
  if (!division || name.start - before!.end > 3) return undefined;
  return placesNamed(name.text).find(({ code }) => code === division);
}

/** A town or division is believed where the document speaks of its country, or where it is a large one. */
function isLikely({ kind, countries, population, capital }: GazetteerPlace, context: PlaceContext): boolean {
  if (kind === 'country' || kind === 'region' || capital) return true;
  return countries.some((country) => context.countries.has(country)) || population >= LARGE;
}

/** Large towns are known without their country, "Los Angeles". */
const LARGE = 1_000_000;

/**
 * A name that the text gives with its kind somewhere ("Department of Huánuco") means the same place where it stands alone,
 * whatever the gazetteer would take it for.
 */
export function agreeOnPlaces(names: readonly Name[]): void {
  const stated = new Map<string, Name>();
  for (const name of names) {
    if (name.schema === 'Place' && name.place && properName(name.text).kind) stated.set(placeKeyOf(name.text), name);
  }
  if (stated.size === 0) return;
  for (const name of names) {
    const same = name.schema === 'Place' ? stated.get(placeKeyOf(name.text)) : undefined;
    if (!same || properName(name.text).kind) continue;
    name.place = same.place;
    name.meaning = same.meaning;
  }
}

interface ProperName {
  proper: string;
  kind?: PlaceKind;
}

/** "Department of Huánuco" -> Huánuco, a division; "Cherán municipality" -> Cherán. */
function properName(text: string): ProperName {
  const parts = text.split(/\s+/);
  const words = wordsOf(text);
  const first = words[0] === undefined ? undefined : placeKindOf(words[0]);
  if (first && parts.length > 2 && OF.has(words[1]!)) return { proper: parts.slice(2).join(' '), kind: first };
  const last = parts.length > 1 ? placeKindOf(words.at(-1)!) : undefined;
  // Mexico City is no city called Mexico.
  if (last && !/^\p{Lu}/u.test(parts.at(-1)!)) return { proper: parts.slice(0, -1).join(' '), kind: last };
  return { proper: text };
}

const OF_LARGER = new Set('capital cabecera suburb outskirts'.split(' '));

function kindBeside(name: Name, tokens: readonly Token[]): PlaceKind | undefined {
  const first = tokens.findIndex((token) => token.start >= name.start);
  if (first < 0) return undefined;
  const before = tokens[first - 1];
  if (before && OF.has(before.lower)) {
    // "the capital of Guerrero": what has a capital is no town.
    const noun = tokens[first - 2]?.lower ?? '';
    return OF_LARGER.has(noun) ? undefined : placeKindOf(noun);
  }
  const after = tokens.find((token) => token.start >= name.end);
  return placeKindOf(before?.lower ?? '') ?? (after && !after.capital ? placeKindOf(after.lower) : undefined);
}

/** Key of a place that the gazetteer does not know: without the word for its kind. */
export function placeKeyOf(text: string): string {
  const words = withoutArticle(wordsOf(properName(text).proper));
  return contentWords(words).join(' ') || words.join(' ');
}

/** "Department of La Convención", a place that the document or the gazetteer knows; not "Department of Justice". */
export function isDivision(text: string, placeKeys: ReadonlySet<string>): boolean {
  const [first, of, ...rest] = wordsOf(text);
  if (first === undefined || !placeKindOf(first) || !OF.has(of ?? '') || rest.length === 0) return false;
  const proper = rest.join(' ');
  return placeKeys.has(placeKeyOf(proper)) || placesNamed(proper).some(({ kind }) => kind !== 'region');
}
