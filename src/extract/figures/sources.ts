import type { FoundInText } from '../found-in-text.js';
import { CLASS } from '../relations/words.js';
import type { Attribution } from '../types.js';
import { classesOf, type FigureSentence, partsAt, phraseFrom } from './sentence.js';
import type { Quantity } from './types.js';

/** Mentions that are names, in order, to find who a stretch of a sentence names. */
export class Sources {
  readonly #order: number[];

  constructor(readonly found: FoundInText) {
    this.#order = found.mentions
      .map((_, index) => index)
      .sort((a, b) => found.mentions[a]!.start - found.mentions[b]!.start);
  }

  /**
   * Whose figure it is, where the sentence says: "according to X", "X estimates that …", "…, said X", "by some
   * reports". Undefined where the document itself says it.
   */
  of(sentence: FigureSentence, number: Quantity): Attribution | undefined {
    return this.#bySource(sentence) ?? this.#bySaying(sentence, number);
  }

  #bySource(sentence: FigureSentence): Attribution | undefined {
    const { lowers, words } = sentence;
    for (let at = 0; at < lowers.length; at++) {
      const match = words.sources.match(lowers, at);
      if (!match) continue;
      const apart = at === 0 || partsAt(sentence, at - 1) > 0;
      if (!apart && /^(?:para|per|segundo|conforme|citing)$/.test(lowers[at]!)) continue;
      const from = match.to;
      const phrase = phraseFrom(sentence, from);
      const name = this.#nameIn(sentence, from, Math.min(from + 9, phrase ? Math.max(phrase.end, from + 4) : from + 4));
      if (name) return name;
      // "segundo" before a noun is an ordinal, "per 100" a rate; a year says nothing of who.
      if (phrase && phrase.from < phrase.to && !(sentence.tokens[phrase.from]!.kind === 'number'))
        return this.#words(sentence, from, phrase.end);
    }
    return undefined;
  }

  #bySaying(sentence: FigureSentence, number: Quantity): Attribution | undefined {
    const { lowers, tokens } = sentence;
    for (let at = 1; at < tokens.length; at++) {
      const lower = lowers[at]!;
      if (sentence.named(at) || !(COUNTING.test(lower) || classesOf(sentence, at) & CLASS.saying)) continue;
      if (NOUNS.test(lower) && !this.#isVerb(sentence, at)) continue;
      if (
        at < number.from
          ? !reaches(sentence, at, number)
          : !(at >= tokens.length - 14 && endsClause(sentence, number.to, at))
      )
        continue;
      if (PASSIVE.test(lowers[at - 1]!)) continue;
      const start = clauseStart(sentence, at);
      if (/^(?:this|these|that|which|it|they|who|esto|estos|isso|que)$/.test(lowers[start]!)) continue;
      const name = this.#nameIn(sentence, start, at, true);
      if (name) return name;
      if (at > number.to) {
        const following = this.#nameIn(sentence, at + 1, Math.min(at + 7, tokens.length));
        if (following) return following;
      }
      // "The province recorded 90 cases": it is where, not who says so.
      if (RECORDING.test(lower)) continue;
      const subject = phraseFrom(sentence, start);
      if (subject && subject.end >= at - 2 && at - start <= 8 && subject.end <= at)
        return this.#words(sentence, start, subject.end);
    }
    return undefined;
  }

  /** A word that is a noun too is a verb here where a name or a plural stands right before it. */
  #isVerb(sentence: FigureSentence, at: number): boolean {
    const before = sentence.tokens[at - 1]!;
    return (
      before.kind === 'word' &&
      !/'s$/.test(before.lower) &&
      (before.capital || /s$/.test(before.lower) || before.text === ')') &&
      !/^(?:the|its|their|his|this|these|those|various|numerous)$/.test(before.lower)
    );
  }

  /** The name that lies between two tokens: the last where it must stand close to a verb, else the first. */
  #nameIn(sentence: FigureSentence, from: number, to: number, last = false): Attribution | undefined {
    const { mentions } = this.found;
    const start = sentence.tokens[from]?.start;
    const end = sentence.tokens[to - 1]?.end;
    if (start === undefined || end === undefined) return undefined;
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[this.#order[middle]!]!.start < start) low = middle + 1;
      else high = middle;
    }
    let found: number | undefined;
    for (; low < this.#order.length && mentions[this.#order[low]!]!.start < end; low++) {
      const mention = mentions[this.#order[low]!]!;
      if (mention.end > end || mention.kind !== 'name') continue;
      if (mention.schema === 'Place' || mention.schema === 'Event') continue;
      const longer = found !== undefined && mentions[found]!.end >= mention.end;
      if (longer) continue;
      found = this.#order[low]!;
      if (!last) break;
    }
    if (found === undefined) return undefined;
    const { start: at, end: stop, text, entity } = mentions[found]!;
    return { start: at, end: stop, text: text.replace(/\s+/g, ' '), entity };
  }

  #words(sentence: FigureSentence, from: number, to: number): Attribution {
    const start = sentence.tokens[from]!.start;
    const end = sentence.tokens[to - 1]!.end;
    return { start, end, text: sentence.text.slice(start, end).replace(/\s+/g, ' ') };
  }
}

/** Verbs by which figures are given: what follows is the figure, with or without "that". */
const COUNTING =
  /^(?:estimat(?:es?|ed)|calculat(?:es?|ed)|reports?|reported|puts?|counted|recorded|documented|registered|found|estiman?|estim[oa]u?|estimaron|estimaram|calculan?|calculou?|calcularon|calculam|registr(?:o|an?|aron|ou|aram|am)|contabiliz(?:o|an?|aron|ou|aram|am)|reporta|reportan|reporto|reportaron|cifra|cifran|cifro|documento|documentaron|documentou|aponta|apontam|apontou)$/;
const RECORDING = /^(?:recorded|counted|registered|registr|contabiliz)/;
const NOUNS = /^(?:found|reports?|estimate|states?|notes?|claims?|puts?|cifra|documento|registro|calculo|estima)$/;
const PASSIVE =
  /^(?:is|are|was|were|been|be|es|son|fue|fueron|e|sao|foi|foram|ser|currently|an|a|the|some|un|una|um|uma|se|to|la|el|o)$/;

/** What a verb of saying tells holds the number: after "that", or close by without another clause between. */
function reaches(sentence: FigureSentence, at: number, number: Quantity): boolean {
  const { lowers } = sentence;
  if (/^(?:that|que)$/.test(lowers[at + 1] ?? '') || lowers[at + 1] === ':') return number.from - at < 60;
  if (!COUNTING.test(lowers[at]!) && !/^(?:said|says|dijo|dice|dijeron|disse|diz|disseram)$/.test(lowers[at]!))
    return false;
  if (number.from - at > 24) return false;
  for (let between = at + 1; between < number.from; between++) if (partsAt(sentence, between) === 4) return false;
  return true;
}

function clauseStart(sentence: FigureSentence, at: number): number {
  let start = at;
  while (start > 0 && partsAt(sentence, start - 1) === 0 && at - start < 14) start--;
  return start;
}

/** A comma or a stronger mark stands between. */
function endsClause(sentence: FigureSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (partsAt(sentence, at) > 0) return true;
  return false;
}
