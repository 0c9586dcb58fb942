import { CLASS } from '../relations/words.js';
import {
  CLOSED,
  classesOf,
  type FigureSentence,
  isVerb,
  type Phrase,
  partsAt,
  phraseFrom,
  wordsOf,
} from './sentence.js';
import type { Counted, Quantity } from './types.js';

/** No word of the vocabulary: the words that the number is said of, after its "of" or beside its verb. */
export function byClause(sentence: FigureSentence, number: Quantity, phrase: Phrase | undefined): Counted | undefined {
  const changed = changedAfter(sentence, number);
  if (changed) return changed;
  if (phrase && phrase.from - number.to <= 5 && !isNumberPhrase(sentence, phrase)) {
    if (number.kind !== 'percent' && number.kind !== 'times') return byPhrase(sentence, number, phrase);
    const of = /^(?:of|de|del|do|da|dos|das)$/.test(sentence.lowers[number.to] ?? '');
    // "22 percent of the total": of what was counted before.
    if (of && /^(?:total|them|those|these|ellos|ellas|eles|elas)$/.test(sentence.lowers[phrase.from] ?? ''))
      return undefined;
    if (number.whole) return byPhrase(sentence, number, phrase);
    if (of) {
      let to = phrase.end;
      while (
        to < sentence.tokens.length &&
        to - phrase.from < 9 &&
        partsAt(sentence, to) === 0 &&
        sentence.tokens[to]!.kind === 'word'
      )
        to++;
      return { indicator: wordsOf(sentence, phrase.from, to), unit: number.unit, from: phrase.from, to, by: 'clause' };
    }
  }
  return beside(sentence, number);
}

/** "a 40 percent decrease in the number of cases": what changed. */
function changedAfter(sentence: FigureSentence, number: Quantity): Counted | undefined {
  const { lowers, words } = sentence;
  for (let at = number.to; at <= number.to + 1; at++) {
    const lower = lowers[at] ?? '';
    if (!words.plain.rise.get(lower) && !words.plain.fall.get(lower)) continue;
    if (!/^(?:in|of|de|en|em|no|na|nos|nas|del|do|da)$/.test(lowers[at + 1] ?? '')) continue;
    let from = at + 2;
    if (/^(?:the|el|o|a|la)$/.test(lowers[from] ?? '')) from++;
    if (/^(?:number|amount|numero|cantidad|quantidade|level|rate)$/.test(lowers[from] ?? '')) from += 2;
    const phrase = phraseFrom(sentence, from);
    if (phrase) return { ...byPhrase(sentence, number, phrase), to: phrase.end };
  }
  return undefined;
}

const isNumberPhrase = (sentence: FigureSentence, phrase: Phrase): boolean =>
  sentence.words.plain.rise.get(sentence.lowers[phrase.from]!) === true ||
  sentence.words.plain.fall.get(sentence.lowers[phrase.from]!) === true;

const EMPTY =
  /^(?:this|that|it|these|they|which|who|there|esto|eso|ello|que|isso|isto|el|la|los|las|o|a|os|as|the|and|y|e|also|had|has|have)$/;

/** The object right before the number ("weakened the band by 40 percent"), else the subject of its clause. */
function beside(sentence: FigureSentence, number: Quantity): Counted | undefined {
  const { tokens, lowers } = sentence;
  let start = number.from;
  while (start > 0 && partsAt(sentence, start - 1) === 0 && number.from - start < 18) start--;
  const verb = firstVerb(sentence, start, number.from);
  let to = number.from;
  while (
    to > start &&
    (classesOf(sentence, to - 1) & CLOSED || /^(?:by|to|at|a|an|un|una|um|uma|en|em)$/.test(lowers[to - 1]!))
  )
    to--;
  let from = to;
  while (
    from > start &&
    to - from < 6 &&
    tokens[from - 1]!.kind === 'word' &&
    !(classesOf(sentence, from - 1) & HARD) &&
    !isVerb(sentence, from - 1)
  )
    from--;
  if (
    from >= to ||
    lowers
      .slice(from, to)
      .every(
        (lower) => EMPTY.test(lower) || sentence.words.plain.rise.get(lower) || sentence.words.plain.fall.get(lower),
      )
  ) {
    to = verb > start ? verb : number.from;
    from = Math.max(start, to - 6);
  }
  while (from < to && (EMPTY.test(lowers[from]!) || tokens[from]!.kind !== 'word')) from++;
  if (from >= to) return following(sentence, number);
  return { indicator: wordsOf(sentence, from, to), unit: number.unit, from, to, by: 'clause' };
}

/** "40 percent is in informal work": nothing stands before a share, what it is said to be tells it. */
function following(sentence: FigureSentence, number: Quantity): Counted | undefined {
  if (number.kind !== 'percent') return summed(sentence, number);
  const from = number.to;
  let to = from;
  while (
    to < sentence.tokens.length &&
    to - from < 8 &&
    partsAt(sentence, to) === 0 &&
    sentence.tokens[to]!.kind === 'word'
  )
    to++;
  if (to - from < 2) return undefined;
  return { indicator: wordsOf(sentence, from, to), unit: number.unit, from, to, by: 'clause' };
}

/** "This totals $6 billion": a sum of what was told before. */
function summed(sentence: FigureSentence, number: Quantity): Counted | undefined {
  for (let at = number.from - 1; at >= Math.max(0, number.from - 4); at--) {
    if (
      !/^(?:total(?:s|ed)?|amounts?|sum(?:s|an?|aron)|totaliz(?:an?|o|ou|am)|somam?|somou)$/.test(sentence.lowers[at]!)
    )
      continue;
    return { indicator: 'total', unit: number.unit, from: at, to: at + 1, by: 'clause' };
  }
  return undefined;
}

const HARD = CLASS.conj | CLASS.rel | CLASS.sub | CLASS.modal | CLASS.be | CLASS.have;

function firstVerb(sentence: FigureSentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at++)
    if (classesOf(sentence, at) & (CLASS.be | CLASS.have | CLASS.modal) || isVerb(sentence, at)) return at;
  return -1;
}

/** The words of the phrase that follows a number. */
export function byPhrase(sentence: FigureSentence, number: Quantity, phrase: Phrase): Counted {
  const words = wordsOf(sentence, phrase.from, phrase.to);
  return { indicator: words, unit: number.unit, from: phrase.from, to: phrase.to, by: 'noun' };
}
