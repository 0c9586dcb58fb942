import { readFileSync } from 'node:fs';
import { fold } from '../../model/index.js';

/** A cause or an effect that a text names: + as named in terms.tsv, - its opposite. */
export interface NamedTerm {
  term: string;
  sign: 1 | -1;
}

type Side = 'cause' | 'effect';

interface Entry {
  term: string;
  side: Side | 'both';
  sign: 1 | -1;
  /** Words that must all stand in one part of the text; a star ends a stem. */
  words: string[];
}

/** Entries with most words first, so that the longest is found first. */
const ENTRIES: readonly Entry[] = readFileSync(new URL('./terms.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [term, side, sign, ...languages] = line.split('\t');
    return languages
      .flatMap((list) => list.split(';'))
      .map((entry) => entry.trim())
      .filter((entry) => /\p{L}/u.test(entry))
      .map((entry) => ({
        term: term!,
        side: side as Entry['side'],
        sign: sign === '-' ? (-1 as const) : (1 as const),
        words: entry.split(' '),
      }));
  })
  .sort((a, b) => b.words.length - a.words.length);

const LESS = ENTRIES.filter(({ term }) => term === 'less');
const TERMS = ENTRIES.filter(({ term }) => term !== 'less');

/** Words between which a text is parted: what turns one part says nothing of the other. */
const BETWEEN = /[,;:()/+]|\bwith\b|\bplus\b|\bby\b|\bcon\b|\bcom\b|(?=\bwithout\b|\bsin\b|\bsem\b)/u;
const AND = /\band\b|\by\b|\be\b/u;

/**
 * The terms of `side` that a text names, each once, in the order of the text. Words of less turn the sign of their part; one
 * at its head turns what "and" joins to it too ("less poverty and conflict"). Where a cause is named as missing beside one
 * that is there ("spraying without livelihoods"), only what is there is told.
 */
export function termsIn(text: string, side: Side): NamedTerm[] {
  const found = fold(text)
    .split(BETWEEN)
    .flatMap((part) => {
      let isLess = false;
      return part.split(AND).flatMap((piece, at) => {
        const words = piece.split(/[^\p{L}\p{N}'-]+/u).filter(Boolean);
        const { terms, turned } = termsOfPart(words, side);
        if (at === 0) isLess = LESS.some((entry) => words[0] !== undefined && isWord(words[0], entry.words[0]!));
        const sign = turned * (at > 0 && isLess ? -1 : 1);
        return terms.map((entry) => ({ term: entry.term, sign: (entry.sign * sign) as 1 | -1 }));
      });
    });
  const once = found.filter(({ term }, at) => found.findIndex((other) => other.term === term) === at);
  const there = once.filter(({ sign }) => sign > 0);
  return side === 'cause' && there.length > 0 ? there : once;
}

/** What a part names, in its order, and whether it is turned. */
function termsOfPart(words: readonly string[], side: Side): { terms: Entry[]; turned: 1 | -1 } {
  const free = [...words];
  const take = (entries: readonly Entry[]): { entry: Entry; at: number }[] =>
    entries
      .filter((entry) => entry.side === side || entry.side === 'both')
      .flatMap((entry) => {
        const places = entry.words.map((word) => free.findIndex((each) => isWord(each, word)));
        if (places.includes(-1) || new Set(places).size < places.length) return [];
        for (const place of places) free[place] = '';
        return [{ entry, at: Math.min(...places) }];
      });
  const terms = take(TERMS).sort((a, b) => a.at - b.at);
  const turned = take(LESS).length % 2 === 1 ? -1 : 1;
  return { terms: terms.map(({ entry }) => entry), turned };
}

const isWord = (word: string, pattern: string): boolean =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
