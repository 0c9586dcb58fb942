import type { Language } from '../../model/index.js';
import type { Token } from '../tokens.js';
import type { LetterCase } from './columns.js';
import type { Crf, Kind } from './crf.js';
import { bestLabels, KINDS, LABELS, marginals, scoresOf, transitionFactors } from './crf.js';
import { featuresOf } from './features.js';
import { shippedWeights } from './weights.js';

/** A run of tokens that the tagger takes for a name; `to` is excluded. */
export interface TaggedName {
  from: number;
  to: number;
  kind: Kind;
  /** Probability of the least sure of its tokens. */
  probability: number;
}

const factorsOf = new WeakMap<Crf, Float64Array>();

/** Names of persons, organisations and places among the tokens of one sentence, from left to right. */
export function tagNames(
  tokens: readonly Token[],
  language: Language,
  letterCase: LetterCase,
  crf: Crf = shippedWeights(),
): TaggedName[] {
  if (tokens.length === 0) return [];
  const features = featuresOf(tokens, language, letterCase);
  const scores = scoresOf(crf, features);
  const labels = bestLabels(crf, scores);
  if (labels.every((label) => label === 0)) return [];
  let factors = factorsOf.get(crf);
  if (!factors) {
    factors = transitionFactors(crf);
    factorsOf.set(crf, factors);
  }
  const probable = marginals(scores, factors).labels;
  const names: TaggedName[] = [];
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index]!;
    if (label === 0) continue;
    const kind = KINDS[(label - 1) >> 1]!;
    let to = index + 1;
    while (to < labels.length && labels[to]! === 2 * KINDS.indexOf(kind) + 2) to++;
    let probability = 1;
    for (let at = index; at < to; at++) {
      const begin = 1 + 2 * KINDS.indexOf(kind);
      const sum = probable[at * LABELS + begin]! + probable[at * LABELS + begin + 1]!;
      probability = Math.min(probability, sum);
    }
    const from = features.tokens[index]!;
    names.push({ from, to: from + to - index, kind, probability });
    index = to - 1;
  }
  return names;
}

/** How the tokens of sentences use capitals: `lower` or `upper` where nearly all their letters are of one case. */
export function letterCaseOf(sentences: readonly (readonly Token[])[]): LetterCase {
  let upper = 0;
  let capital = 0;
  let lower = 0;
  let words = 0;
  for (const tokens of sentences)
    for (const token of tokens) {
      // A single letter may be an article at the beginning of a sentence.
      if (token.kind !== 'word' || token.text.length === 1) continue;
      if (token.upper) words++;
      if (token.upper) upper += token.text.length;
      else if (token.capital) capital++;
      else lower += token.text.length;
    }
  if (upper + capital === 0) return 'lower';
  return words > 1 && upper > 6 && upper > 8 * (lower + 4 * capital) ? 'upper' : 'mixed';
}
