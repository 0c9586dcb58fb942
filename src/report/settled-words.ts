import type { Language } from '../model/index.js';
import type { Settled } from '../plan/index.js';
import { dateInWords } from './dates.js';
import { fill, sentence } from './grammar.js';
import { PHRASES } from './phrases/index.js';

/** What a person decided on a disagreement, in a sentence: who, when, what explains it or that it is real, and why. */
export function settledInWords({ holds, by, date, reason }: Settled, language: Language): string {
  const words = PHRASES[language].disagreement;
  const frame = holds === 'real' ? words.isReal : holds === 'other' ? words.isOther : words.isExplained;
  const slots = {
    by,
    date: dateInWords(date, language),
    reason: reason.replace(/\s+/g, ' ').replace(/\.$/, ''),
    why: holds === 'real' || holds === 'other' ? '' : words.why[holds],
  };
  return sentence(fill(frame, slots, language));
}
