import { BASE, FINITE, GERUND, PARTICIPLE } from './inflect.js';
import type { Kind, Unit } from './units.js';
import { CLASS } from './words.js';

/** Classes by which a word may be a noun. */
export const NOUNISH = CLASS.noun | CLASS.kind | CLASS.part | CLASS.temporal;
/** Kinds before which a word is read as part of a noun phrase. */
export const NOMINAL_BEFORE: ReadonlySet<Kind | ''> = new Set<Kind | ''>(['det', 'adjective', 'genitive', 'number']);
const VERB_BEFORE: ReadonlySet<Kind | ''> = new Set<Kind | ''>(['modal', 'do', 'neg', 'to', 'rel']);

/** Whether an English word that may be a verb is one here, by what stands beside it. */
export function englishVerb(unit: Unit, before: Kind | '', previous: Unit | undefined, next: Unit | undefined): Kind {
  const classes = unit.word?.classes ?? 0;
  const nounish = (classes & NOUNISH) !== 0;
  const { forms } = unit;
  const participle = (forms & (PARTICIPLE | GERUND)) !== 0;
  const follows = next ? followsAs(next) : 'end';
  if (VERB_BEFORE.has(before)) return 'verb';
  if (before === 'pron') return 'verb';
  if (NOMINAL_BEFORE.has(before)) {
    if (previous && DEMONSTRATIVE.has(previous.lower) && !nounish && !(forms & GERUND)) return 'verb';
    if (nounish) return 'noun';
    if (participle)
      return follows === 'noun' || follows === 'name' ? 'adjective' : forms & GERUND ? 'noun' : 'adjective';
    return 'noun';
  }
  if (before === 'be') return participle || classes & CLASS.predicate ? 'verb' : 'noun';
  if (before === 'have') return forms & PARTICIPLE ? 'verb' : 'noun';
  if (before === 'prep') {
    if (forms & GERUND)
      return nounish && (next?.lower === 'of' || (follows !== 'name' && follows !== 'noun')) ? 'noun' : 'verb';
    return forms & PARTICIPLE && !nounish && (follows === 'noun' || follows === 'name') ? 'adjective' : 'noun';
  }
  if (forms & GERUND && before === 'conj' && follows === 'name' && previous?.lower === 'and') return 'adjective';
  // "provided training and money": a deed's name is the object where no object of its own follows.
  if (forms & GERUND && nounish && before === 'verb' && follows !== 'name' && follows !== 'noun') return 'noun';
  if (forms & GERUND) return nounish && (next?.lower === 'of' || next?.lower === 'by') ? 'noun' : 'verb';
  if (forms & PARTICIPLE) return 'verb';
  // "a World Bank report focused on": a name in the singular has no bare verb.
  if (!nounish && forms === BASE && before === 'name' && follows === 'end') return 'noun';
  if (!nounish)
    return forms & BASE && (before === '' || before === 'comma') && follows !== 'name' && follows !== 'noun'
      ? 'noun'
      : 'verb';
  // "attacks", "controls", "support": a verb before an object, a noun before a preposition.
  if (before === 'conj' || before === 'comma' || before === '')
    return follows === 'noun' && forms & FINITE && before === 'conj' ? 'verb' : 'noun';
  const plural = previous !== undefined && (/s$/.test(previous.lower) || (before === 'name' && follows === 'name'));
  const agrees = forms & FINITE ? true : plural || before === 'adv';
  return agrees && (follows === 'name' || follows === 'noun') && next?.kind !== 'genitive' ? 'verb' : 'noun';
}

const DEMONSTRATIVE: ReadonlySet<string> = new Set([
  'this',
  'that',
  'these',
  'those',
  'both',
  'all',
  'some',
  'many',
  'others',
  'each',
]);

