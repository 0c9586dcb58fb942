import type { Language } from '../../model/index.js';
import type { Token } from '../tokens.js';
import type { Mention, Span } from '../types.js';
import { findArguments } from './clauses.js';
import { link } from './links.js';
import type { Parse } from './parse-types.js';
import { nounPhrases } from './phrases.js';
import { tag } from './tags.js';
import { type MentionCursor, type OriginOf, type Unit, unitsOf } from './units.js';
import { verbGroups } from './verb-groups.js';
import { lexiconOf } from './words.js';

/** The units of one sentence and their parse. */
export function parseSentence(
  tokens: readonly Token[],
  cursor: MentionCursor,
  mentions: readonly Mention[],
  dates: readonly Span[],
  language: Language,
  originOf?: OriginOf,
): Parse {
  return parseUnits(unitsOf(tokens, cursor, dates, lexiconOf(language), originOf), mentions, language);
}

/**
 * A light parse of the units of one sentence, whose kinds it settles: noun phrases with what they are joined to, verb groups
 * with their subjects, objects and prepositional phrases. Linear in the length of the sentence; no statistics, the same in,
 * the same out.
 */
export function parseUnits(all: Unit[], mentions: readonly Mention[], language: Language): Parse {
  const quotes = all.filter((unit) => unit.kind === 'quote');
  const units = quotes.length > 0 ? all.filter((unit) => unit.kind !== 'quote') : all;
  tag(units, language);
  const phrases = nounPhrases(units, mentions, language);
  link(phrases, units);
  const groups = verbGroups(units, language);
  const parse: Parse = {
    units,
    phrases,
    groups,
    quotes,
    phraseAt: positions(units, phrases),
    groupAt: positions(units, groups),
    language,
  };
  findArguments(parse);
  return parse;
}

function positions(units: readonly Unit[], spans: readonly { from: number; to: number }[]): Int16Array {
  const at = new Int16Array(units.length + 1).fill(-1);
  for (const [index, span] of spans.entries()) at.fill(index, span.from, span.to);
  return at;
}
