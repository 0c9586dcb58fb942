/**
 * A sentence in English as the program has it, in Spanish and in Portuguese. `{1}` stands for the first value, and
 * `{1|word|words}` for the word that goes with it where it is a number.
 */
export type Sentence = readonly [en: string, es: string, pt: string];
