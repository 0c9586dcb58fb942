import { placesByKey } from '../gazetteer/index.js';
import { commonness } from '../tagger/index.js';
import type { Token } from '../tokens.js';
import type { Candidate, NameFamily } from './candidate.js';
import { place } from './candidate.js';
import { startsSentence } from './edges.js';

/** What is looked for again was found once with this confidence. */
const SURE = 0.75;

/** A place is taken for the person of that surname where it is named at most so many times as often as the person in full. */
const SAME_NAME = 3;

/** A sentence with the names found in it, in order, none over another. */
export interface Reading {
  tokens: readonly Token[];
  candidates: Candidate[];
}

/** The most evident family of a form wins where it has so many times the weight of the others. */
const MAJORITY = 1.5;

/**
 * Makes the names of one document agree: a form that is one thing nearly everywhere is that everywhere, and is found where
 * it was missed; so are the surname of a person and what is written like a name already found.
 */
export function agree(readings: readonly Reading[], mixed: boolean): void {
  if (mixed) leaveOutWords(readings);
  const persons = surnames(readings);
  const surest = new Map<string, number>();
  const votes = new Map<string, Map<NameFamily, number>>();
  for (const { tokens, candidates } of readings) {
    for (const candidate of candidates) {
      const key = keyOf(tokens, candidate);
      const families = votes.get(key) ?? new Map<NameFamily, number>();
      families.set(candidate.family, (families.get(candidate.family) ?? 0) + candidate.confidence);
      votes.set(key, families);
      surest.set(key, Math.max(surest.get(key) ?? 0, candidate.confidence));
    }
  }
  const decided = new Map<string, { family: NameFamily; surest: number }>();
  for (const [key, families] of votes) {
    const [first, second] = [...families].sort((left, right) => right[1] - left[1]);
    const clear = !second || first![1] >= MAJORITY * second[1];
    const other = second?.[0];
    // A town that bears a surname, in doubt: the person's where somebody here has the surname, else the town.
    if (!clear && placesByKey(key).length > 0 && !persons.has(key) && [first![0], other].includes('place')) {
      decided.set(key, { family: 'place', surest: surest.get(key)! });
    }
    if (clear) decided.set(key, { family: first![0], surest: surest.get(key)! });
  }
  for (const { tokens, candidates } of readings) {
    for (const candidate of candidates) {
      const family = decided.get(keyOf(tokens, candidate))?.family;
      if (family && family !== candidate.family) candidate.family = family;
      // Farah is a town, and in this document the surname of somebody.
      const alone = candidate.to - candidate.from === 1 && candidate.family === 'place';
      const { lower } = tokens[candidate.from]!;
      if (
        alone &&
        !isWellKnown(lower) &&
        (votes.get(lower)?.get('place') ?? 0) <= SAME_NAME * (persons.get(lower) ?? 0)
      ) {
        candidate.family = 'person';
      }
    }
  }
  if (mixed) for (const reading of readings) findAgain(reading, decided, persons);
}

/**
 * Leaves out single words that begin a sentence or stand in a heading, and that the document has in lower case too, and
 * nowhere else with a capital within a sentence: `Stake`, `Rebels`.
 */
function leaveOutWords(readings: readonly Reading[]): void {
  const lower = new Set<string>();
  const capital = new Set<string>();
  for (const { tokens } of readings) {
    tokens.forEach((token, index) => {
      if (token.kind !== 'word') return;
      if (!token.capital) lower.add(token.lower);
      else if (!startsSentence(tokens, index) && !(tokens[index - 1]?.capital || tokens[index + 1]?.capital)) {
        capital.add(token.lower);
      }
    });
  }
  for (const { tokens, candidates } of readings) {
    for (let index = candidates.length - 1; index >= 0; index--) {
      const { from, to, confidence } = candidates[index]!;
      const word = tokens[from]!;
      if (to - from > 1 || !word.capital || word.upper || confidence > 0.9 || capital.has(word.lower)) continue;
      if (lower.has(word.lower)) candidates.splice(index, 1);
    }
  }
}

/** A country, a division, a region: more than a town that bears a surname. */
const isWellKnown = (lower: string): boolean => placesByKey(lower).some(({ kind }) => kind !== 'municipality');

/** Surnames of the persons found by two words or more, by folded word, with how often they are. */
function surnames(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { tokens, candidates } of readings) {
    for (const { from, to, family, confidence } of candidates) {
      if (family !== 'person' || to - from < 2 || confidence < 0.6) continue;
      for (let index = from + 1; index < to; index++) {
        const { lower, capital } = tokens[index]!;
        if (capital && lower.length > 3 && commonness(lower) < 5) found.set(lower, (found.get(lower) ?? 0) + 1);
      }
    }
  }
  return found;
}

/** Finds in a sentence, with a capital, the forms decided on elsewhere. */
function findAgain(
  reading: Reading,
  decided: ReadonlyMap<string, { family: NameFamily; surest: number }>,
  persons: ReadonlyMap<string, number>,
): void {
  const { tokens, candidates } = reading;
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of candidates) taken.fill(1, from, to);
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]!;
    if (taken[from] || !token.capital) continue;
    let key = token.lower;
    let best: { to: number; family: NameFamily } | undefined;
    for (let to = from + 1; to <= Math.min(from + 8, tokens.length) && !taken[to - 1]; to++) {
      if (to > from + 1) key += ` ${tokens[to - 1]!.lower}`;
      const known = decided.get(key);
      if (!known || known.surest < SURE) continue;
      if (to === from + 1 && (token.text.length < 3 || commonness(token.lower) > 4)) continue;
      best = { to, family: known.family };
    }
    if (!best && persons.has(token.lower)) {
      let to = from + 1;
      while (to < tokens.length && !taken[to] && tokens[to]!.capital && persons.has(tokens[to]!.lower)) to++;
      best = { to, family: 'person' };
    }
    if (!best) continue;
    place(candidates, { from, to: best.to, family: best.family, confidence: 0.6, source: 'document' });
    from = best.to - 1;
  }
}

function keyOf(tokens: readonly Token[], { from, to }: Candidate): string {
  let key = tokens[from]!.lower;
  for (let index = from + 1; index < to; index++) key += ` ${tokens[index]!.lower}`;
  return key;
}
