import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../src/extract/relations/confidence.js';
import { strongest } from '../../src/extract/relations/strongest.js';
import type { Relation } from '../../src/extract/types.js';
import { relationsOf, statedIn } from './stated.js';

const LONG = `${'The harbour of the old town was quiet and nothing moved on the water, '.repeat(7)}when [org Los Faros] killed [per Ana Brill], and the ships stayed where they were.`;

describe('what a relation rests on', () => {
  it.each([
    ['one sentence', 'The [pub Harbour Guard] arrested [per Tomas Wend] in March 2011.'],
    ['the sentence before', '[per Tomas Wend] fled. In 2012 he was arrested by the [pub Harbour Guard].'],
    ['a long sentence', LONG],
  ])('its quote is short and holds both ends: %s', (_, marked) => {
    const { relations, mentions, text } = statedIn(marked, 'en');
    expect(relations.length).toBeGreaterThan(0);
    for (const { quote, sourceMention, targetMention, source, target } of relations) {
      expect(quote.end - quote.start).toBeLessThanOrEqual(400);
      expect(text.slice(quote.start, quote.end)).toBe(text.slice(quote.start, quote.end).trim());
      const ends = [targetMention, ...(sourceMention === null ? [] : [sourceMention])].map((at) => mentions[at]!);
      for (const end of ends) {
        expect(end.start).toBeGreaterThanOrEqual(quote.start);
        expect(end.end).toBeLessThanOrEqual(quote.end);
      }
      expect(mentions[targetMention]!.entity).toBe(target);
      if (sourceMention !== null) expect(mentions[sourceMention]!.entity).toBe(source);
    }
  });

  it('an adjective of origin becomes a mention of its country, with the name it stands for', () => {
    const { relations, mentions, text } = statedIn('[pla Peru] voted. Peruvian President [per Ana Brill] won.', 'en');
    const country = mentions[relations[0]!.targetMention]!;
    expect(country).toMatchObject({ text: 'Peruvian', kind: 'nominal' });
    expect(text.slice(country.antecedent!.start, country.antecedent!.end)).toBe('Peru');
  });

  it.each([
    [
      'on its date',
      '[org Los Faros] killed [per Ana Brill] on 3 May 2012.',
      { validFrom: '2012-05-03', validTo: '2012-05-03' },
    ],
    ['since', 'Since 2009 [per Ana Brill] leads [org Los Faros].', { validFrom: '2009' }],
    ['until', 'Until 2009 [per Ana Brill] led [org Los Faros].', { validTo: '2009' }],
  ])('holds %s', (_, marked, dates) => {
    expect(statedIn(marked, 'en').relations[0]).toMatchObject(dates);
  });
});

describe('subjects that the sentence before names', () => {
  it.each([
    [
      'plural noun',
      'en',
      '[per Ana Brill] and [per Otto Crane] fled. The men were linked to [org Los Faros].',
      ['Ana Brill Associate Los Faros', 'Otto Crane Associate Los Faros'],
    ],
    [
      'left out, Spanish',
      'es',
      '[per Tomás Vento] huyó. Fue detenido por la [pub Guardia Portuaria].',
      ['Guardia Portuaria LegalAction Tomás Vento'],
    ],
    [
      'not where two could be meant',
      'en',
      '[per Ana Brill] met [per Otto Crane]. It was taken by [org Los Faros].',
      ['Ana Brill Associate Otto Crane'],
    ],
  ] as const)('%s', (_, language, marked, expected) => {
    expect(relationsOf(marked, language)).toEqual(expected);
  });
});

describe('confidence', () => {
  it('is that of the rule, else of its family', () => {
    expect(confidenceOf({ method: 'place-comma' })).toBeGreaterThan(confidenceOf({ method: 'near-place' }));
    expect(confidenceOf({ method: 'verb-never-seen' })).toBe(confidenceOf({ method: 'verb' }));
  });

  const relation = fc.record({
    schema: fc.constantFrom('Attack', 'Rivalry'),
    source: fc.integer({ min: 0, max: 2 }),
    target: fc.integer({ min: 3, max: 5 }),
    hedge: fc.constantFrom('asserted', 'denied'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    start: fc.nat(1000),
  });
  it('decides which of several statements of one relation is kept; a denial never replaces an assertion', () => {
    fc.assert(
      fc.property(fc.array(relation), (drawn) => {
        const all = drawn.map(
          ({ start, ...rest }) =>
            ({
              ...rest,
              role: 'x',
              method: 'm',
              sourceMention: 0,
              targetMention: 1,
              quote: { start, end: start + 1 },
            }) as Relation,
        );
        const kept = strongest(all);
        const key = ({ schema, source, target, hedge }: Relation) => `${schema} ${source} ${target} ${hedge}`;
        expect(new Set(kept.map(key))).toEqual(new Set(all.map(key)));
        expect(kept.length).toBe(new Set(all.map(key)).size);
        for (const one of kept) {
          const same = all.filter((other) => key(other) === key(one));
          expect(one.confidence).toBe(Math.max(...same.map((other) => other.confidence)));
        }
      }),
    );
  });
});
