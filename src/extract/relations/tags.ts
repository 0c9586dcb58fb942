import type { Language } from '../../model/index.js';
import { BASE, FINITE, GERUND, PARTICIPLE } from './inflect.js';
import { englishVerb, NOMINAL_BEFORE, NOUNISH, romanceVerb } from './tag-verbs.js';
import type { Kind, Unit } from './units.js';
import { CLASS } from './words.js';

/** Classes in the order in which a word that is of several is taken, where context does not say otherwise. */
const CLOSED: readonly (readonly [number, Kind])[] = [
  [CLASS.modal, 'modal'],
  [CLASS.be, 'be'],
  [CLASS.have, 'have'],
  [CLASS.do, 'do'],
  [CLASS.neg, 'neg'],
  [CLASS.conj, 'conj'],
  [CLASS.naming, 'naming'],
  [CLASS.example, 'example'],
  [CLASS.sub, 'sub'],
  [CLASS.rel, 'rel'],
  [CLASS.det, 'det'],
  [CLASS.prep, 'prep'],
  [CLASS.adjective, 'adjective'],
  [CLASS.pron, 'pron'],
  [CLASS.adv, 'adv'],
];

const ALL_CLOSED = CLOSED.reduce((bits, [bit]) => bits | bit, 0);

const NOUN_PHRASE: ReadonlySet<Kind | ''> = new Set<Kind | ''>(['det', 'adjective', 'noun', 'name', 'number']);

/**
 * Settles what each unit is, left to right, by the lexicon, the units beside it and, for words that no lexicon has, by
 * their endings. Changes the units.
 */
export function tag(units: Unit[], language: Language): void {
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    if (unit.kind !== 'noun') continue;
    const before = kindBefore(units[index - 1]);
    const next = units[index + 1];
    if (unit.lower.startsWith('-') && unit.lower.length > 2) {
      unit.kind = 'adjective';
      continue;
    }
    const closed = closedKind(unit, units, index, before, language);
    if (closed) {
      unit.kind = closed;
      continue;
    }
    unit.forms = verbForms(unit, before, language);
    if (unit.forms === 0) unit.kind = ending(unit, next, language);
    else if (language === 'en') unit.kind = englishVerb(unit, pastNegation(units, index), units[index - 1], next);
    else unit.kind = romanceVerb(unit, before, units[index - 1], next);
    if (unit.kind !== 'verb') unit.forms = unit.kind === 'adjective' ? unit.forms : 0;
  }
}

/** What stands before a word, "not" and its like seen through where an auxiliary stands before them. */
function pastNegation(units: readonly Unit[], index: number): Kind | '' {
  const before = kindBefore(units[index - 1]);
  if (before !== 'neg') return before;
  const further = kindBefore(units[index - 2]);
  return further === 'do' || further === 'modal' || further === 'be' || further === 'have' ? further : 'neg';
}

/** A possessive pronoun that is a mention ("its", "su") stands before a noun as an article does. */
function kindBefore(unit: Unit | undefined): Kind | '' {
  if (!unit) return '';
  return unit.mention >= 0 && POSSESSIVE.test(unit.lower) ? 'det' : unit.kind;
}

const POSSESSIVE = /^(?:its|his|her|their|sus?|seus?|suas?)$/;

