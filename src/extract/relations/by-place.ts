import type { EntitySchema } from '../../model/index.js';
import { type Candidate, pairs, type Reading, type Rule } from './candidates.js';
import { isKind } from './links.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';
import type { Kind } from './units.js';

export const IN: ReadonlySet<string> = new Set([
  'in',
  'en',
  'em',
  'at',
  'near',
  'across',
  'within',
  'inside',
  'throughout',
  'on',
  'along',
]);
const LOCATABLE: ReadonlySet<EntitySchema> = new Set<EntitySchema>([
  'Organization',
  'PublicBody',
  'Company',
  'Event',
  'Place',
]);

/** Where things lie or act by their place in the phrase: "Apatzingán, Michoacán", "Michoacán's towns of", "X in Y". */
export const byPlace: Rule = (reading) => {
  const { phrases } = reading.parse;
  const found: Candidate[] = [];
  for (let i = 0; i < phrases.length; i++)
    for (const rule of PLACINGS) found.push(...rule(reading, phrases[i]!, phrases[i + 1]));
  return found;
};

/** Each reads a phrase, with the one after it. */
const PLACINGS: readonly ((reading: Reading, phrase: NounPhrase, next: NounPhrase | undefined) => Candidate[])[] = [
  within,
  ofKind,
  afterComma,
  inBrackets,
  based,
  ofOwner,
  furtherOut,
  ofBody,
];

const BODIES: ReadonlySet<EntitySchema> = new Set<EntitySchema>(['Organization', 'PublicBody', 'Company']);

const schemaOf = (reading: Reading, ref: Reference): EntitySchema => reading.mentions[ref.mention]!.schema;
const places = (reading: Reading, refs: readonly Reference[]): Reference[] =>
  refs.filter((ref) => schemaOf(reading, ref) === 'Place');

function located(
  reading: Reading,
  inner: readonly Reference[],
  outer: readonly Reference[],
  method: string,
  at: number,
): Candidate[] {
  return pairs(inner, outer, reading).map(({ source, target }) => {
    const acts = source.by === 'part' ? schemaOf(reading, source) !== 'Place' : actsInPlaces(reading, source);
    return {
      schema: acts ? 'Presence' : 'LocatedIn',
      role: acts ? 'operates in' : 'lies in',
      source,
      target,
      method: acts ? `${method}-actor` : method,
      trigger: at,
    } as Candidate;
  });
}

/** "the Sinaloa Cartel in Mexico", "the attack in Iguala", "towns in Guerrero": a phrase and the place after it. */
function within(reading: Reading, phrase: NounPhrase): Candidate[] {
  let governing = phrase.governor ?? (phrase.host && phrase.prep ? phrase.host : undefined);
  // "a gang of smugglers in Y": what the smugglers make up is there.
  if (
    governing?.governor &&
    (governing.prep === 'of' || governing.prep === 'de') &&
    !reading.references.of(governing).length
  )
    governing = governing.governor;
  if (!phrase.prep || !governing || !(IN.has(phrase.prep) || (phrase.prep === 'from' && governing.sort === 'body')))
    return [];
  const outer = places(reading, reading.references.ofGroup(phrase));
  if (!outer.length) return [];
  const governor = governing;
  const event = eventAbove(governor);
  const opposed = governor.prep === 'against' || governor.prep === 'contra';
  const inner = [...membersUpTo(governor, reading), ...(event ? [event] : [])]
    .flatMap((member) => reading.references.of(member))
    .filter((ref) => LOCATABLE.has(schemaOf(reading, ref)))
    // "its struggle against the State in Y": the struggle is in Y, not the State.
    .filter((ref) => !(opposed && schemaOf(reading, ref) === 'PublicBody'));
  const titled =
    governor.sort === 'person' &&
    reading.parse.units[governor.head]!.mention >= 0 &&
    governor.head === governor.to - 1 &&
    governor.prep === undefined;
  const person = titled && IN.has(phrase.prep) ? presentPerson(reading, governor, outer, phrase.head) : [];
  return [...located(reading, inner, outer, 'place-in', phrase.head), ...person];
}

