import type { NounPhrase } from '../relations/phrases.js';
import type { Unit } from '../relations/units.js';
import type { Span } from '../types.js';
import { leftEdge, rightEdge } from './edges.js';
import type { Hit } from './hits.js';
import type { NounClass } from './lexicon.js';
import { belongingTo, joined, listedAfter, type Reading, spanOf, unitAt } from './reading.js';
import { isCaseless, wholeName } from './whole-names.js';

/** What a phrase offers for a role: a name that is a mention, or a noun of the lexicon with its qualities. */
export interface Offer extends Span {
  /** A person, a body or a place by name; else the class of the noun. */
  what: NounClass | 'person' | 'body' | 'place';
  /** Index into the mentions, for names. */
  mention?: number;
  /** It is the head of its phrase, not a word before the head. */
  head: boolean;
  /** For "members of X", "group of X": what X offers. */
  of?: Offer[];
}

/** What a phrase, the phrases listed with it and its other names offer. */
export function offersOf(reading: Reading, phrase: NounPhrase): Offer[] {
  const phrases = joined(phrase);
  const offers = phrases.flatMap((each) => ownOffers(reading, each));
  const things = offers.filter(({ what, head }) => head && what === 'target').length > 0;
  const persons = offers.some(({ what }) => what === 'person');
  if (things || persons)
    for (const other of phrases.flatMap((each) => listedAfter(reading, each))) {
      if (phrases.includes(other)) continue;
      offers.push(
        ...ownOffers(reading, other).filter(
          ({ what, head }) => (things && head && what === 'target') || (persons && what === 'person'),
        ),
      );
    }
  return offers.filter(
    (offer, index) => offers.findIndex(({ start, end }) => start === offer.start && end === offer.end) === index,
  );
}

/** What one phrase offers by itself. */
export function ownOffers(reading: Reading, phrase: NounPhrase): Offer[] {
  const { parse, hits, mentions } = reading;
  const span = spanOf(reading, phrase);
  const offers: Offer[] = [];
  const taken: Span[] = [];
  for (let at = phrase.from; at < phrase.to; at++) {
    const unit = parse.units[at]!;
    for (const index of unit.mention < 0 ? [] : [unit.mention, ...unit.inner]) {
      const mention = mentions[index];
      if (mention?.kind !== 'name') continue;
      const what =
        mention.schema === 'Person'
          ? 'person'
          : mention.schema === 'Place'
            ? 'place'
            : mention.schema === 'Event'
              ? undefined
              : 'body';
      if (!what) continue;
      const whole = what === 'person' ? wholeName(reading, mention) : mention;
      const head = whole.end >= span.end || at === phrase.to - 1;
      offers.push({ start: whole.start, end: whole.end, what, mention: index, head });
      taken.push(whole);
    }
  }
  const own = hits.filter((hit) => hit.start >= span.start && hit.end <= span.end && hit.classes.length > 0);
  for (const hit of own) {
    if (hit.classes[0] === 'quality' && hit.classes.length === 1) continue;
    const within = taken.find((name) => hit.start < name.end && name.start < hit.end);
    const group = hit.classes.includes('group');
    if (group) {
      // A group known by name is what it is, however much of its name was found.
      for (let i = offers.length - 1; i >= 0; i--)
        if (offers[i]!.start < hit.end && hit.start < offers[i]!.end) offers.splice(i, 1);
      const mention = unitMention(reading, hit);
      const known = mention < 0 ? {} : { mention };
      offers.push({ start: hit.start, end: hit.end, what: 'group', head: isHead(reading, phrase, hit), ...known });
      continue;
    }
    if (within) {
      // "the Sheraton hotel", "Bank of Alder": the noun at the edge of the name of a thing says what it is.
      const offer = offers.find((each) => each.start === within.start && each.end === within.end);
      const edge = hit.end === within.end || hit.start === within.start;
      if (offer?.what === 'body' && edge && hit.classes.includes('target')) offer.what = 'target';
      continue;
    }
    const start = leftEdge(reading, phrase, hit, hit.classes);
    const doubtful = hits.some(
      ({ classes, start: from, end: to }) => classes.includes('quality') && from >= span.start && to <= span.end,
    );
    for (const named of hit.classes) {
      if (named === 'quality') continue;
      // "unidentified individuals", "armed men": who is called so did it.
      const what = named === 'someone' && doubtful ? 'perpetrator' : named;
      const offer: Offer = {
        start,
        end: rightEdge(reading, phrase, hit, what),
        what,
        head: isHead(reading, phrase, hit),
      };
      if (what === 'part' && offer.head) {
        // "the windows of the bank": what is damaged is the bank.
        const whole = belongingTo(reading, phrase).flatMap((each) =>
          joined(each).flatMap((one) => ownOffers(reading, one)),
        );
        offers.push(...whole.filter((each) => each.what === 'target' && each.head));
        continue;
      }
      if (what === 'member' || what === 'unit' || what === 'perpetrator') {
        const of = belongingTo(reading, phrase).flatMap((each) =>
          joined(each).flatMap((one) => ownOffers(reading, one)),
        );
        if (of.length > 0) offer.of = of;
      }
      offers.push(offer);
    }
  }
  if (
    parse.language !== 'en' &&
    offers.some(({ what }) => TITLES.has(what as NounClass)) &&
    !offers.some(({ what }) => what === 'person')
  )
    // "al inspector de aduanas Juan Tal": the name ends what belongs to the title.
    for (const of of belongingTo(reading, phrase)) {
      const last = parse.units[of.to - 1]!;
      if (of.to - of.from > 1 && last.mention >= 0 && mentions[last.mention]!.schema === 'Person')
        offers.push({ start: last.start, end: last.end, what: 'person', mention: last.mention, head: true });
    }
  const title = own.find((hit) => hit.classes.some((each) => TITLES.has(each)) && hit.end < span.end);
  if (title && taken.length === 0) {
    const name = nameAfter(reading, phrase, title);
    if (name) offers.push({ ...name, what: 'person', head: true });
  }
  return offers;
}

