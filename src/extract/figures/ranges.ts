import { type FigureSentence, phraseFrom } from './sentence.js';
import type { Quantity } from './types.js';

/**
 * Joins two numbers into a range ("between 3,000 and 5,000", "$1.3 to 3.3 trillion", "10–15 tons", "at least 12, perhaps
 * as many as 30"), and marks the first and last value of a change ("from 50 to 55 percent") as partners.
 */
export function joinRanges(sentence: FigureSentence, numbers: readonly Quantity[]): Quantity[] {
  const result: Quantity[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const first = numbers[index]!;
    const second = numbers[index + 1];
    const join = second && joinOf(sentence, first, second);
    if (!join) {
      result.push(first);
      continue;
    }
    shareUnit(sentence, first, second);
    if (join === 'change') {
      first.side = 'from';
      second.side = 'to';
      first.partner = second;
      second.partner = first;
      result.push(first, second);
    } else result.push(range(first, second));
    index++;
  }
  return result;
}

type Join = 'range' | 'change';

function joinOf(sentence: FigureSentence, first: Quantity, second: Quantity): Join | undefined {
  if (first.verb || second.verb || first.value === undefined || second.value === undefined) return undefined;
  if (!comparable(sentence, first, second)) return undefined;
  const { lowers, tokens, words } = sentence;
  const gap = second.from - first.to;
  const bare = lowers.slice(first.to, second.from);
  if (gap === 1 && /^(?:[-–—‐‑]|to|or|a|o|ó|ou|y|e|hasta|até|ate|and)$/.test(bare[0]!)) {
    if (/^(?:[-–—‐‑])$/.test(bare[0]!)) return first.value < second.value ? 'range' : undefined;
    if (/^(?:y|e|and)$/.test(bare[0]!)) {
      return opens(sentence, first, 'between') && first.value < second.value ? 'range' : undefined;
    }
    if (opens(sentence, first, 'from') && changes(sentence, first)) return 'change';
    return first.value < second.value ? 'range' : undefined;
  }
  if (gap < 0 || gap > 9) return undefined;
  if (bare.some((lower) => /^[;.:]$/.test(lower))) return undefined;
  const before = second.from - 1;
  // "at least 12 of the miners (and perhaps as many as 20)"
  if (
    (second.qualifier === 'at most' ||
      /^(?:perhaps|possibly|maybe|quizas?|tal vez|talvez)$/.test(lowers[second.from] ?? '')) &&
    first.value < second.value &&
    (bare.includes('(') || bare.includes(',')) &&
    !/\p{L}/u.test(tokens[second.to]?.text ?? '')
  )
    return 'range';
  // "to more than 3,000": the qualifier took the "to" with it where the lexicon has both.
  const arrives = words.plain.to.get(lowers[before] ?? '') || /^(?:to|a|hasta|ate)$/.test(lowers[second.from] ?? '');
  if (
    opens(sentence, first, 'between') &&
    words.plain.and.get(lowers[before] ?? '') &&
    first.value < second.value &&
    gap <= 4
  )
    return 'range';
  if (!arrives || !opens(sentence, first, 'from')) return undefined;
  if (changes(sentence, first)) return 'change';
  // "from 0.40 in Chile to 0.52 in Peru": each is some other place's.
  const elsewhere = tokens.slice(first.to, second.from).some(({ capital, kind }) => capital && kind === 'word');
  if (elsewhere) return 'change';
  return bare.includes(',') || first.value >= second.value ? undefined : 'range';
}

/** The word before the number (up to a few words back: "from a low of") opens such a pair. */
function opens(sentence: FigureSentence, first: Quantity, kind: 'between' | 'from'): boolean {
  const { lowers, tokens, words } = sentence;
  for (let at = first.from; at >= Math.max(0, first.from - 4); at--) {
    if (at < first.from && (tokens[at]!.kind === 'number' || /^[,;.()]$/.test(lowers[at]!))) return false;
    if (words.plain[kind].get(lowers[at]!)) return true;
  }
  return false;
}

/** A word of rise or fall stands before the pair in the sentence. */
function changes(sentence: FigureSentence, first: Quantity): boolean {
  const { lowers, words } = sentence;
  for (let at = first.from - 1; at >= 0; at--) {
    if (words.plain.rise.get(lowers[at]!) || words.plain.fall.get(lowers[at]!)) return true;
    if (lowers[at] === ';') return false;
  }
  return false;
}

function comparable(sentence: FigureSentence, first: Quantity, second: Quantity): boolean {
  if (first.kind === second.kind) return first.kind !== 'count' || first.unit === second.unit;
  if (first.kind === 'count' && first.unit === '') return true;
  // "de 25,6 por cada 100.000 en 2018 a 25,4 en 2019"; not "from 5 percent to 300 men".
  return second.kind === 'count' && second.unit === '' && (first.kind === 'money' || !phraseFrom(sentence, second.to));
}

/** "1.3 to 3.3 trillion", "from 60 to 80 percent": the first takes the unit and scale that only the second has. */
function shareUnit(sentence: FigureSentence, first: Quantity, second: Quantity): void {
  if (first.kind !== 'count' && second.kind === 'count') {
    second.kind = first.kind;
    second.unit = first.unit;
  }
  const scale = scaleOf(sentence, second);
  if (scale > 1 && scaleOf(sentence, first) === 1 && first.value! < 1000)
    first.value = Number((first.value! * scale).toPrecision(12));
  if (first.kind === 'count') {
    first.kind = second.kind;
    first.unit = second.unit;
  }
  if (second.per && !first.per) first.per = second.per;
}

/** By what words after the digits multiplied the number. */
function scaleOf(sentence: FigureSentence, number: Quantity): number {
  let scale = 1;
  for (let at = number.at + 1; at < number.to; at++) {
    const word = sentence.words.numbers.get(sentence.lowers[at]!);
    if (word?.kind === 'times') scale *= word.value;
  }
  return scale;
}

function range(first: Quantity, second: Quantity): Quantity {
  const { value: low, ...rest } = first;
  const joined: Quantity = { ...rest, to: second.to, end: second.end, kind: second.kind, unit: second.unit };
  joined.low = low!;
  joined.high = second.value!;
  if (joined.low > joined.high) [joined.low, joined.high] = [joined.high, joined.low];
  if (second.per) joined.per = second.per;
  if (second.from - first.to > 2) joined.inside = first.to;
  joined.digits = first.digits || second.digits;
  // A range says by itself how near the number is.
  if (joined.qualifier !== 'about') delete joined.qualifier;
  return joined;
}