/** "President X in Y": the person was there. */
function presentPerson(reading: Reading, phrase: NounPhrase, outer: readonly Reference[], at: number): Candidate[] {
  return pairs(reading.references.of(phrase), outer, reading).map(({ source, target }) => ({
    schema: 'Presence',
    role: 'was in',
    source,
    target,
    method: 'place-in-person',
    trigger: at,
  }));
}

/** The event that a place is said of, over what it was done to: "an offensive against the group in Vizcatán". */
function eventAbove(phrase: NounPhrase): NounPhrase | undefined {
  for (let other = phrase.governor, step = 0; other && step < 4; other = other.governor, step++) {
    if (other.sort === 'event') return other;
  }
  return undefined;
}

/** Armed groups, forces and agencies act in a place; ministries, courts and universities sit there. */
export function actsInPlaces(reading: Reading, ref: Reference): boolean {
  const { schema, text } = reading.mentions[ref.mention]!;
  if (schema !== 'Organization' && schema !== 'PublicBody') return false;
  return !reading.isSeated(text);
}

/** Members of a list that a place after one of them is said of: "A and B in Lima, C in Tacna" parts A, B from C. */
function membersUpTo(phrase: NounPhrase, reading: Reading): NounPhrase[] {
  const at = phrase.group.indexOf(phrase);
  let from = at;
  while (from > 0 && !placed(phrase.group[from - 1]!, reading)) from--;
  return phrase.group.slice(from, at + 1);
}

const placed = (phrase: NounPhrase, reading: Reading): boolean =>
  reading.parse.phrases.some((other) => other.governor === phrase && IN.has(other.prep ?? ''));

/** "Michoacán's towns of A and B", "the Peruvian regions A and B": a kind of place with an owner. */
function ofKind(reading: Reading, phrase: NounPhrase): Candidate[] {
  const { references, parse } = reading;
  const head = parse.units[phrase.head]!;
  if (!isKind(head) || head.mention >= 0) return [];
  const named = places(reading, references.of(phrase));
  const owner = places(reading, references.owners(phrase));
  return located(reading, named, owner, 'place-owner', phrase.head);
}

/** Kinds of the unit after "Iguala, Guerrero". */
const ENDS: ReadonlySet<Kind> = new Set<Kind>([
  'stop',
  'date',
  'number',
  'prep',
  'close',
  'open',
  'sub',
  'rel',
  'dash',
]);

/** "Iguala, Guerrero": two places with a comma between, outside a list. */
function afterComma(reading: Reading, phrase: NounPhrase, next: NounPhrase | undefined): Candidate[] {
  const { units } = reading.parse;
  if (!next || next.prepAt >= 0 || next.group.length > 1) return [];
  // "the capital of Guerrero, Chilpancingo": the capital is what is named.
  if (next.same.some((noun) => units[noun.head]!.word?.nouns.some(({ schema }) => schema === 'LocatedIn'))) return [];
  if (phrase.group.length > 1 && phrase.group.at(-1) !== phrase) return [];
  if (next.from !== phrase.to + 1 || units[phrase.to]!.kind !== 'comma') return [];
  if (next.to - next.from !== 1 || units[phrase.head]!.mention < 0 || phrase.head !== phrase.to - 1) return [];
  // A verb after it makes it a subject; "and" makes it one of a list.
  const after = units[next.to]?.kind ?? 'stop';
  if (after === 'comma' ? /^(conj|name)$/.test(units[next.to + 1]?.kind ?? '') : !ENDS.has(after)) return [];
  const inner = [...reading.references.of(phrase), ...placeEnding(reading, phrase)].filter((ref) =>
    ['Place', 'PublicBody', 'Event'].includes(schemaOf(reading, ref)),
  );
  return located(reading, inner, places(reading, reading.references.of(next)), 'place-comma', next.head);
}

/** The place that ends the name of an event: "the massacre in Iguala". */
function placeEnding(reading: Reading, phrase: NounPhrase): Reference[] {
  const head = reading.parse.units[phrase.head]!;
  const inner = head.inner.find((mention) => reading.mentions[mention]!.end === head.end);
  return inner === undefined ? [] : places(reading, [{ mention: inner, by: 'name' }]);
}

