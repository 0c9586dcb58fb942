import type { ReadSentence } from '../entities/index.js';
import { tag } from '../relations/tags.js';
import { type MentionCursor, type Unit, unitsOf } from '../relations/units.js';
import { verbGroups } from '../relations/verb-groups.js';
import type { Token } from '../tokens.js';
import type { Span } from '../types.js';
import type { WordForm } from '../word-form.js';
import type { ClaimLexicon } from './lexicon.js';
import { retag } from './retag.js';
import { TopicFinder } from './topics.js';
import type { FoundCue, Reading } from './types.js';

/** True where a sentence has a causal word and a topic of the field: only those are parsed. */
export function mayClaim(sentence: ReadSentence, lexicon: ClaimLexicon): boolean {
  const topics = TopicFinder.of(lexicon.language);
  let causal = false;
  let topical = false;
  for (const { form } of sentence.tokens) {
    causal ||= lexicon.triggers(form);
    topical ||= topics.begins(form);
    if (causal && topical) return true;
  }
  return false;
}

/** Reads a sentence: units, verb groups, and the causal words and topics among them. */
export function readSentence(
  sentence: ReadSentence,
  cursor: MentionCursor,
  dates: readonly Span[],
  lexicon: ClaimLexicon,
  before?: () => Reading | undefined,
): Reading {
  const all = unitsOf(sentence.tokens, cursor, dates, lexicon.grammar);
  const units = all.filter(({ kind }) => kind !== 'quote');
  tag(units, lexicon.language);
  const words = wordsOf(units, sentence.tokens, lexicon);
  retag(units, words.cues, lexicon);
  const groups = verbGroups(units, lexicon.language);
  const groupAt = new Int16Array(units.length + 1).fill(-1);
  for (const [index, { from, to }] of groups.entries()) groupAt.fill(index, from, to);
  return { sentence, units, groups, groupAt, ...words, lexicon, before };
}

/** Most units are no causal word. */
const NONE: FoundCue[] = [];

function wordsOf(
  units: readonly Unit[],
  tokens: readonly Token[],
  lexicon: ClaimLexicon,
): Pick<Reading, 'cues' | 'topicAt'> {
  const words: WordForm[] = [];
  const unitOf: number[] = [];
  let token = 0;
  for (let index = 0; index < units.length; index++) {
    const { start, end } = units[index]!;
    // Marks that are no units are no words.
    while (tokens[token]!.start < start) token++;
    for (; token < tokens.length && tokens[token]!.start < end; token++) {
      words.push(tokens[token]!.form);
      unitOf.push(index);
    }
  }
  const cues: FoundCue[][] = new Array(units.length).fill(NONE);
  const topicAt = new Int16Array(units.length).fill(-1);
  const finder = TopicFinder.of(lexicon.language);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const from = unitOf[at]!;
    const begun = lexicon.cuesOf(word);
    if (begun)
      for (const { cue, rest } of begun) {
        if (!follow(words, at + 1, rest)) continue;
        if (cues[from] === NONE) cues[from] = [];
        cues[from]!.push({ ...cue, from, to: unitOf[at + rest.length]! + 1 });
      }
    const topic = finder.at(words, at);
    for (let i = at; topic && i < at + topic.count; i++)
      if (topicAt[unitOf[i]!]! < 0) topicAt[unitOf[i]!] = topic.topic;
  }
  return { cues, topicAt };
}

/** The words from `at` on are these. */
function follow(words: readonly WordForm[], at: number, these: readonly string[]): boolean {
  for (let index = 0; index < these.length; index++) if (words[at + index]?.lower !== these[index]) return false;
  return true;
}
