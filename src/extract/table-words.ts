import { fold } from './fold.js';
import { readLexicon } from './lexicon.js';

/** What words can say of a table: what a column holds, whom it speaks of, what the table is about, what happened, or nobody's name. */
export type WordPart = 'what' | 'end' | 'about' | 'incident' | 'cell';

/** A meaning that a text was found to have: by which words, and how much of the text they are, in [0, 1]. */
export interface WordMeaning {
  meaning: string;
  words: string;
  share: number;
}

const PHRASES = new Map<WordPart, { meaning: string; words: string[] }[]>();
for (const [part, meaning, ...languages] of readLexicon('table-columns.tsv') as [WordPart, string, ...string[]][]) {
  const list = PHRASES.get(part) ?? [];
  PHRASES.set(part, list);
  const phrases = new Set(languages.flatMap((each) => each.split('|')).map((each) => each.trim()));
  for (const phrase of phrases) if (phrase !== '') list.push({ meaning, words: wordsOf(phrase) });
}

/** Words that join others and say nothing by themselves. */
const JOINING = new Set('of the de del la el los las do da dos das e y and in en em a o'.split(' '));

/** The words of a header or name, folded: `DateOfBirth`, `date_of_birth` and `Date of birth (dd/mm)` are alike. */
export function wordsOf(text: string): string[] {
  const spaced = text
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2');
  return fold(spaced).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The meanings that a text has by its words, longest phrase first; each meaning once. Of phrases that lie in one
 * another only the longer counts: "date of birth" is no "date".
 */
export function meaningsOf(text: string, part: WordPart): WordMeaning[] {
  const words = wordsOf(text);
  const said = words.filter((word) => !JOINING.has(word)).length || 1;
  const found = PHRASES.get(part)!
    .flatMap(({ meaning, words: phrase }) => {
      // A word that joins others is a meaning only where it stands alone: "De" over who pays.
      const alone = phrase.length === 1 && JOINING.has(phrase[0]!);
      const at = alone && words.length > 1 ? -1 : indexOf(words, phrase);
      return at < 0 ? [] : [{ meaning, at, end: at + phrase.length, phrase }];
    })
    .sort((left, right) => right.phrase.length - left.phrase.length || left.at - right.at);
  const kept: typeof found = [];
  for (const each of found) {
    const within = kept.some(
      ({ at, end, phrase }) => at <= each.at && each.end <= end && phrase.length > each.phrase.length,
    );
    if (!within && !kept.some(({ meaning }) => meaning === each.meaning)) kept.push(each);
  }
  return kept.map(({ meaning, phrase }) => ({
    meaning,
    words: phrase.join(' '),
    share: Math.min(1, phrase.filter((word) => phrase.length === 1 || !JOINING.has(word)).length / said),
  }));
}

function indexOf(words: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (phrase.every((word, index) => words[at + index] === word)) return at;
  return -1;
}

/** The type of incident that a cell names, where it names one. */
export const incidentNamed = (cell: string): string | undefined => meaningsOf(cell, 'incident')[0]?.meaning;

/** Whether a cell names nobody: a sum at the foot of a table ("Total de presos: 3"), or that it is not known who. */
export function isNobody(cell: string): boolean {
  if (!/\p{L}/u.test(cell)) return /^[-–—?*.]*$/.test(cell);
  const words = wordsOf(cell);
  return PHRASES.get('cell')!.some(({ meaning, words: phrase }) => {
    if (phrase.some((word, index) => words[index] !== word)) return false;
    return (
      words.length === phrase.length ||
      (meaning === 'sum' && (cell.includes(':') || JOINING.has(words[phrase.length]!)))
    );
  });
}
