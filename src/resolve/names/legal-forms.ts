import { readLexicon } from './body-lexicon.js';
import type { Word } from './words.js';

/** Takes legal forms off both ends, and long ones from anywhere; a name that is nothing else keeps them. */
export function takeLegalForms(words: Word[]): { rest: Word[]; legal: string[] } {
  const { legalForms } = readLexicon();
  const taken = new Array<boolean>(words.length).fill(false);
  const legal = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    for (let length = Math.min(6, words.length - index); length > 0; length--) {
      const form = words.slice(index, index + length);
      const text = form.map((word) => word.text).join(' ');
      const kind = legalForms.get(text);
      const atEdge =
        index === 0 ? text.length > 1 : words.slice(index + length).every((word) => legalForms.has(word.text));
      if (!kind || (text.length < 4 && !atEdge)) continue;
      taken.fill(true, index, index + length);
      if (kind !== 'any') legal.add(kind);
      index += length - 1;
      break;
    }
  }
  const rest = words.filter((_, index) => !taken[index]);
  return rest.length === 0 ? { rest: words, legal: [] } : { rest, legal: [...legal].sort() };
}
