import { type PlaceContext, placesNamed } from '../gazetteer/index.js';
import { bodySchema } from '../names/body-schema.js';
import { isAcronym } from './acronyms.js';
import { isEventName } from './events.js';
import { isBodyNoun, nounSchemaAt } from './nominals.js';
import { readPhrases } from './phrases.js';
import type { NamedTokens } from './runs.js';
import { familyOf, type Name } from './types.js';
import { wordsOf } from './words.js';

const PLACE_NOUNS = readPhrases('place-nouns.tsv', 1, (row) => row[0]!);
/** Nouns that stand before names of other things too: "state Congress", "capital Gains". */
const AMBIGUOUS = new Set(
  'state city town county coast capital estado region park base distrito district comunidad comunidade border frontera'.split(
    ' ',
  ),
);
const OF = new Set('of de del da do'.split(' '));
const ARTICLES = new Set('a an the un una el la o um uma'.split(' '));
const LOCATIVE = new Set('in en em near at from desde'.split(' '));
const JOINED = /^\s*(?:,|,?\s+(?:and|y|e|or|o|ou))\s*$/;

/**
 * Corrects what a name is taken for by what stands around it: its own words ("Monroe Doctrine"), a description beside it ("Los
 * Cayos, a gang"), the list it stands in ("Morelia, Uruapan, and Lázaro Cárdenas"), "in" before the name of a town.
 */
export function settleSchemata(named: NamedTokens, places: PlaceContext): void {
  const { names, text } = named;
  for (const [index, name] of names.entries()) {
    if (
      name.schema !== 'Person' &&
      name.schema !== 'Event' &&
      !knownPlace(name, places) &&
      isEventName(wordsOf(name.text))
    ) {
      name.schema = 'Event';
      continue;
    }
    if (
      familyOf(name.schema) === 'body' &&
      placesNamed(name.text).some(({ kind }) => kind === 'region' || kind === 'country')
    ) {
      name.schema = 'Place';
      continue;
    }
    if (name.schema === 'PublicBody' && isGangCommand(name)) name.schema = 'Organization';
    if (/^L[oa]s\s/.test(name.text) && name.schema !== 'Organization' && !knownPlace(name, places)) {
      name.schema = 'Organization';
      continue;
    }
    if (isDateline(named, name)) {
      name.schema = 'Place';
      name.stated = true;
      continue;
    }
    if (name.schema === 'Place' && !isPlaceName(name)) {
      const [from, to] = named.span(name);
      const head =
        to - from > 1 && isBodyNoun(named.tokens[to - 1]!.lower) ? bodySchema(named.tokens, from, to) : undefined;
      if (head) {
        name.schema = head;
        continue;
      }
    }
    const described = descriptionOf(named, name);
    const sameFamily = described && familyOf(described.schema) === familyOf(name.schema);
    if (sameFamily && described.noun && described.schema !== 'Person') name.introduced = described.noun;
    if (described && overrides(described.schema, name, places)) {
      name.schema = described.schema;
      name.stated = true;
      if (described.noun && described.schema !== 'Person') name.introduced = described.noun;
      continue;
    }
    if (name.schema === 'Place' || isAcronym(name.text)) continue;
    const [from] = named.span(name);
    const located = LOCATIVE.has(named.tokens[from - 1]?.lower ?? '') && name.schema === 'Person';
    if (knownPlace(name, places) && (located || listedWith(names, index, text, 'Place') > 0)) name.schema = 'Place';
    else if (name.confidence < 0.9 && listedWith(names, index, text, 'Place') > 1) name.schema = 'Place';
    else if (!name.text.includes(' ') && name.confidence < 0.8 && listedWith(names, index, text, 'Person') > 0)
      name.schema = 'Person';
  }
}

const isPlaceName = (name: Name): boolean => placesNamed(name.text).length > 0;

/** True where the gazetteer knows a place of that name in a country that the document names. */
function knownPlace(name: Name, { countries }: PlaceContext): boolean {
  return placesNamed(name.text).some(
    (place) =>
      place.kind === 'region' || place.kind === 'country' || place.countries.some((country) => countries.has(country)),
  );
}

