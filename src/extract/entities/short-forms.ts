import { countryOfDemonym } from '../demonyms.js';
import { isArticle, isParticle, isSubsequence, sameWord } from './words.js';

/**
 * True where `short` is a shorter way to name the person `long`: some of its words in the same order, and not the given
 * name alone: surname, double surname, first surname of two (as Spanish shortens), last of two (as Portuguese does), given
 * name and a surname, initials for given names.
 */
export function shortensPerson(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length || short.every((word) => word.length === 1)) return false;
  if (short.length === long.length) return short.length > 1 && short.every((word, i) => sameWord(word, long[i]!));
  if (!isSubsequence(short, long)) return false;
  if (short.length > 1) return true;
  return !sameWord(short[0]!, long[0]!) && short[0]!.length > 1;
}

/** True where `short` is the given name of `long`: as a writer names an alias, a brother, a dictator. */
export const isGivenNameOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length > 1 && short[0] === long[0];

/** Words that too many names begin with. */
const GENERAL = new Set('national nacional federal international internacional general regional'.split(' '));

/** What a word may be inside the name of a body, as the lexicon of heads tells. */
export type HeadTest = (word: string) => boolean;

/**
 * True where `short` is a shorter way to name the body `long`: its beginning ("La Familia", "Guardia Comunal" before "de"),
 * or its end ("Templarios" of "Caballeros Templarios", "National Police" of "Peruvian National Police"), or its first and
 * last words. The beginning must not have a head of its own where more words follow that have another ("Brookings
 * Institution Press"), and the end must not be what another body is "of".
 */
export function shortensBody(
  short: readonly string[],
  long: readonly string[],
  isHead: HeadTest = () => false,
): boolean {
  if (short.length >= long.length) return false;
  const rest = long.length - short.length;
  if (short.every((word, i) => word === long[i])) {
    const next = long[short.length]!;
    if (isParticle(next)) return true;
    // The Office of the United Nations on something is not the United Nations.
    if (short.length > 1 && isHead(next)) return false;
    return !isHead(short.at(-1)!) || !isHead(long.at(-1)!);
  }
  if (short.every((word, i) => word === long[rest + i])) {
    const before = long.slice(0, rest);
    // "Qaeda" of "al Qaeda", but not "Congress" of "Defense Committee of the Congress".
    return before.every(isParticle) || !before.some((word) => isParticle(word) && !isArticle(word));
  }
  const extra = long.filter((word) => !short.includes(word));
  if (extra.length === rest && extra.every((word) => countryOfDemonym(word)) && isSubsequence(short, long)) return true;
  return (
    short.length > 1 &&
    !GENERAL.has(short[0]!) &&
    short[0] === long[0] &&
    short.at(-1) === long.at(-1) &&
    !long.some(isParticle) &&
    isSubsequence(short, long)
  );
}
