import { readWords } from './sectors.js';

/** As far as an apposition is looked for on either side, in characters. */
const REACH = 80;
/** `known as`, `conhecida como`: between a noun and the name it belongs to. */
const CALLED =
  /\s*,?\s*(?:self-styled|so-called|(?:also )?(?:known|called)(?: as)?|(?:auto)?denominad[oa]s?|llamad[oa]s?|conocid[oa]s? como|chamad[oa]s?|conhecid[oa]s? como)\s*$/i;
/** `, an armed group that …`, `(a gang)`: only "a", since after "the" a new clause may begin; `is the largest crew`. */
const BESIDE = /^\s*[,(]\s*(?:an?|una?|uma?)\s+([^,.;:()«»"]+)/iu;
const IS =
  /^\s+(?:is|are|was|were|es|son|era|eran|é|são|eram)\s+(?:an?|the|una?|el|la|los|las|uma?|os?|as?)\s+([^,.;:()«»"]+)/iu;
/** Where the noun with its adjectives ends. */
const NOUN_ENDS =
  /\s(?:that|which|who|whose|of|in|from|with|at|on|que|cuy[oa]s?|de|del|da|do|das|dos|en|em|no|na|con|com)\s.*$/isu;

/** `a smaller crew, X`. */
const SET_APART = /\b(?:an?|una?|uma?)\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+),\s*$/iu;

/**
 * What a text calls something right beside its name: "the crew X", "X, an armed group that …", "X é uma facção". Only
 * words that the lexicon knows, and that belong to the name: they end where it begins, or head what is set beside it.
 */
export function appositionsOf(text: string, start: number, end: number): string[] {
  const found: string[] = [];
  const before = text.slice(Math.max(0, start - REACH), start).replace(CALLED, ' ');
  // Nothing but blanks between: a comma would make it the next in a list, unless "a smaller crew, X" sets it apart.
  const phrase =
    /[^.,;:()«»"“”\n]*(?:\n[^.,;:()«»"“”\n]*)?\s$/u.exec(before)?.[0].trim() || (SET_APART.exec(before)?.[1] ?? '');
  const words = phrase.split(/\s+/).slice(-3);
  for (let from = 0; from < words.length; from++) {
    const near = words.slice(from).join(' ');
    const reading = readWords(near);
    if (reading.sector && reading.last && reading.inHead) {
      found.push(near);
      break;
    }
  }
  const after = text.slice(end, end + REACH);
  const beside = (BESIDE.exec(after) ?? IS.exec(after))?.[1]?.replace(/\s+/g, ' ').replace(NOUN_ENDS, '').trim();
  if (beside !== undefined) {
    // The noun is the last word in English and the first in Spanish and Portuguese.
    const reading = readWords(beside);
    if (reading.sector && (reading.first || reading.last)) found.push(beside);
  }
  return found;
}
