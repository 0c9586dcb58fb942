import { type MappedClaim, mapClaim, UNCOVERED, type Uncovered } from './map-claim.js';
import { loadPlaces, type OwnData } from './places.js';
import { comparisonOf, type Question } from './question.js';
import { tryComparison } from './try-comparison.js';
import type { ClaimText, Sign, Tried } from './types.js';

/** A claim beside what a model gives for it. */
export interface ClaimRow {
  claim: ClaimText;
  /** The question that covers it, by its id, and what it asks. */
  covers: string;
  model: string;
  cause: string;
  effect: string;
  /** The sign claimed of this cause on this effect, whatever the words of the claim. */
  claimed: Sign;
  tried: Tried;
  /** Share of the draws in which the model's sign is as claimed. */
  share: number;
  holds: 'everywhere' | 'in part' | 'not';
  /** Holds everywhere, and the sign comes out of the interaction of parts: nothing less is a finding. */
  counts: boolean;
  /** Claims that say otherwise on the same question. */
  disputedBy: string[];
}

export interface ClaimsTable {
  claims: number;
  draws: number;
  seed: number;
  rows: ClaimRow[];
  uncovered: { claim: ClaimText; why: Uncovered }[];
}

export interface ClaimsOptions {
  draws?: number;
  seed?: number;
  data?: OwnData;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A sign that comes and goes with a condition shows both ways in at least this share of the draws. */
const BOTH_WAYS = 0.05;

/**
 * Tries each claim that the models cover over the whole range of what they assume. Each question is run once, however many
 * claims ask it; the same claims, data and seed give the same table.
 */
export async function claimsTable(
  claims: readonly ClaimText[],
  { draws = 128, seed = 1, data = {}, onProgress, signal }: ClaimsOptions = {},
): Promise<ClaimsTable> {
  const places = await loadPlaces(data);
  const mapped = claims.map(mapClaim);
  const questions = new Map(mapped.flatMap(({ asks }) => asks.map(({ question }) => [question.id, question] as const)));
  const answers = new Map<string, Tried>();
  for (const question of questions.values()) {
    answers.set(
      question.id,
      await tryComparison(comparisonOf(question, places), { draws, seed, ...(signal && { signal }) }),
    );
    onProgress?.(answers.size, questions.size);
  }
  const rows = mapped.flatMap(({ claim, asks }) =>
    asks
      .map(({ question, sign }) => rowOf(claim, question, sign, answers.get(question.id)!))
      .filter(({ tried }) => tried.how.kind !== 'none'),
  );
  for (const row of rows) {
    const others = rows.filter(
      ({ covers, claimed, claim }) => covers === row.covers && claimed !== row.claimed && claim !== row.claim,
    );
    row.disputedBy = [...new Set(others.map(({ claim }) => claim.id))];
  }
  const covered = new Set(rows.map(({ claim }) => claim));
  return {
    claims: claims.length,
    draws,
    seed,
    rows,
    uncovered: mapped.flatMap(({ claim, uncovered }) =>
      covered.has(claim) ? [] : [{ claim, why: uncovered ?? 'no way between them' }],
    ),
  };
}

function rowOf(claim: ClaimText, { id, cause, effect }: Question, claimed: Sign, tried: Tried): ClaimRow {
  const both = Math.min(tried.more, tried.less) >= BOTH_WAYS;
  const share = { '+': tried.more, '-': tried.less, '0': tried.slight, '±': both ? 1 : 0 }[claimed];
  const holds = share === 1 ? 'everywhere' : share === 0 ? 'not' : 'in part';
  return {
    claim,
    covers: id,
    model: cause.model,
    cause: cause.term,
    effect,
    claimed,
    tried,
    share,
    holds,
    counts: holds === 'everywhere' && tried.how.kind === 'interaction',
    disputedBy: [],
  };
}

/** How many of the uncovered there are of each kind, by what the models lack; kinds in the order in which they come. */
export function uncoveredByKind({ uncovered }: ClaimsTable): { kind: string; counts: Record<Uncovered, number> }[] {
  const kinds = [...new Set(uncovered.map(({ claim }) => claim.kind))];
  return kinds.map((kind) => ({
    kind,
    counts: Object.fromEntries(
      UNCOVERED.map((lack) => [lack, uncovered.filter(({ claim, why }) => claim.kind === kind && why === lack).length]),
    ) as Record<Uncovered, number>,
  }));
}

export type { MappedClaim };
