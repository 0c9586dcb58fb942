import type { Language } from '../../model/index.js';
import { en } from './en.js';
import { es } from './es.js';
import { pt } from './pt.js';
import type { Phrases } from './types.js';

export type { Phrases } from './types.js';

/** The words of the report in each language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { en, es, pt };
