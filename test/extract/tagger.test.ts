import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crf } from '../../src/extract/tagger/crf.js';
import { bestLabels, LABELS, marginals, mayFollow, transitionFactors } from '../../src/extract/tagger/crf.js';
import { featuresOf } from '../../src/extract/tagger/features.js';
import { guessLanguage, letterCaseOf, tagNames } from '../../src/extract/tagger/index.js';
import { exampleOf, readLabelled } from '../../src/extract/tagger/labelled-text.js';
import { train } from '../../src/extract/tagger/train.js';
import { packWeights, unpackWeights } from '../../src/extract/tagger/weights.js';
import { tokenize } from '../../src/extract/tokens.js';

const tokens = (text: string) => tokenize(text, { start: 0, end: text.length });

/** All ways to label `count` tokens that are allowed, with their scores. */
function* sequences(crf: Crf, scores: Float64Array, count: number): Generator<{ labels: number[]; score: number }> {
  function* extend(labels: number[], score: number): Generator<{ labels: number[]; score: number }> {
    if (labels.length === count) {
      yield { labels, score };
      return;
    }
    for (let label = 0; label < LABELS; label++) {
      const before = labels.at(-1);
      if (!mayFollow(before ?? 0, label)) continue;
      const row = before === undefined ? LABELS : before;
      const step = scores[labels.length * LABELS + label]! + crf.transitions[row * LABELS + label]!;
      yield* extend([...labels, label], score + step);
    }
  }
  yield* extend([], 0);
}

