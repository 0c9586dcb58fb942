import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordIndex } from '../../src/extract/entities/word-index.js';
import { sameWord } from '../../src/extract/entities/words.js';

describe('WordIndex', () => {
  const letters = fc.constantFrom(...'abc');
  const word = fc.array(letters, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));

  it('finds everything with a word that may be the same, in rising order, each once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
        word,
        (things, asked) => {
          const index = new WordIndex();
          for (const [thing, words] of things.entries()) for (const one of words) index.add(thing, one);
          const near = index.near(asked);
          expect(near).toEqual([...new Set(near)].sort((a, b) => a - b));
          for (const [thing, words] of things.entries())
            if (words.some((one) => sameWord(asked, one))) expect(near).toContain(thing);
        },
      ),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('passes over words that cannot be the same', () => {
    const index = new WordIndex();
    index.add(0, 'mendoza');
    index.add(1, 'martinez');
    expect(index.near('mendosa')).toEqual([0]);
  });
});
