import { type DocumentLanguage, fold } from '../model/index.js';

/** The text search configuration of PostgreSQL for a language. */
export const CONFIGURATIONS: Readonly<Record<DocumentLanguage, string>> = {
  en: 'english',
  es: 'spanish',
  pt: 'portuguese',
  und: 'simple',
};

/**
 * Ends of words as PostgreSQL's stemmers join them, in words that have lost their accents. Its Spanish stemmer takes -ción
 * for an ending but not -cion, and does not join -z with -ces; its Portuguese one joins neither -ão with -ões and -ães
 * nor -al with -ais.
 */
const ENDINGS: Readonly<Partial<Record<DocumentLanguage, readonly (readonly [RegExp, string])[]>>> = {
  es: [
    [/(?<=\p{L}{2})([cs])ion(?!\p{L})/gu, '$1ión'],
    [/(?<=\p{L}{2})ces(?!\p{L})/gu, 'z'],
  ],
  pt: [
    [/(?<=\p{L})c(?:ao|oes|aes)(?!\p{L})/gu, 'ção'],
    [/(?<=\p{L})(?:ao|oes|aes|aos)(?!\p{L})/gu, 'ão'],
    [/(?<=\p{L}{3})([aeou])is(?!\p{L})/gu, '$1l'],
    [/(?<=\p{L}{2})ens(?!\p{L})/gu, 'em'],
  ],
};

/**
 * Words as they are searched: in small letters, without accents (who searches in a hurry types none), with the endings
 * that the stemmer of the language needs. Offsets are not kept.
 */
export function searchForm(words: string, language: DocumentLanguage): string {
  const plain = fold(words);
  return (ENDINGS[language] ?? []).reduce((text, [ending, restored]) => text.replace(ending, restored), plain);
}
