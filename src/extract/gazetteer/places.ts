import { readFileSync } from 'node:fs';
import { fold } from '../fold.js';
import { tokenize } from '../tokens.js';
import { byForm, type WordForm } from '../word-form.js';
import type { GazetteerPlace, PlaceKind } from './types.js';

interface Gazetteer {
  byName: Map<string, GazetteerPlace[]>;
  byCode: Map<string, GazetteerPlace>;
  /** By first word, the number of tokens of the longest name that begins with it. */
  longest: Map<string, number>;
}

/** Words parted by single blanks, which need no tokenizing. */
const PLAIN = /^\p{L}+(?: \p{L}+)*$/u;

let loaded: Gazetteer | undefined;

/** Places of that name, in any of the three languages, whatever its case and diacritics; none where it is not known. */
export function placesNamed(name: string): readonly GazetteerPlace[] {
  return placesByKey(placeKey(name));
}

/** The same by a key that `placeKey` or joined `Token.lower` gave. */
export function placesByKey(key: string): readonly GazetteerPlace[] {
  return gazetteer().byName.get(key) ?? [];
}

/** The place with that code; undefined where there is none. */
export function placeWithCode(code: string): GazetteerPlace | undefined {
  return gazetteer().byCode.get(code);
}

/** How many tokens the longest place name that begins with the word `lower` (a `Token.lower`) has; 0: there is none. */
export function longestFrom(lower: string): number {
  return gazetteer().longest.get(lower) ?? 0;
}

/** The same by the form of the word. */
export const longestFromForm: (form: WordForm) => number = byForm(({ lower }) => longestFrom(lower));

/** The form names are looked up by: folded tokens joined by blanks (`Washington, D.C.` -> `washington , d.c.`). */
export function placeKey(name: string): string {
  if (PLAIN.test(name)) return fold(name);
  const tokens = tokenize(name, { start: 0, end: name.length });
  return tokens.map((token) => token.lower).join(' ');
}

function gazetteer(): Gazetteer {
  loaded ??= read();
  return loaded;
}

function read(): Gazetteer {
  const result: Gazetteer = { byName: new Map(), byCode: new Map(), longest: new Map() };
  for (const [code, name, latitude, longitude, population, other] of rows('countries.tsv')) {
    add(result, place('country', code!, name!, [code!], latitude!, longitude!, population!), other);
  }
  for (const [code, name, country, latitude, longitude, population, other] of rows('divisions.tsv')) {
    add(result, place('division', code!, name!, [country!], latitude!, longitude!, population!), other);
  }
  for (const [code, name, countries, latitude, longitude, other] of rows('regions.tsv')) {
    const lies = countries === '' ? [] : countries!.split('|');
    add(result, place('region', code!, name!, lies, latitude!, longitude!, '0'), other);
  }
  for (const row of rows('municipalities.tsv')) {
    const [code, name, country, division, latitude, longitude, population, other, rank] = row;
    const town = place('municipality', code!, name!, [country!], latitude!, longitude!, population!);
    if (division) town.division = division;
    town.capital = rank === 'capital';
    add(result, town, other);
  }
  for (const [code, other] of rows('aliases.tsv')) {
    const known = result.byCode.get(code!);
    if (!known) throw new Error(`aliases.tsv: no place has the code ${code}`);
    for (const name of other!.split('|')) index(result, known, name);
  }
  return result;
}

function* rows(file: string): Generator<string[]> {
  const text = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8');
  for (const line of text.split('\n')) if (line !== '' && !line.startsWith('#')) yield line.split('\t');
}

function place(
  kind: PlaceKind,
  code: string,
  name: string,
  countries: string[],
  latitude: string,
  longitude: string,
  population: string,
): GazetteerPlace {
  return {
    code,
    name,
    kind,
    countries,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    capital: false,
  };
}

function add(into: Gazetteer, entry: GazetteerPlace, other: string | undefined): void {
  into.byCode.set(entry.code, entry);
  index(into, entry, entry.name);
  if (other) for (const name of other.split('|')) index(into, entry, name);
}

function index(into: Gazetteer, entry: GazetteerPlace, name: string): void {
  const key = placeKey(name);
  const known = into.byName.get(key);
  if (!known) into.byName.set(key, [entry]);
  else if (!known.includes(entry)) known.push(entry);
  const blank = key.indexOf(' ');
  const first = blank === -1 ? key : key.slice(0, blank);
  let words = 1;
  for (let at = blank; at !== -1; at = key.indexOf(' ', at + 1)) words++;
  if (words > (into.longest.get(first) ?? 0)) into.longest.set(first, words);
}
