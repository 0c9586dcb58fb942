import { commonness, TRAITS, traitsOf } from '../tagger/index.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { overlaps } from './candidate.js';

/**
 * Persons by what stands around: a title before capitals that nothing else has taken (`General Arrieta`), or capitals that
 * are all given names and surnames.
 */
export function evidentPersons(tokens: readonly Token[], taken: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isNameWord(tokens[from]!)) continue;
    let to = from + 1;
    while (to < tokens.length && isNameWord(tokens[to]!)) to++;
    const start = nameStart(tokens, from, to);
    const run = { from: start, to };
    if (!taken.some((name) => overlaps(name, run))) {
      const before = tokens[start - 1];
      const titled = before !== undefined && Boolean(traitsOf(before.lower) & TRAITS.title);
      let given = 0;
      let known = 0;
      for (let index = start; index < to; index++) {
        const traits = traitsOf(tokens[index]!.lower);
        if (traits & TRAITS.given) given++;
        if (traits & (TRAITS.given | TRAITS.surname)) known++;
      }
      const whole = known === to - start && given > 0 && to - start > 1;
      if (whole) found.push({ ...run, family: 'person', confidence: 0.75, source: 'pattern' });
      else if (titled && before.capital && to - start < 5 && commonness(tokens[start]!.lower) < 5) {
        found.push({ ...run, family: 'person', confidence: 0.6, source: 'pattern' });
      }
    }
    from = to - 1;
  }
  return found;
}

/** Where the person's name begins in a run of capitals: after the last title, or at the first given name after other words. */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  for (let index = from; index < to - 1; index++) {
    const traits = traitsOf(tokens[index]!.lower);
    if (traits & TRAITS.title && !(traits & (TRAITS.given | TRAITS.surname))) start = index + 1;
  }
  for (let index = start; index < to - 1; index++) {
    if (traitsOf(tokens[index]!.lower) & TRAITS.given) return index;
  }
  return start;
}

const isNameWord = (token: Token): boolean => token.kind === 'word' && token.capital && !token.upper;
