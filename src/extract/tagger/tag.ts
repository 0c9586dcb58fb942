import type { Language } from '../../model/index.js';
import type { Token } from '../tokens.js';
import type { Crf, Kind } from './crf.js';
import { bestLabels, KINDS, LABELS, marginals, scoresOf, transitionFactors } from './crf.js';
import type { LetterCase } from './features.js';
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
  const scores = scoresOf(crf, featuresOf(tokens, language, letterCase));
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
    names.push({ from: index, to, kind, probability });
    index = to - 1;
  }
  return names;
}

/** How a text uses capitals: `lower` or `upper` where nearly all its letters are of one case. */
export function letterCaseOf(text: string): LetterCase {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (upper === 0) return 'lower';
  return upper > 8 * lower && upper > 8 ? 'upper' : 'mixed';
}
