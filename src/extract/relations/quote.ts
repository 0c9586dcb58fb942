import type { Sentence } from '../../read/index.js';
import type { Span } from '../types.js';
import type { Parse } from './parse-types.js';

/** Quotes longer than this are cut to the clauses that hold the relation. */
const LONG = 400;

/**
 * The smallest stretch to quote: the sentence where it is short, else from one mark to another around what must be in
 * it. A caption or page break inside the sentence is left out where it does not lie between the ends.
 */
export function quoteOf(parse: Parse, sentence: Sentence, needed: readonly Span[], text: string): Span {
  const core = {
    start: Math.min(...needed.map((span) => span.start)),
    end: Math.max(...needed.map((span) => span.end)),
  };
  // An end named in the sentence before makes the quote begin there.
  let { end } = sentence;
  let start = Math.min(sentence.start, core.start);
  for (const gap of sentence.gaps) {
    if (gap.end <= core.start) start = Math.max(start, gap.end);
    else if (gap.start >= core.end) end = Math.min(end, gap.start);
  }
  if (end - start > LONG) {
    const marks = parse.units.filter((unit) => unit.kind === 'comma' || unit.kind === 'stop' || unit.kind === 'dash');
    const starts = [start, ...marks.map((unit) => unit.end)].filter((at) => at <= core.start);
    const ends = [...marks.map((unit) => unit.start), end].filter((at) => at >= core.end);
    let left = starts.length - 1;
    let right = 0;
    // Grow outward, mark by mark, as long as it stays short.
    for (let grown = true; grown; ) {
      grown = false;
      if (left > 0 && ends[right]! - starts[left - 1]! <= LONG) {
        left--;
        grown = true;
      }
      if (right + 1 < ends.length && ends[right + 1]! - starts[left]! <= LONG) {
        right++;
        grown = true;
      }
    }
    start = Math.max(start, starts[left]!);
    end = Math.min(end, ends[right]!);
  }
  while (start < core.start && /\s/.test(text[start]!)) start++;
  while (end > core.end && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
