import type { Crf } from './crf.js';
import { LABELS, marginals, scoresOf, transitionFactors } from './crf.js';
import type { Features } from './features.js';
import { FEATURE_BITS } from './features.js';

/** One sentence to learn from: its features and its labels, one a token. */
export interface Example {
  features: Features;
  labels: Uint8Array;
}

export interface TrainingOptions {
  epochs: number;
  /** First step of AdaGrad. */
  rate: number;
  /** Weight of the squared weights, spread over the examples. */
  penalty: number;
  /** Share of an example's features left out at random each time, so that no single one is relied on. */
  dropout: number;
  seed: number;
  progress?: (epoch: number, loss: number) => void;
}

/**
 * Fits a conditional random field by stochastic gradient ascent with steps by AdaGrad (Duchi, Hazan, Singer 2011, JMLR
 * 12:2121); the weights are the mean of those after each of the last epochs. The same examples and seed give the same
 * weights.
 */
export function train(examples: readonly Example[], options: TrainingOptions): Crf {
  const size = 1 << FEATURE_BITS;
  const crf = {
    weights: new Float32Array(size * LABELS),
    step: 1,
    transitions: new Float32Array((LABELS + 1) * LABELS),
  };
  const steps = new Float32Array(size * LABELS).fill(1e-6);
  const transitionSteps = new Float32Array(crf.transitions.length).fill(1e-6);
  const mean = {
    weights: new Float32Array(crf.weights.length),
    step: 1,
    transitions: new Float32Array(crf.transitions.length),
  };
  const averaged = Math.ceil(options.epochs / 2);
  const order = examples.map((_, index) => index);
  const random = generator(options.seed);
  const gradient = new Float64Array(LABELS);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const { features, labels } = examples[index]!;
      const example = { features: thinned(features, options.dropout, random), labels };
      loss += learn(crf, example, options, steps, transitionSteps, gradient);
    }
    options.progress?.(epoch, loss / examples.length);
    if (epoch <= options.epochs - averaged) continue;
    for (let at = 0; at < crf.weights.length; at++) mean.weights[at]! += crf.weights[at]! / averaged;
    for (let at = 0; at < crf.transitions.length; at++) mean.transitions[at]! += crf.transitions[at]! / averaged;
  }
  return mean;
}

/** One step along the gradient of an example's log-likelihood; returns minus that log-likelihood (an upper part of it). */
function learn(
  crf: Crf,
  { features, labels }: Example,
  options: TrainingOptions,
  steps: Float32Array,
  transitionSteps: Float32Array,
  gradient: Float64Array,
): number {
  const count = labels.length;
  if (count === 0) return 0;
  const factors = transitionFactors(crf);
  const { labels: probable, forward, backward, emissions, scale } = marginals(scoresOf(crf, features), factors);
  const { starts, values } = features;
  let loss = 0;
  for (let token = 0; token < count; token++) {
    const base = token * LABELS;
    loss -= Math.log(Math.max(1e-12, probable[base + labels[token]!]!));
    let any = false;
    for (let label = 0; label < LABELS; label++) {
      const value = (label === labels[token] ? 1 : 0) - probable[base + label]!;
      gradient[label] = value;
      if (value > 1e-3 || value < -1e-3) any = true;
    }
    if (!any) continue;
    for (let index = starts[token]!, end = starts[token + 1]!; index < end; index++) {
      const at = values[index]! * LABELS;
      for (let label = 0; label < LABELS; label++) {
        const slope = gradient[label]! - options.penalty * crf.weights[at + label]!;
        const squared = (steps[at + label]! += slope * slope);
        crf.weights[at + label]! += (options.rate * slope) / Math.sqrt(squared);
      }
    }
  }
  const slopes = new Float64Array(crf.transitions.length);
  for (let label = 0; label < LABELS; label++) slopes[LABELS * LABELS + label]! -= probable[label]!;
  slopes[LABELS * LABELS + labels[0]!]! += 1;
  for (let token = 1; token < count; token++) {
    const base = token * LABELS;
    slopes[labels[token - 1]! * LABELS + labels[token]!]! += 1;
    for (let before = 0; before < LABELS; before++) {
      for (let label = 0; label < LABELS; label++) {
        const joint =
          forward[base - LABELS + before]! *
          factors[before * LABELS + label]! *
          emissions[base + label]! *
          backward[base + label]!;
        slopes[before * LABELS + label]! -= joint / scale[token]!;
      }
    }
  }
  for (let at = 0; at < slopes.length; at++) {
    const slope = slopes[at]!;
    if (slope === 0) continue;
    const squared = (transitionSteps[at]! += slope * slope);
    crf.transitions[at]! += (options.rate * slope) / Math.sqrt(squared);
  }
  return loss;
}

/** The features without a random share of them. */
function thinned({ starts, values, tokens }: Features, dropout: number, random: () => number): Features {
  if (dropout === 0) return { starts, values, tokens };
  const fewer: Features = { starts: new Uint32Array(starts.length), values: new Uint32Array(values.length), tokens };
  let next = 0;
  for (let token = 0; token + 1 < starts.length; token++) {
    fewer.starts[token] = next;
    for (let index = starts[token]!; index < starts[token + 1]!; index++) {
      if (random() >= dropout) fewer.values[next++] = values[index]!;
    }
  }
  fewer.starts[starts.length - 1] = next;
  return fewer;
}

/** Random numbers in [0, 1) from a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
}
