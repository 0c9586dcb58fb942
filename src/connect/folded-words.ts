import { fold } from '../model/index.js';

/** The folded words of a text, cut at everything but letters and figures. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
