import type { en } from './en.js';

type Words<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [K in keyof T]: Words<T[K]> };

/** The words of the report; English is the pattern that the others must fill. */
export type Phrases = Words<typeof en>;
