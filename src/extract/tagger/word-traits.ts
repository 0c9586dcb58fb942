import type { Language } from '../../model/index.js';
import { LANGUAGES } from '../../model/index.js';
import { countryOfDemonym } from '../demonyms.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import { hashWord, wordClass } from './word-classes.js';

/** What the lexicons say of one word, as bits. */
export const TRAITS = {
  given: 1,
  surname: 2,
  title: 4,
  profession: 8,
  legalForm: 16,
  publicBody: 32,
  organization: 64,
  company: 128,
  placeNoun: 256,
  spotNoun: 512,
  demonym: 1024,
  acronym: 2048,
  particle: 4096,
} as const;

/** Words that stand inside names, in lower case: `de la`, `of the`, `von`, `al`. */
const PARTICLES =
  'de del la las los da do das dos e y of the and for von van der den di du des le bin ibn al el ben'.split(' ');

interface Traits {
  bits: Map<string, number>;
  /** By language, the class of a word in word-bridge.tsv, counted from 1. */
  bridge: Record<Language, Map<string, number>>;
}

let loaded: Traits | undefined;

/** Bits of TRAITS for a folded word. */
export function traitsOf(lower: string): number {
  loaded ??= read();
  const bits = loaded.bits.get(lower) ?? 0;
  return countryOfDemonym(lower) ? bits | TRAITS.demonym : bits;
}

/** Class of a folded word of that language in word-bridge.tsv, counted from 1; 0: it is in none. */
export function bridgeClass(lower: string, language: Language): number {
  loaded ??= read();
  return loaded.bridge[language].get(lower) ?? 0;
}

function read(): Traits {
  const bits = new Map<string, number>();
  const add = (words: string, bit: number) => {
    for (const word of split(words)) if (!word.includes(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  for (const [, names] of readLexicon('given-names.tsv')) add(names!.replaceAll(' ', '|'), TRAITS.given);
  for (const [, names] of readLexicon('surnames.tsv')) add(names!.replaceAll(' ', '|'), TRAITS.surname);
  for (const [kind, ...words] of readLexicon('titles.tsv')) {
    add(words.join('|'), kind === 'profession' || kind === 'kin' ? TRAITS.profession : TRAITS.title);
  }
  for (const [, place, forms] of readLexicon('legal-forms.tsv')) if (place === 'last') add(forms!, TRAITS.legalForm);
  for (const [schema, , ...words] of readLexicon('body-nouns.tsv')) {
    const bit =
      schema === 'PublicBody' ? TRAITS.publicBody : schema === 'Company' ? TRAITS.company : TRAITS.organization;
    add(words.join('|'), bit);
  }
  for (const [kind, ...words] of readLexicon('place-nouns.tsv')) {
    add(words.join('|'), kind === 'other' ? TRAITS.spotNoun : TRAITS.placeNoun);
  }
  for (const [, , names] of readLexicon('agencies.tsv')) {
    add(
      names!
        .replaceAll('?', '')
        .split('|')
        .filter((name) => /^[A-Z.]{2,}$/.test(name))
        .join('|'),
      TRAITS.acronym,
    );
  }
  for (const word of PARTICLES) bits.set(word, (bits.get(word) ?? 0) | TRAITS.particle);

  const bridge = { en: new Map<string, number>(), es: new Map<string, number>(), pt: new Map<string, number>() };
  readLexicon('word-bridge.tsv').forEach(([, ...columns], index) => {
    LANGUAGES.forEach((language, column) => {
      for (const word of split(columns[column] ?? '')) {
        if (!bridge[language].has(word)) bridge[language].set(word, index + 1);
      }
    });
  });
  return { bits, bridge };
}

function split(words: string): string[] {
  return words
    .split('|')
    .filter((word) => word !== '-' && word !== '')
    .map(fold);
}

/** The language whose words of word-bridge.tsv (articles, prepositions, verbs of saying …) are most among the words. */
export function guessLanguage(words: readonly { lower: string }[]): Language {
  loaded ??= read();
  const counts = LANGUAGES.map((language) => {
    const known = loaded!.bridge[language];
    let count = 0;
    for (const word of words) if (known.has(word.lower)) count++;
    return count;
  });
  return LANGUAGES[counts.indexOf(Math.max(...counts))]!;
}

/**
 * How common a word is, as a word or as a name, by the rank in a list of 200,000 English ones: 6 among the first 500, 5 the
 * first 2,000, 4 8,000, 3 32,000, 2 any, 0 not in it. Words of word-bridge.tsv count as 6 in every language.
 */
export function commonness(lower: string): number {
  if (LANGUAGES.some((language) => bridgeClass(lower, language) > 0)) return 6;
  const known = wordClass(hashWord(lower));
  if (known < 0) return 0;
  const rarity = known >> 10;
  return rarity < 9 ? 6 : rarity < 11 ? 5 : rarity < 13 ? 4 : rarity < 15 ? 3 : 2;
}
