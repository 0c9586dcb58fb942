import type { FoundInText } from '../found-in-text.js';
import { parseSentence } from '../relations/parse.js';
import type { MentionCursor } from '../relations/units.js';
import type { Incident, Span } from '../types.js';
import { toIncident } from './assemble.js';
import { triggersOf } from './candidates.js';
import { kept } from './context.js';
import { eventsOf } from './events.js';
import { fillersOf } from './evidence.js';
import { findHits } from './hits.js';
import { incidentLexicon } from './lexicon.js';
import { SentenceSetting } from './setting.js';
import type { Trigger } from './trigger.js';

/**
 * The violent events that a text tells, one for each event however many sentences tell of it, in the order of the text.
 *
 * Words of violence (incident-events.tsv) are read with a light parse: their subjects, objects and prepositional phrases
 * give the roles, each rule with the share of its findings that proved right (incident-rules.tsv). What several sentences
 * say adds up; who did it is believed as far as harm to somebody or something is told.
 */
export function findIncidents(found: FoundInText): Incident[] {
  const { document, mentions, entities, dates } = found;
  const { text } = document;
  const triggers = readTriggers(found);
  if (triggers.length === 0) return [];
  const entityOf = (mention: number): number => mentions[mention]!.entity;
  const fillers = kept(fillersOf(triggers, text, entityOf));
  const setting = new SentenceSetting(mentions, entities, dates, text);
  const fullest = (entity: number, within: Span): Span => {
    let best: Span | undefined;
    for (const mention of mentions) {
      if (mention.entity !== entity || mention.kind !== 'name') continue;
      const longer = !best || mention.end - mention.start > best.end - best.start;
      const nearer =
        best &&
        mention.end - mention.start === best.end - best.start &&
        mention.start >= within.start &&
        best.start < within.start;
      if (longer || nearer) best = mention;
    }
    return best ?? within;
  };
  const source = { text, setting, entityOf, fullest };
  return eventsOf(triggers, fillers, text, setting).flatMap((event) => toIncident(event, source) ?? []);
}

/** The words of a text that tell of violence, with what each sentence puts in its roles. */
export function readTriggers({ document, sentences, mentions, dates }: FoundInText): Trigger[] {
  const language = document.language === 'und' ? 'en' : document.language;
  const lexicon = incidentLexicon(language);
  const order = mentions.map((_, index) => index).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
  const cursor: MentionCursor = { mentions, order, next: 0 };
  return sentences.flatMap((read, at): Trigger[] => {
    const hits = findHits(read.tokens, lexicon);
    if (!hits.some(({ events }) => events.length > 0)) return [];
    const parse = parseSentence(read.tokens, cursor, mentions, dates, language);
    return triggersOf({ read, at, hits, parse, mentions });
  });
}
