import { FINITE, PARTICIPLE } from './inflect.js';
import { type NounPhrase, pastBracket, type Sort } from './phrases.js';
import type { Kind, Unit } from './units.js';

/**
 * Joins a phrase with the first of those before it that it is another name or a description of: "X, the head of Y". `sure`:
 * something else than a comma says so. Changes the phrases.
 */
export function appose(phrase: NounPhrase, options: readonly NounPhrase[], units: readonly Unit[], sure = false): void {
  const named = units[phrase.head]!.mention >= 0;
  if (!sure && beforeVerb(phrase, units)) return;
  for (const option of options) {
    const optionNamed = units[option.head]!.mention >= 0;
    if (named === optionNamed) continue;
    const [noun, name] = named ? [option, phrase] : [phrase, option];
    if (option.sort !== phrase.sort && !mayName(units[noun.head]!, noun.sort, name.sort)) continue;
    if (name.sort === 'other' || (phrase.sort === 'event' && !named)) continue;
    // "X, members of Y and others": many are not one.
    if (phrase.sort === 'person' && (severalForOne(phrase, option, units) || stillOpen(option, phrase, units)))
      continue;
    option.same.push(phrase);
    phrase.same.push(option);
    return;
  }
}

/** "the owner of Y, X": a noun that persons and bodies may bear is the name's beside it. */
function mayName({ word }: Unit, own: Sort, sort: Sort): boolean {
  if (own === sort || (sort !== 'person' && sort !== 'body' && sort !== 'place')) return false;
  const wanted = sort === 'person' ? 'Person' : sort === 'body' ? 'Organization' : 'Place';
  return word?.nouns.some(({ sources, sourceKinds }) => sources.includes('H') && sourceKinds.has(wanted)) ?? false;
}

/** "President X, Senator Y, members of Z and W": a list that no "and" has closed goes on with people of a kind. */
function stillOpen(names: NounPhrase, noun: NounPhrase, units: readonly Unit[]): boolean {
  const members = names.group.filter(({ to }) => to <= noun.from);
  if (members.length < 2 || units[noun.head]!.mention >= 0 || !/[^s]s$/.test(units[noun.head]!.lower)) return false;
  const [first, last] = [members[0]!, members.at(-1)!];
  return !units.slice(first.to, last.from).some(({ kind }) => kind === 'conj');
}

const ONE_OF = /^(?:one of|un[oa] de|uma? d[oa]s|uno de l[oa]s|una de las)/;

/** A plural description and a single name. */
function severalForOne(a: NounPhrase, b: NounPhrase, units: readonly Unit[]): boolean {
  const [name, noun] = units[a.head]!.mention >= 0 ? [a, b] : [b, a];
  // "one of its leaders, X"
  if (ONE_OF.test(units[noun.from]!.lower)) return false;
  return name.group.length === 1 && /[^s]s$/.test(units[noun.head]!.lower);
}

/**
 * True where a verb follows the phrase and its complements: it is a subject then, and what stands before the comma opens
 * the clause ("During the campaign, the leader of Y fled"). An apposition ends in a mark.
 */
function beforeVerb(phrase: NounPhrase, units: readonly Unit[]): boolean {
  for (let at = phrase.to; at < units.length; at++) {
    const { kind } = units[at]!;
    if (kind === 'open') {
      at = pastBracket(units, at) - 1;
      continue;
    }
    if (kind === 'be' || kind === 'have' || kind === 'modal' || kind === 'neg' || kind === 'do') return true;
    if (kind === 'verb') return (units[at]!.forms & FINITE) !== 0 && !reduced(units, at);
    if (!CHAIN.has(kind)) return false;
  }
  return false;
}

/** "a branch of Y trained by Z, has been": a participle in the aside, where the clause's own verb follows the comma. */
function reduced(units: readonly Unit[], at: number): boolean {
  if (!(units[at]!.forms & PARTICIPLE)) return false;
  const comma = units.findIndex(({ kind }, index) => index > at && (kind === 'comma' || kind === 'stop'));
  const next = units[comma + 1];
  if (comma < 0 || units[comma]!.kind === 'stop' || !next) return false;
  return /^(?:be|have|modal)$/.test(next.kind) || (next.kind === 'verb' && (next.forms & FINITE) !== 0);
}

/** Kinds of the units in a phrase and its complements. */
const CHAIN: ReadonlySet<Kind> = new Set<Kind>([
  'prep',
  'det',
  'adjective',
  'noun',
  'name',
  'number',
  'genitive',
  'adv',
  'date',
  'conj',
]);