/** "Huanta (Ayacucho)". */
function inBrackets(reading: Reading, phrase: NounPhrase): Candidate[] {
  const { units } = reading.parse;
  if (!phrase.host || phrase.names.length === 0 || units[phrase.host.head]!.mention < 0) return [];
  const last = phrase.group.at(-1)!;
  if (units[last.to]?.kind !== 'close' || units[phrase.from]!.kind !== 'name') return [];
  if (
    reading.parse.quotes.some(
      (quote) => quote.start >= units[phrase.from - 1]!.start && quote.end <= units[last.to]!.end,
    )
  )
    return [];
  const inner = places(reading, reading.references.of(phrase.host));
  return located(reading, inner, places(reading, reading.references.ofGroup(phrase)), 'place-brackets', phrase.head);
}

/** "Tumaco, en el departamento de Nariño,", "A and B, both in C": after a comma, where the places before it lie. */
function furtherOut(reading: Reading, phrase: NounPhrase): Candidate[] {
  const { units, phrases, phraseAt } = reading.parse;
  if (!IN.has(phrase.prep ?? '') || phrase.prepAt < 2) return [];
  let at = phrase.prepAt - 1;
  if (BOTH.test(units[at]!.lower)) at--;
  if (units[at]?.kind !== 'comma') return [];
  const before = phrases[phraseAt[at - 1]!];
  if (before?.sort !== 'place' || units[before.head]!.mention < 0) return [];
  return located(
    reading,
    places(reading, reading.references.ofGroup(before)),
    places(reading, reading.references.of(phrase)),
    'place-further',
    phrase.head,
  );
}

const BOTH = /^(?:both|all|ambos|ambas|todos|todas)$/;

/** "the Coastal Unit of the National Police": two named bodies, one of the other. */
function ofBody(reading: Reading, phrase: NounPhrase): Candidate[] {
  const { governor } = phrase;
  const { units } = reading.parse;
  if (!governor || (phrase.prep !== 'of' && phrase.prep !== 'de')) return [];
  if (units[phrase.head]!.mention < 0 || units[governor.head]!.mention < 0) return [];
  const bodies = (refs: readonly Reference[]) => refs.filter((ref) => BODIES.has(schemaOf(reading, ref)));
  return pairs(bodies(reading.references.of(governor)), bodies(reading.references.of(phrase)), reading).map(
    ({ source, target }): Candidate => ({
      schema: 'Affiliation',
      role: 'part of',
      source,
      target,
      method: 'body-of',
      trigger: phrase.head,
    }),
  );
}

/** "Medellin-based X". */
function based(reading: Reading, phrase: NounPhrase): Candidate[] {
  const { units } = reading.parse;
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    if (units[at]!.lower !== '-based' || units[at - 1]!.mention < 0) continue;
    const outer = places(reading, [{ mention: units[at - 1]!.mention, by: 'name' }]);
    const inner = reading.references.ofGroup(phrase).filter((ref) => schemaOf(reading, ref) !== 'Place');
    return located(reading, inner, outer, 'place-based', at).map((candidate) => ({
      ...candidate,
      role: 'based in',
      schema: schemaOf(reading, candidate.source!) === 'Person' ? 'Presence' : candidate.schema,
    }));
  }
  return [];
}

/** "Peru's Truth Commission", "the group's Eastern Bloc": a body or place whose owner is a place, a body of a body. */
function ofOwner(reading: Reading, phrase: NounPhrase): Candidate[] {
  const { references, parse } = reading;
  if (parse.units[phrase.head]!.mention < 0 || !phrase.possessor) return [];
  const inner = references.of(phrase).filter((ref) => LOCATABLE.has(schemaOf(reading, ref)));
  const owner = references.of(phrase.possessor);
  const bodies = (refs: readonly Reference[]) =>
    refs.filter((ref) => BODIES.has(schemaOf(reading, ref)) && ref.by !== 'part');
  const parts = pairs(bodies(inner), bodies(owner), reading).map(
    ({ source, target }): Candidate => ({
      schema: 'Affiliation',
      role: 'part of',
      source,
      target,
      method: 'body-genitive',
      trigger: phrase.head,
    }),
  );
  return [...parts, ...located(reading, inner, places(reading, owner), 'place-genitive', phrase.head)];
}
