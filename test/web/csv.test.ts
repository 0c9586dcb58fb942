import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/web/server/csv.js';

describe('csvOf', () => {
  it.each([
    ['=HYPERLINK("http://a.example")', `"'=HYPERLINK(""http://a.example"")"`],
    ['+1', `'+1`],
    ['-2', `'-2`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
    ['Lins, Ada', '"Lins, Ada"'],
    ['Ada "la Negra"', '"Ada ""la Negra"""'],
    ['Ada Lins', 'Ada Lins'],
  ])('writes %j as %j', (text, written) => expect(csvOf([[text]])).toBe(`${written}\r\n`));

  it('leaves numbers numbers', () => expect(csvOf([[-2, 'a', 0.5]])).toBe('-2,a,0.5\r\n'));
});
