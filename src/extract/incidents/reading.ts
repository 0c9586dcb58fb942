import type { ReadSentence } from '../entities/index.js';
import type { Parse } from '../relations/parse-types.js';
import type { NounPhrase } from '../relations/phrases.js';
import type { Kind } from '../relations/units.js';
import type { Mention, Span } from '../types.js';
import type { Hit } from './hits.js';

/** A sentence that tells of violence: its words of the lexicon and its light parse. */
export interface Reading {
  read: ReadSentence;
  /** Position among the sentences that are read. */
  at: number;
  hits: readonly Hit[];
  parse: Parse;
  mentions: readonly Mention[];
}

/** Unit that holds the offset; -1 where none does. */
export function unitAt({ parse: { units } }: Reading, offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < units.length && units[low]!.start <= offset ? low : -1;
}

/** Offsets of a phrase. */
export const spanOf = ({ parse: { units } }: Reading, phrase: NounPhrase): Span => ({
  start: units[phrase.from]!.start,
  end: units[phrase.to - 1]!.end,
});

const BARRIERS: ReadonlySet<Kind> = new Set<Kind>(['stop', 'sub', 'rel']);

/**
 * The phrases after unit `end` in the same clause, in order: as far as the next verb, a relative pronoun, a conjunction
 * that opens a clause, or a stop.
 */
export function phrasesAfter({ parse }: Reading, end: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let at = end; at < parse.units.length; ) {
    if (BARRIERS.has(parse.units[at]!.kind) || parse.groupAt[at]! >= 0) break;
    const index = parse.phraseAt[at]!;
    if (index < 0) {
      at++;
      continue;
    }
    const phrase = parse.phrases[index]!;
    if (phrase.from >= end) found.push(phrase);
    at = phrase.to;
  }
  return found;
}

/** The preposition that a phrase stands with, its own or that of the list it is in. */
export const prepositionOf = (phrase: NounPhrase): string | undefined => phrase.prep ?? phrase.group[0]!.prep;

/**
 * The phrases listed after one that the parse did not join to it, its sorts being unknown: "stores, a bank and homes".
 * Only commas, conjunctions and what belongs to the one before may stand between.
 */
export function listedAfter({ parse }: Reading, phrase: NounPhrase): NounPhrase[] {
  const { units, phrases, phraseAt } = parse;
  const found: NounPhrase[] = [];
  let at = phrase.to;
  let comma = false;
  for (let steps = 0; at < units.length && steps < 40; steps++) {
    const { kind } = units[at]!;
    if (kind === 'comma' || kind === 'conj' || (kind === 'stop' && units[at]!.lower === ';')) {
      comma = true;
      at++;
    } else if (kind === 'prep') {
      const next = phrases[phraseAt[at + 1] ?? -1];
      if (!next || (!comma && !/^(?:of|de|in|en|em|on|at)$/.test(next.prep ?? ''))) break;
      if (comma) {
        if (next.prep !== prepositionOf(phrase)) break;
        found.push(next);
        comma = false;
      }
      at = next.to;
    } else {
      const next = phrases[phraseAt[at] ?? -1];
      if (!next || !comma || next.from !== at) break;
      // What stands before a verb opens a clause of its own.
      if (
        parse.groups.some(
          (group) => group.form === 'finite' && group.subject === next && group.from >= next.to && !group.relative,
        )
      )
        break;
      found.push(next);
      comma = false;
      at = next.to;
    }
  }
  return found;
}

/** What is listed with a phrase and what else it is called, itself first. */
export function joined(phrase: NounPhrase): NounPhrase[] {
  const all = new Set<NounPhrase>([phrase]);
  for (const member of phrase.group) all.add(member);
  for (const member of [...all]) {
    for (const other of member.same) all.add(other);
    for (const other of member.examples) all.add(other);
  }
  return [...all];
}

/** The phrases that hang on a phrase by a preposition of belonging: "members of X". */
export function belongingTo({ parse }: Reading, phrase: NounPhrase): NounPhrase[] {
  return parse.phrases.filter((other) => other.governor === phrase && other.prep !== undefined && OF.has(other.prep));
}

export const OF: ReadonlySet<string> = new Set(['of', 'de', 'from', 'belonging to']);
export const BY: ReadonlySet<string> = new Set(['by', 'por', 'a manos de', 'at the hands of']);
export const WITH: ReadonlySet<string> = new Set(['with', 'con', 'com', 'using', 'with a']);
