import { fold } from './fold.js';
import { readLexicon } from './lexicon.js';
import { byForm, type WordForm } from './word-form.js';

const COUNTRIES = new Map<string, string>();

/** Masculine and feminine, singular and plural, of a Spanish or Portuguese adjective, folded. */
function inflections(adjective: string): string[] {
  const word = fold(adjective);
  if (word.endsWith('o')) {
    const stem = word.slice(0, -1);
    // Portuguese europeu, afegão: the lexicon's folded "afegao" makes "afega".
    return [word, `${word}s`, `${stem}a`, `${stem}as`];
  }
  if (word.endsWith('eu')) return [word, `${word}s`, `${word.slice(0, -1)}ia`, `${word.slice(0, -1)}ias`];
  if (/[aeiu]$/.test(word)) return [word, `${word}s`, `${word}es`];
  // alemán, español, francés; Portuguese francês, espanhol.
  return [word, `${word}es`, `${word}a`, `${word}as`, word.replace(/l$/, 'is')];
}

for (const [code, english, spanish, portuguese] of readLexicon('demonyms.tsv')) {
  const add = (form: string): void => {
    if (form !== '-' && !COUNTRIES.has(form)) COUNTRIES.set(form, code!);
  };
  for (const form of english!.split('|')) {
    add(fold(form));
    // Colombians, but not "Spanishs".
    if (/n|i|b$/.test(form)) add(`${fold(form)}s`);
  }
  for (const form of `${spanish}|${portuguese}`.split('|').flatMap(inflections)) add(form);
}

/**
 * The country (ISO 3166-1) or region whose adjective of origin `words` is, in English, Spanish or Portuguese and any
 * gender and number (`Mexican`, `mexicanas`, `costa rican`); undefined where it is none. Expects folded words.
 */
export function countryOfDemonym(words: string): string | undefined {
  return COUNTRIES.get(words);
}

/** The same of a single word, by its form. */
export const countryOfWord: (form: WordForm) => string | undefined = byForm(({ lower }) => countryOfDemonym(lower));

const FIRST_OF_TWO = new Set(
  [...COUNTRIES.keys()].filter((words) => words.includes(' ')).map((words) => words.split(' ')[0]!),
);

/** True where adjectives of origin of several words ("costa rican") begin with this one. */
export const beginsDemonym: (form: WordForm) => true | undefined = byForm(
  ({ lower }) => FIRST_OF_TWO.has(lower) || undefined,
);
