import { appose } from './appositions.js';
import { BASE, FINITE } from './inflect.js';
import { beginning, type NounPhrase, owned, type Sort } from './phrases.js';
import type { Kind, Unit } from './units.js';
import { CLASS } from './words.js';

/** How far up a chain of prepositions the first member of a list is looked for. */
const REACH = 5;

/**
 * Joins the phrases that coordination, apposition, brackets and "such as" join. Left to right; changes the phrases.
 */
export function link(phrases: readonly NounPhrase[], units: readonly Unit[]): void {
  for (let i = 1; i < phrases.length; i++) {
    // "X, Y's leader": what is owned is linked, where its owner begins.
    if (phrases[i - 1] === phrases[i]!.possessor) continue;
    const phrase = owned(phrases[i]!);
    const previous = phrases[i - 1]!;
    const between = kinds(units, previous.to, beginning(phrase));
    if (between === '' && phrase.prep === undefined) appose(phrase, candidates(previous, phrases, units), units, true);
    else if (between === 'open') {
      phrase.host = previous;
      const described = units[previous.head]!.mention < 0 && units[phrase.head]!.mention >= 0;
      if (described && (previous.sort === phrase.sort || previous.sort === 'other')) previous.examples.push(phrase);
    } else if (between === 'conj' || between === 'comma conj') coordinate(phrase, previous, phrases, i, units);
    else if (between === 'comma' || between === 'dash') {
      const described =
        phrase.sort === 'person' &&
        candidates(previous, phrases, units).some((option) => isDescription(option, phrase, units));
      if (phrase.prep === undefined && !described && inList(phrases, i, units))
        coordinate(phrase, previous, phrases, i, units);
      else if (phrase.prep === undefined) appose(phrase, candidates(previous, phrases, units), units);
    } else if (/^(?:comma |open )?naming$/.test(between)) {
      // "a network that workers called X": what is named stands before "that".
      const relative = units[beginning(previous) - 1]?.kind === 'rel';
      const named = relative ? phrases.find((other) => other.to === beginning(previous) - 1) : previous;
      if (named) appose(phrase, candidates(named, phrases, units), units, true);
    } else if (between === 'example' || between === 'comma example' || between === 'dash example')
      exemplify(phrase, previous, phrases, units);
    else if (between === 'close') {
      const host = hostOf(phrases, i - 1);
      if (host && phrase.prep === undefined) appose(phrase, candidates(host, phrases, units), units);
    } else if (between === 'close conj' || between === 'close comma conj' || between === 'close comma') {
      const host = hostOf(phrases, i - 1);
      if (host && (between !== 'close comma' || inList(phrases, i, units))) coordinate(phrase, host, phrases, i, units);
      else if (host && phrase.prep === undefined) appose(phrase, candidates(host, phrases, units), units);
    }
  }
}

/** The phrase before the bracket that closes after `phrases[i]`. */
function hostOf(phrases: readonly NounPhrase[], i: number): NounPhrase | undefined {
  for (let j = i; j >= 0 && j > i - 6; j--) if (phrases[j]!.host) return phrases[j]!.host;
  return undefined;
}

/** Kinds of the units between two phrases, adverbs, dates and quotation marks left out. */
function kinds(units: readonly Unit[], from: number, to: number): string {
  if (to - from > 8) return 'far';
  const found: Kind[] = [];
  for (let i = from; i < to; i++) {
    const { kind } = units[i]!;
    if (kind === 'prep' && units[i + 1]?.kind === 'date') continue;
    if (kind === 'comma' && found.at(-1) === 'conj') continue;
    if (kind !== 'adv' && kind !== 'date' && kind !== 'quote') found.push(kind);
  }
  return found.join(' ');
}

/** Phrases that a phrase may be joined with: the one before, what governs it, what it is another name of. */
function candidates(previous: NounPhrase, phrases: readonly NounPhrase[], units: readonly Unit[]): NounPhrase[] {
  const found: NounPhrase[] = [];
  let phrase: NounPhrase | undefined = previous;
  while (phrase && found.length < REACH) {
    found.push(phrase);
    const anchor: NounPhrase = phrase.group[0]!;
    if (anchor !== phrase && !found.includes(anchor)) found.push(anchor);
    for (const other of phrase.same) if (other.from < phrase.from && !found.includes(other)) found.push(other);
    phrase = phrase.governor ?? anchor.governor ?? phrase.possessor ?? phrase.host ?? pastVerb(phrase, phrases, units);
    if (phrase && found.includes(phrase)) break;
  }
  return found;
}

/** "the envoy for restoring order in X": the phrase before a gerund or infinitive whose object the phrase is. */
function pastVerb(phrase: NounPhrase, phrases: readonly NounPhrase[], units: readonly Unit[]): NounPhrase | undefined {
  let at = beginning(phrase) - 1;
  if (units[at]?.kind !== 'verb') return undefined;
  at--;
  const opener = units[at]?.kind;
  if (opener !== 'prep' && opener !== 'to') return undefined;
  return phrases.find((other) => other.to === at);
}