/** What the next unit lets the one before it be: it opens a noun phrase, goes on with one, or neither. */
function followsAs(next: Unit): 'name' | 'noun' | 'prep' | 'end' {
  if (next.kind === 'name') return 'name';
  if (next.kind === 'number' || next.kind === 'quote') return 'noun';
  if (next.kind !== 'noun') return 'end';
  const classes = next.word?.classes ?? 0;
  if (/^(?:that|who|which)$/.test(next.lower)) return 'end';
  if (classes & CLASS.prep && !(classes & CLASS.adjective)) return 'prep';
  if (classes & (CLASS.det | CLASS.adjective | NOUNISH)) return 'noun';
  if (classes & (CLASS.conj | CLASS.sub | CLASS.rel | CLASS.be | CLASS.have | CLASS.modal | CLASS.neg | CLASS.adv))
    return 'end';
  if (classes & CLASS.verb && next.word!.forms & FINITE && !(classes & NOUNISH)) return 'end';
  return 'noun';
}

const ARTICLE = /^(?:el|la|los|las|un|una|o|a|os|as|um|uma)$/;

/** The same of a Spanish or Portuguese word. */
export function romanceVerb(unit: Unit, before: Kind | '', previous: Unit | undefined, next: Unit | undefined): Kind {
  const classes = unit.word?.classes ?? 0;
  const nounish = (classes & NOUNISH) !== 0;
  const { forms } = unit;
  if (forms & GERUND || VERB_BEFORE.has(before)) return 'verb';
  if (isDead(unit, previous)) return 'adjective';
  if (before === 'be' || before === 'have') {
    return forms & (PARTICIPLE | GERUND) || classes & CLASS.predicate ? 'verb' : nounish ? 'noun' : 'verb';
  }
  if (forms & BASE) return nounish && NOMINAL_BEFORE.has(before) ? 'noun' : 'verb';
  if (forms & PARTICIPLE && !(forms & FINITE)) {
    if (classes & CLASS.predicate) return takesPreposition(unit, next) ? 'verb' : 'adjective';
    if (NOMINAL_BEFORE.has(before) || before === 'prep') return nounish ? 'noun' : 'adjective';
    if (takesPreposition(unit, next) || next?.kind === 'date') return 'verb';
    return before === '' || before === 'comma' || before === 'conj' ? 'verb' : 'adjective';
  }
  if (NOMINAL_BEFORE.has(before) || before === 'prep') {
    if (nounish || (unit.capital && before === 'det')) return 'noun';
    // "lo detuvo": an article's form before a word that can only be a verb is a pronoun.
    return before === 'adjective' ||
      (previous && /^(lo|la|los|las|o|a|os|as)$/.test(previous.lower)) ||
      before === 'number'
      ? 'verb'
      : 'noun';
  }
  if (!nounish) return 'verb';
  const opens = next !== undefined && (next.kind === 'name' || (next.word?.classes ?? 0) & (CLASS.det | CLASS.prep));
  if (before === 'pron' || before === 'rel') return 'verb';
  // "X, ex-soldado, comanda a organização": after an aside, a finite form before an article.
  const object = next !== undefined && (next.kind === 'name' || ARTICLE.test(next.lower));
  if (before === 'comma' && forms & FINITE && object && unit.word?.verbs.length) return 'verb';
  return (before === 'name' || before === 'noun' || before === 'adv') && opens && next!.word?.canonical !== 'de'
    ? 'verb'
    : 'noun';
}

/** "estaba muerto", "estava morto": with estar it tells how somebody is, not that somebody is killed ("foi morto"). */
export const isDead = (unit: Unit, previous: Unit | undefined): boolean =>
  previous?.kind === 'be' && /^est/.test(previous.lower) && /^(?:muert|mort)[oa]s?$/.test(unit.lower);

/** True where a participle goes on with a preposition that its frames name, or with its agent. */
function takesPreposition(unit: Unit, next: Unit | undefined): boolean {
  const canonical = next?.word?.canonical;
  if (!next || !canonical) return false;
  if (canonical === 'por' || canonical === 'a' || canonical === 'en' || canonical === 'em') return true;
  return (unit.word?.verbs ?? []).some(
    (frame) => frame.sources.includes(canonical) || frame.targets.includes(canonical),
  );
}
