import type { Mention } from '../types.js';
import { cueAt, holdsVerb } from './parts.js';
import { TOPICS } from './topics.js';
import type { Draft, Part } from './types.js';
import { isRecommendation } from './verbs.js';

/** Rules that join clauses by small words: both ends must be of the field, or they are not claims about it. */
const WEAK: ReadonlySet<string> = new Set([
  'since',
  'therefore-across',
  'when',
  'without',
  'means',
  'aim',
  'verb-from',
  'noun-result',
]);

/** Rules whose ends are clauses: what must be done is neither cause nor effect. */
const CLAUSES: ReadonlySet<string> = new Set([
  'through',
  'because',
  'since',
  'therefore',
  'therefore-across',
  'verb-gerund',
  'when',
  'without',
  'despite',
]);

/** "X failed to reduce Y" is a claim about measures; of others it tells what they did not do. */
const INABLE: ReadonlySet<string> = new Set(['fail', 'noun-failure']);

/** The first topic of a part; -1 where its words belong to none. */
export function topicOf({ reading, from, to }: Part): number {
  for (let i = from; i < to; i++) if (reading.topicAt[i]! >= 0) return reading.topicAt[i]!;
  return -1;
}

/** True for what a reader would take as a claim about policy: of the field, its cause more than somebody who acts. */
export function isPlausible(draft: Draft, mentions: readonly Mention[]): boolean {
  const cause = topicOf(draft.cause);
  const effect = topicOf(draft.effect);
  if (cause < 0 && effect < 0) return false;
  if (WEAK.has(draft.rule) && (cause < 0 || effect < 0)) return false;
  if (draft.rule === 'if' && cause < 0) return false;
  if (INABLE.has(draft.rule) && TOPICS[cause]?.side !== 'measure') return false;
  if (CLAUSES.has(draft.rule) && (isRecommendation(draft.effect) || isRecommendation(draft.cause))) return false;
  if (overlap(draft.cause, draft.effect)) return false;
  if (!substance(draft.cause) || !substance(draft.effect)) return false;
  if (isActor(draft.cause, mentions)) return false;
  if (ownsEffect(draft)) return false;
  // A prepositional phrase is no effect.
  if (draft.effect.reading.units[draft.effect.from]!.kind === 'prep' && !holdsVerb(draft.effect)) return false;
  return !isToll(draft.effect);
}

const overlap = (left: Part, right: Part): boolean =>
  left.reading === right.reading && left.from < right.to && right.from < left.to;

/** A noun or a verb, not only small words. */
const substance = ({ reading, from, to }: Part): boolean =>
  reading.units
    .slice(from, to)
    .some(({ kind }) => kind === 'noun' || kind === 'name' || kind === 'verb' || kind === 'adjective');

/** Only somebody who acts: "the government", a named body or person. What they do is told, not what it causes. */
function isActor({ reading, from, to }: Part, mentions: readonly Mention[]): boolean {
  for (let i = from; i < to; i++) {
    const unit = reading.units[i]!;
    if (/^(?:det|conj|comma|genitive|prep|number|adjective|adv|date|to)$/.test(unit.kind)) continue;
    if (unit.capital && unit.kind === 'noun' && i > 0) continue;
    if (unit.mention >= 0 && mentions[unit.mention]?.schema !== 'Event') continue;
    if (cueAt(reading, i, 'actor')) continue;
    return false;
  }
  return true;
}

const COUNTED =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|several|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|um|uma|dois|duas|quatro|sete|oito|nove|dez|vários|várias)$/;

/** "networks expand their operations": what somebody does with what is theirs. */
function ownsEffect({ cause, effect }: Draft): boolean {
  if (!/^(?:its|their|sus?|seus?|suas?)$/.test(effect.reading.units[effect.from]!.lower)) return false;
  return ACTING.has(TOPICS[topicOf(cause)]?.name ?? '') && !holdsVerb(cause);
}

const ACTING: ReadonlySet<string> = new Set(['organised crime', 'insurgency and terrorism', 'militias', 'policing']);

/** "three deaths", "11 wounded": an incident, not an effect of policy. */
function isToll({ reading, from, to }: Part): boolean {
  const { units, topicAt } = reading;
  const counted = units[from]!.kind === 'number' || COUNTED.test(units[from]!.lower);
  if (!counted || to - from > 8) return false;
  for (let i = from; i < to; i++)
    if (TOPICS[topicAt[i]!]?.name === 'homicide' || TOLL.test(units[i]!.lower)) return true;
  return false;
}

const TOLL = /^(?:injur(?:ed|ies)|wounded|dead|heridos|muertos|feridos|mortos|casualties|v[ií]ctimas|victims)$/;
