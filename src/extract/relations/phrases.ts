import type { Language } from '../../model/index.js';
import { type Family, familyOf } from '../entities/types.js';
import type { Mention } from '../types.js';
import type { Frame } from './frames.js';
import type { Kind, Unit } from './units.js';
import { CLASS } from './words.js';

/** What a phrase stands for, coarsely: a person, a body, a place, an event, or something else. */
export type Sort = Family | 'other';

/** A noun phrase without what follows its head: "the leader" of "the leader of the group". */
export interface NounPhrase {
  /** Units from (included) and to (excluded). */
  from: number;
  to: number;
  /** The unit that says what it is: a name, or a noun. */
  head: number;
  /** Units of it that are mentions, in order. */
  names: number[];
  sort: Sort;
  /** The preposition before it, in canonical form, and its unit. */
  prep?: string | undefined;
  prepAt: number;
  /** "Mexico" of "Mexico's army"; "its" of "its leader". */
  possessor?: NounPhrase;
  /** The other way round: the phrase that this one owns. */
  owns?: NounPhrase;
  /** The phrase before its preposition, where nothing stands between. */
  governor?: NounPhrase;
  /** Phrases joined by "and", commas: all of them, itself included; shared among them. */
  group: NounPhrase[];
  /** Other phrases for the same thing: "X, the head of Y". */
  same: NounPhrase[];
  /** "groups such as X and Y". */
  examples: NounPhrase[];
  /** The phrase before the bracket that it opens. */
  host?: NounPhrase;
}

/** Pronouns that stand for the subject. */
export const PERSONAL = /^(?:it|he|she|they|él|ella|ellos|ellas|ele|ela|eles|elas)$/;

/** Pronouns that stand for the object. */
export const OBJECTIVE = /^(?:him|them)$/;

const INSIDE: ReadonlySet<Kind> = new Set<Kind>(['adjective', 'noun', 'name', 'number']);

/** The noun phrases of a sentence, left to right, each with the preposition before it. */
export function nounPhrases(units: readonly Unit[], mentions: readonly Mention[], language: Language): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let possessor: NounPhrase | undefined;
  for (let index = 0; index < units.length; ) {
    const unit = units[index]!;
    if (unit.kind === 'pron' && (PERSONAL.test(unit.lower) || OBJECTIVE.test(unit.lower))) {
      const pronoun = makePhrase(units, index, index + 1, mentions, language);
      pronoun.sort = /^(?:it|they|them)$/.test(unit.lower) ? 'other' : 'person';
      if (units[index - 1]?.kind === 'prep') {
        pronoun.prep = units[index - 1]!.word?.canonical ?? units[index - 1]!.lower;
        pronoun.prepAt = index - 1;
      }
      phrases.push(pronoun);
      possessor = undefined;
      index++;
      continue;
    }
    if (unit.kind !== 'det' && !INSIDE.has(unit.kind)) {
      if (unit.kind !== 'genitive') possessor = undefined;
      index++;
      continue;
    }
    const to = phraseEnd(units, index, language);
    const phrase = makePhrase(units, index, to, mentions, language);
    const before = units[index - 1];
    if (possessor) {
      phrase.possessor = possessor;
      possessor.owns = phrase;
      if (possessor.prep !== undefined) phrase.prep = possessor.prep;
      phrase.prepAt = possessor.prepAt;
      possessor.prep = undefined;
      possessor.prepAt = -1;
    } else if (before?.kind === 'prep') {
      phrase.prep = before.word?.canonical ?? before.lower;
      phrase.prepAt = index - 1;
    }
    phrases.push(phrase);
    possessor = units[to]?.kind === 'genitive' ? phrase : undefined;
    index = to;
  }
  splitPossessives(phrases, units, mentions, language);
  attach(phrases, units);
  return phrases;
}

/** The first phrase of a chain of genitives: "Mexico" of "Mexico's army's leader". */
export function first(phrase: NounPhrase): NounPhrase {
  let opening = phrase;
  while (opening.possessor && opening.possessor.from < opening.from) opening = opening.possessor;
  return opening;
}

/** The last phrase of a chain of genitives: "leader" at "Mexico" of "Mexico's army's leader". */
export function owned(phrase: NounPhrase): NounPhrase {
  let last = phrase;
  while (last.owns) last = last.owns;
  return last;
}

/** Unit at which the phrase begins, its preposition and its possessors counted. */
export const beginning = (phrase: NounPhrase): number => (phrase.prepAt >= 0 ? phrase.prepAt : first(phrase).from);

