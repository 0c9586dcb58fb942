import { blockKeys } from './block-keys.js';
import { writingOf } from './names/romanize.js';
import type { Comparable } from './types.js';

/** A key shared by more entities than this is passed over, or, for pairs of words, looked at in order of name. */
const LARGEST_BLOCK = 60;
/** In a block that is too large, each entity is compared with so many that follow it by name. */
const WINDOW = 12;

/**
 * Pairs of entities worth comparing, as indexes, each once, `left < right`: those that share a key of `blockKeys`. Small
 * blocks are compared in full; in large ones neighbours by name (sorted neighbourhood: Hernández and Stolfo 1998,
 * doi 10.1023/A:1009761603038). Each step gives one entity with all that it is to be compared with, until the next step.
 */
export function* blockPairs(candidates: readonly Comparable[]): Generator<{ left: number; rights: Int32Array }, void> {
  const blocks = buildBlocks(candidates);
  const stamp = new Int32Array(candidates.length).fill(-1);
  let found = new Int32Array(1024);
  for (let left = 0; left < candidates.length; left++) {
    let count = 0;
    const push = (right: number): void => {
      if (right <= left || stamp[right] === left) return;
      stamp[right] = left;
      if (count === found.length) {
        const larger = new Int32Array(count * 2);
        larger.set(found);
        found = larger;
      }
      found[count++] = right;
    };
    for (let at = blocks.entityStart[left]!; at < blocks.entityStart[left + 1]!; at++) {
      const key = blocks.entityKeys[at]!;
      const [start, end] = [blocks.blockStart[key]!, blocks.blockStart[key + 1]!];
      if (end - start <= LARGEST_BLOCK) {
        for (let k = start; k < end; k++) push(blocks.members[k]!);
      } else if (blocks.windowed[key]) {
        const place = blocks.position[at]!;
        for (let k = Math.max(start, place - WINDOW); k <= Math.min(end - 1, place + WINDOW); k++)
          push(blocks.members[k]!);
      }
    }
    if (count > 0) yield { left, rights: found.subarray(0, count).sort() };
  }
}

interface Blocks {
  /** Keys of entity i are `entityKeys[entityStart[i]..entityStart[i + 1]]`; `position` is its place in the block of each. */
  entityStart: Int32Array;
  entityKeys: Int32Array;
  position: Int32Array;
  /** Members of key k are `members[blockStart[k]..blockStart[k + 1]]`, in order of name. */
  blockStart: Int32Array;
  members: Int32Array;
  windowed: Uint8Array;
}

function buildBlocks(candidates: readonly Comparable[]): Blocks {
  const strange = candidates.some((candidate) => /skeletal|syllabic/.test(writingOf(candidate.name)));
  const numbers = new Map<string, number>();
  const windowed: number[] = [];
  const entityStart = new Int32Array(candidates.length + 1);
  const keysOfAll: number[] = [];
  candidates.forEach((candidate, index) => {
    for (const key of blockKeys(candidate, strange)) {
      let number = numbers.get(key);
      if (number === undefined) {
        numbers.set(key, (number = numbers.size));
        // A single common word tells nothing; two words, a code or an acronym do, however many share them.
        windowed.push(key.includes(':w:') ? 0 : 1);
      }
      keysOfAll.push(number);
    }
    entityStart[index + 1] = keysOfAll.length;
  });
  const entityKeys = Int32Array.from(keysOfAll);
  const blockStart = new Int32Array(numbers.size + 1);
  for (const key of entityKeys) blockStart[key + 1]!++;
  for (let key = 0; key < numbers.size; key++) blockStart[key + 1]! += blockStart[key]!;
  const next = blockStart.slice();
  const members = new Int32Array(entityKeys.length);
  const position = new Int32Array(entityKeys.length);
  const byName = Array.from(candidates.keys()).sort(
    (a, b) => compareText(candidates[a]!.name, candidates[b]!.name) || a - b,
  );
  for (const entity of byName) {
    for (let at = entityStart[entity]!; at < entityStart[entity + 1]!; at++) {
      const place = next[entityKeys[at]!]!++;
      members[place] = entity;
      position[at] = place;
    }
  }
  return { entityStart, entityKeys, position, blockStart, members, windowed: Uint8Array.from(windowed) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
