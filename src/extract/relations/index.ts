import type { Language } from '../../model/index.js';
import type { ReadDocument, Sentence } from '../../read/index.js';
import { type DateMention, findDates } from '../dates.js';
import type { ReadSentence } from '../entities/index.js';
import type { DocumentEntity, Mention, Relation } from '../types.js';
import { attributionOf } from './attribution.js';
import { byCompound } from './by-compound.js';
import { byEvent } from './by-event.js';
import { byLocation } from './by-location.js';
import { byName } from './by-name.js';
import { byNearness } from './by-nearness.js';
import { byNoun } from './by-noun.js';
import { byPlace } from './by-place.js';
import { byBelonging, byRank } from './by-rank.js';
import { byVerb } from './by-verb.js';
import type { Candidate, Reading, Rule } from './candidates.js';
import { confidenceOf } from './confidence.js';
import { hedgeOf } from './hedge.js';
import { isDeed, NameKnowledge } from './names.js';
import { parseUnits } from './parse.js';
import { plausible } from './plausible.js';
import { quoteOf } from './quote.js';
import { References } from './references.js';
import { segmentsOf } from './segments.js';
import { strongest } from './strongest.js';
import { NO_TOPIC } from './topic.js';
import { topicOf } from './topic-of.js';
import { type MentionCursor, type Unit, unitsOf } from './units.js';
import { validityOf } from './validity.js';
import { lexiconOf } from './words.js';

/** All rules, in the order in which they are asked. */
const RULES: readonly Rule[] = [
  byVerb,
  byNoun,
  byPlace,
  byName,
  byRank,
  byBelonging,
  byCompound,
  byEvent,
  byLocation,
  byNearness,
];

/** How far back, in characters, the sentence before may begin for a pronoun to be resolved by it. */
const NEAR = 400;

/**
 * The relations that a document states between its entities: read sentence by sentence with a light parse, by lexicons of
 * verbs and nouns with their frames. Each has its quote, hedge, speaker, dates where the text gives them, and how often
 * its rule is right. One relation per pair, kind and hedge is kept.
 *
 * Adds to `mentions` those that it needs and nobody had found: an adjective of origin that stands for a country, and the
 * name of a person in that of a government.
 */
export function findRelations(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  mentions: Mention[],
  entities: DocumentEntity[],
  dates: readonly DateMention[] = findDates(document.text, document.language, document.date),
): Relation[] {
  const language: Language = document.language === 'und' ? 'en' : document.language;
  const names = new NameKnowledge(mentions, entities, lexiconOf(language));
  const order = mentions.map((_, index) => index).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
  const cursor: MentionCursor = { mentions: names.mentions, order, next: 0 };
  const found: Relation[] = [];
  let topic = NO_TOPIC;
  let placesBefore: number[] = [];
  let startBefore = 0;
  for (const { sentence, tokens } of sentences) {
    const units = unitsOf(tokens, cursor, dates, names.lexicon, names.originOf);
    const before = sentence.start - topic.start < NEAR ? topic : NO_TOPIC;
    if (before === NO_TOPIC && !units.some(isNamed)) {
      topic = NO_TOPIC;
      placesBefore = [];
      continue;
    }
    const parse = parseUnits(units, names.mentions, language);
    const references = new References(parse, names.mentions, before);
    topic = topicOf(parse, references, names.mentions, sentence.start);
    const reading: Reading = {
      parse,
      segments: segmentsOf(parse),
      references,
      placesBefore: sentence.start - startBefore < NEAR ? placesBefore : [],
      mentions: names.mentions,
      entities,
      entityOf: (mention) => names.mentions[mention]!.entity,
      isSeated: names.isSeated,
      isDeed,
      leaderNamedIn: names.leaderNamedIn,
    };
    for (const candidate of RULES.flatMap((rule) => rule(reading))) {
      if (!plausible(candidate, reading)) continue;
      const relation = toRelation(candidate, reading, sentence, document.text, dates);
      if (relation) found.push(relation);
    }
    placesBefore = parse.units.flatMap(({ mention }) =>
      mention >= 0 && names.mentions[mention]!.schema === 'Place' && names.mentions[mention]!.kind === 'name'
        ? [mention]
        : [],
    );
    startBefore = sentence.start;
  }
  const kept = strongest(found);
  names.publish(kept, mentions);
  return kept;
}

/** Without such a unit, and without one taken up from the sentence before, a sentence relates nothing. */
const isNamed = ({ mention, origin }: Unit): boolean => mention >= 0 || origin >= 0;

function toRelation(
  candidate: Candidate,
  reading: Reading,
  sentence: Sentence,
  text: string,
  dates: readonly DateMention[],
): Relation | undefined {
  const hedge = hedgeOf(candidate, reading);
  if (!hedge) return undefined;
  const { schema, role, source, target, method, trigger } = candidate;
  const needed = [reading.mentions[target.mention]!, reading.parse.units[trigger]!];
  if (source) needed.push(reading.mentions[source.mention]!);
  const quote = quoteOf(reading.parse, sentence, needed, text);
  // What rests on standing near by must stand near by.
  if (method.endsWith('-before') && quote.end - quote.start > NEAR) return undefined;
  const attribution = attributionOf(candidate, reading, text);
  return {
    schema,
    role,
    source: source ? reading.entityOf(source.mention) : null,
    target: reading.entityOf(target.mention),
    sourceMention: source ? source.mention : null,
    targetMention: target.mention,
    quote,
    hedge,
    ...(attribution ? { attribution } : {}),
    ...validityOf(candidate, reading, dates),
    method,
    confidence: confidenceOf(candidate),
  };
}
