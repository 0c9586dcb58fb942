import type { Language } from '../../model/index.js';
import type { ReadDocument, Sentence } from '../../read/index.js';
import { type DateMention, findDates } from '../dates.js';
import type { DocumentEntity, Mention, Relation } from '../types.js';
import { byName } from './by-name.js';
import { byNoun } from './by-noun.js';
import { byPlace } from './by-place.js';
import { byVerb } from './by-verb.js';
import type { Candidate, Reading, Rule } from './candidates.js';
import { byLocation } from './by-location.js';
import { NameKnowledge } from './names.js';
import { lexiconOf } from './words.js';
import { parseSentence } from './parse.js';
import { References } from './references.js';
import type { MentionCursor } from './units.js';

const RULES: readonly Rule[] = [byVerb, byNoun, byPlace, byName, byLocation];

export function findRelations(
  document: ReadDocument,
  mentions: Mention[],
  entities: DocumentEntity[],
  dates: readonly DateMention[] = findDates(document.text, document.language, document.date),
): Relation[] {
  const order = mentions.map((_, i) => i).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
  const language: Language = document.language === 'und' ? 'en' : document.language;
  const names = new NameKnowledge(mentions, entities, lexiconOf(language));
  const cursor: MentionCursor = { mentions: names.mentions, order, next: 0 };
  const found: Relation[] = [];
  const seen = new Set<string>();
  for (const sentence of document.sentences) {
    const parse = parseSentence(document.text, sentence, cursor, names.mentions, dates, language, names.originOf);
    const reading: Reading = {
      parse,
      references: new References(parse, names.mentions),
      mentions: names.mentions,
      entityOf: (mention) => names.mentions[mention]!.entity,
      isSeated: names.isSeated,
      leaderNamedIn: names.leaderNamedIn,
    };
    for (const rule of RULES) for (const candidate of rule(reading)) {
      const relation = toRelation(candidate, reading, sentence);
      const key = `${relation.source}|${relation.schema}|${relation.target}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(relation);
    }
  }
  return found;
}

function toRelation(c: Candidate, reading: Reading, sentence: Sentence): Relation {
  return {
    schema: c.schema, role: c.role,
    source: c.source ? reading.entityOf(c.source.mention) : null,
    target: reading.entityOf(c.target.mention),
    sourceMention: c.source ? c.source.mention : null,
    targetMention: c.target.mention,
    quote: { start: sentence.start, end: sentence.end },
    hedge: 'asserted', method: c.method, confidence: 0.5,
  };
}
