import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/extract/tokens.js';

const words = (text: string) => tokenize(text, { start: 0, end: text.length }).map((token) => token.text);

describe('tokenize', () => {
  it.each<[string, string[]]>([
    ['The MS-13 and Barrio 18.', ['The', 'MS-13', 'and', 'Barrio', '18', '.']],
    ['al-Qaeda met O’Neill', ['al-Qaeda', 'met', 'O’Neill']],
    ["Arrieta's boat; the Marines' pay", ['Arrieta', "'s", 'boat', ';', 'the', 'Marines', "'", 'pay']],
    ['in the U.S. Navy', ['in', 'the', 'U.S.', 'Navy']],
    ['the U.S.-Belize line', ['the', 'U.S.', '-', 'Belize', 'line']],
    ['left the U.S.', ['left', 'the', 'U.S.']],
    ['Naviera Oriol, S.A., de EE.UU.', ['Naviera', 'Oriol', ',', 'S.A.', ',', 'de', 'EE.UU.']],
    ['R. J. Ortega y J.M. Ruiz', ['R.', 'J.', 'Ortega', 'y', 'J.M.', 'Ruiz']],
    ['vitamin C. Then', ['vitamin', 'C.', 'Then']],
    ['plan B.', ['plan', 'B', '.']],
    ['Dr. Lima and Gen. Ruiz', ['Dr.', 'Lima', 'and', 'Gen.', 'Ruiz']],
    ['1.234,5 kg, $261 or R$300 (7.6%)', ['1.234,5', 'kg', ',', '$261', 'or', 'R$300', '(', '7.6', '%', ')']],
    ['2006-2012 at 10:30', ['2006-2012', 'at', '10:30']],
    ['a Panama-based firm', ['a', 'Panama', '-based', 'firm']],
    ['Ruiz-Ortega, a 15-year-old', ['Ruiz-Ortega', ',', 'a', '15-year-old']],
    ['reuniu-se e entregou-lhe', ['reuniu', '-se', 'e', 'entregou', '-lhe']],
    ['*Los Faros*_x_', ['*', 'Los', 'Faros', '*', '_', 'x', '_']],
    ['Ortega,¹² said', ['Ortega', ',', '¹', '²', 'said']],
    ['“so” «no»', ['“', 'so', '”', '«', 'no', '»']],
    [
      'AT&T see https://example.org/a?b. Or ana.ruiz@example.org.',
      ['AT&T', 'see', 'https://example.org/a?b', '.', 'Or', 'ana.ruiz@example.org', '.'],
    ],
    ['end of one.Then', ['end', 'of', 'one', '.', 'Then']],
    ['wait... no -- yes', ['wait', '...', 'no', '--', 'yes']],
    ['the 33rd 🚢 ship', ['the', '33rd', '🚢', 'ship']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('tells words, numbers and marks, and their case', () => {
    const [farc, is, year, stop] = tokenize('FÁRC és 1999.', { start: 0, end: 13 });
    expect(farc).toMatchObject({ lower: 'farc', kind: 'word', capital: true, upper: true });
    expect(is).toMatchObject({ lower: 'es', kind: 'word', capital: false, upper: false });
    expect(year).toMatchObject({ kind: 'number' });
    expect(stop).toMatchObject({ kind: 'punct' });
  });

  it('leaves out the gaps of a sentence', () => {
    const text = 'He took 3 | page nine | over the port.';
    const start = text.indexOf('|');
    const end = text.lastIndexOf('|') + 1;
    const tokens = tokenize(text, { start: 0, end: text.length, gaps: [{ start, end }] });
    expect(tokens.map((token) => token.text)).toEqual(['He', 'took', '3', 'over', 'the', 'port', '.']);
  });

  it('covers every character but blanks, in order, once', () => {
    const piece = fc.constantFrom(
      'a',
      'É',
      'ñ',
      'Z',
      '7',
      '.',
      ',',
      '-',
      "'",
      '’',
      '$',
      '@',
      '&',
      ' ',
      '\n',
      '🚢',
      '²',
      ':',
      '/',
      's',
      'www.',
      'http://',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let covered = '';
        let last = 0;
        for (const token of tokenize(text, { start: 0, end: text.length })) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          last = token.end;
          covered += token.text;
        }
        expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
