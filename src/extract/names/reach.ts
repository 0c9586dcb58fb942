import { commonness, TRAITS, traitsOf } from '../tagger/index.js';
import type { Token } from '../tokens.js';
import { goesOnWithOf } from './body-schema.js';
import type { Candidate } from './candidate.js';

const ORDINAL = /^\d+(?:st|nd|rd|th|º|ª|o|a)$/;
const OF = new Set('of de del da do'.split(' '));

/**
 * Lets names reach as far as they go: a body over the number before it (`33rd Brigade`) and the place that its name goes on
 * with (`Universidad de` San Telmo), a person over the initial before and the surname after. Candidates in order, none over
 * another; they are changed in place.
 */
export function reach(candidates: Candidate[], tokens: readonly Token[]): void {
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index]!;
    if (candidate.family === 'body') {
      if (ORDINAL.test(tokens[candidate.from - 1]?.text ?? '')) candidate.from--;
      const next = candidates[index + 1];
      if (next && goesOn(candidate, next, tokens)) {
        candidate.to = next.to;
        candidates.splice(index + 1, 1);
      }
    } else if (candidate.family === 'person') {
      const floor = candidates[index - 1]?.to ?? 0;
      while (candidate.from > floor && isInitial(tokens[candidate.from - 1]!)) candidate.from--;
      const ceiling = candidates[index + 1]?.from ?? tokens.length;
      while (candidate.to < ceiling && isSurname(tokens[candidate.to]!)) candidate.to++;
    }
  }
}

function goesOn(body: Candidate, next: Candidate, tokens: readonly Token[]): boolean {
  if (next.family === 'body' || next.from - body.to > 2 || next.from === body.to) return false;
  if (!OF.has(tokens[body.to]!.lower)) return false;
  const head = tokens[body.to]!.lower === 'of' ? tokens[body.to - 1]! : tokens[body.from]!;
  return body.to - body.from < 4 && goesOnWithOf(head.lower);
}

const isInitial = (token: Token): boolean => token.capital && /^\p{Lu}\.$/u.test(token.text);

/** A capital that is a surname and little else. */
function isSurname(token: Token): boolean {
  if (token.kind !== 'word' || !token.capital || token.upper) return false;
  return Boolean(traitsOf(token.lower) & TRAITS.surname) && commonness(token.lower) < 6;
}
