import type { Parse } from './parse-types.js';
import { beginning, bracketOpening, type NounPhrase, PERSONAL } from './phrases.js';
import type { Unit } from './units.js';
import type { VerbGroup } from './verb-groups.js';

/** Prepositions after which a phrase may be the subject of a clause: "after X attacked Y". */
const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'as', 'tras', 'desde', 'após', 'apos', 'como', 'than']);

/** Conjunctions after which the subject may be left out: "was held, but fled". */
const ADVERSATIVE = /^(?:but|yet|pero|sino|mas)$/;

/** Phrase that ends just before unit `end`, prepositions and lists seen through. */
export function phraseEnding(parse: Parse, end: number): NounPhrase | undefined {
  const at = end > 0 ? parse.phraseAt[end - 1]! : -1;
  return at < 0 ? undefined : parse.phrases[at];
}

/** The phrase without a preposition that a phrase hangs on, through "of", "in", lists and genitives. */
function bare(phrase: NounPhrase): NounPhrase | undefined {
  let current: NounPhrase | undefined = phrase;
  for (let step = 0; current && step < 8; step++) {
    const anchor: NounPhrase = current.group[0]!;
    if (current.prepAt < 0 && anchor.prepAt < 0) return anchor;
    current = anchor.governor ?? current.governor;
  }
  return undefined;
}

export function setSubject(parse: Parse, group: VerbGroup, index: number): void {
  let end = group.from;
  for (let step = 0; step < 12 && end > 0; step++) {
    const before = parse.units[end - 1]!;
    if (before.kind === 'adv' || before.kind === 'quote' || before.kind === 'date' || before.kind === 'neg') {
      end--;
    } else if (before.kind === 'pron') {
      if (PERSONAL.test(before.lower) && before.mention < 0) {
        group.subject = pronounSubject(parse, before, index) ?? phraseEnding(parse, end);
        relate(parse, group, end - 2);
        return;
      }
      if (before.mention < 0 && !/^(se|lo|la|los|las|le|les|me|nos|o|a|os|as)$/.test(before.lower)) return;
      end--;
    } else if (before.kind === 'rel') {
      group.relative = true;
      group.subject = antecedent(parse, end - 1);
      return;
    } else if (before.kind === 'close') {
      end = bracketOpening(parse.units, end - 1);
    } else if (before.kind === 'sub' && before.lower === 'que' && parse.groups[index - 1]) {
      // "negó que haya recibido": left out, it is the subject of the verb before.
      group.subject = parse.groups[index - 1]!.subject;
      group.governor = parse.groups[index - 1]!;
      return;
    } else if (before.kind === 'conj' || (before.kind === 'sub' && ADVERSATIVE.test(before.lower))) {
      share(parse, group, index);
      return;
    } else if (before.kind === 'comma' || before.kind === 'dash') {
      const skipped = skipParenthetical(parse, end - 1);
      if (skipped < 0) {
        // No earlier comma: "X of Y, attacked", or a verb that goes on with the subject of the one before.
        const phrase = phraseEnding(parse, end - 1);
        const subject = phrase && bare(phrase);
        if (subject && !isObject(parse, subject)) group.subject = subject;
        else share(parse, group, index);
        return;
      }
      end = skipped;
    } else {
      const phrase = phraseEnding(parse, end);
      if (!phrase) {
        if (parse.groupAt[end - 1]! >= 0) share(parse, group, index);
        return;
      }
      const subject = bare(phrase) ?? (CLAUSAL.has(phrase.prep ?? '') ? phrase : undefined);
      if (!subject) {
        end = Math.min(beginning(phrase), end - 1);
        continue;
      }
      const clause = relativeClauseAround(parse, subject);
      if (clause >= 0) {
        // "the man who killed X was arrested": back to before the relative clause.
        group.subject = antecedent(parse, clause);
        return;
      }
      // "captured X, the leader, then proceeded": not the object of the verb before, but its subject.
      if (end < group.from && isObject(parse, subject) && commaBetween(parse, subject.to, group.from)) {
        share(parse, group, index);
        return;
      }
      group.subject = subject;
      return;
    }
  }
}

/** "When X was attacked, it fled": a pronoun stands for the subject of the verb before, where that is a name that fits. */
function pronounSubject(parse: Parse, pronoun: Unit, index: number): NounPhrase | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const { subject, form, relative } = parse.groups[i]!;
    if (form !== 'finite' || relative || !subject) continue;
    const person = pronoun.lower !== 'it' && pronoun.lower !== 'they';
    const plural = /s$|^they$/.test(pronoun.lower);
    if (plural !== subject.group.length > 1 && !(plural && subject.sort === 'body')) return undefined;
    if (person && !plural && subject.sort !== 'person') return undefined;
    return pronoun.lower === 'it' && subject.sort === 'person' ? undefined : subject;
  }
  return undefined;
}

function commaBetween(parse: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (parse.units[i]!.kind === 'comma') return true;
  return false;
}

