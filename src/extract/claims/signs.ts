import type { VerbSense } from './lexicon.js';
import { objectFrom } from './objects.js';
import { cueAt, part } from './parts.js';
import { senseOf } from './senses.js';
import { TOPICS } from './topics.js';
import type { Part, Sign } from './types.js';

/** The sign of an effect on an effect: what lowers a fall raises. */
export function compose(outer: Sign, inner: Sign): Sign {
  if (outer === 'no effect' || inner === 'no effect') return 'no effect';
  if (outer === 'depends' || inner === 'depends') return 'depends';
  if (outer === 'shapes' || inner === 'shapes') return 'shapes';
  return outer === inner ? 'raises' : 'lowers';
}

/** What is changed in the end, and which way. */
export interface Settled {
  effect: Part;
  sign: Sign;
}

/** How many steps an effect is followed through: "helps | to reduce | the risk of | a rise in | violence". */
const STEPS = 5;

/**
 * Follows an effect to what is changed: through verbs ("helps to reduce"), nouns of change ("a fall in violence") and of
 * chance ("the risk of relapse"), composing the sign on the way.
 */
export function settle(effect: Part, sign: Sign, sense?: VerbSense): Settled | undefined {
  let current: Settled = { effect, sign };
  let enabling = sense?.class === 'enable';
  const verbFirst = sense?.class === 'same' || sense?.class === 'fail';
  for (let step = 0; step < STEPS; step++) {
    const next = throughVerb(current, enabling) ?? (verbFirst && step === 0 ? undefined : throughNoun(current));
    if (!next) return current;
    current = next;
    enabling = false;
  }
  return current;
}

/** "to reduce violence", "weakening the state", and after "allows": "the state to reduce violence". */
function throughVerb({ effect, sign }: Settled, enabling: boolean): Settled | undefined {
  const { reading, from, to } = effect;
  const { units, groups, groupAt } = reading;
  let at = from;
  while (at < to && (units[at]!.kind === 'adv' || units[at]!.kind === 'prep')) at++;
  if (enabling)
    while (at < to && (groupAt[at]! < 0 || groups[groupAt[at]!]!.form !== 'infinitive')) {
      if (groupAt[at]! >= 0) return undefined;
      at++;
    }
  const group = groups[groupAt[at]!];
  if (!group || group.form === 'finite' || group.form === 'participle' || at >= to) return undefined;
  const sense = senseOf(reading, group);
  if (sense?.cause !== 'S' || sense.objectFrom === undefined) return undefined;
  const inner = objectFrom(reading, sense.objectFrom);
  if (!inner) return undefined;
  const negated = group.negated ? 'no effect' : sense.sign;
  return { effect: inner, sign: compose(sign, negated) };
}

/** "a sharp fall in violence", "greater trust", "the risk of relapse". */
function throughNoun({ effect, sign }: Settled): Settled | undefined {
  const { reading, from, to } = effect;
  const { units } = reading;
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const cue = cueAt(reading, at, 'change', 'chance');
    const { kind } = units[at]!;
    if (!cue || kind === 'prep') {
      if (kind !== 'det' && kind !== 'adjective' && kind !== 'adv' && kind !== 'noun' && kind !== 'number')
        return undefined;
      continue;
    }
    const next = units[cue.to];
    if (!next || cue.to >= to) return undefined;
    const canonical = next.word?.canonical ?? next.lower;
    const shrunk = compose(sign, cue.sign);
    if (next.kind === 'prep' && /^(?:of|in|de|en|em|to|for)$/.test(canonical)) {
      const rest = part(reading, cue.to + 1, to);
      return rest && { effect: rest, sign: shrunk };
    }
    if (kind === 'adjective' || kind === 'adv' || kind === 'verb') {
      const rest = part(reading, cue.to, to);
      return cue.class === 'change' && rest ? { effect: rest, sign: shrunk } : undefined;
    }
  }
  return undefined;
}

/** `shapes` becomes a sign where the worth of both ends is known: what is bad raises what is bad and lowers what is good. */
export function bySides(sign: Sign, cause: number, effect: number): Exclude<Sign, 'shapes'> | undefined {
  if (sign !== 'shapes') return sign;
  const of = TOPICS[cause]?.worth;
  const on = TOPICS[effect]?.worth;
  if (!of || !on || on === '-') return undefined;
  // A state of no worth of its own that shapes what is bad is taken to feed it ("urbanisation has influenced crime").
  if (of === '-') return TOPICS[cause]!.side === 'state' && on === 'bad' ? 'raises' : undefined;
  return of === on ? 'raises' : 'lowers';
}
