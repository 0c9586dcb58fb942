import { readLexicon } from './body-lexicon.js';
import type { Word } from './words.js';

export const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3}|xix|xxi{0,3})$/;
const ROMAN_DIGITS: Record<string, number> = { i: 1, v: 5, x: 10 };

/** `MS13` -> `ms 13`, `18th` -> `18`. */
export function splitDigits(words: Word[]): Word[] {
  if (!words.some((word) => /\d/.test(word.text))) return words;
  return words.flatMap((word) => {
    if (!/\d/.test(word.text)) return [word];
    const ordinal = /^(\d+)(?:st|nd|rd|th|o|a|er|ro|do|ra|da|ta|to)$/.exec(word.text);
    if (ordinal) return [{ ...word, text: ordinal[1]! }];
    return (word.text.match(/\d+|\D+/g) ?? []).map((text) => ({ ...word, text }));
  });
}

/** A number at `index` in digits, words (`forty four`) or Roman digits (not first, in capitals or of two letters). */
export function numberAt(words: readonly Word[], index: number): { value: string; length: number } | undefined {
  const { numbers } = readLexicon();
  const text = words[index]!.text;
  if (/^\d+$/.test(text)) return { value: String(Number(text)), length: 1 };
  if (index > 0 && ROMAN.test(text) && (text.length > 1 || index === words.length - 1)) {
    return { value: String(roman(text)), length: 1 };
  }
  const value = numbers.get(text);
  // `dos` is two at the end of a name, and `of the` in the middle of a Portuguese one.
  if (value === undefined || (text === 'dos' && index < words.length - 1)) return undefined;
  const gap = words[index + 1] && /^(?:and|y|e)$/.test(words[index + 1]!.text) ? 2 : 1;
  const unit = value >= 20 && value < 100 ? numbers.get(words[index + gap]?.text ?? '') : undefined;
  if (unit !== undefined && unit < 10) return { value: String(value + unit), length: gap + 1 };
  return { value: String(value), length: 1 };
}

/** The value of a Roman number in lower case. */
export function roman(text: string): number {
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    const value = ROMAN_DIGITS[text[index]!]!;
    total += value < (ROMAN_DIGITS[text[index + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