/** "PUERTO ALONDRA, 22 May 2015 -", "Sierra Parda (Izabal), 14 de mayo": where a report is written. */
function isDateline(named: NamedTokens, name: Name): boolean {
  if (named.span(name)[0] !== 0 || familyOf(name.schema) === 'event') return false;
  const after = named.text.slice(name.end, name.end + 60);
  return /^\s*(?:\([^)]{2,30}\)\s*)?,\s*(?:\d{1,2}\b|(?:\p{L}{3,9}\.?\s+){1,2}\d{1,2}\b)/u.test(after);
}

/** A description of another family corrects a name that is not sure; of bodies, one that tells a gang from a ministry does. */
function overrides(described: Name['schema'], name: Name, places: PlaceContext): boolean {
  if (described === 'Event' || described === name.schema) return false;
  if (familyOf(described) !== familyOf(name.schema)) return name.confidence < 0.95 && !knownPlace(name, places);
  return described === 'Organization' || (described === 'Company' && name.confidence < 0.9);
}

/** What the text says that a name is, and the noun that says so where it may refer to it again. */
interface Description {
  schema: Name['schema'];
  noun?: string;
}

/** "X, a gang from Y", "la empresa X", "el barrio X": the schema of the noun before a name or in the apposition after it. */
function descriptionOf(named: NamedTokens, name: Name): Description | undefined {
  const { tokens } = named;
  const [from, to] = named.span(name);
  for (let at = from - 1; at >= 0 && at >= from - 3 && tokens[at]!.kind === 'word' && !tokens[at]!.capital; at--) {
    const noun = nounSchemaAt(tokens, at);
    if (noun && at + noun.length === from)
      return noun.telling ? { schema: noun.schema, noun: tokens[at]!.lower } : undefined;
    const place = PLACE_NOUNS.at(tokens, at);
    const headed = tokens.slice(from, to).some(({ lower }) => isBodyNoun(lower));
    if (place && place.value !== 'other' && at + place.length === from && !headed && !AMBIGUOUS.has(tokens[at]!.lower))
      return { schema: 'Place' };
  }
  if (isOfPlaceNoun(tokens, from)) return { schema: 'Place' };
  if (tokens[to]?.text !== ',' || !ARTICLES.has(tokens[to + 1]?.lower ?? '')) return undefined;
  for (let at = to + 2; at < to + 5 && at < tokens.length && tokens[at]!.kind === 'word'; at++) {
    const noun = nounSchemaAt(tokens, at);
    if (noun) return noun.telling ? { schema: noun.schema, noun: tokens[at]!.lower } : undefined;
  }
  return undefined;
}

/** "the municipality of X", "el municipio vecino de X". */
function isOfPlaceNoun(tokens: NamedTokens['tokens'], from: number): boolean {
  if (!OF.has(tokens[from - 1]?.lower ?? '')) return false;
  for (let at = from - 2; at >= 0 && at >= from - 3; at--) {
    const { lower, capital, kind } = tokens[at]!;
    if (kind !== 'word' || capital) return false;
    const place = PLACE_NOUNS.get(lower);
    if (place) return (place === 'division' || place === 'municipality') && !AMBIGUOUS.has(lower);
  }
  return false;
}

/** A "Comando" is a gang (Brazil, Central America) unless its name says that it is an army's or the police's. */
const isGangCommand = ({ text }: Name): boolean =>
  /^Comando\s/.test(text) &&
  !/militar|conjunto|gene?ral|operac|operaç|estrat|unificad|naval|a[ée]reo|polic|ejército|exército|especial|sur$|sul$/iu.test(
    text,
  );

/** How many names of that schema stand beside this one, joined by commas and "and". */
function listedWith(names: readonly Name[], index: number, text: string, schema: Name['schema']): number {
  let count = 0;
  for (let at = index; at > 0 && JOINED.test(text.slice(names[at - 1]!.end, names[at]!.start)); at--) {
    if (names[at - 1]!.schema === schema) count++;
  }
  for (let at = index; at + 1 < names.length && JOINED.test(text.slice(names[at]!.end, names[at + 1]!.start)); at++) {
    if (names[at + 1]!.schema === schema) count++;
  }
  return count;
}
