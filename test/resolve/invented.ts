import type { PairJudgement } from '../../src/case/index.js';
import type { Candidate } from '../../src/resolve/index.js';

let number = 0;

/** An invented entity; each has a document of its own unless one is given. */
export function candidate(schema: Candidate['schema'], name: string, more: Partial<Candidate> = {}): Candidate {
  number++;
  const id = `e${String(number).padStart(4, '0')}`;
  return { id, documentId: `d${number}`, schema, name, aliases: [], properties: {}, neighbours: [], ...more };
}

/** A judgement on a pair, by a person unless `who` says otherwise. */
export function judgement(
  left: string,
  right: string,
  verdict: PairJudgement['verdict'],
  more: Partial<PairJudgement> = {},
): PairJudgement {
  number++;
  const at = `2024-01-01T00:00:${String(number % 60).padStart(2, '0')}Z`;
  return {
    id: `j${String(number).padStart(4, '0')}`,
    left,
    right,
    verdict,
    who: 'ana',
    at,
    score: 1,
    reasons: [],
    undone: false,
    ...more,
  };
}
