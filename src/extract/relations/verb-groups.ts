import type { Language } from '../../model/index.js';
import { BASE, FINITE, GERUND, PARTICIPLE } from './inflect.js';
import type { NounPhrase } from './phrases.js';
import type { Kind, Unit } from './units.js';
import { CLASS } from './words.js';

/** A verb with its auxiliaries, and the phrases around it. */
export interface VerbGroup {
  from: number;
  to: number;
  /** The unit of the verb itself; the auxiliary where it stands alone. */
  main: number;
  form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  passive: boolean;
  negated: boolean;
  /** "would", "could", "podría": no statement of fact. */
  modal: boolean;
  /** "habría sido", "teria sido": the conditional of hearsay in Spanish and Portuguese. */
  hearsay: boolean;
  /** "is" before a noun phrase. */
  copular: boolean;
  reflexive: boolean;
  /** The grammatical subject: who does it, or to whom it is done where the verb is passive. */
  subject?: NounPhrase;
  object?: NounPhrase | undefined;
  /** Phrases with a preposition, after the verb or before it in its clause. */
  obliques: NounPhrase[];
  /** The group whose subject it shares, or that governs it ("seeks to control"). */
  governor?: VerbGroup;
  /** It stands in a relative clause. */
  relative: boolean;
}

const AUXILIARY: ReadonlySet<Kind> = new Set<Kind>(['modal', 'be', 'have', 'do', 'to', 'neg']);
const HEARSAY = /^(?:habr[ií]an?|teriam?|estar[ií]an?|haveria|ser[ií]an?|estariam?|seriam?)$/;
const UNREAL_MODAL =
  /^(?:will|would|can|could|may|might|shall|should|must|'ll|'d|cannot|can't|won't|pued|podr|deb|pod)/;

/** The verb groups of a sentence, left to right, without subject and object (clauses.ts finds those). */
export function verbGroups(units: readonly Unit[], language: Language): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let index = 0; index < units.length; ) {
    const { kind } = units[index]!;
    if (kind !== 'verb' && !AUXILIARY.has(kind) && !(kind === 'pron' && isReflexive(units[index]!))) {
      index++;
      continue;
    }
    const group = groupFrom(units, index, language);
    if (group) groups.push(group);
    index = group ? group.to : index + 1;
  }
  return groups;
}

const isReflexive = (unit: Unit): boolean => unit.lower === 'se' || unit.lower === '-se';

function groupFrom(units: readonly Unit[], from: number, language: Language): VerbGroup | undefined {
  const group: VerbGroup = {
    from,
    to: from,
    main: -1,
    form: 'finite',
    passive: false,
    negated: false,
    modal: false,
    hearsay: false,
    copular: false,
    reflexive: false,
    obliques: [],
    relative: false,
  };
  let last: Unit | undefined;
  let index = from;
  for (; index < units.length; index++) {
    const unit = units[index]!;
    const { kind } = unit;
    if (kind === 'neg') group.negated = true;
    else if (kind === 'modal') {
      group.modal ||= UNREAL_MODAL.test(unit.lower);
      last = unit;
    } else if (kind === 'be' || kind === 'have' || kind === 'do') {
      if (HEARSAY.test(unit.lower)) group.hearsay = true;
      if (last?.kind === 'verb') break;
      group.main = index;
      last = unit;
    } else if (kind === 'to') {
      if (last) break;
      group.form = 'infinitive';
    } else if (kind === 'pron' && isReflexive(unit)) {
      group.reflexive = true;
    } else if (kind === 'pron' && language !== 'en' && units[index + 1]?.kind === 'verb' && index > from) {
    } else if (kind === 'adv') {
      if (!continues(units, index)) break;
    } else if (kind === 'verb') {
      group.main = index;
      index++;
      break;
    } else break;
  }
  if (group.main < 0) return undefined;
  group.to = Math.max(index, group.main + 1);
  if (language === 'pt' && units[group.to]?.lower === '-se') {
    group.reflexive = true;
    group.to++;
  }
  settle(group, units, last);
  return group;
}

/** An adverb is inside the group where a verb or an auxiliary follows it. */
function continues(units: readonly Unit[], index: number): boolean {
  let next = index;
  while (units[next]?.kind === 'adv') next++;
  const kind = units[next]?.kind;
  return kind === 'verb' || kind === 'be' || kind === 'have' || kind === 'neg';
}

function settle(group: VerbGroup, units: readonly Unit[], auxiliary: Unit | undefined): void {
  const main = units[group.main]!;
  if (main.kind !== 'verb') {
    group.copular = main.kind === 'be';
    return;
  }
  const { forms } = main;
  const classes = main.word?.classes ?? 0;
  // "present in", "active in": an adjective, though a verb may be written like it.
  const predicate =
    (classes & CLASS.predicate) !== 0 && !(classes & CLASS.verb && /(?:ed|en|d[oa]s?)$/.test(main.lower));
  if (auxiliary?.kind === 'be') {
    group.passive = (forms & PARTICIPLE) !== 0 && !predicate && !(forms & GERUND);
    return;
  }
  if (auxiliary) return;
  if (group.form === 'infinitive') return;
  if (forms & GERUND) group.form = 'gerund';
  else if (forms & PARTICIPLE && !(forms & FINITE)) {
    group.form = 'participle';
    group.passive = !predicate;
  } else if (forms & PARTICIPLE && reduced(units, group)) {
    group.form = 'participle';
    group.passive = true;
  } else if (forms & BASE && !(forms & FINITE)) {
    const before = units[group.from - 1]?.kind;
    group.form = before === 'prep' || before === 'verb' || before === 'sub' ? 'infinitive' : 'finite';
  }
}

/** English -ed without an auxiliary is a participle before "by", or where an earlier noun and no object stand beside it. */
function reduced(units: readonly Unit[], group: VerbGroup): boolean {
  const before = units[group.from - 1]?.kind;
  const next = units[group.to];
  if (next?.kind === 'prep' && next.lower === 'by') return true;
  if (before === undefined || before === 'comma' || before === 'open' || before === 'dash')
    return next?.kind === 'prep' && (before !== 'comma' || hasOtherFinite(units, group));
  return false;
}

/** Another verb may be that of the clause: without one, "X, head of Y, met with Z" has no other than this. */
function hasOtherFinite(units: readonly Unit[], { from, to }: VerbGroup): boolean {
  return units.some(
    ({ kind, forms }, at) =>
      (at < from || at >= to) &&
      (kind === 'modal' ||
        kind === 'be' ||
        kind === 'have' ||
        kind === 'do' ||
        (kind === 'verb' && (forms & FINITE) !== 0)),
  );
}
