import type { Token } from '../tokens.js';
import { initialsMatch, isAcronym } from './acronyms.js';
import { isBodyNoun } from './nominals.js';
import type { Name } from './types.js';
import { isArticle, isParticle } from './words.js';

/**
 * Full names that an acronym in brackets proves to be one: in "Bolivarian Alliance of the Peoples of the Americas (ALBA)" the
 * words before the bracket, from a capital on, that the letters can be read off, however the names inside were found.
 */
export function expandedNames(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
  sentence: number,
): Name[] {
  const found: Name[] = [];
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (tokens[at]!.text !== '(' || !isAcronym(tokens[at + 1]!.text)) continue;
    const acronym = tokens[at + 1]!;
    if (!/^[),;:/]$/.test(tokens[at + 2]!.text) && tokens[at + 2]!.kind === 'punct') continue;
    const first = expansionStart(text, tokens, at, acronym.text);
    if (first < 0) continue;
    const [start, end] = [tokens[first]!.start, tokens[at - 1]!.end];
    const inside = names.filter((name) => name.start < end && name.end > start);
    // One name already, or words that no one took for a name and that head no body.
    if (inside.some((name) => name.start <= start && name.end >= end)) continue;
    const words = tokens.slice(first, at).map((token) => token.lower);
    if (inside.every(({ schema }) => schema === 'Place') && !words.some(isBodyNoun)) continue;
    const schema = inside.find((name) => name.schema !== 'Place' && name.schema !== 'Person')?.schema ?? 'Organization';
    found.push({ start, end, text: text.slice(start, end), schema, confidence: 0.9, sentence });
  }
  return found;
}

/** The last token from which the letters can be read off up to the bracket at `open`: it begins with the first letter. */
function expansionStart(text: string, tokens: readonly Token[], open: number, acronym: string): number {
  const letter = acronym[0]!.toLowerCase();
  const most = Math.max(5, 3 * acronym.length);
  for (let first = open - 2; first >= 0 && open - first <= most; first--) {
    const token = tokens[first]!;
    if (token.kind === 'punct' && !/^[,&'’-]$/.test(token.text)) return -1;
    if (!token.capital || token.lower[0] !== letter || isArticle(token.lower)) continue;
    const words = tokens.slice(first, open).filter((each) => each.kind === 'word' && !isParticle(each.lower));
    const capitals = words.filter((each) => each.capital).length;
    if (capitals * 3 >= words.length * 2 && initialsMatch(acronym, text.slice(token.start, tokens[open - 1]!.end)))
      return first;
  }
  return -1;
}
