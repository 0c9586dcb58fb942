import type { Language } from '../../model/index.js';
import type { FoundInText } from '../found-in-text.js';
import type { MentionCursor } from '../relations/units.js';
import type { Claim, Span } from '../types.js';
import { byCondition } from './by-condition.js';
import { byConnective } from './by-connective.js';
import { byFailing, byNoun } from './by-noun.js';
import { byMaking, byPredicate, byVerb } from './by-verb.js';
import { confidenceOf } from './confidence.js';
import { claimLexiconOf } from './lexicon.js';
import { isPlausible, topicOf } from './plausible.js';
import { mayClaim, readSentence } from './reading.js';
import { resolved } from './references.js';
import { bySides } from './signs.js';
import { strongest } from './strongest.js';
import { TOPICS } from './topics.js';
import type { Draft, Part, Reading } from './types.js';
import { attributionOf, conditionOf, hedgeOf } from './weigh.js';

const RULES: readonly ((reading: Reading) => Draft[])[] = [
  byVerb,
  byPredicate,
  byMaking,
  byNoun,
  byFailing,
  byConnective,
  byCondition,
];

/**
 * The claims that a text makes about what a measure, a condition or an event does: cause, effect and sign, under which
 * condition, who says so and how surely. Found sentence by sentence by the causal words of claim-LANGUAGE.tsv, kept where
 * cause or effect is of the field (claim-topics.tsv). Offsets are UTF-16 units of the document's text.
 */
export function findClaims(found: FoundInText): Claim[] {
  const { document, sentences, mentions, dates } = found;
  const language: Language = document.language === 'und' ? 'en' : document.language;
  const lexicon = claimLexiconOf(language);
  const order = mentions.map((_, index) => index).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
  const claims: Claim[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.kind !== 'body' && sentence.kind !== 'list' && sentence.kind !== 'caption') continue;
    if (!mayClaim(sentence, lexicon)) continue;
    const cursor = (): MentionCursor => ({ mentions, order, next: 0 });
    const earlier = sentences[index - 1];
    const reading = readSentence(sentence, cursor(), dates, lexicon, () =>
      earlier && sentence.sentence.start - earlier.sentence.end < NEAR
        ? readSentence(earlier, cursor(), dates, lexicon)
        : undefined,
    );
    if (reading.units.at(-1)?.lower.startsWith('?')) continue;
    const own: { claim: Claim; rule: string }[] = [];
    for (const draft of RULES.flatMap((rule) => rule(reading))) {
      const claim = toClaim(draft, found);
      if (claim) own.push({ claim, rule: draft.rule });
    }
    claims.push(...strongest(own.map(({ claim }) => claim)));
  }
  return claims;
}

/** How far back, in characters, the sentence before may end for "this" to refer to it. */
const NEAR = 4;

function toClaim(draft: Draft, { document, mentions }: FoundInText): Claim | undefined {
  const cause = resolved(draft.cause, true);
  const effect = resolved(draft.effect, false);
  if (!cause || !effect) return undefined;
  const settled: Draft = { ...draft, cause, effect };
  if (!isPlausible(settled, mentions)) return undefined;
  const causeTopic = topicOf(cause);
  const effectTopic = topicOf(effect);
  const sign = bySides(draft.sign, causeTopic, effectTopic);
  if (!sign) return undefined;
  const spans = { cause: spanOf(cause), effect: spanOf(effect) };
  const { sentence } = draft.effect.reading.sentence;
  const start = Math.min(sentence.start, spans.cause.start, spans.effect.start);
  const condition = conditionOf(settled);
  const attribution = attributionOf(settled, document.text, mentions);
  return {
    ...spans,
    ...(causeTopic >= 0 ? { causeTopic: TOPICS[causeTopic]!.name } : {}),
    ...(effectTopic >= 0 ? { effectTopic: TOPICS[effectTopic]!.name } : {}),
    sign,
    ...(condition ? { condition: spanOf(condition) } : {}),
    quote: { start, end: Math.max(sentence.end, spans.effect.end) },
    hedge: hedgeOf(settled),
    ...(attribution ? { attribution } : {}),
    confidence: confidenceOf(draft.rule),
  };
}

/** From the first character to the last; where a caption or a page break lies between, the longer side of it. */
function spanOf({ reading, from, to }: Part): Span {
  const { units, sentence } = reading;
  const start = units[from]!.start;
  const { end } = units[to - 1]!;
  const gap = sentence.sentence.gaps.find((each) => each.start > start && each.end < end);
  if (!gap) return { start, end };
  const before = units.slice(from, to).filter((unit) => unit.end <= gap.start);
  const after = units.slice(from, to).filter((unit) => unit.start >= gap.end);
  const longer = before.length >= after.length ? before : after;
  return longer.length > 0 ? { start: longer[0]!.start, end: longer.at(-1)!.end } : { start, end };
}
