import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../src/extract/figures/numerals.js';
import { singular } from '../../src/extract/figures/phrase-table.js';
import { findQuantities } from '../../src/extract/figures/quantities.js';
import { figureSentence } from '../../src/extract/figures/sentence.js';
import { tokenize } from '../../src/extract/tokens.js';
import type { Language } from '../../src/model/index.js';

/** The quantities of a sentence as `value unit`, ranges as `low..high`. */
function quantities(text: string, language: Language): string[] {
  const span = { start: 0, end: text.length };
  const sentence = figureSentence(text, span, tokenize(text, span), language);
  return findQuantities(sentence, () => false).map(({ value, low, high, unit, kind }) =>
    `${value ?? `${low ?? ''}..${high ?? ''}`} ${unit || kind}`.trim(),
  );
}

describe('parseNumeral', () => {
  const cases: [string, Language, number | undefined][] = [
    ['4,500', 'en', 4500],
    ['1,234,567.5', 'en', 1234567.5],
    ['0.542', 'en', 0.542],
    ['4.500', 'es', 4500],
    ['4,5', 'es', 4.5],
    ['1,200', 'es', 1200],
    ['0,486', 'pt', 0.486],
    ['13.235,7', 'pt', 13235.7],
    ['10:30', 'en', undefined],
    ['1.2.3', 'en', undefined],
  ];
  it.each(cases)('%s (%s)', (digits, language, expected) => expect(parseNumeral(digits, language)).toBe(expected));

  it('reads back any whole number written with the separators of its language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
        expect(parseNumeral(value.toLocaleString('en-US'), 'en')).toBe(value);
        expect(parseNumeral(value.toLocaleString('en-US').replaceAll(',', '.'), 'pt')).toBe(value);
        expect(parseNumeral(value.toLocaleString('en-US').replaceAll(',', '.'), 'es')).toBe(value);
      }),
    );
  });
});

describe('findQuantities', () => {
  const cases: [Language, string, string[]][] = [
    ['en', 'Some two hundred and fifty thousand people fled.', ['250000 count']],
    ['en', 'Half a million people and a dozen towns.', ['500000 count', '12 count']],
    ['en', 'It cost $1.3 to 3.3 trillion.', ['1300000000000..3300000000000 USD']],
    ['en', 'One in five firms and two-thirds of the shops pay.', ['20 percent', '66.7 percent']],
    ['en', 'Hundreds of thousands of people marched.', ['100000.. count']],
    ['en', 'At least 12 of the miners (perhaps as many as 20) are missing.', ['12..20 count']],
    ['en', 'Between 40 and 60 tons; 10–15 boats; 300-500 men.', ['40..60 tons', '10..15 count', '300..500 count']],
    ['en', 'The first quarter of the century, the second half of the year.', []],
    ['es', 'Treinta y dos mil quinientas personas.', ['32500 count']],
    ['es', 'Unos 3 mil 540 casos y 12 mil millones de dólares.', ['3540 count', '12000000000 USD']],
    [
      'es',
      'Ocho de cada diez, un tercio de los casos, la mitad de los barrios.',
      ['80 percent', '33.3 percent', '50 percent'],
    ],
    ['es', 'Pagaron 140 000 euros.', ['140000 EUR']],
    ['pt', 'Cento e vinte mil pessoas e R$ 1,5 bilhão.', ['120000 count', '1500000000 BRL']],
    ['pt', 'A área chegou a 13.235 km² e dois terços dos casos.', ['13235 square kilometers', '66.7 percent']],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => expect(quantities(text, language)).toEqual(expected));
});

describe('singular', () => {
  const cases: [Language, string, string][] = [
    ['en', 'bodies', 'body'],
    ['en', 'clashes', 'clash'],
    ['es', 'homicidios', 'homicidio'],
    ['es', 'combates', 'combate'],
    ['es', 'mujeres', 'mujer'],
    ['pt', 'milhoes', 'milhao'],
    ['pt', 'jovens', 'jovem'],
    ['pt', 'policiais', 'policial'],
  ];
  it.each(cases)('%s: %s is one with %s', (language, plural, one) =>
    expect(singular(plural, language)).toBe(singular(one, language)),
  );
});
