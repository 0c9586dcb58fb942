import { readWords } from './sectors.js';

/** As far as an apposition is looked for on either side, in characters. */
const REACH = 80;
/** `known as`, `conhecida como`: between a noun and the name it belongs to. */
const CALLED =
  /\s*,?\s*(?:self-styled|so-called|(?:also )?(?:known|called)(?: as)?|(?:auto)?denominad[oa]s?|llamad[oa]s?|conocid[oa]s? como|chamad[oa]s?|conhecid[oa]s? como)\s*$/i;
const ARTICLE = '(?:an?|the|una?|el|la|los|las|uma?|os?|as?)';
/** `, an armed group that …`, `(a gang)`, `is a crew`: what follows a name and says what it is. */
const AFTER = new RegExp(
  `^(?:\\s*[,(]\\s*|\\s+(?:is|are|was|were|es|son|era|eran|é|são|eram)\\s+)(${ARTICLE}\\s+[^,.;:()«»"]+)`,
  'iu',
);

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
  const beside = AFTER.exec(text.slice(end, end + REACH))?.[1]
    ?.trim()
    .replace(/\s+/g, ' ');
  if (beside !== undefined && readWords(beside).inHead) found.push(beside);
  return found;
}
