import { placesByKey } from '../gazetteer/index.js';
import { TRAITS, traitsOf } from '../tagger/index.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';

const ENGLISH_ARTICLES = new Set(['the', 'a', 'an']);
const ARTICLES = new Set('el la los las lo o a os as'.split(' '));
/** What no name ends or begins with. */
const LOOSE = new Set("'s ' ’ of de del da do dos das and y e or in en em".split(' '));

/**
 * The candidate without what does not belong to its name: marks, genitive and links at its edges, a leading article (but
 * `Los Faros`, `El Tío`: capital in mid-sentence), and the titles before a person's name. Undefined: nothing is left.
 */
export function trimmed(candidate: Candidate, tokens: readonly Token[]): Candidate | undefined {
  let { from, to } = candidate;
  const keep = candidate.source === 'lexicon';
  while (from < to) {
    const token = tokens[from]!;
    const loose = token.kind === 'punct' || LOOSE.has(token.lower);
    const article =
      to - from > 1 &&
      !keep &&
      !(token.capital === tokens[to - 1]!.capital && isKnownPlace(tokens, from, to)) &&
      (ENGLISH_ARTICLES.has(token.lower) ||
        (ARTICLES.has(token.lower) && (!token.capital || startsSentence(tokens, from))));
    const title = candidate.family === 'person' && to - from > 1 && isTitle(tokens, from, to);
    if (!loose && !article && !title) break;
    from++;
  }
  while (to > from) {
    const token = tokens[to - 1]!;
    if (token.kind !== 'punct' && !LOOSE.has(token.lower)) break;
    // "Operation Lobo)" loses its bracket, "Washington (DC)" does not.
    if (token.text === ')' && tokens.slice(from, to).some(({ text }) => text === '(')) break;
    to--;
  }
  if (from >= to) return undefined;
  return from === candidate.from && to === candidate.to ? candidate : { ...candidate, from, to };
}

/** First word of the sentence, not counting marks. */
export function startsSentence(tokens: readonly Token[], index: number): boolean {
  for (let before = index - 1; before >= 0; before--) if (tokens[before]!.kind !== 'punct') return false;
  return true;
}

/** The article belongs to the name: El Salvador, La Paz, The Hague. */
function isKnownPlace(tokens: readonly Token[], from: number, to: number): boolean {
  let key = tokens[from]!.lower;
  for (let index = from + 1; index < to; index++) key += ` ${tokens[index]!.lower}`;
  return placesByKey(key).length > 0;
}

/** A title that is followed by more of the name, and is not a name itself (Don Winslow, Santos). */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from]!;
  const traits = traitsOf(token.lower);
  if (!(traits & (TRAITS.title | TRAITS.profession))) return false;
  if (traits & TRAITS.given && !token.text.endsWith('.')) return false;
  return tokens.slice(from + 1, to).some((other) => other.capital);
}
