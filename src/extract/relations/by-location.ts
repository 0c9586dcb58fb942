import type { RelationSchema } from '../../model/index.js';
import { actsInPlaces, IN } from './by-place.js';
import { type Candidate, pairs, type Reading, type Rule } from './candidates.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';
import type { VerbGroup } from './verb-groups.js';
import { CLASS } from './words.js';

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

/** Whoever does something in a place is present there: "X ambushed a patrol in Y", "the attack by X in Y". */
export const byLocation: Rule = (reading) => [
  ...reading.parse.groups.flatMap((group) => ofClause(reading, group)),
  ...reading.parse.phrases.flatMap((phrase) => ofEvent(reading, phrase)),
];

function ofClause(reading: Reading, group: VerbGroup): Candidate[] {
  const word = reading.parse.units[group.main]!.word;
  const acts =
    word &&
    (word.verbs.some(({ schema }) => DEEDS.has(schema)) ||
      (word.classes & CLASS.light && !(word.classes & CLASS.saying)));
  if (!acts || group.negated || group.modal) return [];
  const actor = group.passive
    ? group.obliques.find((phrase) => phrase.prep === 'by' || phrase.prep === 'por')
    : group.subject;
  if (!actor) return [];
  const places = group.obliques
    .filter((phrase) => IN.has(phrase.prep ?? ''))
    .flatMap((phrase) => placesOf(reading, phrase));
  return present(reading, reading.references.ofGroup(actor), places, 'clause-place', group.main, group);
}

function ofEvent(reading: Reading, phrase: NounPhrase): Candidate[] {
  const head = reading.parse.units[phrase.head]!;
  const stating = head.word?.nouns.some((frame) => frame.schema === 'Attack' || frame.schema === 'Rivalry');
  if (!stating || phrase.sort !== 'event') return [];
  const complements = reading.references.complements(phrase);
  const by = complements.find((other) => other.prep === 'by' || other.prep === 'por');
  const actors = [...reading.references.owners(phrase), ...(by ? reading.references.ofGroup(by) : [])];
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
  const acting = actors.filter((ref) => actsInPlaces(reading, ref) || person(reading, ref));
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

const person = (reading: Reading, ref: Reference): boolean => reading.mentions[ref.mention]!.schema === 'Person';

const placesOf = (reading: Reading, phrase: NounPhrase): Reference[] =>
  reading.references.ofGroup(phrase).filter((ref) => reading.mentions[ref.mention]!.schema === 'Place');
