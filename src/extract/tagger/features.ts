import type { Language } from '../../model/index.js';
import type { Token } from '../tokens.js';
import type { Column, LetterCase } from './columns.js';
import { describe, EDGE, Shape } from './columns.js';
import { TRAITS } from './word-traits.js';

/** Number of weights that each label has: features are hashed into so many. */
export const FEATURE_BITS = 18;
/** Most features one token has. */
export const MOST_FEATURES = 96;

/**
 * Features of the tokens of a sentence that may be in names: those of the n-th are `values` from `starts[n]` to
 * `starts[n + 1]`, and it is token `tokens[n]` of the sentence. A run of tokens that are in no name counts as one, without
 * features.
 */
export interface Features {
  starts: Uint32Array;
  values: Uint32Array;
  tokens: Int32Array;
}

/**
 * The features by which the tagger tells names in a sentence: the word, its ending and shape; what lexicons, gazetteer
 * and word classes say of it and of its neighbours; and, for a run of capitals, how the run begins and ends. The ones
 * made of classes are the same in the three languages, so what is learnt in one serves the others. A word that is
 * neither in a run of capitals nor between two close ones is in no name and has no features, unless they are wanted
 * `everywhere` (to learn from).
 */
export function featuresOf(
  tokens: readonly Token[],
  language: Language,
  letterCase: LetterCase,
  everywhere = false,
): Features {
  const count = tokens.length;
  const column = describe(tokens, language, letterCase);
  const chains = letterCase === 'mixed' ? capitalRuns(tokens, column) : undefined;
  const starts = new Uint32Array(count + 1);
  const kept = new Int32Array(count);
  let number = 0;
  if (scratch.length < count * MOST_FEATURES) scratch = new Uint32Array(2 * count * MOST_FEATURES);
  const values = scratch;
  const seed = letterCase === 'mixed' ? 0x9e3779b9 : 0x7f4a7c15;
  let next = 0;
  const put = (template: number, a: number, b = 0, c = 0) => {
    let hash = Math.imul(seed ^ template, 0x85ebca6b) ^ a;
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1) ^ Math.imul(c, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
    values[next++] = (hash ^ (hash >>> 14)) >>> (32 - FEATURE_BITS);
  };
  const { word, shape, traits, bridge, fine, coarse, rarity, place } = column;
  for (let index = 0; index < count; index++) {
    if (chains && !everywhere && !mayBeInName(chains, index)) {
      if (number > 0 && starts[number - 1] === next) continue;
      kept[number] = index;
      starts[number++] = next;
      continue;
    }
    kept[number] = index;
    starts[number++] = next;
    const i = index + EDGE;
    const token = tokens[index]!;
    const { lower } = token;
    const s0 = shape[i]!;
    const first = index === 0 || (index === 1 && shape[i - 1]! >= Shape.Comma) ? 1 : 0;
    put(1, 0);
    put(2, word[i]!);
    put(3, word[i - 1]!);
    put(4, word[i + 1]!);
    put(5, word[i - 2]!);
    put(6, word[i + 2]!);
    put(7, word[i - 1]!, word[i]!);
    put(8, word[i]!, word[i + 1]!);
    put(9, s0, first);
    put(10, shape[i - 1]!, s0);
    put(11, s0, shape[i + 1]!);
    put(12, shape[i - 1]!, s0, shape[i + 1]!);
    put(13, word[i - 1]!, s0);
    put(14, word[i + 1]!, s0);
    if (token.kind === 'word') {
      const length = lower.length;
      put(15, affix(lower, 0, 2));
      put(16, affix(lower, 0, 3));
      put(17, affix(lower, 0, 4));
      put(18, affix(lower, length - 1, length), s0);
      put(19, affix(lower, length - 2, length), s0);
      put(20, affix(lower, length - 3, length), s0);
      put(21, affix(lower, length - 4, length), s0);
    }
    put(22, fine[i]!, s0);
    put(23, coarse[i]!, s0);
    put(24, fine[i - 1]!);
    put(25, fine[i + 1]!);
    put(26, coarse[i - 1]!, coarse[i]!);
    put(27, coarse[i]!, coarse[i + 1]!);
    put(28, coarse[i - 1]!, s0);
    put(29, coarse[i + 1]!, s0);
    put(30, coarse[i - 2]!, s0);
    put(31, coarse[i + 2]!, s0);
    put(32, rarity[i]!, s0, first);
    put(33, bridge[i]!, s0);
    put(34, bridge[i - 1]!, s0);
    put(35, bridge[i + 1]!, s0);
    put(36, bridge[i - 2]!, bridge[i - 1]!, s0);
    put(37, bridge[i + 1]!, bridge[i + 2]!, s0);
    put(38, bridge[i - 1]!, bridge[i + 1]!, s0);
    put(39, bridge[i - 2]!, s0);
    put(40, bridge[i + 2]!, s0);
    const t0 = traits[i]!;
    put(41, t0, s0);
    put(42, traits[i - 1]!, s0);
    put(43, traits[i + 1]!, s0);
    put(44, traits[i - 1]!, t0, s0);
    put(45, t0, traits[i + 1]!, s0);
    put(46, traits[i - 2]!, traits[i - 1]!, s0);
    for (let bit = 1; bit <= t0; bit <<= 1) if (t0 & bit) put(47, bit, s0, first);
    put(48, place[i]!, s0);
    put(49, place[i]!, bridge[i - 1]!);
    put(50, place[i]!, traits[i - 1]!);
    put(51, place[i - 1]!, s0);
    put(52, place[i + 1]!, s0);
    put(53, place[i]!, traits[i]!);
    const run = chains ? chains[index]! : -1;
    if (run < 0) continue;
    const { from, to } = runs[run]!;
    const begin = from + EDGE;
    const last = to - 1 + EDGE;
    const where = (index === from ? 1 : 0) + (index === to - 1 ? 2 : 0);
    const length = Math.min(to - from, 6);
    put(54, length, where, s0);
    put(55, word[begin]!, where);
    put(56, word[last]!, where);
    put(57, traits[begin]!, where, length);
    put(58, traits[last]!, where, length);
    put(59, runs[run]!.traits, where);
    put(60, bridge[begin - 1]!, where, length);
    put(61, bridge[last + 1]!, where, length);
    put(62, word[begin - 1]!, where);
    put(63, word[last + 1]!, where);
    put(64, coarse[begin]!, where, length);
    put(65, coarse[last]!, where, length);
    put(66, fine[begin]!, where);
    put(67, fine[last]!, where);
    put(68, runs[run]!.place, where, length);
    put(69, coarse[begin - 1]!, where);
    put(70, coarse[last + 1]!, where);
    put(71, traits[begin - 1]!, where);
    put(72, shape[begin - 1]!, shape[last + 1]!, where);
    put(73, bridge[begin - 1]!, bridge[begin - 2]!, where);
  }
  starts[number] = next;
  return {
    starts: starts.subarray(0, number + 1),
    values: everywhere ? values.slice(0, next) : values,
    tokens: kept.subarray(0, number),
  };
}