/** The subject of the verb before, for "attacked X and killed Y". */
function share(parse: Parse, group: VerbGroup, index: number): void {
  for (let i = index - 1; i >= 0; i--) {
    const other = parse.groups[i]!;
    if (other.form === 'infinitive' || other.form === 'gerund') continue;
    if (other.form === 'participle' && group.form === 'finite') continue;
    group.subject = other.subject;
    group.relative = other.relative;
    group.governor = other;
    return;
  }
}

/** The phrase that "who", "which", "que" at unit `at` refers to. */
function antecedent(parse: Parse, at: number): NounPhrase | undefined {
  let end = at;
  while (end > 0 && /^(comma|prep|dash|quote|adv|date)$/.test(parse.units[end - 1]!.kind)) end--;
  if (parse.units[end - 1]?.kind === 'close') end = bracketOpening(parse.units, end - 1);
  const phrase = phraseEnding(parse, end);
  if (!phrase) return undefined;
  // "a band from Lima that …": what acts is the band.
  const { governor } = phrase;
  if (
    phrase.sort === 'place' &&
    phrase.prep !== undefined &&
    governor &&
    /^(?:that|which|que)$/.test(parse.units[at]!.lower)
  ) {
    if (governor.sort === 'body' || governor.sort === 'person') return governor;
  }
  const personal = /^(who|whom|quien|quienes|quem)$/.test(parse.units[at]!.lower);
  if (!personal || phrase.sort === 'person') return phrase;
  const person = phrase.governor && phrase.governor.sort === 'person' ? phrase.governor : undefined;
  return person ?? phrase;
}

/** Unit of the relative pronoun, where the phrase is the object of a verb in a clause that began with one; else -1. */
function relativeClauseAround(parse: Parse, phrase: NounPhrase): number {
  for (let i = beginning(phrase) - 1; i >= 0; i--) {
    const { kind } = parse.units[i]!;
    if (kind === 'rel') {
      const verb = parse.groups.some((group) => group.from > i && group.to <= beginning(phrase));
      return verb ? i : -1;
    }
    if (kind === 'comma' || kind === 'stop' || kind === 'sub' || kind === 'conj') return -1;
  }
  return -1;
}

const PLACED: Record<string, string> = { where: 'in', donde: 'en', onde: 'em' };

/** "areas where X was deployed", "the man whom X killed": the phrase before stands in the clause as place or object. */
export function setRelative(parse: Parse, group: VerbGroup): void {
  if (group.form === 'finite' && group.subject) relate(parse, group, beginning(group.subject) - 1);
}

/** The preposition of "in which", "en la que", "na qual". */
function within({ units }: Parse, at: number): string | undefined {
  const before = units[at - 1];
  if (before?.kind === 'prep') return before.word?.canonical ?? before.lower;
  const inside = /^(in|during|en|em|no|na|nos|nas) /.exec(units[at]!.lower)?.[1];
  return inside === undefined ? undefined : /^n/.test(inside) ? 'em' : inside;
}

/** Relates a clause to what the relative pronoun at unit `at`, if it is one, stands for. */
function relate(parse: Parse, group: VerbGroup, at: number): void {
  const pronoun = parse.units[at];
  if (pronoun?.kind !== 'rel' || at >= group.from || group.relative) return;
  group.relative = true;
  const referent = antecedent(parse, at);
  if (!referent) return;
  const prep = PLACED[pronoun.lower] ?? within(parse, at);
  if (prep) group.obliques.push({ ...referent, prep });
  else if (!group.object && !group.passive && !group.copular) group.object = referent;
}

/** True where a verb stands before the phrase, with no mark or conjunction between: its object. */
function isObject(parse: Parse, phrase: NounPhrase): boolean {
  for (let i = beginning(phrase) - 1; i >= 0; i--) {
    if (parse.groupAt[i]! >= 0) return true;
    const { kind } = parse.units[i]!;
    if (kind === 'comma' || kind === 'stop' || kind === 'sub' || kind === 'conj' || kind === 'rel') return false;
  }
  return false;
}

/**
 * Where what stands between the comma at `comma` and an earlier comma is an aside ("X, head of Y, said"), the unit
 * after the phrase before it; -1 where there is no earlier comma or it parts clauses.
 */
function skipParenthetical(parse: Parse, comma: number): number {
  const { units } = parse;
  let open = -1;
  for (let i = comma - 1; i >= 0; i--) {
    const { kind } = units[i]!;
    if (kind === 'stop') break;
    if (kind === units[comma]!.kind) {
      open = i;
      // Go on over further commas of a list or nested aside as long as they open one.
      if (opensAside(parse, i + 1)) break;
    }
  }
  return open > 0 ? open : -1;
}

function opensAside(parse: Parse, at: number): boolean {
  const unit = parse.units[at];
  if (!unit) return false;
  if (
    unit.kind === 'rel' ||
    unit.kind === 'prep' ||
    unit.kind === 'det' ||
    unit.kind === 'example' ||
    unit.kind === 'adv'
  )
    return true;
  if (unit.kind === 'date' || unit.kind === 'sub') return true;
  const group = parse.groupAt[at]!;
  if (group >= 0) return parse.groups[group]!.form !== 'finite';
  const phrase = parse.phrases[parse.phraseAt[at]!];
  return phrase !== undefined && phrase.same.length > 0;
}
