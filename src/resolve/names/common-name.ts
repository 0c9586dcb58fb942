import { romanize } from './romanize.js';
import { forms, readTable } from './table.js';
import { wordInfo } from './vocabulary.js';

const surnames = new Set(readTable('common-surnames.tsv').flatMap(([, cell]) => forms(cell)));

/** Two words of a personal name that many people share: a given name of the list and a common surname (José García). */
export function isCommonName(words: readonly string[]): boolean {
  if (words.length !== 2) return false;
  const [a, b] = words.map(romanize) as [string, string];
  const given = (word: string): boolean => wordInfo(word).givenNames.length > 0;
  return (given(a) && surnames.has(b)) || (given(b) && surnames.has(a));
}
