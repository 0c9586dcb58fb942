import { familyOfSchema } from './family.js';
import { incidentKeys } from './incidents/keys.js';
import { prepareName } from './names/compare-names.js';
import { skeletonOf, soundKey } from './names/sound.js';
import type { WordInfo } from './names/vocabulary.js';
import type { Comparable } from './types.js';

/** Most keys of one name: names of many words would otherwise have hundreds of pairs of words. */
const MOST_WORDS = 7;

/**
 * Keys of an entity: entities that share one are compared. Pairs of its words by their sound, in either order; rare words
 * by themselves (a key that many share is passed over); the line of a known name; acronym and first letters; a gazetteer
 * code. `strange` where the entities hold names in scripts that write few vowels, so that consonants are keys too.
 */
export function blockKeys(candidate: Comparable, strange: boolean): string[] {
  const family = familyOfSchema(candidate.schema);
  if (family === 'incident') return incidentKeys(candidate);
  const keys = new Set<string>();
  for (const code of candidate.properties['code'] ?? []) keys.add(`${family}:c:${code}`);
  const isPerson = family === 'person';
  for (const text of [candidate.name, ...candidate.aliases]) {
    const prepared = prepareName(isPerson ? 'person' : 'body', text);
    for (const name of prepared.names) {
      const words = name.words.map((word) => ('info' in word ? word.info : word));
      addWordKeys(keys, family, words, strange);
      if ('known' in name) {
        if (name.known > 0) keys.add(`${family}:k:${name.known}`);
        for (const number of name.numbers) for (const word of words) keys.add(`${family}:n:${number}:${keyOf(word)}`);
        addAcronymKeys(keys, family, name.letters, words);
      }
    }
  }
  return [...keys];
}

function addWordKeys(keys: Set<string>, family: string, words: readonly WordInfo[], strange: boolean): void {
  const wordKeys = words.slice(0, MOST_WORDS).map((word) => keysOf(word, strange));
  const joined = words.map((word) => word.text).join('');
  if (words.length <= 3) keys.add(`${family}:j:${joined}`);
  for (let i = 0; i < wordKeys.length; i++) {
    for (const a of wordKeys[i]!) {
      keys.add(`${family}:w:${a}`);
      for (let j = i + 1; j < wordKeys.length; j++) {
        for (const b of wordKeys[j]!) keys.add(`${family}:p:${a < b ? `${a}|${b}` : `${b}|${a}`}`);
      }
    }
  }
}

/** A word's sound; the lines of given names it stands in; its consonants where scripts differ. */
function keysOf(word: WordInfo, strange: boolean): string[] {
  if (word.text.length === 1) return [word.text];
  const keys = [keyOf(word), ...word.givenNames.slice(0, 2).map((line) => `g${Math.abs(line)}`)];
  if (strange) keys.push(`s${skeletonOf(word.text, true)}`);
  return keys;
}

function keyOf(word: WordInfo): string {
  return /^[=@]/.test(word.text) ? word.text : soundKey(word.text);
}

function addAcronymKeys(
  keys: Set<string>,
  family: string,
  letters: readonly { letter: string; word: number }[],
  words: readonly WordInfo[],
): void {
  for (const word of words) {
    if (word.text.length >= 2 && word.text.length <= 8) keys.add(`${family}:a:${word.text}`);
  }
  if (letters.length < 2 || letters.length > 12) return;
  keys.add(`${family}:a:${letters.map(({ letter }) => letter).join('')}`);
  keys.add(
    `${family}:a:${letters
      .filter(({ word }) => word >= 0)
      .map(({ letter }) => letter)
      .join('')}`,
  );
}
