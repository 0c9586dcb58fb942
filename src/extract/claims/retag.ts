import { BASE, FINITE, PARTICIPLE } from '../relations/inflect.js';
import type { Unit } from '../relations/units.js';
import { CLASS } from '../relations/words.js';
import type { ClaimLexicon } from './lexicon.js';
import type { FoundCue } from './types.js';

/** What the tagger takes an adverb for that the grammar does not know. */
const ADVERBIAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'verb', 'sub']);
/** English verbs that "of" follows. */
const TAKES_OF = /^(?:consist|dispos|approv|conceiv|speak|spoke|think|thought|hear|heard|partake|accus|rid)/;
/** What stands before a noun, not before a verb. */
const NOMINAL = /^(?:det|adjective|genitive|number|prep)$/;

/**
 * Settles words that the grammar of relations leaves open and that causal words settle: "contribute to" is a verb, "the
 * source of" a noun, "hence" an adverb. Changes the units.
 */
export function retag(units: Unit[], cues: readonly (readonly FoundCue[])[], lexicon: ClaimLexicon): void {
  const english = lexicon.language === 'en';
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const next = units[at + 1];
    const before = units[at - 1]?.kind ?? '';
    if (
      !english &&
      unit.kind === 'be' &&
      /^estados?$/.test(unit.lower) &&
      (unit.capital || before === 'det' || before === 'prep')
    )
      unit.kind = 'noun';
    else if (ADVERBIAL.has(unit.kind) && cues[at]!.some((cue) => cue.to === at + 1 && isAdverb(cue))) unit.kind = 'adv';
    else if (unit.kind === 'noun' && !NOMINAL.test(before) && takes(unit, next, lexicon)) {
      unit.kind = 'verb';
      unit.forms = unit.word?.forms ?? 0;
    } else if (english && unit.kind === 'verb' && next && subjectBefore(unit, next, units[at + 2])) {
      unit.kind = 'noun';
      unit.forms = 0;
      next.kind = 'verb';
      next.forms = next.word!.forms;
    } else if (
      english &&
      unit.kind === 'verb' &&
      before !== 'be' &&
      before !== 'have' &&
      before !== 'to' &&
      (isNounOf(unit, next, cues[at]!) || isNounIn(units, at, cues[at]!) || isCompound(units, at))
    ) {
      unit.kind = 'noun';
      unit.forms = 0;
    }
  }
}

const isAdverb = (cue: FoundCue): boolean => cue.class === 'adverb' || cue.class === 'therefore';

/** The preposition follows that a sense of the verb asks for. */
function takes({ lower, word }: Unit, next: Unit | undefined, { verbs }: ClaimLexicon): boolean {
  if (next?.kind !== 'prep' || !((word?.classes ?? 0) & CLASS.verb)) return false;
  const canonical = next.word?.canonical ?? next.lower;
  return (
    verbs
      .get(lower)
      ?.some((sense) => sense.rest.length === 0 && (sense.effect === canonical || sense.cause === canonical)) ?? false
  );
}

/** English: "needs of", "a source of". */
function isNounOf({ lower }: Unit, next: Unit | undefined, cues: readonly FoundCue[]): boolean {
  const noun = cues.some((cue) => NOUNS.has(cue.class));
  if (noun && /[^s]s$/.test(lower) && (!next || /^(?:verb|stop|comma|be|have|modal|conj)$/.test(next.kind)))
    return true;
  if (next?.lower !== 'of' || TAKES_OF.test(lower)) return false;
  return noun || /[^s]s$/.test(lower);
}

/** English: "police reform helps to …": of two verbs side by side, the second agrees with the first, a noun. */
function subjectBefore(unit: Unit, next: Unit, after: Unit | undefined): boolean {
  if (!(unit.forms & BASE) || unit.forms & FINITE || next.kind !== 'noun' || !/[^s]s$/.test(next.lower)) return false;
  if (!((next.word?.classes ?? 0) & CLASS.verb) || !(next.word!.forms & FINITE)) return false;
  return after !== undefined && /^(?:to|det|noun|adjective)$/.test(after.kind);
}

/** English: "a sharp decline in trust", "a negative impact on", "to substantial gains in". */
function isNounIn(units: readonly Unit[], at: number, cues: readonly FoundCue[]): boolean {
  const { forms, lower } = units[at]!;
  const before = units[at - 1];
  if (units[at + 1]?.kind !== 'prep' || !before || !cues.some((cue) => NOUNS.has(cue.class)) || /ed$/.test(lower))
    return false;
  if (forms & FINITE) return ADJECTIVE.test(before.lower) || /^(?:to|for|prep|verb)$/.test(units[at - 2]?.kind ?? '');
  if (!(forms & BASE) || /[^s]s$/.test(before.lower)) return false;
  let first = at - 1;
  while (first >= 0 && at - first < 4 && /^(?:adjective|noun|comma)$/.test(units[first]!.kind)) first--;
  return units[first]?.kind === 'det' || ADJECTIVE.test(before.lower);
}

const NOUNS: ReadonlySet<string> = new Set(['change', 'impact', 'cause', 'result', 'link']);
/** Endings of English adjectives. */
const ADJECTIVE = /..(?:al|ive|ic|ous|ant|ent|able|ible|less|ful|ary)$/;

/** English: "without police reform, …": a base form that no plural stands before and no object after is a noun. */
function isCompound(units: readonly Unit[], at: number): boolean {
  const { forms } = units[at]!;
  const before = units[at - 1];
  const next = units[at + 1]?.kind ?? 'stop';
  const base = (forms & BASE) !== 0 && (forms & FINITE) === 0;
  if (!base && !(at === 0 && (forms & FINITE) !== 0 && /s$/.test(units[at]!.lower))) return false;
  // Two verbs side by side: the first is the noun, also where it opens the sentence ("Estimates presented …").
  const verb = units[at + 1];
  if (verb?.kind === 'verb' && (verb.forms & (FINITE | PARTICIPLE)) !== 0 && before?.kind !== 'pron') return true;
  return (
    base && before?.kind === 'noun' && !/s$/.test(before.lower) && /^(?:comma|stop|conj|modal|be|have)$/.test(next)
  );
}
