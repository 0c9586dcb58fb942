import type { Language } from '../../model/index.js';
import { byForm, type WordForm } from '../word-form.js';
import { hashWord, wordClass } from './word-classes.js';
import { bridgeClass, traitsOf } from './word-traits.js';

/** All that is known of a folded word. */
export interface KnownWord {
  hash: number;
  /** Bits of TRAITS. */
  traits: number;
  bridge: Record<Language, number>;
  /** Its class and the coarse class that is in; -1: it is in none. */
  fine: number;
  coarse: number;
  /** 1 (most common) to 16; 17: it is in no list. */
  rarity: number;
}

/** What lexicons and word classes say of a word. */
export const lookUp: (form: WordForm) => KnownWord = byForm(({ lower }): KnownWord => {
  const hash = hashWord(lower);
  const value = wordClass(hash);
  return {
    hash,
    traits: traitsOf(lower),
    bridge: { en: bridgeClass(lower, 'en'), es: bridgeClass(lower, 'es'), pt: bridgeClass(lower, 'pt') },
    fine: value < 0 ? -1 : value & 1023,
    coarse: value < 0 ? -1 : (value & 1023) >> 4,
    rarity: value < 0 ? 17 : 1 + (value >> 10),
  };
});