/** The mention of a body that the words of a group are, or are part of; -1 where there is none. */
function unitMention(reading: Reading, hit: Hit): number {
  for (const offset of [hit.end - 1, hit.start]) {
    const unit = reading.parse.units[unitAt(reading, offset)];
    const mention = unit && unit.mention >= 0 ? reading.mentions[unit.mention]! : undefined;
    if (mention && mention.kind === 'name' && mention.schema !== 'Place' && mention.schema !== 'Person')
      return unit!.mention;
  }
  return -1;
}

const TITLES: ReadonlySet<NounClass> = new Set<NounClass>(['official', 'civilian', 'relative', 'security']);

/** The words after a title that can only be a name, since no lexicon knows them: "mayor" and two words or three. */
function nameAfter({ parse, hits, read }: Reading, phrase: NounPhrase, title: Hit): Span | undefined {
  const caseless = isCaseless(read.tokens);
  const words: Unit[] = [];
  for (const unit of parse.units.slice(phrase.from, phrase.to)) {
    if (unit.start < title.end) continue;
    const plain = unit.mention < 0 && !unit.word && unit.kind === 'noun' && /^\p{L}{2,}$/u.test(unit.text);
    if (!plain || (!caseless && !unit.capital) || isDay(unit)) break;
    if (hits.some((hit) => hit.start < unit.end && unit.start < hit.end)) break;
    words.push(unit);
  }
  return words.length < 2 || words.length > 4 ? undefined : { start: words[0]!.start, end: words.at(-1)!.end };
}

const isDay = ({ lower }: Unit): boolean => /^(?:today|yesterday|tonight|hoy|ayer|anoche|hoje|ontem)$/.test(lower);

/** In English the last noun of a phrase is its head, else the first. */
function isHead({ parse, hits }: Reading, phrase: NounPhrase, hit: Hit): boolean {
  const last = parse.units[phrase.to - 1]!;
  if (parse.language === 'en') return hit.end >= last.end;
  return !hits.some(
    (other) =>
      other.start >= parse.units[phrase.from]!.start &&
      other.end <= hit.start &&
      other.classes.length > 0 &&
      !other.classes.includes('quality'),
  );
}
