import { toldByReader } from '../parts/reader-sentences.js';
import type { FormIn } from '../shell/told.js';
import { SERVER } from './server.js';
import type { Sentence } from './types.js';

/** Every sentence that the program may say to a person of the workbench, by area. */
export const SENTENCES: readonly Sentence[] = [...SERVER];

const KNOWN = new Map(SENTENCES.map(([en, es, pt]) => [en, { es, pt }]));

/** The form of a sentence in a language; what reading says of a file is known too. */
export const formIn: FormIn = (form, language) =>
  language === 'en' ? form : (KNOWN.get(form)?.[language] ?? toldByReader(form, language));
