import type { Said } from '../../api/index.js';
import { fill } from '../shell/fill.js';

type Language = 'en' | 'es' | 'pt';

/** The form that a sentence of the program has in another language; the English one where there is none. */
export type FormIn = (form: string, language: Language) => string;

/** The sentences as the program has them. */
export const asSaid: FormIn = (form) => form;

/** A sentence of the program, with its values, in a language. */
export function tell({ form, values }: Said, language: Language, formIn: FormIn = asSaid): string {
  const told = values.map((value) => {
    if (typeof value === 'object') return tell(value, language, formIn);
    // A fraction is written as the language does; a whole number may be a year or a line, and is not parted.
    return typeof value === 'number' && !Number.isInteger(value) ? value : String(value);
  });
  return fill(formIn(form, language), Object.fromEntries(told.map((one, at) => [at + 1, one])), language);
}
