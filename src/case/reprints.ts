import { sql } from 'kysely';
import type { Store } from './store.js';

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

/**
 * Groups near-duplicate texts: reprints of one wire story, also shortened or with another headline. Returns, for each
 * text that reprints an earlier one of the list, the id of the first text of its group.
 *
 * Resemblance and containment of sets of w-shingles, with the sample of hashes divisible by m for finding candidates:
 * A. Z. Broder, "On the resemblance and containment of documents", 1997, DOI 10.1109/SEQUEN.1997.666900.
 */
export function findReprints(texts: readonly { id: string; text: string }[]): Map<string, string> {
  const sets = texts.map(({ text }) => shingles(text));
  const holders = new Map<number, number[]>();
  const group = texts.map((_, index) => index);
  sets.forEach((set, index) => {
    if (set.size < FEWEST) return;
    const candidates = new Set<number>();
    for (const hash of set) {
      if (hash % SAMPLE !== 0) continue;
      const earlier = holders.get(hash);
      if (!earlier) holders.set(hash, [index]);
      else {
        for (const other of earlier) candidates.add(other);
        earlier.push(index);
      }
    }
    for (const other of candidates) {
      const [first, later] = [root(group, other), root(group, index)];
      if (first !== later && sameText(sets[other]!, set)) group[Math.max(first, later)] = Math.min(first, later);
    }
  });
  const reprints = new Map<string, string>();
  texts.forEach(({ id }, index) => {
    const first = root(group, index);
    if (first !== index) reprints.set(id, texts[first]!.id);
  });
  return reprints;
}

/** Finds the reprints among the documents of a case and stores them. Returns how many documents reprint another. */
export async function groupReprints(store: Store): Promise<number> {
  return await store.write(async (db) => {
    const texts = await db.selectFrom('document').select(['id', 'text']).orderBy('position').execute();
    const reprints = findReprints(texts);
    const rows = texts.map(({ id }) => ({ id, of: reprints.get(id) ?? null }));
    await sql`
      update document set reprint_of = row."of"
      from json_to_recordset(${JSON.stringify(rows)}::json) as row (id text, "of" text)
      where document.id = row.id and document.reprint_of is distinct from row."of"`.execute(db);
    return reprints.size;
  });
}

function sameText(one: Set<number>, other: Set<number>): boolean {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  if (shorter.size < SHORTEST * longer.size) return false;
  let shared = 0;
  for (const hash of shorter) if (longer.has(hash)) shared++;
  return shared >= RESEMBLANCE * (one.size + other.size - shared) || shared >= CONTAINMENT * shorter.size;
}

function root(group: number[], index: number): number {
  let at = index;
  while (group[at] !== at) at = group[at]!;
  return at;
}

/** Hashes of all runs of WORDS words, without case, accents and punctuation. */
function shingles(text: string): Set<number> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
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
