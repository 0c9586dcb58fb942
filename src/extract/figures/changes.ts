import type { FigureSentence } from './sentence.js';
import type { Quantity } from './types.js';

const JOINT =
  /^(?:by|of|de|del|do|da|en|em|un|una|um|uma|por|another|further|additional|otro|outro|in|the|el|la|o|a|los|su|its|an?|mais|mas|more|about|almost|nearly|roughly|around|some|over|cerca|casi|quase|alrededor|only|just|solo|apenas)$/;

/**
 * Whether the number says by how much something rose or fell rather than how high it is: "fell by 25 percent", "a 40
 * percent decrease", "aumentó un 8 por ciento"; not "fell to 28 percent".
 */
export function changeOf(sentence: FigureSentence, number: Quantity): 'rise' | 'fall' | undefined {
  if (number.side || !(number.kind === 'percent' || (number.kind === 'times' && number.verb))) return undefined;
  const { words, lowers, tokens } = sentence;
  if (number.verb) return (number.value ?? 1) < 1 ? 'fall' : 'rise';
  if (/^\+/.test(tokens[number.at - 1]?.text ?? '')) return 'rise';
  const direction = (at: number): 'rise' | 'fall' | undefined => {
    const lower = lowers[at] ?? '';
    if (words.plain.fall.get(lower)) return 'fall';
    return words.plain.rise.get(lower) ? 'rise' : undefined;
  };
  // "a 40 percent decrease in": at most an adjective between.
  for (const at of [number.to, number.to + 1]) {
    const found = direction(at);
    if (
      found &&
      tokens[at]?.kind === 'word' &&
      !/^(?:up|down|to|than)$/.test(lowers[at]!) &&
      !(at > number.to && /^(?:of|de|del|do|da|,|and|y|e|in|en|em)$/.test(lowers[number.to]!))
    )
      return found;
  }
  // "25% menos", "10 percent fewer"
  if (/^(?:less|fewer|lower|menos|inferior)$/.test(lowers[number.to] ?? '')) return 'fall';
  if (/^(?:more|higher|mas|mais|superior)$/.test(lowers[number.to] ?? '')) return 'rise';
  let at = number.from - 1;
  while (at >= 0 && number.from - at <= 5 && JOINT.test(lowers[at]!)) at--;
  const near = direction(at);
  if (near && !/^(?:up|went|paso|pasaron|passou|passaram)$/.test(lowers[at]!)) {
    // "a drop in 5 percent of cases" keeps its own meaning: only "in" between is no change of that much.
    return at === number.from - 2 && lowers[at + 1] === 'in' ? undefined : near;
  }
  // "decreased … by 25 percent": the verb farther off, "by" before the number.
  const by = /^(?:another|further|additional|otro|outro)$/.test(lowers[number.from - 1] ?? '')
    ? number.from - 2
    : number.from - 1;
  if (/^(?:by|em|un|por)$/.test(lowers[by] ?? '')) {
    for (let back = number.from - 2; back >= Math.max(0, number.from - 14); back--) {
      const far = direction(back);
      if (far) return far;
      if (/^[;:.]$/.test(lowers[back]!)) break;
    }
  }
  return undefined;
}

/** What is aimed at, promised or foreseen rather than measured. */
export function isPlanned(sentence: FigureSentence, number: Quantity): boolean {
  const { words, lowers } = sentence;
  for (let at = number.from - 1; at >= Math.max(0, number.from - 25); at--) {
    if (/^[;:.]$/.test(lowers[at]!)) break;
    if (words.plain.planned.match(lowers, at)) return true;
  }
  // "2 million children could take part": the verb after those counted.
  for (let at = number.to; at < Math.min(number.to + 8, lowers.length); at++) {
    if (/^[,;:.]$/.test(lowers[at]!)) break;
    if (
      /^(?:will|would|could|should|podrian|podria|poderiam|poderia|deveriam|deverao|seran|serao|beneficiaran)$/.test(
        lowers[at]!,
      )
    )
      return true;
  }
  return false;
}

/** A word near the number makes it hearsay: "reportedly", "presuntamente". */
export function isAlleged(sentence: FigureSentence, number: Quantity): boolean {
  const { words, lowers } = sentence;
  for (let at = Math.max(0, number.from - 12); at < Math.min(lowers.length, number.to + 8); at++)
    if (words.plain.alleged.match(lowers, at)) return true;
  return false;
}
