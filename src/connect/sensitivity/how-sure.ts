import { quantile, UserError } from '../../model/index.js';
import { randomFrom } from '../measures/random.js';
import { buildNetwork } from '../network.js';
import type { Network } from '../types.js';
import { FINDING_LISTS } from './lists.js';
import { isAlleged, isLowGraded, sourcesIn, withoutSource, withoutStatements, withoutTies } from './perturb.js';
import type { Found, HowSure, HowSureOptions, Outcome, Reading, Sureness } from './types.js';

/** Rank of each finding by list and key, counted from 1. */
type Ranks = Map<string, number>;

const keyOf = (list: string, { key }: Pick<Found, 'key'>): string => `${list} ${key}`;

/** The network of a reading, made anew: what kind an actor is may rest on what was left out, too. */
export function networkOf({ snapshot, resolved }: Reading): Network {
  return buildNetwork(snapshot, [...resolved]);
}

/**
 * How sure each finding and each top place of a ranking is: everything is worked out again without what is only alleged,
 * without what people graded low, without each source in turn, and with ties missing at random (as Borgatti, Carley and
 * Krackhardt tested measures, 2006, doi 10.1016/j.socnet.2005.05.001).
 * @throws UserError where the share is no share or there are no runs
 */
export function howSure(reading: Reading, options: HowSureOptions): HowSure {
  const { share = 0.1, runs = 200, seed, top = 10 } = options;
  if (!(share >= 0 && share < 1))
    throw new UserError(`--share is a share of the ties, from 0 to below 1; it was given ${share}.`, { exit: 2 });
  if (!Number.isInteger(runs) || runs < 1)
    throw new UserError(`--runs takes a whole number from 1; it was given ${runs}.`, { exit: 2 });
  const { statements } = reading.snapshot;
  const network = networkOf(reading);
  const [alleged, lowGraded] = [statements.filter(isAlleged).length, statements.filter(isLowGraded).length];
  const without = (changed: Reading): Ranks => ranksOf(networkOf(changed), changed);
  const noAlleged = alleged > 0 ? without(withoutStatements(reading, isAlleged)) : undefined;
  const noLow = lowGraded > 0 ? without(withoutStatements(reading, isLowGraded)) : undefined;
  const sources = sourcesIn(reading);
  const bySource = sources.map((source) => without(withoutSource(reading, source)));
  const random = randomFrom(seed);
  const missing = Array.from({ length: runs }, () => ranksOf(withoutTies(network, share, random), reading));
  const findings: Sureness[] = [];
  for (const list of FINDING_LISTS) {
    const found = list.of({ ...reading, network });
    for (const [i, one] of found.slice(0, top).entries()) {
      const key = keyOf(list.id, one);
      findings.push({
        list: list.id,
        ...one,
        rank: i + 1,
        ...(noAlleged && { withoutAlleged: outcome(noAlleged, key) }),
        ...(noLow && { withoutLowGraded: outcome(noLow, key) }),
        withoutEachSource: inTurn(sources, bySource, key),
        missingTies: atRandom(missing, key),
      });
    }
  }
  return { alleged, lowGraded, sources, share, runs, seed, findings };
}

function ranksOf(network: Network, reading: Reading): Ranks {
  const ranks: Ranks = new Map();
  for (const list of FINDING_LISTS) {
    for (const [i, found] of list.of({ ...reading, network }).entries()) ranks.set(keyOf(list.id, found), i + 1);
  }
  return ranks;
}

function outcome(ranks: Ranks, key: string): Outcome {
  const rank = ranks.get(key);
  return rank === undefined ? { stands: false } : { stands: true, rank };
}

function inTurn(sources: readonly string[], all: readonly Ranks[], key: string): Sureness['withoutEachSource'] {
  const ranks = all.flatMap((each) => each.get(key) ?? []);
  return {
    sources: sources.length,
    fallsWithout: sources.filter((_, i) => !all[i]!.has(key)),
    ...(ranks.length > 0 && { ranks: [Math.min(...ranks), Math.max(...ranks)] as [number, number] }),
  };
}

function atRandom(all: readonly Ranks[], key: string): Sureness['missingTies'] {
  const ranks = all.flatMap((each) => each.get(key) ?? []).sort((a, b) => a - b);
  const stands = ranks.length / all.length;
  if (ranks.length === 0) return { stands };
  return { stands, q05: quantile(ranks, 0.05), q50: quantile(ranks, 0.5), q95: quantile(ranks, 0.95) };
}
