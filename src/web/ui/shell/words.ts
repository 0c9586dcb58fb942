import { useMemo } from 'react';
import { fill } from './fill.js';
import { type Language, useSettings } from './settings.js';

/** The sentences of a part of the page by language; Spanish and Portuguese have every sentence that English has. */
export type Words<K extends string> = Record<Language, Record<K, string>>;

/** Declares the sentences of a part of the page. */
export const defineWords = <const K extends string>(
  en: Record<K, string>,
  es: Record<K, string>,
  pt: Record<K, string>,
): Words<K> => ({
  en,
  es,
  pt,
});

/** Gives a sentence with its values filled in. */
export type Say<K extends string> = (key: K, values?: Record<string, string | number>) => string;

/** The sentences of `words` in the language of the page. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const { language } = useSettings();
  return useMemo(
    () => (key, values) => (values ? fill(words[language][key], values, language) : words[language][key]),
    [words, language],
  );
}
