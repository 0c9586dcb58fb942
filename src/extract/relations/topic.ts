import type { Reference } from './reference.js';

/** Who a sentence is about: those its main clause has for subject. What a plain pronoun of the next sentence stands for. */
export interface Topic {
  /** Start of the sentence. */
  start: number;
  /** Those whom a pronoun, a plural noun or, in Spanish and Portuguese, a verb without a subject may mean. */
  meantBy(word: string, kind: 'pronoun' | 'noun' | 'verb'): Reference[];
}

export const NO_TOPIC: Topic = { start: -1, meantBy: () => [] };
