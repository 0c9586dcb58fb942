import { useQuery } from '@tanstack/react-query';
import type { Said } from '../../api/index.js';
import { asSaid, type FormIn, tell } from '../told/tell.js';
import { language, useSettings } from './settings.js';

/** Sentences in other languages, loaded when the first of them is needed. */
const sentences = async (): Promise<FormIn> => (await import('../told/index.js')).formIn;

/** A sentence of the program in the language of the page as it is now. */
export async function toldHere(said: Said): Promise<string> {
  const here = language();
  return tell(said, here, here === 'en' ? asSaid : await sentences().catch(() => asSaid));
}

/** Tells sentences of the program in the language of the page; in English until those of the language are there. */
export function useTold(): (said: Said) => string {
  const { language } = useSettings();
  const queryFn = async () => ({ formIn: await sentences() });
  const { data } = useQuery({ queryKey: ['sentences'], queryFn, enabled: language !== 'en' });
  return (said) => tell(said, language, data?.formIn);
}
