import type { Language } from '../../model/index.js';
import { countryOfDemonym } from '../demonyms.js';
import { placesByKey } from '../gazetteer/index.js';
import { TRAITS, traitsOf } from '../tagger/index.js';
import type { Token } from '../tokens.js';
import { isBodyNoun, standsAlone } from './body-schema.js';
import type { Candidate } from './candidate.js';
import { knownSchema } from './known-bodies.js';

/**
 * Takes apart what the tagger ran together: an owner and what it owns (`Olancho's Catacamas`, `the Treasury Department's
 * Financial Crimes Unit`), an office and its body (`Vice-Minister of Defense`). Leaves out adjectives of nationality and
 * acronyms in the plural.
 */
export function parted(candidate: Candidate, tokens: readonly Token[], language: Language): Candidate[] {
  const { from, to, family } = candidate;
  for (let index = from + 1; index < to - 1; index++) {
    if (tokens[index]!.lower !== "'s" || !isOwner(tokens, from, index)) continue;
    const owner = { ...candidate, to: index, family: ownerFamily(tokens, from, index) };
    return [owner, ...parted({ ...candidate, from: index + 1 }, tokens, language)];
  }
  if (family === 'body') {
    // ELN Ejército de Liberación Nacional
    if (
      tokens[from]!.upper &&
      to - from > 2 &&
      knownSchema(tokens, from, from + 1) &&
      knownSchema(tokens, from + 1, to)
    ) {
      return [
        { ...candidate, to: from + 1 },
        { ...candidate, from: from + 1 },
      ];
    }
    const verb = otherWord(tokens, from, to);
    if (verb > from) return parted({ ...candidate, to: verb }, tokens, language);
    const office = officeEnd(tokens, from, to);
    if (office > from) return [{ ...candidate, from: office }];
  }
  if (family === 'person') {
    const start = afterOtherWords(tokens, from, to);
    if (start > from) return [{ ...candidate, from: start }];
  }
  // Spanish and Portuguese write "el Gobierno" as a name.
  if (language === 'en' && isGeneric(tokens, from, to)) return [];
  return isAdjective(tokens, from, to) || isPlural(tokens, from, to) ? [] : [candidate];
}

function isOwner(tokens: readonly Token[], from: number, to: number): boolean {
  return knownSchema(tokens, from, to) !== undefined || isBodyNoun(tokens[to - 1]!.lower) || isPlace(tokens, from, to);
}

function ownerFamily(tokens: readonly Token[], from: number, to: number): Candidate['family'] {
  return isPlace(tokens, from, to) && knownSchema(tokens, from, to) === undefined ? 'place' : 'body';
}

const isPlace = (tokens: readonly Token[], from: number, to: number): boolean =>
  placesByKey(keyOf(tokens, from, to)).length > 0;

/** A word in lower case that names of bodies do not have within, in a name with capitals: `Treasury designated Ruiz`. */
function otherWord(tokens: readonly Token[], from: number, to: number): number {
  if (!tokens[from]!.capital || !tokens[to - 1]!.capital) return from;
  for (let index = from + 1; index < to - 1; index++) {
    const { kind, capital, lower } = tokens[index]!;
    if (kind === 'word' && !capital && /(?:ed|ing)$/.test(lower) && tokens[index - 1]!.capital) return index;
  }
  return from;
}

/** End of `Minister of` at the beginning of a body's name. */
function officeEnd(tokens: readonly Token[], from: number, to: number): number {
  if (to - from < 3 || !(traitsOf(tokens[from]!.lower) & TRAITS.title) || isBodyNoun(tokens[from]!.lower)) return from;
  return /^(?:of|de|del|da|do)$/.test(tokens[from + 1]!.lower) ? from + 2 : from;
}

/** A person's name has no words in lower case but particles: it begins after the last other one (`Minister under Santos`). */
function afterOtherWords(tokens: readonly Token[], from: number, to: number): number {
  for (let index = to - 2; index > from; index--) {
    const { kind, capital, lower } = tokens[index]!;
    if (kind === 'word' && !capital && !isParticle(lower) && tokens[index + 1]!.capital) return index + 1;
  }
  return from;
}

/** Treebanks part Portuguese `dos` into `de os`. */
const isParticle = (lower: string): boolean => Boolean(traitsOf(lower) & TRAITS.particle) || /^[oa]s?$/.test(lower);

/** `the Ministry`: a kind of body, whose name stands elsewhere. */
function isGeneric(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower, upper } = tokens[from]!;
  return (
    to - from === 1 && !upper && isBodyNoun(lower) && !standsAlone(lower) && knownSchema(tokens, from, to) === undefined
  );
}

function isAdjective(tokens: readonly Token[], from: number, to: number): boolean {
  const key = keyOf(tokens, from, to);
  return countryOfDemonym(key) !== undefined && !key.includes('.') && placesByKey(key).length === 0;
}

/** `TCOs`: bodies of a kind, none of them named. */
const isPlural = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 && /^\p{Lu}{2,}s$/u.test(tokens[from]!.text) && !standsAlone(tokens[from]!.lower);

function keyOf(tokens: readonly Token[], from: number, to: number): string {
  let key = tokens[from]!.lower;
  for (let index = from + 1; index < to; index++) key += ` ${tokens[index]!.lower}`;
  return key;
}
