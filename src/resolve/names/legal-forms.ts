import { readLexicon } from './body-lexicon.js';
import type { Word } from './words.js';

/** Takes legal forms off both ends, and long ones from anywhere; a name that is nothing else keeps them. */
export function takeLegalForms(words: Word[]): { rest: Word[]; legal: string[] } {
  const { legalForms, longest } = readLexicon();
  const taken = new Array<boolean>(words.length).fill(false);
  const legal = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    const most = Math.min(longest.get(words[index]!.text) ?? 0, words.length - index);
    for (let length = most; length > 0; length--) {
      const text = textOf(words, index, length);
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

/** So many words from `index` on, parted by blanks. */
export function textOf(words: readonly Word[], index: number, length: number): string {
  let text = words[index]!.text;
  for (let k = 1; k < length; k++) text += ` ${words[index + k]!.text}`;
  return text;
}
