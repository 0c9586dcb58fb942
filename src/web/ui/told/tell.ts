import type { Said } from '../../api/index.js';
import { fill } from '../shell/fill.js';

type Language = 'en' | 'es' | 'pt';

/** The form that a sentence of the program has in another language; the English one where there is none. */
export type FormIn = (form: string, language: Language) => string;

/** The sentences as the program has them. */
export const asSaid: FormIn = (form) => form;

/** A sentence of the program, with its values, in a language. */
export function tell({ form, values }: Said, language: Language, formIn: FormIn = asSaid): string {
  const texts = values.map((value) => (typeof value === 'object' ? tell(value, language, formIn) : String(value)));
  return fill(formIn(form, language), Object.fromEntries(texts.map((text, at) => [at + 1, text])), language);
}
