import { useQuery } from '@tanstack/react-query';
import type { Said } from '../../api/index.js';
import { type Language, language, useSettings } from './settings.js';
import { fill } from './words.js';

/** The form that a sentence of the program has in another language; the English one where there is none. */
export type FormIn = (form: string, language: Language) => string;

const same: FormIn = (form) => form;
/** Sentences in other languages, loaded when the first of them is needed. */
const sentences = async (): Promise<FormIn> => (await import('../told/index.js')).formIn;

/** A sentence of the program, with its values, in a language. */
export function told({ form, values }: Said, language: Language, formIn: FormIn = same): string {
  const texts = values.map((value) => (typeof value === 'object' ? told(value, language, formIn) : String(value)));
  return fill(formIn(form, language), Object.fromEntries(texts.map((text, at) => [at + 1, text])), language);
}

/** A sentence of the program in the language of the page as it is now. */
export async function toldHere(said: Said): Promise<string> {
  const here = language();
  return told(said, here, here === 'en' ? same : await sentences().catch(() => same));
}

/** Tells sentences of the program in the language of the page; in English until those of the language are there. */
export function useTold(): (said: Said) => string {
  const { language } = useSettings();
  const { data } = useQuery({
    queryKey: ['sentences'],
    queryFn: async () => ({ formIn: await sentences() }),
    enabled: language !== 'en',
  });
  return (said) => told(said, language, data?.formIn);
}
