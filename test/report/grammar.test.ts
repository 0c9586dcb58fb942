import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/index.js';
import { dateInWords, isPlausible } from '../../src/report/dates.js';
import { decimal, fill, joinList, noun, nouns, sentence } from '../../src/report/grammar.js';

describe('names in a sentence', () => {
  test.each<[Language, string, string, string, string]>([
    [
      'es',
      '{A} [A:opera|operan] en {B}',
      'Frente del Sur',
      'Puerto Salitre',
      'El Frente del Sur opera en Puerto Salitre.',
    ],
    [
      'es',
      '{A} [A:sobornó|sobornaron] a {B}',
      'Los Faroles',
      'Ministerio de Minas',
      'Los Faroles sobornaron al Ministerio de Minas.',
    ],
    ['es', 'la cúpula de {B}', '', 'Cartel del Golfo Norte', 'La cúpula del Cartel del Golfo Norte.'],
    ['es', 'viajó a {B}', '', 'El Faro', 'Viajó a El Faro.'],
    [
      'pt',
      '{A} [A:atua|atuam] em {B}',
      'Comando do Cais',
      'Polícia da Ilha',
      'O Comando do Cais atua na Polícia da Ilha.',
    ],
    ['pt', 'pagou a {B}', '', 'Polícia da Ilha', 'Pagou à Polícia da Ilha.'],
    ['pt', 'denunciado por {B}', '', 'Conselho do Porto', 'Denunciado pelo Conselho do Porto.'],
    ['en', '{A} [A:controls|control] {B}', 'Los Faroles', 'Puerto Salitre', 'Los Faroles control Puerto Salitre.'],
    ['en', '{A} [A:controls|control] {B}', 'Harbour Crew', 'The Docks', 'The Harbour Crew controls The Docks.'],
  ])('%s: %s', (language, template, a, b, expected) => {
    const slots = { A: noun(a, 'Organization', language), B: noun(b, 'Organization', language) };
    expect(sentence(fill(template, slots, language))).toBe(expected);
  });

  test.each<[Language, string, string]>([
    ['en', 'United States', 'in the United States'],
    ['es', 'Estados Unidos', 'en Estados Unidos'],
    ['pt', 'Brasil', 'no Brasil'],
    ['pt', 'Estados Unidos', 'nos Estados Unidos'],
    ['pt', 'Honduras', 'em Honduras'],
  ])('%s: the country %s', (language, name, expected) => {
    const template = { en: 'in {B}', es: 'en {B}', pt: 'em {B}' }[language];
    expect(fill(template, { B: noun(name, 'Place', language) }, language)).toBe(expected);
  });

  test('a person takes no article, whatever the surname', () => {
    expect(noun('Ana Banda', 'Person', 'es')).toEqual({ text: 'Ana Banda', article: '', plural: false });
  });

  test('characters that forge the reading are dropped', () => {
    expect(noun('Ana\u202Eoicalas\n\tRuiz\u0001', 'Person', 'es').text).toBe('Ana oicalas Ruiz');
  });

  test('text of a slot is never read as template', () => {
    const slots = { A: noun('{B} [A:x|y]', 'Person', 'en'), B: 'leaked' };
    expect(fill('{A} spoke', slots, 'en')).toBe('{B} [A:x|y] spoke');
  });

  test('a slot inside a choice is filled', () => {
    expect(fill('[n:one of {t}|{n} of {t}]', { n: 3, t: 'them' }, 'en')).toBe('3 of them');
  });

  test('an unknown slot is an error of the phrase', () => {
    expect(() => fill('{A} and {C}', { A: 'x' }, 'en')).toThrow(/asks for \{C\}/);
  });
});

describe('lists', () => {
  test.each<[Language, string[], string]>([
    ['en', ['A', 'B', 'C'], 'A, B and C'],
    ['es', ['Ana', 'Inés'], 'Ana e Inés'],
    ['es', ['Ana', 'Hierro'], 'Ana y Hierro'],
    ['es', ['Ana', 'Bruno'], 'Ana y Bruno'],
    ['pt', ['Ana', 'Inês'], 'Ana e Inês'],
    ['en', ['A'], 'A'],
    ['en', [], ''],
  ])('%s %j', (language, items, expected) => {
    expect(joinList(items, language)).toBe(expected);
  });

  test('names keep their articles, and several are plural', () => {
    const both = nouns([noun('Frente del Sur', 'Organization', 'es'), noun('Ana Ruiz', 'Person', 'es')], 'es');
    expect(fill('de {A}', { A: both }, 'es')).toBe('del Frente del Sur y Ana Ruiz');
    expect(both.plural).toBe(true);
  });
});

describe('dates and numbers', () => {
  test.each<[string, Language, string]>([
    ['2014-09-17', 'en', '17 September 2014'],
    ['2014-09-17', 'es', '17 de septiembre de 2014'],
    ['2014-09', 'pt', 'setembro de 2014'],
    ['2014', 'en', '2014'],
    ['2014-09-17T10:00:00Z', 'en', '17 September 2014'],
    ['soon', 'en', 'soon'],
  ])('%s in %s', (date, language, expected) => {
    expect(dateInWords(date, language)).toBe(expected);
  });

  test('a date is plausible from 1900 to the day of the report', () => {
    expect(
      ['1899', '1900', '2015-07-02', '2015-07-03', '2050', 'x'].map((date) => isPlausible(date, '2015-07-02')),
    ).toEqual([false, true, true, false, false, false]);
  });

  test('the decimal sign is that of the language', () => {
    expect([decimal(0.5, 'en'), decimal(0.5, 'es'), decimal(0.5, 'pt')]).toEqual(['0.5', '0,5', '0,5']);
  });

  test.each([
    ['a line', 'A line.'],
    ['is it?', 'Is it?'],
    ['he said “so.”', 'He said “so.”'],
    ['élite', 'Élite.'],
  ])('%s becomes a sentence', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });
});
