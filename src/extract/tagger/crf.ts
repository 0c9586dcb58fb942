import type { Features } from './features.js';

/** Labels in the order of the weights: outside, then begin and inside of each kind. */
export const KINDS = ['PER', 'ORG', 'LOC'] as const;
export type Kind = (typeof KINDS)[number];
export const LABELS = 1 + 2 * KINDS.length;

/** A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over hashed features. */
export interface Crf {
  /** LABELS weights for each feature, in units of `step`. */
  weights: Float32Array | Int8Array;
  step: number;
  /** From label (rows; the last row: start of the sentence) to label. */
  transitions: Float32Array;
}

/** Inside follows only begin or inside of its own kind. */
export function mayFollow(from: number, to: number): boolean {
  return to === 0 || to % 2 === 1 || from === to || from === to - 1;
}

/** Score of a name's labels on a token without features. */
const NEVER = -30;

/** Scores of each token and label: `scores[token * LABELS + label]`. A token without features is outside. */
export function scoresOf(crf: Crf, features: Features): Float64Array {
  const { starts, values } = features;
  const count = starts.length - 1;
  const scores = new Float64Array(count * LABELS);
  const { weights, step } = crf;
  for (let token = 0; token < count; token++) {
    const base = token * LABELS;
    if (starts[token] === starts[token + 1]) {
      for (let label = 1; label < LABELS; label++) scores[base + label] = NEVER;
      continue;
    }
    // One sum for each of the LABELS: nearly all time is spent here.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    for (let index = starts[token]!, end = starts[token + 1]!; index < end; index++) {
      const at = values[index]! * LABELS;
      a += weights[at]!;
      b += weights[at + 1]!;
      c += weights[at + 2]!;
      d += weights[at + 3]!;
      e += weights[at + 4]!;
      f += weights[at + 5]!;
      g += weights[at + 6]!;
    }
    scores[base] = a * step;
    scores[base + 1] = b * step;
    scores[base + 2] = c * step;
    scores[base + 3] = d * step;
    scores[base + 4] = e * step;
    scores[base + 5] = f * step;
    scores[base + 6] = g * step;
  }
  return scores;
}

/** The most probable labels (Viterbi). */
export function bestLabels(crf: Crf, scores: Float64Array): Uint8Array {
  const count = scores.length / LABELS;
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const best = new Float64Array(scores.length);
  const from = new Uint8Array(scores.length);
  const { transitions } = crf;
  for (let label = 0; label < LABELS; label++) {
    best[label] = mayFollow(0, label) ? scores[label]! + transitions[LABELS * LABELS + label]! : -1e9;
  }
  for (let token = 1; token < count; token++) {
    const base = token * LABELS;
    for (let label = 0; label < LABELS; label++) {
      let top = -1e18;
      for (let before = 0; before < LABELS; before++) {
        if (!mayFollow(before, label)) continue;
        const score = best[base - LABELS + before]! + transitions[before * LABELS + label]!;
        if (score > top) {
          top = score;
          from[base + label] = before;
        }
      }
      best[base + label] = top + scores[base + label]!;
    }
  }
  let label = 0;
  for (let candidate = 1; candidate < LABELS; candidate++) {
    if (best[(count - 1) * LABELS + candidate]! > best[(count - 1) * LABELS + label]!) label = candidate;
  }
  for (let token = count - 1; token >= 0; token--) {
    labels[token] = label;
    label = from[token * LABELS + label]!;
  }
  return labels;
}

/** What the forward and the backward pass give: probabilities of labels, and of pairs of labels in a row. */
export interface Marginals {
  labels: Float64Array;
  /** Forward and backward messages, scaled token by token, with the exponentials of scores they were made of. */
  forward: Float64Array;
  backward: Float64Array;
  emissions: Float64Array;
  scale: Float64Array;
}

/** Exponentials of the transitions, 0 where a label may not follow; computed once for many sentences. */
export function transitionFactors(crf: Crf): Float64Array {
  const factors = new Float64Array((LABELS + 1) * LABELS);
  for (let before = 0; before <= LABELS; before++) {
    for (let label = 0; label < LABELS; label++) {
      const allowed = mayFollow(before === LABELS ? 0 : before, label);
      factors[before * LABELS + label] = allowed ? Math.exp(crf.transitions[before * LABELS + label]!) : 0;
    }
  }
  return factors;
}

/** Probability of each label of each token, by forward-backward with scaling. */
export function marginals(scores: Float64Array, factors: Float64Array): Marginals {
  const count = scores.length / LABELS;
  const emissions = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const labels = new Float64Array(scores.length);
  const scale = new Float64Array(count);
  for (let token = 0; token < count; token++) {
    const base = token * LABELS;
    let top = scores[base]!;
    for (let label = 1; label < LABELS; label++) top = Math.max(top, scores[base + label]!);
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      const emission = Math.exp(scores[base + label]! - top);
      emissions[base + label] = emission;
      let mass = 0;
      if (token === 0) mass = factors[LABELS * LABELS + label]!;
      else {
        for (let before = 0; before < LABELS; before++) {
          mass += forward[base - LABELS + before]! * factors[before * LABELS + label]!;
        }
      }
      forward[base + label] = mass * emission;
      sum += mass * emission;
    }
    scale[token] = sum;
    for (let label = 0; label < LABELS; label++) forward[base + label]! /= sum;
  }
  for (let token = count - 1; token >= 0; token--) {
    const base = token * LABELS;
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      let mass = 1;
      if (token < count - 1) {
        mass = 0;
        for (let after = 0; after < LABELS; after++) {
          const next = base + LABELS + after;
          mass += factors[label * LABELS + after]! * emissions[next]! * backward[next]!;
        }
        mass /= scale[token + 1]!;
      }
      backward[base + label] = mass;
      labels[base + label] = forward[base + label]! * mass;
      sum += labels[base + label]!;
    }
    for (let label = 0; label < LABELS; label++) labels[base + label]! /= sum;
  }
  return { labels, forward, backward, emissions, scale };
}
