import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReprints } from '../../src/case/index.js';

/** `count` words drawn from a vocabulary of its own for each seed. */
const story = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `w${seed}${(at * at * 7 + at * 31 + seed) % 997}${'aeiou'[at % 5]}`);

const STORY = story(1, 300);
const NOTE = story(5, 40).join(' ');

/** The texts, and for each the index of the one it reprints. */
const cases: [what: string, texts: string[], expected: (number | undefined)[]][] = [
  ['two stories are two', [STORY.join(' '), story(2, 300).join(' ')], [undefined, undefined]],
  ['the same text is one', [STORY.join(' '), STORY.join(' ')], [undefined, 0]],
  [
    'case, accents and punctuation do not count',
    ['Ácé, bd. '.repeat(3) + STORY.join(' '), 'ace BD '.repeat(3) + STORY.join(' – ')],
    [undefined, 0],
  ],
  [
    'another headline and by-line',
    [STORY.join(' '), `Big News From The Wire\n\nBy Somebody Else\n\n${STORY.join(' ')}`],
    [undefined, 0],
  ],
  ['cut from below to half', [STORY.join(' '), STORY.slice(0, 150).join(' ')], [undefined, 0]],
  ['the short one first', [STORY.slice(0, 150).join(' '), STORY.join(' ')], [undefined, 0]],
  [
    'a fifth of it in another story is a quotation',
    [STORY.join(' '), [...STORY.slice(0, 60), ...story(3, 240)].join(' ')],
    [undefined, undefined],
  ],
  [
    'a short text inside a long one is a quotation',
    [STORY.join(' '), STORY.slice(0, 60).join(' ')],
    [undefined, undefined],
  ],
  ['a few words say too little', ['one two three', 'one two three'], [undefined, undefined]],
  ['an empty text', ['', ''], [undefined, undefined]],
  [
    'three of one story and a note twice',
    [STORY.join(' '), NOTE, STORY.slice(3).join(' '), NOTE, STORY.slice(0, 280).join(' ')],
    [undefined, undefined, 0, 1, 0],
  ],
];

describe('reprints', () => {
  test.each(cases)('%s', (_, texts, expected) => {
    const reprints = findReprints(texts.map((text, index) => ({ id: String(index), text })));
    expect(texts.map((_, index) => reprints.get(String(index)))).toEqual(
      expected.map((index) => (index === undefined ? undefined : String(index))),
    );
  });

  test('a formula that hundreds of texts end with does not join them', () => {
    const formula = story(9, 60).join(' ');
    const texts = Array.from({ length: 300 }, (_, index) => `${story(100 + index, 120).join(' ')} ${formula}`);
    expect(findReprints(texts.map((text, index) => ({ id: String(index), text }))).size).toBe(0);
  });

  test('an original reprints none, and comes before what reprints it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            seed: fc.integer({ min: 1, max: 3 }),
            from: fc.nat(100),
            count: fc.integer({ min: 0, max: 200 }),
          }),
          { maxLength: 12 },
        ),
        (parts) => {
          const texts = parts.map(({ seed, from, count }, index) => ({
            id: `d${index}`,
            text: story(seed, 300)
              .slice(from, from + count)
              .join(' '),
          }));
          for (const [id, original] of findReprints(texts)) {
            expect(Number(original.slice(1))).toBeLessThan(Number(id.slice(1)));
            expect(findReprints(texts).has(original)).toBe(false);
          }
        },
      ),
      { seed: 3, numRuns: 100 },
    );
  });
});
