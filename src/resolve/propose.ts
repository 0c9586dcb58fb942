import type { PairJudgement } from '../case/index.js';
import { BestOf } from './best-of.js';
import { blockPairs } from './block.js';
import { comparePair } from './compare-pair.js';
import { settledPairs } from './judgements.js';
import { quickScorer } from './quick-score.js';
import type { Candidate, PairScore } from './types.js';

/** Names less alike than this are not compared further: nothing else would lift the pair to be doubtful. */
const LEAST_NAME_SCORE = 0.5;

/** Doubtful pairs that are kept: more than people look at in years, and few enough to be held in memory. */
const MOST_DOUBTFUL = 200_000;

/**
 * Pairs that a rule would join and pairs for a person to look at; what a person has judged, or undone, is not proposed
 * again. First those that a rule joins, best score first; then the doubtful, by the expected value of a person's time,
 * of which the best `most` are kept.
 */
export function propose(
  candidates: readonly Candidate[],
  judgements: readonly PairJudgement[],
  most = MOST_DOUBTFUL,
): PairScore[] {
  return toEnd(proposing(candidates, judgements, most));
}

/** Takes all the steps of a calculation at once. */
export function toEnd<T>(steps: Generator<number, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, step by step: each step tells how many of `candidates` were compared with those that follow them. */
export function* proposing(
  candidates: readonly Candidate[],
  judgements: readonly PairJudgement[],
  most = MOST_DOUBTFUL,
): Generator<number, PairScore[]> {
  const isSettled = settledPairs(judgements);
  const quickScore = quickScorer(candidates);
  const joined: Valued[] = [];
  const doubtful = new BestOf<Valued>(most, inOrder);
  for (const { left: at, rights } of blockPairs(candidates)) {
    const left = candidates[at]!;
    for (const index of rights) {
      if (quickScore(at, index) < LEAST_NAME_SCORE) continue;
      const right = candidates[index]!;
      if (isSettled(left.id, right.id)) continue;
      const pair = comparePair(left, right);
      if (pair.verdict === 'same') joined.push({ pair, value: worthOf(pair, left, right) });
      else if (pair.verdict === 'unsure') doubtful.add({ pair, value: worthOf(pair, left, right) });
    }
    yield at;
  }
  return [...joined.sort(inOrder), ...doubtful.sorted()].map(({ pair }) => pair);
}

interface Valued {
  pair: PairScore;
  value: number;
}

const inOrder = (a: Valued, b: Valued): number => b.value - a.value || byIds(a.pair, b.pair);

/**
 * What a look at a doubtful pair is worth: how open the question is (the entropy of the score taken as a probability),
 * times how much of the network hangs on it (ties of both). What a rule joins stands above, by its score.
 */
function worthOf(pair: PairScore, left: Candidate, right: Candidate): number {
  if (pair.verdict === 'same') return 1000 + pair.score;
  const p = Math.min(0.99, Math.max(0.01, pair.score));
  const open = -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
  return open * Math.log2(2 + left.neighbours.length + right.neighbours.length);
}

function byIds(a: PairScore, b: PairScore): number {
  return compareText(a.left, b.left) || compareText(a.right, b.right);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
