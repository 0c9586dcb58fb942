import type { Token } from '../tokens.js';
import type { Span } from '../types.js';
import type { ReadSentence } from './context.js';
import type { Name } from './types.js';
import { isParticle, keyOf, wordsOf } from './words.js';

const BY = /^(?:by|por)$/;

/**
 * Leaves out what only a heading in Title Case, or the title of a book in italics, capitalises: there a name counts where the
 * running text has it too.
 */
export function withoutHeadingWords(names: readonly Name[], sentences: readonly ReadSentence[]): Name[] {
  const headings = new Set<number>();
  for (const { index, kind, tokens } of sentences) {
    // A line by which an author signs is read as a heading at times.
    if ((kind === 'heading' || kind === 'title') && isTitleCase(tokens) && !BY.test(tokens[0]?.lower ?? '')) {
      headings.add(index);
    }
  }
  const titles = citedTitles(sentences);
  if (headings.size === 0 && titles.length === 0) return [...names];
  const capitalised = (name: Name): boolean =>
    headings.has(name.sentence) || titles.some((title) => isPart(name, title));
  const elsewhere = new Set<string>();
  for (const name of names) {
    if (capitalised(name)) continue;
    elsewhere.add(keyOf(name.text));
    // "President Calderón" in a heading, "Felipe Calderón" in the text.
    if (name.schema === 'Person') elsewhere.add(wordsOf(name.text).at(-1)!);
  }
  return names.filter((name) => !capitalised(name) || elsewhere.has(keyOf(name.text)));
}

/** True where all or nearly all words that carry weight begin with a capital, as English headings have it. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let capitals = 0;
  let others = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || isParticle(token.lower) || token.text.length < 4) continue;
    if (token.capital) capitals++;
    else others++;
  }
  return capitals >= 2 && others * 4 <= capitals;
}

/** Words that the title of a book has at most: more is a sentence that is emphasised. */
const LONGEST_TITLE = 14;

const EMPHASIS = /^[*_]+$/;

/** Emphasised runs of four words and more in Title Case, where the text marks emphasis by asterisks or low lines. */
function citedTitles(sentences: readonly ReadSentence[]): Span[] {
  const titles: Span[] = [];
  for (const { tokens } of sentences) {
    const open = new Map<string, number>();
    for (let at = 0; at < tokens.length; at++) {
      const { text, end } = tokens[at]!;
      if (!EMPHASIS.test(text)) continue;
      const first = open.get(text);
      if (first === undefined) {
        open.set(text, at);
        continue;
      }
      open.delete(text);
      const inside = tokens.slice(first + 1, at).filter(({ kind }) => kind === 'word');
      if (inside.length >= 4 && inside.length <= LONGEST_TITLE && isTitleCase(inside))
        titles.push({ start: tokens[first]!.start, end });
    }
  }
  return titles;
}

/** True where a name is a part of a title; a name that is emphasised as a whole is none. */
const isPart = (name: Name, title: Span): boolean =>
  title.start <= name.start && name.end <= title.end && name.end - name.start < (title.end - title.start) / 2;