function coordinate(
  phrase: NounPhrase,
  previous: NounPhrase,
  phrases: readonly NounPhrase[],
  i: number,
  units: readonly Unit[],
): void {
  const options = candidates(previous, phrases, units);
  if (phrase.prep !== undefined) {
    const partner = options.find((option) => option.prep === phrase.prep);
    if (partner) join(partner, phrase);
    return;
  }
  if (opensClause(phrases, i, units)) return;
  if (secondTitle(previous, phrase, units)) {
    previous.same.push(phrase);
    phrase.same.push(previous);
    return;
  }
  // "Peru, Bolivia and the north of Chile"
  const named = (one: NounPhrase): boolean =>
    units[one.head]!.mention >= 0 ||
    (isKind(units[one.head]!) && phrases.some((other) => other.governor === one && units[other.head]!.mention >= 0));
  const fits = (option: NounPhrase): boolean =>
    !(phrase.sort === 'place' && named(option) !== named(phrase)) && !(option.sort === 'other' && option !== previous);
  const alike =
    options.find((option) => option.sort === phrase.sort && fits(option)) ??
    options.find((option) => matches(option.sort, phrase.sort) && fits(option));
  // A name that nobody knew may be one of any list.
  const unknown = phrase.sort === 'other' && units[phrase.head]!.capital;
  const partner =
    alike ??
    (unknown ? previous : undefined) ??
    (phrase.sort === 'other' || previous.sort === 'other' ? previous : undefined);
  if (partner) join(partner, phrase);
}

/** "his brother, X, and three men": one person described and then named is no list. */
function isDescription(previous: NounPhrase, phrase: NounPhrase, units: readonly Unit[]): boolean {
  const head = units[previous.head]!;
  if (head.mention >= 0 || units[phrase.head]!.mention < 0 || previous.sort !== phrase.sort) return false;
  return (
    previous.sort === 'person' && !/s$/.test(head.lower) && previous.same.length === 0 && previous.group.length === 1
  );
}

/** "congressman and retired Admiral X": two titles of one person. */
function secondTitle(previous: NounPhrase, phrase: NounPhrase, units: readonly Unit[]): boolean {
  if (previous.sort !== 'person' || phrase.sort !== 'person' || units[previous.head]!.mention >= 0) return false;
  if (units[phrase.head]!.mention < 0 || phrase.head === phrase.from) return false;
  return units[previous.from]!.kind !== 'det' && !/s$/.test(units[previous.head]!.lower);
}

const matches = (a: Sort, b: Sort): boolean =>
  a === b || (a === 'person' && b === 'body') || (a === 'body' && b === 'person');

function join(partner: NounPhrase, phrase: NounPhrase): void {
  if (partner.group.includes(phrase)) return;
  partner.group.push(...phrase.group);
  for (const member of phrase.group) member.group = partner.group;
  phrase.prep ??= partner.prep;
  phrase.governor ??= partner.governor;
}

/** True where a finite verb follows the phrase and another stands before it: "…attacked Y and Z fled". */
function opensClause(phrases: readonly NounPhrase[], i: number, units: readonly Unit[]): boolean {
  const phrase = phrases[i]!;
  let next = phrase.to;
  while (units[next]?.kind === 'adv') next++;
  const follows = units[next]?.kind;
  if (follows !== 'verb' && follows !== 'be' && follows !== 'have' && follows !== 'modal') return false;
  // "…, and prosecutors say that": after a plural noun the English base form is finite.
  const isPlural = phrase.names.length === 0 && /s$/.test(units[phrase.head]!.lower);
  if (follows === 'verb' && !(units[next]!.forms & (isPlural ? FINITE | BASE : FINITE))) return false;
  // "X and Y are": a plural verb has both for its subject.
  if (phrase.names.length > 0 && PLURAL.test(units[next]!.lower)) return false;
  for (let j = beginning(phrase) - 1; j >= 0; j--) {
    const { kind } = units[j]!;
    if (kind === 'verb' || kind === 'be') return true;
    if (kind === 'sub' || kind === 'stop') return false;
  }
  return false;
}

const PLURAL = /^(?:are|were|have|do|.*(?:[aeo]n|[aã]o|am|em))$/;

/** True where the commas from here on end in "and" with like phrases only: "A, B and C". */
function inList(phrases: readonly NounPhrase[], i: number, units: readonly Unit[]): boolean {
  const phrase = phrases[i]!;
  const previous = phrases[i - 1]!;
  const unknown = phrase.sort === 'other' && units[phrase.head]!.capital;
  const alike = candidates(previous, phrases, units).some((option) => unknown || matches(option.sort, phrase.sort));
  if (!alike) return false;
  // "X, a deputy of Y and member of Z": descriptions after a name are no list with it.
  if (!phrase.names.length && !unknown && units[previous.head]!.mention >= 0) return false;
  // A name followed by a description is an apposition, not a list, unless more names follow.
  const named = phrase.names.length > 0 || unknown;
  for (let j = i + 1; j < phrases.length && j < i + 12; j++) {
    if (phrases[j - 1] === phrases[j]!.possessor) continue;
    const between = kinds(units, phrases[j - 1]!.to, beginning(phrases[j]!));
    const nested =
      between === 'prep' ||
      between === '' ||
      between === 'open' ||
      between === 'close' ||
      phrases[j - 1] === phrases[j]!.possessor;
    if (between === 'conj' || between === 'comma conj') {
      return (
        (unknown || matches(phrases[j]!.sort, phrase.sort)) &&
        (named || phrases[j]!.names.length === 0) &&
        !opensClause(phrases, j, units)
      );
    }
    if (between === 'comma' && (unknown || matches(phrases[j]!.sort, phrase.sort))) continue;
    if (!nested && between !== 'comma') return false;
  }
  return false;
}

function exemplify(
  phrase: NounPhrase,
  previous: NounPhrase,
  phrases: readonly NounPhrase[],
  units: readonly Unit[],
): void {
  const described = candidates(previous, phrases, units).filter((option) => option.names.length === 0);
  const common =
    described.find((option) => option.sort === phrase.sort) ??
    described.find((option) => /s$/.test(units[option.head]!.lower)) ??
    described[0] ??
    previous;
  if (phrase.prep !== undefined && phrase.prep !== common.prep) return;
  common.examples.push(phrase);
}

/** True for nouns that say what kind of place a name is: "the city of". */
export const isKind = (unit: Unit): boolean => ((unit.word?.classes ?? 0) & CLASS.kind) !== 0;
