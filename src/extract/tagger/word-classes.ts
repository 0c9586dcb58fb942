import { readFileSync } from 'node:fs';

/** Number of fine classes; each 16 consecutive ones form a coarse class. */
export const CLASSES = 1024;

/** A 32-bit hash of a folded word (FNV-1a, with the finish of MurmurHash3 so that its low bits are even). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

interface WordClasses {
  hashes: Uint32Array;
  values: Uint16Array;
  /** Position in `hashes` of the first hash with each value of the upper 16 bits. */
  firsts: Uint32Array;
}

let loaded: WordClasses | undefined;

/**
 * What is known of a folded word by the hash of it: bits 0-9 its class (words of one class stand in like contexts), bits
 * 10-13 how rare it is (log2 of its rank, at most 15); -1 for a word that is not in the list. The table holds hashes, not
 * words: one unknown word in about 20,000 is taken for another.
 */
export function wordClass(hash: number): number {
  loaded ??= read();
  const { hashes, values, firsts } = loaded;
  const bucket = hash >>> 16;
  for (let index = firsts[bucket]!; index < firsts[bucket + 1]!; index++) {
    if (hashes[index] === hash) return values[index]!;
  }
  return -1;
}

function read(): WordClasses {
  const bytes = readFileSync(new URL('./word-classes.bin', import.meta.url));
  const count = bytes.length / 6;
  const copy = new Uint8Array(bytes).buffer;
  const hashes = new Uint32Array(copy, 0, count);
  const firsts = new Uint32Array(65537);
  for (let index = count - 1; index >= 0; index--) firsts[hashes[index]! >>> 16] = index;
  firsts[65536] = count;
  // Buckets without a hash start where the next one does.
  for (let bucket = 65535; bucket >= 0; bucket--) {
    const start = firsts[bucket]!;
    if (start === 0 && hashes[0]! >>> 16 !== bucket) firsts[bucket] = firsts[bucket + 1]!;
  }
  return { hashes, values: new Uint16Array(copy, count * 4, count), firsts };
}
