import { changeOf } from './changes.js';
import { countedBy } from './indicators.js';
import { type FigureSentence, partsAt, phraseFrom } from './sentence.js';
import type { Counted, Quantity } from './types.js';

/** A quantity with what it is of. */
export interface Reading {
  number: Quantity;
  counted: Counted;
}

/**
 * What each number of a sentence is of, those of which it does not say left out; a number without a noun of its own takes that
 * of the other end of its change ("from 50 to 55 percent") or of the number that it is set beside ("18 percent, up from
 * nine"; "30 for the north and 17 for the south").
 * @param recent what the figure before, of the same paragraph, was of
 */
export function readingsOf(sentence: FigureSentence, numbers: readonly Quantity[], recent?: string): Reading[] {
  const counted = new Map<Quantity, Counted>();
  for (const number of numbers) {
    let own = countedBy(sentence, number, numbers);
    const partner = number.side === 'to' ? counted.get(number.partner!) : undefined;
    if (partner && own?.by !== 'vocabulary after') own = partner;
    const earlier = besideOf(sentence, number, numbers);
    const others = earlier && counted.get(earlier);
    // "118 killed, 15% fewer than in 2018": the change is of what was counted before.
    const changed =
      number.kind === 'percent' &&
      number.to < sentence.tokens.length &&
      own?.by === 'clause' &&
      changeOf(sentence, number);
    const before = numbers[numbers.indexOf(number) - 1];
    if (changed && before && counted.has(before) && !breaks(sentence, before.to, number.from))
      own = { ...counted.get(before)!, unit: number.unit };
    const again = /^(?:or|o|u|ou)$/.test(sentence.lowers[number.from - 1] ?? '');
    if (others && earlier && (again || setAgainst(sentence, number, earlier) || !own || own.by === 'clause'))
      own = { ...others, unit: own?.unit ?? others.unit };
    const total =
      number.kind === 'percent' && !own && /^(?:of|del?|do|da|dos|das)$/.test(sentence.lowers[number.to] ?? '');
    if (total && before && counted.has(before)) own = { ...counted.get(before)!, unit: number.unit };
    if (own) counted.set(number, own);
  }
  for (const number of numbers) {
    const second = number.side === 'from' ? counted.get(number.partner!) : undefined;
    const own = counted.get(number);
    // "from about 9,000 to an estimated 4,000 fighters": the second tells what both are.
    if (second && (!own || (own.by === 'clause' && second.by !== 'clause'))) counted.set(number, second);
  }
  for (const [index, number] of numbers.entries()) {
    if (number.kind === 'count' || !(counted.get(number)?.by ?? 'clause').startsWith('clause')) continue;
    const own = counted.get(number);
    if (own && !VAGUE.test(own.indicator)) continue;
    // "rates over 80 percent, while Chile (12 percent) …": the numbers beside it tell.
    const near = [...numbers.slice(index + 1), ...numbers.slice(0, index).reverse()].find(
      (other) => other.kind === number.kind && counted.get(other)?.by.startsWith('vocabulary'),
    );
    if (near) counted.set(number, { ...counted.get(near)!, by: 'clause' });
  }
  for (const number of numbers) {
    // "The rate was 18.6 per 100,000": of what the sentence before counted.
    if (number.kind !== 'rate' || counted.has(number) || recent === undefined) continue;
    const indicator = recent === 'homicides' ? 'homicide rate' : recent;
    counted.set(number, { indicator, unit: number.unit, from: number.from, to: number.to, by: 'clause' });
  }
  return numbers.flatMap((number) => {
    const own = counted.get(number);
    return own ? [{ number, counted: own }] : [];
  });
}

/** Names of a measure that do not say what is measured. */
const VAGUE =
  /^(?:the |la |el |a |o )?(?:rates?|figures?|shares?|levels?|tasas?|taxas?|numbers?|totals?|averages?|promedio|cifras?|indices?|percentages?|the figure|estimates?)$/;

/** A mark stronger than a comma stands between. */
function breaks(sentence: FigureSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (partsAt(sentence, at) === 4) return true;
  return false;
}

/** The number before, of the same kind, where this one has no noun of its own. */
function besideOf(sentence: FigureSentence, number: Quantity, numbers: readonly Quantity[]): Quantity | undefined {
  const earlier = numbers[numbers.indexOf(number) - 1];
  if (!earlier || earlier.kind !== number.kind || (earlier.unit !== number.unit && number.unit !== ''))
    return undefined;
  if (setAgainst(sentence, number, earlier)) return earlier;
  if (number.kind === 'count' && phraseFrom(sentence, number.to)?.from === number.to) return undefined;
  const before = sentence.lowers[number.from - 1] ?? '';
  for (let at = earlier.to; at < number.from; at++) if (partsAt(sentence, at) === 4) return undefined;
  return /^(?:and|y|e|or|o|u|ou|,)$/.test(before) ? earlier : undefined;
}

/** "up from", "compared with": the number before, of which this is the earlier or the other value. */
function setAgainst(sentence: FigureSentence, number: Quantity, earlier: Quantity): boolean {
  const { lowers, words } = sentence;
  for (let at = Math.max(earlier.to, number.from - 7); at < number.from; at++)
    if (words.plain.before.match(lowers, at)) return true;
  return false;
}
