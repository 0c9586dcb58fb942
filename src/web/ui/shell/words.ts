import { useMemo } from 'react';
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

/**
 * Fills a sentence: `{name}` is the value, `{count|document|documents}` the word that goes with the number, which is the
 * first for one and the second for all others, as in the three languages.
 */
export function fill(sentence: string, values: Record<string, string | number>, language: Language): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined) return Number(value) === 1 ? one : many!;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

/** The sentences of `words` in the language of the page. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const { language } = useSettings();
  return useMemo(
    () => (key, values) => (values ? fill(words[language][key], values, language) : words[language][key]),
    [words, language],
  );
}
