import { CLASS } from '../relations/words.js';
import { classesOf, distance, type FigureSentence, isVerb, type Phrase, partsAt, wordsOf } from './sentence.js';
import type { Counted, Quantity, ValueKind } from './types.js';
import { type Indicator, vocabulary } from './vocabulary.js';

/** The vocabulary's words at a place of a sentence. */
export interface Found {
  indicator: Indicator;
  from: number;
  to: number;
}

/** Every place of the sentence where the vocabulary has words, longest first at each, by the kinds that fit. */
export function vocabularyIn(sentence: FigureSentence, kinds: readonly ValueKind[], kind?: ValueKind): Found[] {
  const table = vocabulary(sentence.language);
  const found: Found[] = [];
  for (let at = 0; at < sentence.stems.length; at++) {
    if (sentence.named(at)) continue;
    const any = table.match(sentence.stems, at, (indicator) => kinds.some((kind) => indicator.kinds.has(kind)));
    // Of two indicators that share the words, the one that takes numbers of the very kind: "14 homicides" is no rate.
    const own = any && kind && table.match(sentence.stems, at, (indicator) => indicator.kinds.has(kind));
    const match = own?.to === any?.to ? own : any;
    if (match) {
      found.push({ indicator: match.value, from: at, to: match.to });
      at = match.to - 1;
    }
  }
  return found;
}

/** The indicator of the vocabulary that the number is nearest to: in its own phrase, else before it, else after it. */
export function nearest(
  sentence: FigureSentence,
  number: Quantity,
  kinds: readonly ValueKind[],
  others: readonly Quantity[],
  phrase: Phrase | undefined,
): Counted | undefined {
  const { kind } = number;
  let best: Found | undefined;
  let cost = 40;
  for (const found of vocabularyIn(sentence, kinds, kind)) {
    const before = found.to <= number.from;
    if (!before && (found.from < number.to || (kind === 'count' && !phrase))) continue;
    let own = before ? costBefore(sentence, number, found) : costAfter(sentence, number, found, phrase);
    const between = others.some(
      (other) =>
        other !== number &&
        other !== number.partner &&
        (before
          ? other.from >= found.to && other.to <= number.from
          : other.from >= number.to && other.to <= found.from),
    );
    if (between) own += before ? 6 : 20;
    // A specific name outweighs a general one a little farther off.
    own -= Math.min(3, found.to - found.from - 1);
    if (own < cost) {
      cost = own;
      best = found;
    }
  }
  if (!best) return undefined;
  const after = best.from >= number.to;
  const { title, unit } = best.indicator;
  return {
    indicator: title || wordsOf(sentence, best.from, best.to),
    unit: unit ?? (title || wordsOf(sentence, best.from, best.to)),
    from: best.from,
    to: best.to,
    by: after ? 'vocabulary after' : 'vocabulary before',
  };
}

function costBefore(sentence: FigureSentence, number: Quantity, found: Found): number {
  let cost = 1 + distance(sentence, found.to, number.from);
  // "the cost of violence": what stands after a preposition only qualifies.
  if (
    classesOf(sentence, found.from - 1) & CLASS.prep ||
    (/^(?:the|los?|las?|os?|as?)$/.test(sentence.lowers[found.from - 1] ?? '') &&
      classesOf(sentence, found.from - 2) & CLASS.prep)
  )
    cost += 4;
  // "…; no more than 8 percent of the population": the share tells its own whole, the clause before another thing.
  if (sharesOf(sentence, number) && breaksClause(sentence, found.to, number.from)) cost += 30;
  return cost;
}

const ACCOUNTS =
  /(?:accounted for|accounts? for|accounting for|represents?|represented|constitutes?|comprises?|makes? up|representan?|represento|representou|representam|equivalen?|equivale a|corresponde[mn]? a)$/;

function costAfter(sentence: FigureSentence, number: Quantity, found: Found, phrase: Phrase | undefined): number {
  const amount = number.kind !== 'percent' && number.kind !== 'times';
  // "the tax accounted for 5 percent of revenue": the subject is meant, not the whole.
  const accounts = ACCOUNTS.test(sentence.lowers.slice(Math.max(0, number.from - 2), number.from).join(' '));
  if (phrase && found.from < phrase.end) return amount ? 0 : accounts ? 12 : 1;
  const cost = 3 + 1.5 * distance(sentence, number.to, found.from);
  if (!sharesOf(sentence, number)) return cost + (endsClause(sentence, number.to, found.from) ? 15 : 0);
  // "70 percent of those with low income had completed school": what is said of the part stands after the verb.
  const verb = verbAfter(sentence, phrase?.end ?? number.to);
  return found.from < verb || endsClause(sentence, verb, found.from) ? 100 : cost - Math.min(8, found.from - number.to);
}

/** "percent of …": a share whose whole stands after it. */
const sharesOf = ({ lowers }: FigureSentence, number: Quantity): boolean =>
  number.kind === 'percent' &&
  (number.whole !== undefined || /^(?:of|de|del|do|da|dos|das)$/.test(lowers[number.to] ?? ''));

/** The first verb from a token on; the end of the sentence where there is none. */
function verbAfter(sentence: FigureSentence, from: number): number {
  const { length } = sentence.tokens;
  for (let at = from; at < length; at++) {
    const classes = classesOf(sentence, at);
    if (classes & (CLASS.be | CLASS.have | CLASS.modal)) return at;
    if (isVerb(sentence, at) && !(classes & CLASS.prep)) return at;
  }
  return length;
}

/** A comma or a stronger mark stands between. */
function endsClause(sentence: FigureSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (partsAt(sentence, at) > 0) return true;
  return false;
}

function breaksClause(sentence: FigureSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (partsAt(sentence, at) === 4 && !/^[()–—]$/.test(sentence.tokens[at]!.text)) return true;
  return false;
}
