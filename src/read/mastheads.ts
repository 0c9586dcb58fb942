import { readTable } from './data-files.js';

const WORDS = new Set(readTable('mastheads.tsv').flatMap(([, words]) => words!.split(' ')));

/** Whether a short line is the name of a newspaper, an agency or a body, not a headline. */
export function isMasthead(line: string): boolean {
  const plain = line.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.match(/\p{L}+/gu) ?? [];
  return words.length <= 7 && words.some((word) => WORDS.has(word));
}
