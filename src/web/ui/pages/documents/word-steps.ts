import type { Stretch } from './text-units.js';

/** A word: letters and digits, with what joins them inside (`O'Hara`, `41,000`, `ex-mayor`). */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Characters looked back over for a word: no word is as long, and a text may be a million. */
const BACK = 400;

/** The first word that begins at or after `at`. */
export function wordAfter(text: string, at: number): Stretch | undefined {
  WORD.lastIndex = at;
  const found = WORD.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** The last word that ends at or before `at`. */
export function wordBefore(text: string, at: number): Stretch | undefined {
  const blank = text.lastIndexOf(' ', Math.max(0, at - BACK));
  const from = blank < 0 ? 0 : blank;
  // Matching begins where the expression last ended.
  WORD.lastIndex = 0;
  const found = [...text.slice(from, at).matchAll(WORD)].at(-1);
  if (found) return { start: from + found.index, end: from + found.index + found[0].length };
  return from > 0 ? wordBefore(text, from) : undefined;
}

/** The sentence of a block around, after (`by` 1) or before (-1) a stretch; the blocks lie in the order of the text. */
export function sentence(
  text: string,
  blocks: readonly Stretch[],
  of: Stretch,
  by: 0 | 1 | -1,
  language: string,
): Stretch | undefined {
  const at = blocks.findIndex(({ end }) => of.start < end);
  for (let place = Math.max(0, at); blocks[place]; place += by) {
    const all = sentencesOf(text, blocks[place]!, language);
    const found =
      by > 0
        ? all.find(({ start }) => start >= of.end)
        : by < 0
          ? all.findLast(({ end }) => end <= of.start)
          : (all.find(({ end }) => of.start < end) ?? blocks[place]);
    if (found || by === 0) return found;
  }
  return undefined;
}

/** Where a line is broken no sentence ends. */
function sentencesOf(text: string, { start, end }: Stretch, language: string): Stretch[] {
  const segments = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  return [...segments.segment(text.slice(start, end).replace(/\s/g, ' '))].flatMap(({ segment, index }) => {
    const words = segment.trim();
    const from = start + index + segment.indexOf(words);
    return words ? [{ start: from, end: from + words.length }] : [];
  });
}

/** What is marked: from one stretch to another, whichever comes first. */
export interface Marked {
  anchor: Stretch;
  head: Stretch;
}

export const hull = ({ anchor, head }: Marked): Stretch => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
});

/**
 * What a key makes of what is marked: arrows go to the word before or after and to the sentence before or after; with
 * Shift they reach there from where the marking began. Undefined where the key means nothing here.
 */
export function marked(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  now: Marked,
  text: string,
  blocks: readonly Stretch[],
  language: string,
): Marked | undefined {
  const whole = hull(now);
  const from = shiftKey ? now.head : whole;
  const ways: Record<string, () => Stretch | undefined> = {
    ArrowRight: () => wordAfter(text, from.end),
    ArrowLeft: () => wordBefore(text, from.start),
    ArrowDown: () => sentenceToward(1),
    ArrowUp: () => sentenceToward(-1),
  };
  const to = ways[key]?.();
  // First the rest of the sentence in hand, then the one beyond it.
  function sentenceToward(by: 1 | -1): Stretch | undefined {
    const own = sentence(text, blocks, from, 0, language);
    const isWhole = own && (by > 0 ? whole.end >= own.end : whole.start <= own.start);
    if (own && (shiftKey ? !isWhole : whole.start > own.start || whole.end < own.end)) return own;
    return sentence(text, blocks, own ?? from, by, language);
  }
  if (!to) return undefined;
  return shiftKey ? { anchor: now.anchor, head: to } : { anchor: to, head: to };
}
