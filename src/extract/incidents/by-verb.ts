import { BASE, FINITE } from '../relations/inflect.js';
import type { NounPhrase } from '../relations/phrases.js';
import { isDead } from '../relations/tag-verbs.js';
import type { VerbGroup } from '../relations/verb-groups.js';
import { countedPersons } from './counted-persons.js';
import { ARMS } from './edges.js';
import { type Offer, offersOf } from './fillers.js';
import type { Hit } from './hits.js';
import type { EventSense } from './lexicon.js';
import { BY, phrasesAfter, prepositionOf, type Reading, unitAt, WITH } from './reading.js';
import { doers, doneTo, weapons } from './roles.js';
import type { Candidate, Trigger } from './trigger.js';

/** Deeds that are done to persons. */
const PERSONAL: ReadonlySet<EventSense['type']> = new Set<EventSense['type']>(['killing', 'kidnapping']);

/** The event that a verb tells, with its subject, object and prepositional phrases; undefined where the word is no verb. */
export function readVerbEvent(reading: Reading, hit: Hit): Trigger | undefined {
  const senses = hit.events.filter(({ form }) => form === 'verb');
  const unit = unitAt(reading, hit.start);
  if (senses.length === 0 || unit < 0) return undefined;
  const group = groupOf(reading, hit, unit);
  if (!group) return undefined;
  const end = Math.max(group.to, unitAt(reading, hit.end - 1) + 1);
  const after = phrasesAfter(reading, end);
  // "blew up a bridge": the preposition is part of the verb.
  const prepOf = (phrase: NounPhrase) =>
    phrase.prepAt >= 0 && phrase.prepAt < end ? undefined : prepositionOf(phrase);
  const free = after.find((phrase) => prepOf(phrase) === undefined);
  const object = free && after.indexOf(free) === 0 ? free : undefined;
  const subject = group.subject ?? (group.form === 'finite' ? phraseBefore(reading, group.from) : undefined);
  const objectOffers = object ? offersOf(reading, object) : [];
  const subjectOffers = subject ? offersOf(reading, subject) : [];
  const sense = chosen(senses, group.passive ? subjectOffers : objectOffers, group.passive ? [] : subjectOffers, group);
  if (sense.object === 'with' && !isArmed(group.passive ? subjectOffers : objectOffers)) return undefined;
  if (sense.subject === 'with' && !isArmed(subjectOffers) && subject) return undefined;
  const candidates: Candidate[] = [];
  const label = `verb-${sense.weak ? 'weak-' : ''}${sense.type}`;
  const put = (part: EventSense['subject'], offers: readonly Offer[], slot: string): void => {
    if (part === 'by') candidates.push(...doers(offers, `${label}:${slot}`));
    else if (part === 'on') candidates.push(...doneTo(offers, `${label}:${slot}`));
    else if (part === 'with') candidates.push(...weapons(offers, `${label}:${slot}`));
  };
  const suffered = group.passive ? subject : object;
  // Who is counted and killed is a person, whatever the lexicon knows of the noun.
  const isDeed = group.passive || !subject || subjectOffers.length > 0;
  if (suffered && isDeed && PERSONAL.has(sense.type) && !sense.weak && sense.object === 'on')
    (group.passive ? subjectOffers : objectOffers).push(...countedPersons(reading, suffered));
  if (group.passive) put(sense.object, subjectOffers, 'passive');
  else {
    put(sense.subject, subjectOffers, 'subject');
    put(sense.object, objectOffers, 'object');
  }
  for (const phrase of after) oblique(phrase);
  return {
    reading,
    hit,
    sense,
    unit,
    candidates,
    negated: group.negated,
    unreal: group.modal || group.hearsay || isPlanned(reading, group) || isGeneric(reading, group),
  };

  function oblique(phrase: NounPhrase): void {
    const prep = prepOf(phrase);
    if (prep === undefined || phrase === object) return;
    const offers = offersOf(reading, phrase);
    if (BY.has(prep)) put('by', offers, 'by');
    else if (WITH.has(prep)) put('with', offers, 'with');
    else if (sense.links.includes(prep) || sense.links.some((link) => link.endsWith(` ${prep}`)))
      put('on', offers, 'link');
  }
}

