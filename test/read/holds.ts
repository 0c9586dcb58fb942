import { expect } from 'vitest';
import type { ReadDocument } from '../../src/read/index.js';

/** What every document promises: blocks and sentences in order and inside, gaps inside their sentence, nothing left out. */
export function holds({ text, blocks, sentences: all }: ReadDocument): void {
  const covered = new Uint8Array(text.length);
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  let start = -1;
  for (const sentence of all) {
    expect(sentence.start).toBeGreaterThan(start);
    start = sentence.start;
    const block = blocks[sentence.block]!;
    expect(sentence.start).toBeGreaterThanOrEqual(block.start);
    expect(sentence.start).toBeLessThan(block.end);
    let at = sentence.start;
    for (const stop of [...sentence.gaps, { start: sentence.end, end: sentence.end }]) {
      expect(stop.start).toBeGreaterThanOrEqual(at);
      for (let index = at; index < stop.start; index++) {
        expect(covered[index]! === 0 || /\s/.test(text[index]!)).toBe(true);
        covered[index] = 1;
      }
      at = stop.end;
    }
  }
  for (const block of blocks) {
    for (let index = block.start; index < block.end; index++)
      expect(covered[index] === 1 || /\s/.test(text[index]!)).toBe(true);
  }
}