function closedKind(unit: Unit, units: Unit[], index: number, before: Kind | '', language: Language): Kind | undefined {
  const classes = unit.word?.classes ?? 0;
  const next = units[index + 1];
  const { lower } = unit;
  if (lower === 'to' && language === 'en') return startsVerb(next, units[index + 2]) ? 'to' : 'prep';
  if (lower === 'that' && language === 'en') {
    if (before === 'verb' || before === 'be') return 'sub';
    if (before === 'noun' || before === 'name' || before === 'comma')
      return before !== 'comma' && toldAhead(units, index) ? 'sub' : 'rel';
    return next && nounAhead(next) ? 'det' : 'pron';
  }
  if (lower === 'que' && (before === 'verb' || toldAhead(units, index))) return 'sub';
  if (lower === 'a' && language === 'pt') return portugueseA(units[index - 1], next);
  if (lower === 'se' && language === 'pt')
    return before === '' || before === 'comma' || before === 'stop' ? 'sub' : 'pron';
  if (lower === 'como' && classes & CLASS.example) {
    return (before === 'noun' || before === 'comma' || before === 'adjective') && next && nounAhead(next)
      ? 'example'
      : 'prep';
  }
  if (lower === 'like' && before === 'verb') return 'prep';
  if (lower === 'segundo' && language === 'pt') {
    return (before === '' || before === 'comma') && next && nounAhead(next) ? 'prep' : 'adjective';
  }
  if (classes & CLASS.det && classes & CLASS.pron && next && !nounAhead(next)) return 'pron';
  if (language !== 'en' && CLITIC.has(lower) && next && onlyVerb(next)) return 'pron';
  if (classes & CLASS.prep && classes & CLASS.adv && next && !nounAhead(next)) return 'adv';
  // "X, along with Y," but "works along with Y".
  if (classes & CLASS.conj && classes & CLASS.prep) return before === 'comma' || before === 'name' ? 'conj' : 'prep';
  // "about 50 men", but "about the men".
  if (classes & CLASS.det && classes & CLASS.prep && next?.kind !== 'number') return 'prep';
  if (classes & CLASS.adjective && classes & CLASS.adv) return before === 'det' || next?.capital ? 'adjective' : 'adv';
  if (classes & CLASS.naming && DETERMINED.has(before)) return 'adjective';
  // "active support", but "active in Peru".
  if (
    classes & CLASS.predicate &&
    !(classes & CLASS.verb) &&
    language === 'en' &&
    next &&
    nounAhead(next) &&
    before !== 'be'
  )
    return 'adjective';
  if (classes & CLASS.adjective && classes & CLASS.verb && /^(?:name|noun|pron|have|modal|do)$/.test(before))
    return undefined;
  if (classes & (CLASS.verb | NOUNISH) && classes & CLASS.adjective && !(next && nounAhead(next))) return undefined;
  if (classes & NOUNISH && classes & CLASS.adv) return undefined;
  if (classes & NOUNISH && classes & CLASS.adjective && next && (next.kind === 'name' || next.kind === 'prep'))
    return undefined;
  if (!(classes & ALL_CLOSED)) return undefined;
  for (const [bit, kind] of CLOSED) if (classes & bit) return kind;
  return undefined;
}

/**
 * "told police that X did", "dijo a la policía que X hizo": after a verb of saying and whom it is said to, what opens with a
 * subject of its own is what is said.
 */
function toldAhead(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  if (!next || !nounAhead(next)) return false;
  for (let at = index - 1; at >= Math.max(0, index - TOLD); at--) {
    const { kind, word } = units[at]!;
    if (kind === 'verb') return ((word?.classes ?? 0) & CLASS.saying) !== 0;
    if (kind === 'comma' || kind === 'sub' || kind === 'rel' || kind === 'stop' || kind === 'conj') return false;
  }
  return false;
}

/** How many units may stand between a verb of saying and what is said. */
const TOLD = 7;

/** Before "so-called X" an article shows that it only qualifies. */
const DETERMINED: ReadonlySet<Kind | ''> = new Set<Kind | ''>(['det', 'adjective', 'genitive']);

const CLITIC: ReadonlySet<string> = new Set(['lo', 'la', 'los', 'las', 'o', 'os', 'as']);

const onlyVerb = (unit: Unit): boolean =>
  unit.kind === 'noun' &&
  ((unit.word?.classes ?? 0) & (CLASS.verb | CLASS.have | CLASS.be | NOUNISH)) !== 0 &&
  ((unit.word?.classes ?? 0) & NOUNISH) === 0;

/** "a" of Portuguese: an article before a feminine noun, a preposition after what takes one. */
function portugueseA(before: Unit | undefined, next: Unit | undefined): Kind {
  if (!before || !next) return 'det';
  const takes = before.kind === 'verb' || before.kind === 'noun' || before.kind === 'adjective';
  const frames = [...(before.word?.verbs ?? []), ...(before.word?.nouns ?? [])];
  if (takes && frames.some((frame) => frame.sources.includes('a') || frame.targets.includes('a'))) return 'prep';
  return next.kind === 'name' && takes ? 'prep' : 'det';
}