/** Of the senses of a verb the one that its subject and object fit: "hurled a bomb", "the bomb exploded". */
function chosen(
  senses: readonly EventSense[],
  object: readonly Offer[],
  subject: readonly Offer[],
  group: VerbGroup,
): EventSense {
  const fitting = senses.find((sense) => {
    if (sense.object === 'with') return isArmed(object);
    if (sense.subject === 'with')
      return isArmed(subject) || (!group.passive && object.length === 0 && subject.length === 0);
    return false;
  });
  return fitting ?? senses.find(({ object: part, subject: doer }) => part !== 'with' && doer !== 'with') ?? senses[0]!;
}

/** "planned to attack", "to kill judges": no deed yet; "managed to", "tried to" are told as what was done. */
function isPlanned({ parse }: Reading, group: VerbGroup): boolean {
  if (group.form !== 'infinitive') return false;
  const before = parse.units[group.from - 1]?.lower ?? '';
  return !/^(?:manag|tri|attempt|began|start|proceed|intent|trat|logr|tent|consegu|comenz|começ)/.test(before);
}

/** The present tense tells of what happens in general, outside headlines. */
function isGeneric({ parse, read }: Reading, group: VerbGroup): boolean {
  if (read.kind === 'title' || read.kind === 'heading' || group.form !== 'finite') return false;
  const main = parse.units[group.main]!.lower;
  const auxiliary = group.main > group.from ? parse.units.slice(group.from, group.main) : [];
  if (parse.language === 'en') {
    if (group.passive)
      return (
        auxiliary.some(({ lower }) => /^(?:is|are)$/.test(lower)) &&
        !auxiliary.some(({ lower }) => /^(?:being|been)$/.test(lower))
      );
    if (auxiliary.some(({ kind }) => kind === 'be' || kind === 'have' || kind === 'do')) return false;
    return /s$/.test(main) || (parse.units[group.main]!.forms & (BASE | FINITE)) === BASE;
  }
  if (group.passive) return auxiliary.some(({ lower }) => /^(?:es|son|é|são|sao)$/.test(lower));
  if (auxiliary.some(({ kind }) => kind === 'be' || kind === 'have')) return false;
  return !/(?:ó|o|ou|eu|iu|ió|io|aron|eron|aram|eram|iram|aba|aban|ava|avam|ía|ían|ado|ada|ados|adas|ido|ida|idos|idas)$/.test(
    main,
  );
}

const isArmed = (offers: readonly Offer[]): boolean => offers.some(({ what }) => ARMS.has(what));

/** The verb group of the word; made from its place where the parse took the word for another, and only a verb fits. */
function groupOf(reading: Reading, hit: Hit, unit: number): VerbGroup | undefined {
  const { parse } = reading;
  const group = parse.groups[parse.groupAt[unit]!];
  if (group) return group.main === unit || hit.to - hit.from > 1 ? group : undefined;
  const { units } = parse;
  const before = units[unit - 1];
  const auxiliary = before?.kind === 'be' || before?.kind === 'have' || before?.kind === 'modal';
  if (!auxiliary && hit.to - hit.from === 1) return undefined;
  if (isDead(units[unit]!, before)) return undefined;
  const from = auxiliary ? unit - 1 : unit;
  return {
    from,
    to: unit + 1,
    main: unit,
    form: 'finite',
    passive: before?.kind === 'be',
    negated: false,
    modal: before?.kind === 'modal',
    hearsay: false,
    copular: false,
    reflexive: false,
    obliques: [],
    relative: false,
  };
}

/** The phrase without preposition that ends right before a verb, what stands with "of" or "in" after it seen through. */
function phraseBefore({ parse }: Reading, end: number): NounPhrase | undefined {
  let at = end - 1;
  while (at >= 0 && (parse.units[at]!.kind === 'adv' || parse.units[at]!.kind === 'date')) at--;
  for (let step = 0; step < 4 && at >= 0; step++) {
    const phrase = parse.phrases[parse.phraseAt[at]!];
    if (!phrase) return undefined;
    if (prepositionOf(phrase) === undefined) return phrase;
    at = phrase.prepAt - 1;
  }
  return undefined;
}
