import type { RelationSchema } from '../../model/index.js';
import { actsInPlaces, IN } from './by-place.js';
import { type Candidate, pairs, type Reading, type Rule } from './candidates.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';
import type { VerbGroup } from './verb-groups.js';
import { CLASS, type Word } from './words.js';

/** Relations whose verbs are deeds done somewhere. */
const DEEDS: ReadonlySet<RelationSchema> = new Set<RelationSchema>([
  'Attack',
  'Rivalry',
  'Alliance',
  'Support',
  'Corruption',
  'LegalAction',
  'IllicitFlow',
  'Presence',
]);
/** Deeds that find their victim where they are done. */
const SUFFERED: ReadonlySet<RelationSchema> = new Set<RelationSchema>(['Attack', 'LegalAction']);
/** Verbs that tell, think or begin another verb: what follows them is not done by their subject in that place. */
const IDLE = CLASS.saying | CLASS.copula | CLASS.aspect | CLASS.have;

/** Whoever does something in a place is present there: "X ambushed a patrol in Y", "the attack by X in Y". */
export const byLocation: Rule = (reading) => [
  ...reading.parse.groups.flatMap((group) => ofClause(reading, group)),
  ...reading.parse.phrases.flatMap((phrase) => ofEvent(reading, phrase)),
];

function ofClause(reading: Reading, group: VerbGroup): Candidate[] {
  const word = reading.parse.units[group.main]!.word;
  if (group.negated || group.modal || group.copular) return [];
  const places = group.obliques
    .filter((phrase) => IN.has(phrase.prep ?? ''))
    .flatMap((phrase) => placesOf(reading, phrase));
  if (!places.length) return [];
  const agent = group.passive
    ? group.obliques.find((phrase) => phrase.prep === 'by' || phrase.prep === 'por')
    : group.subject;
  const does = deed(word) ? 'clause-place' : busy(word, reading, group) ? 'clause-place-other' : undefined;
  const doers = agent ? reading.references.ofGroup(agent) : [];
  // Whoever sleeps or speaks somewhere, and what a body's report does there, says nothing of who acts there.
  const acting = does === 'clause-place' ? doers : doers.filter((ref) => ref.by !== 'part' && !person(reading, ref));
  const found = does ? present(reading, acting, places, does, group.main, group) : [];
  const suffers = word?.verbs.some(({ schema }) => SUFFERED.has(schema));
  const patient = group.passive ? group.subject : group.object;
  if (suffers && patient) found.push(...struck(reading, patient, places, group));
  const meets = word?.verbs.some(({ schema }) => schema === 'Associate');
  const met = meets
    ? group.obliques.find(({ prep }) => prep === 'with' || prep === 'con' || prep === 'com')
    : undefined;
  if (met) found.push(...struck(reading, met, places, group));
  return found;
}

/** A verb of the lexicon that states a deed, or one of little meaning before the noun of a deed. */
const deed = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.verbs.some(({ schema }) => DEEDS.has(schema)) ||
    ((word.classes & CLASS.light) !== 0 && (word.classes & CLASS.saying) === 0));

/** Any other verb that is no saying, thinking or having. */
const busy = (word: Word | undefined, { parse }: Reading, { main, passive }: VerbGroup): boolean =>
  !passive && parse.units[main]!.kind === 'verb' && ((word?.classes ?? 0) & IDLE) === 0;

/** "X was arrested in Y", "killed X in Y": X was there. */
function struck(reading: Reading, patient: NounPhrase, places: readonly Reference[], group: VerbGroup): Candidate[] {
  const victims = reading.references
    .ofGroup(patient)
    .filter((ref) => ref.by !== 'part' && (person(reading, ref) || schemaOf(reading, ref) === 'Organization'));
  return pairs(victims, places, reading).map(({ source, target }) => ({
    schema: 'Presence',
    role: 'was in',
    source,
    target,
    method: 'clause-place-patient',
    trigger: group.main,
    group,
  }));
}

function ofEvent(reading: Reading, phrase: NounPhrase): Candidate[] {
  const head = reading.parse.units[phrase.head]!;
  const stating = head.word?.nouns.some((frame) => frame.schema === 'Attack' || frame.schema === 'Rivalry');
  if (!stating || phrase.sort !== 'event') return [];
  const complements = reading.references.complements(phrase);
  const by = complements.find((other) => other.prep === 'by' || other.prep === 'por');
  const between = complements.find((other) => other.prep === 'between' || other.prep === 'entre');
  const actors = [
    ...reading.references.owners(phrase),
    ...(by ? reading.references.ofGroup(by) : []),
    ...(between ? reading.references.ofGroup(between) : []),
  ];
  const places = complements.filter((other) => IN.has(other.prep ?? '')).flatMap((other) => placesOf(reading, other));
  return present(reading, actors, places, 'event-place', phrase.head, undefined);
}

function present(
  reading: Reading,
  actors: readonly Reference[],
  places: readonly Reference[],
  method: string,
  trigger: number,
  group: VerbGroup | undefined,
): Candidate[] {
  const acting = actors.filter((ref) => acts(reading, ref) || person(reading, ref));
  return pairs(acting, places, reading).map(({ source, target }) => ({
    schema: 'Presence',
    role: 'operates in',
    source,
    target,
    method: person(reading, source) ? `${method}-person` : method,
    trigger,
    group,
  }));
}

/** Who does a deed somewhere acts there, a government or a court too. */
const acts = (reading: Reading, ref: Reference): boolean =>
  actsInPlaces(reading, ref) || schemaOf(reading, ref) === 'PublicBody';

const schemaOf = (reading: Reading, ref: Reference) => reading.mentions[ref.mention]!.schema;
const person = (reading: Reading, ref: Reference): boolean => schemaOf(reading, ref) === 'Person';

const placesOf = (reading: Reading, phrase: NounPhrase): Reference[] =>
  modifies(reading, phrase)
    ? []
    : reading.references.ofGroup(phrase).filter((ref) => ref.by !== 'part' && schemaOf(reading, ref) === 'Place');

/** "in U.S.-led teams", "focused on Peru": the name is no place where something is done. */
function modifies({ parse: { units } }: Reading, { head, to, prep }: NounPhrase): boolean {
  const next = units[to];
  if (next?.kind === 'dash' && next.start === units[to - 1]!.end) return true;
  return prep === 'on' && units[head]!.mention >= 0;
}
