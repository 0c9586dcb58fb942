import { sql } from 'kysely';
import { fold } from '../model/index.js';
import { insertRows } from './bulk.js';
import { revised, slicesOf } from './slice.js';
import type { Store } from './store.js';
import { touch } from './tally.js';

/** Words a shingle is made of. */
const WORDS = 5;
/** Shared shingles over all shingles of both, above which two texts are one. */
const RESEMBLANCE = 0.5;
/** Share of the shorter text found in the longer, above which it is a shortened reprint. */
const CONTAINMENT = 0.8;
/** A reprint may be shortened, but not to less than this part: a short text inside a long one is a quotation. */
const SHORTEST = 0.3;
/** Texts with fewer shingles say too little to be compared. */
const FEWEST = 20;
/** Of a text's shingles, those whose hash is divisible by this are looked up: about one in eight. */
const SAMPLE = 8;
/** Share of the sample that candidates have in common at least; half of what a reprint has, for the sample is small. */
const CANDIDATE = 0.25;
/** A shingle of more texts than this is a formula (a disclaimer, a letterhead), no sign of a reprint. */
const FORMULA = 100;

/**
 * Finds reprints of one text, also shortened or with another headline: for each text that is near to an earlier one of
 * the list, the id of that earlier one, which itself reprints none.
 *
 * Resemblance and containment of sets of w-shingles, with the sample of hashes divisible by m for finding candidates:
 * A. Z. Broder, "On the resemblance and containment of documents", 1997, DOI 10.1109/SEQUEN.1997.666900.
 */
export function findReprints(texts: readonly { id: string; text: string }[]): Map<string, string> {
  const reprints = new Map<string, string>();
  const originals = new Map<number, Set<number>>();
  const holders = new Map<number, number[]>();
  texts.forEach(({ id, text }, index) => {
    const set = shingles(text);
    if (set.size < FEWEST) return;
    const sample = [...set].filter((hash) => hash % SAMPLE === 0);
    const original = candidates(sample, holders).find((other) => sameText(originals.get(other)!, set));
    if (original !== undefined) {
      reprints.set(id, texts[original]!.id);
      return;
    }
    originals.set(index, set);
    for (const hash of sample) {
      const those = holders.get(hash);
      if (!those) holders.set(hash, [index]);
      else if (those.length <= FORMULA) those.push(index);
    }
  });
  return reprints;
}

/** Finds the reprints among the documents of a case and stores them. Returns how many documents reprint another. */
export async function groupReprints(store: Store): Promise<number> {
  const texts: { id: string; text: string }[] = [];
  // Texts are never changed: they are read a few at a time and compared while others work on the case.
  for (const slice of slicesOf(await revised(store.db))) {
    const read = store.db
      .selectFrom('document')
      .select(['id', 'text'])
      .where('number', 'in', [...slice.keys()]);
    texts.push(...(await read.orderBy('number').execute()));
  }
  const reprints = findReprints(texts);
  return await store.write(async (db) => {
    const changed: number[] = [];
    await insertRows(
      texts,
      { id: ['text', ({ id }) => id], first: ['text', ({ id }) => reprints.get(id) ?? null] },
      async (rows) => {
        const updated = await sql<{ number: number }>`
          update document set reprint_of = original.number
          from ${rows} left join document as original on original.id = row.first
          where document.id = row.id and document.reprint_of is distinct from original.number
          returning document.number`.execute(db);
        changed.push(...updated.rows.map(({ number }) => number));
      },
    );
    await touch(db, changed);
    return reprints.size;
  });
}

/** Earlier texts with enough of the sample, in order. */
function candidates(sample: readonly number[], holders: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const hash of sample) {
    const those = holders.get(hash);
    if (!those || those.length > FORMULA) continue;
    for (const other of those) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  // A shortened original has at least SHORTEST of the sample in common with a longer reprint.
  const least = CANDIDATE * SHORTEST * sample.length;
  return [...shared.keys()].filter((other) => shared.get(other)! >= least).sort((one, other) => one - other);
}

function sameText(one: Set<number>, other: Set<number>): boolean {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  if (shorter.size < SHORTEST * longer.size) return false;
  let shared = 0;
  for (const hash of shorter) if (longer.has(hash)) shared++;
  return shared >= RESEMBLANCE * (one.size + other.size - shared) || shared >= CONTAINMENT * shorter.size;
}

/** Hashes of all runs of WORDS words, without case, accents and punctuation. */
function shingles(text: string): Set<number> {
  const plain = fold(text);
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const set = new Set<number>();
  for (let at = 0; at + WORDS <= words.length; at++) {
    let hash = 0;
    for (let word = at; word < at + WORDS; word++) hash = mix(hash ^ words[word]!);
    set.add(hash);
  }
  return set;
}

/** FNV-1a (Fowler, Noll, Vo). */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads 32 bits so that each word of a shingle, and its place, counts (the finaliser of MurmurHash3, A. Appleby). */
function mix(value: number): number {
  let hash = (value + 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
