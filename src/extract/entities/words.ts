import { fold } from '../fold.js';

/** Articles that may stand before a name or be left out ("the FARC", "Los Zetas", "a Polícia Federal"). */
const ARTICLES = new Set('the el la los las o a os as lo un una um uma'.split(' '));

/** Words inside names that carry no weight when names are compared. */
const PARTICLES = new Set(
  'of the for and in on at to de del la las los el lo y e en para por da do das dos no na em com con a al o os as von van der den di bin ibn al-'.split(
    ' ',
  ),
);

/** Marks around and inside a name that say nothing of it: quotation marks, emphasis, brackets, marks of notes. */
const MARKS = /["“”«»‘*_()[\]{}<>¹²³⁰-⁹,;:!?¿¡|]/g;

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** The words of a name for comparison: folded, without marks, genitive and stops of initials; a leading article stays. */
export function wordsOf(name: string): string[] {
  let words = known.get(name);
  if (!words) {
    // The same few names are asked for again and again; the memory of them stays small.
    if (known.size > 5000) known.clear();
    words = split(name);
    known.set(name, words);
  }
  return words;
}

const known = new Map<string, string[]>();

function split(name: string): string[] {
  const folded = fold(name);
  if (PLAIN.test(folded)) return folded.split(' ');
  const cleaned = folded
    .replace(MARKS, ' ')
    .replace(/'s?(?=\s|$)/g, ' ')
    .replace(/(?<=\p{L})\.(?=\S)/gu, '')
    .replace(/\./g, ' ');
  return cleaned.split(/[\s/]+/).filter((word) => word !== '' && word !== '-' && word !== '–');
}

/** The words without a leading article, unless nothing else is left. */
export function withoutArticle(words: string[]): string[] {
  return words.length > 1 && ARTICLES.has(words[0]!) ? words.slice(1) : words;
}

/** The words that carry weight: no articles, prepositions, conjunctions, particles. */
export const contentWords = (words: readonly string[]): string[] => words.filter((word) => !PARTICLES.has(word));

export const isParticle = (word: string): boolean => PARTICLES.has(word);
export const isArticle = (word: string): boolean => ARTICLES.has(word);

/** The key by which two spellings of a name are one: folded words without leading article ("Los Zetas", "ZETAS"). */
export const keyOf = (name: string): string => withoutArticle(wordsOf(name)).join(' ');

/** True where `short` appears in `long` in the same order, possibly with words between. */
export function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (at < short.length && sameWord(short[at]!, word)) at++;
  return at === short.length;
}

/** Equal words, or an initial and a word that begins with it, or long words one slip of the pen apart. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return a.length >= 6 && b.length >= 6 && a[0] === b[0] && withinOneEdit(a, b);
}

function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  // Fernando and Fernanda are two.
  if (i >= Math.min(a.length, b.length) - 1) return false;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  return Math.max(a.length, b.length) - i - j <= 1;
}