/** Room for the features of the sentence at hand, taken once: what is learnt from is copied out of it. */
let scratch = new Uint32Array(64 * MOST_FEATURES);

/** Runs of the sentence at hand, reused between calls: features are made one sentence at a time. */
const runs: { from: number; to: number; traits: number; place: number }[] = [];

/** Index into `runs` of the run of capitals each token is in, -1: none. Particles between two capitals are in the run. */
function capitalRuns(tokens: readonly Token[], column: Column): Int32Array {
  const of = new Int32Array(tokens.length).fill(-1);
  runs.length = 0;
  for (let from = 0; from < tokens.length; from++) {
    if (!isCapital(column.shape[from + EDGE]!)) continue;
    let to = from + 1;
    for (let ahead = to; ahead < tokens.length && ahead - to < 3; ahead++) {
      const shape = column.shape[ahead + EDGE]!;
      if (isCapital(shape) || (shape === Shape.Number && ahead === to)) to = ahead + 1;
      else if (!(column.traits[ahead + EDGE]! & TRAITS.particle)) break;
    }
    let traits = 0;
    let place = 0;
    for (let index = from; index < to; index++) {
      of[index] = runs.length;
      traits |= column.traits[index + EDGE]! & ~TRAITS.particle;
      place = Math.max(place, column.place[index + EDGE]!);
    }
    runs.push({ from, to, traits, place: to - from === 1 || column.place[from + EDGE]! > 0 ? place : 0 });
    from = to - 1;
  }
  return of;
}

/** In a run of capitals, or in a gap of at most three words between two. */
function mayBeInName(chains: Int32Array, index: number): boolean {
  if (chains[index]! >= 0) return true;
  let before = index - 1;
  while (before >= 0 && chains[before]! < 0 && index - before < 4) before--;
  if (before < 0 || chains[before]! < 0) return false;
  let after = index + 1;
  while (after < chains.length && chains[after]! < 0 && after - before < 5) after++;
  return after < chains.length && chains[after]! >= 0 && after - before < 5;
}

const isCapital = (shape: number): boolean => shape >= Shape.Capital && shape <= Shape.Alphanumeric;

/** A number for the part of a word; parts that reach over its ends are those of the whole word. */
function affix(word: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = Math.max(0, from); index < to && index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
