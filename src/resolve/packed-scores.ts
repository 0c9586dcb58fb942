import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Candidate, PairScore } from './types.js';

/** Pairs in one part. */
const PART = 2_000;

/** A pair with its entities as their places among the candidates. */
type Packed = [left: number, right: number, Omit<PairScore, 'left' | 'right'>];

/**
 * Names the comparison of `candidates` by all that it depends on: what is compared, and the program and lexicons of this
 * stage. The same name means the same scores. SHA-256 in hexadecimal.
 */
export function comparisonState(candidates: readonly Candidate[]): string {
  const hash = createHash('sha256').update(ownContent());
  for (const candidate of candidates) hash.update(JSON.stringify(candidate));
  return hash.digest('hex');
}

/** Scores of pairs of `candidates` as bytes to keep, in parts. */
export function packScores(candidates: readonly Candidate[], scores: readonly PairScore[]): Uint8Array[] {
  const places = new Map(candidates.map(({ id }, place) => [id, place]));
  const parts: Uint8Array[] = [];
  for (let from = 0; from === 0 || from < scores.length; from += PART) {
    const packed = scores
      .slice(from, from + PART)
      .map(({ left, right, ...rest }): Packed => [places.get(left)!, places.get(right)!, rest]);
    parts.push(gzipSync(JSON.stringify(packed), { level: 1 }));
  }
  return parts;
}

/** What `packScores` made of the same candidates. */
export function unpackScores(candidates: readonly Candidate[], parts: readonly Uint8Array[]): PairScore[] {
  return parts.flatMap((part) =>
    (JSON.parse(gunzipSync(part).toString()) as Packed[]).map(([left, right, rest]) => ({
      left: candidates[left]!.id,
      right: candidates[right]!.id,
      ...rest,
    })),
  );
}

let own: string | undefined;

/** SHA-256 of the files of this stage: whoever changes a weight or a lexicon need not remember to change a version. */
function ownContent(): string {
  if (own !== undefined) return own;
  const hash: Hash = createHash('sha256');
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => `${parentPath}/${name}`).sort();
  for (const path of paths) hash.update(readFileSync(path));
  own = hash.digest('hex');
  return own;
}