function startsVerb(unit: Unit | undefined, after: Unit | undefined): boolean {
  if (unit?.kind !== 'noun') return false;
  const classes = unit.word?.classes ?? 0;
  // "attack" after "to" is a noun only where nothing that it could take follows.
  if (classes & NOUNISH && classes & CLASS.verb && unit.word!.forms & BASE)
    return after !== undefined && nounAhead(after);
  if (classes & (CLASS.be | CLASS.have | CLASS.do)) return true;
  return (classes & CLASS.verb) !== 0 && (unit.word!.forms & BASE) !== 0;
}

function nounAhead(unit: Unit): boolean {
  if (NOUN_PHRASE.has(unit.kind) && unit.kind !== 'noun') return true;
  if (unit.kind !== 'noun') return unit.kind === 'date' || unit.kind === 'quote';
  const classes = unit.word?.classes ?? 0;
  if (classes & (NOUNISH | CLASS.det | CLASS.adjective)) return true;
  if (classes & (CLASS.verb | CLASS.be | CLASS.have | CLASS.modal | CLASS.prep | CLASS.conj | CLASS.sub | CLASS.neg)) {
    return false;
  }
  return (classes & (CLASS.pron | CLASS.rel | CLASS.adv)) === 0;
}

/** The forms that a unit may be as a verb, by the lexicon or, for words that it does not have, by the ending. */
function verbForms(unit: Unit, before: Kind | '', language: Language): number {
  const { word, lower } = unit;
  if (word && word.classes & (CLASS.verb | CLASS.predicate)) return word.forms;
  if (word?.classes) return 0;
  if (unit.capital && before !== '') return 0;
  if (language === 'en') {
    if (/[a-z]{3}ed$/.test(lower)) return FINITE | PARTICIPLE;
    return /[a-z]{3}ing$/.test(lower) && !NOMINAL_BEFORE.has(before) ? GERUND : 0;
  }
  if (language === 'es') {
    if (/..(ó|aron|ieron|yeron|jeron|aban|ían)$/.test(lower)) return FINITE;
    if (/..(ando|iendo|yendo)$/.test(lower)) return GERUND;
    if (/..(ad|id)[oa]s?$/.test(lower)) return before === 'be' || before === 'have' ? PARTICIPLE : 0;
    return /...[aei]r$/.test(lower) && (before === 'prep' || before === 'verb' || before === 'modal') ? BASE : 0;
  }
  if (/..(ou|ceu|lheu|veu|rreu|deu|[^aeo]iu|aram|eram|iram|avam)$/.test(lower) && lower !== 'judeu') return FINITE;
  if (/..(ando|endo|indo)$/.test(lower)) return GERUND;
  if (/..(ad|id)[oa]s?$/.test(lower)) return before === 'be' || before === 'have' ? PARTICIPLE : 0;
  return /...[aei]r$/.test(lower) && (before === 'prep' || before === 'verb' || before === 'modal') ? BASE : 0;
}

function ending(unit: Unit, next: Unit | undefined, language: Language): Kind {
  if (unit.word && unit.word.classes & CLASS.adv && !(unit.word.classes & NOUNISH)) return 'adv';
  if (language === 'en' ? /..ly$/.test(unit.lower) && unit.lower !== 'family' : /..mente$/.test(unit.lower))
    return 'adv';
  if (
    language === 'en' &&
    (/\w-\w/.test(unit.lower) || (ADJECTIVAL.test(unit.lower) && !isNoun(unit))) &&
    next &&
    qualified(next)
  )
    return 'adjective';
  return 'noun';
}

const isNoun = ({ word }: Unit): boolean => ((word?.classes ?? 0) & NOUNISH) !== 0;

/** Endings of English adjectives, trusted where a noun or another adjective follows. */
const ADJECTIVAL = /..(?:[ct]?ical|[nrtu]al|ive|ous|ful|less|[^m]ent|[lnrt]ary|able|ible|ern|wide|ist)$/;

const qualified = (next: Unit): boolean => {
  if (next.kind === 'name') return true;
  if (next.kind !== 'noun' || next.capital) return false;
  const classes = next.word?.classes ?? 0;
  return classes === 0 || (classes & (NOUNISH | CLASS.adjective | CLASS.conj)) !== 0;
};