describe('the conditional random field', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const problem = fc.record({
    scores: fc.array(number, { minLength: 3 * LABELS, maxLength: 3 * LABELS }),
    transitions: fc.array(number, { minLength: (LABELS + 1) * LABELS, maxLength: (LABELS + 1) * LABELS }),
  });

  it('finds the best labels and the probabilities that summing over all labellings gives', () => {
    fc.assert(
      fc.property(problem, ({ scores: given, transitions }) => {
        const crf: Crf = { weights: new Float32Array(0), step: 1, transitions: Float32Array.from(transitions) };
        const scores = Float64Array.from(given);
        const all = [...sequences(crf, scores, 3)];
        const best = all.reduce((left, right) => (right.score > left.score ? right : left));
        const found = [...bestLabels(crf, scores)];
        const foundScore = all.find(({ labels }) => labels.join() === found.join())!.score;
        expect(foundScore).toBeCloseTo(best.score, 6);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const probable = marginals(scores, transitionFactors(crf)).labels;
        for (let token = 0; token < 3; token++) {
          for (let label = 0; label < LABELS; label++) {
            const mass = all
              .filter(({ labels }) => labels[token] === label)
              .reduce((sum, { score }) => sum + Math.exp(score), 0);
            expect(probable[token * LABELS + label]!).toBeCloseTo(mass / total, 6);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('training', () => {
  const content = [
    ['Ana', 'B-PER'],
    ['Torrado', 'I-PER'],
    ['left', 'O'],
    ['Puerto', 'B-LOC'],
    ['Alondra', 'I-LOC'],
    ['.', 'O'],
  ];
  const other = [
    ['The', 'O'],
    ['Harbour', 'B-ORG'],
    ['Authority', 'I-ORG'],
    ['paid', 'O'],
    ['Bruno', 'B-PER'],
    ['Lima', 'I-PER'],
    ['.', 'O'],
  ];
  const file = [content, other]
    .map((rows) => rows.map(([word, tag], index) => `${index}\t${word}\t${tag}`).join('\n'))
    .join('\n\n');
  const examples = readLabelled(file).map((sentence) => exampleOf(sentence, 'en', 'mixed')!);
  const options = { epochs: 6, rate: 0.1, penalty: 1e-6, dropout: 0.2, seed: 7 };

  it('learns its examples, repeats to the same bytes, and packs without loss of what it decides', () => {
    const crf = train(examples, options);
    const bytes = packWeights(crf);
    expect(packWeights(train(examples, options)).equals(bytes)).toBe(true);
    expect(packWeights(train(examples, { ...options, seed: 8 })).equals(bytes)).toBe(false);
    const text = readLabelled(file)[0]!.text;
    const spans = tagNames(tokens(text), 'en', 'mixed', unpackWeights(bytes)).map(({ from, to, kind }) => [
      from,
      to,
      kind,
    ]);
    expect(spans).toEqual([
      [0, 2, 'PER'],
      [3, 5, 'LOC'],
    ]);
  });

  it('joins parted Portuguese contractions, but not before a name that begins with its article', () => {
    const rows = 'saiu\tO|de\tO|o\tO|porto\tO|de\tO|O\tB-ORG|Globo\tI-ORG';
    const sentence = rows
      .split('|')
      .map((row, index) => `${index}\t${row}`)
      .join('\n');
    expect(readLabelled(sentence, true)[0]).toEqual({
      text: 'saiu do porto de O Globo',
      names: [{ start: 17, end: 24, kind: 'ORG' }],
    });
  });
});

describe('featuresOf', () => {
  it('passes over words that are in no name, and counts a run of them as one', () => {
    const sentence = tokens('the boats that the men of the port paid for took Ana Torrado away at once');
    const features = featuresOf(sentence, 'en', 'mixed');
    const described = [...features.tokens].filter((_, index) => features.starts[index] !== features.starts[index + 1]);
    expect(described.map((index) => sentence[index]!.text)).toEqual(['Ana', 'Torrado']);
    expect(features.tokens.length).toBe(4);
  });
});

describe('tagNames, as shipped', () => {
  const found = (text: string) => {
    const sentence = tokens(text);
    return tagNames(sentence, guessLanguage(sentence), letterCaseOf([sentence])).map(
      ({ from, to, kind }) => `${text.slice(sentence[from]!.start, sentence[to - 1]!.end)}/${kind}`,
    );
  };

  it.each<[string, string[]]>([
    ['Prosecutors say that Bruno Arrieta met the governor in Tegucigalpa.', ['Bruno Arrieta/PER', 'Tegucigalpa/LOC']],
    ['Según la policía, Ana Lucía Torrado viajó a Guayaquil.', ['Ana Lucía Torrado/PER', 'Guayaquil/LOC']],
    ['A polícia prendeu Márcio Figueira em Santos.', ['Márcio Figueira/PER', 'Santos/LOC']],
    ['colonel bruno arrieta denied the attack on san salvador', ['bruno arrieta/PER', 'san salvador/LOC']],
    ['CORONEL BRUNO ARRIETA SAYS ATTACK ON SAN SALVADOR FAILED', ['BRUNO ARRIETA/PER', 'SAN SALVADOR/LOC']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  const shared = process.env['ATALAYA_SHARED'] ?? '../shared';
  const dev = join(shared, 'data/ner-train/uner.pt.dev.iob2');
  it.skipIf(!existsSync(dev))(
    'keeps F1 of at least 0.78 on held-out Portuguese news (skipped without the shared folder)',
    () => {
      let hits = 0;
      let predicted = 0;
      let gold = 0;
      for (const { text, names } of readLabelled(readFileSync(dev, 'utf8'))) {
        const sentence = tokens(text);
        const expected = new Set(names.map(({ start, end, kind }) => `${start} ${end} ${kind}`));
        gold += expected.size;
        for (const { from, to, kind } of tagNames(sentence, 'pt', letterCaseOf([sentence]))) {
          predicted++;
          if (expected.has(`${sentence[from]!.start} ${sentence[to - 1]!.end} ${kind}`)) hits++;
        }
      }
      expect((2 * hits) / (predicted + gold)).toBeGreaterThan(0.78);
    },
  );
});

describe('letterCaseOf', () => {
  it.each([
    ['The FARC left Cali', 'mixed'],
    ['the farc left cali', 'lower'],
    ['THE FARC LEFT CALI', 'upper'],
    ['A FUGA E O PORTO', 'upper'],
    ['FARC', 'mixed'],
  ])('%s is %s', (text, expected) => {
    expect(letterCaseOf([tokens(text)])).toBe(expected);
  });
});
