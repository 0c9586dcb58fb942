import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hull, type Marked, marked, wordAfter, wordBefore } from '../../src/web/ui/pages/documents/word-steps.js';

const TEXT = 'A note\nAna Prado, known as "La\nSombra", led the crew. In 2011 it took 41,000 crates.\nThe end';
const BLOCKS = [
  { start: 0, end: 6 },
  { start: 7, end: 84 },
  { start: TEXT.indexOf('The end'), end: TEXT.length },
];
const words = (of: Marked) => TEXT.slice(hull(of).start, hull(of).end);
const first = (at = 0): Marked => ({ anchor: wordAfter(TEXT, at)!, head: wordAfter(TEXT, at)! });

/** Presses keys one after another, `+` before a key standing for Shift, and tells what is marked in the end. */
const press = (from: Marked, ...keys: string[]): string =>
  words(
    keys.reduce((now, name) => {
      const key = { key: `Arrow${name.replace('+', '')}`, shiftKey: name.startsWith('+') };
      return marked(key, now, TEXT, BLOCKS, 'en') ?? now;
    }, from),
  );

describe('words marked by keys', () => {
  it.each([
    [['Right'], 'note'],
    [['Right', 'Right', 'Left'], 'note'],
    [['Right', 'Right', '+Right'], 'Ana Prado'],
    [['Right', 'Right', '+Right', '+Right', '+Left'], 'Ana Prado'],
    [['Down'], 'A note'],
    [['Down', 'Down'], 'Ana Prado, known as "La\nSombra", led the crew.'],
    [['Down', 'Down', 'Down'], 'In 2011 it took 41,000 crates.'],
    [['Down', 'Down', 'Down', 'Up'], 'Ana Prado, known as "La\nSombra", led the crew.'],
    [['Down', 'Down', '+Down'], TEXT.slice(7, TEXT.indexOf('crates.') + 7)],
    [['Left'], 'A'],
  ])('%j mark "%s"', (keys, expected) => {
    expect(press(first(), ...keys)).toBe(expected);
  });

  it('knows words with signs inside, and none beyond the ends', () => {
    expect(TEXT.slice(...Object.values(wordBefore(TEXT, TEXT.indexOf(' crates'))!))).toBe('41,000');
    expect(wordAfter(TEXT, TEXT.length)).toBeUndefined();
    expect(wordBefore(TEXT, 0)).toBeUndefined();
  });

  it('goes back over the words that it went forward over, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const forward: number[] = [];
        for (let word = wordAfter(text, 0); word; word = wordAfter(text, word.end)) forward.push(word.start);
        const back: number[] = [];
        for (let word = wordBefore(text, text.length); word; word = wordBefore(text, word.start))
          back.unshift(word.start);
        return back.length <= forward.length && back.every((at) => at >= 0 && at < text.length);
      }),
      { numRuns: 30 },
    );
  });
});