function phraseEnd(units: readonly Unit[], from: number, language: Language): number {
  let index = from;
  while (units[index]?.kind === 'det') index++;
  let nominal = false;
  while (index < units.length) {
    const { kind } = units[index]!;
    // "el líder del Grupo Tal Juan Pérez": a second name begins a phrase of its own.
    if (kind === 'name' && language !== 'en' && index > from && units[index - 1]!.kind === 'name') break;
    if (kind === 'number' && index > from && units[index - 1]!.kind === 'name') break;
    if (INSIDE.has(kind)) nominal ||= kind === 'noun' || kind === 'name';
    else if (kind === 'adv' && !nominal && index > from) {
      const next = units[index + 1]?.kind;
      if (next !== 'adjective' && next !== 'noun') break;
    } else if (kind === 'conj' && !nominal && units[index - 1]!.kind === 'adjective') {
      // "illegal and informal markets"
      const next = units[index + 1]?.kind;
      if (next !== 'adjective' && next !== 'noun') break;
    } else if (kind === 'date' && !nominal && index > from) {
      if (units[index + 1]?.kind !== 'noun') break;
    } else break;
    index++;
  }
  return Math.max(index, from + 1);
}

function makePhrase(
  units: readonly Unit[],
  from: number,
  to: number,
  mentions: readonly Mention[],
  language: Language,
): NounPhrase {
  const names: number[] = [];
  for (let i = from; i < to; i++) if (units[i]!.mention >= 0) names.push(i);
  const head = language === 'en' ? englishHead(units, from, to) : romanceHead(units, from, to, names);
  const phrase: NounPhrase = { from, to, head, names, sort: 'other', prepAt: -1, group: [], same: [], examples: [] };
  phrase.sort = sortOf(units[head]!, mentions);
  phrase.group.push(phrase);
  return phrase;
}

function englishHead(units: readonly Unit[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const { kind } = units[i]!;
    if (kind === 'noun' || kind === 'name') return i;
  }
  return to - 1;
}

/** The name, where the noun before it is its title or kind; else the first noun that a lexicon has; else the first. */
function romanceHead(units: readonly Unit[], from: number, to: number, names: readonly number[]): number {
  if (names.length) return names[0]!;
  let noun = -1;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    if (unit.kind !== 'noun') continue;
    if ((unit.word?.classes ?? 0) & (CLASS.noun | CLASS.part | CLASS.kind)) return i;
    if (noun < 0) noun = i;
  }
  return noun < 0 ? to - 1 : noun;
}

function sortOf(head: Unit, mentions: readonly Mention[]): Sort {
  if (head.mention >= 0) return familyOf(mentions[head.mention]!.schema);
  const word = head.word;
  if (!word) return 'other';
  if (
    word.nouns.some(
      (frame) => frame.sources.includes('H') && frame.sourceKinds.size === 1 && frame.sourceKinds.has('Person'),
    )
  )
    return 'person';
  if (word.classes & CLASS.kind || word.nouns.some(isPlaceNoun)) return 'place';
  if (word.classes & CLASS.part || word.nouns.some((frame) => frame.schema === 'Affiliation')) return 'body';
  return word.nouns.some((frame) => !frame.sources.includes('H')) ? 'event' : 'other';
}

/** "the main hub of Y": it names a place. */
const isPlaceNoun = (frame: Frame): boolean =>
  frame.sources.includes('H') && frame.sourceKinds.size === 1 && frame.sourceKinds.has('Place');

/** Makes a pronoun that owns ("its", "su") a phrase of its own, the possessor of what follows it. */
function splitPossessives(
  phrases: NounPhrase[],
  units: readonly Unit[],
  mentions: readonly Mention[],
  language: Language,
): void {
  for (const phrase of phrases) {
    const first = units[phrase.from]!;
    if (phrase.to - phrase.from < 2 || first.mention < 0 || mentions[first.mention]!.kind !== 'pronoun') continue;
    const owner = makePhrase(units, phrase.from, phrase.from + 1, mentions, language);
    const rest = makePhrase(units, phrase.from + 1, phrase.to, mentions, language);
    Object.assign(phrase, { from: rest.from, head: rest.head, names: rest.names, sort: rest.sort, possessor: owner });
  }
}

function attach(phrases: readonly NounPhrase[], units: readonly Unit[]): void {
  for (let i = 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.prepAt < 0) continue;
    let gap = phrase.prepAt;
    while (gap > 0 && (units[gap - 1]!.kind === 'adv' || units[gap - 1]!.kind === 'date')) gap--;
    if (gap > 0 && units[gap - 1]!.kind === 'close') gap = bracketOpening(units, gap - 1);
    let j = i - 1;
    while (j >= 0 && phrases[j]!.from >= gap) j--;
    if (j >= 0 && phrases[j]!.to === gap) phrase.governor = phrases[j]!;
  }
}

/** Unit of the bracket that the one at `close` closes; `close` itself where there is none. */
export function bracketOpening(units: readonly Unit[], close: number): number {
  for (let i = close - 1; i >= 0; i--) if (units[i]!.kind === 'open') return i;
  return close;
}

/** The unit after the bracket that the one at `open` opens; the end where it does not close. */
export function pastBracket(units: readonly Unit[], open: number): number {
  for (let i = open + 1; i < units.length; i++) if (units[i]!.kind === 'close') return i + 1;
  return units.length;
}
