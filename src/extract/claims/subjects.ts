import { BASE, FINITE } from '../relations/inflect.js';
import type { Unit } from '../relations/units.js';
import type { VerbGroup } from '../relations/verb-groups.js';
import { disguised, finiteAt, holdsVerb, nominal, openingOf, part, segmentStart } from './parts.js';
import type { Part, Reading } from './types.js';

const THAT = /^(?:that|que)$/;
const BUT = /^(?:but|pero|mas|sino)$/;
/** How many verbs that share one subject are seen through, and how many asides. */
const DEPTH = 4;

/** The subject of a verb, with its complements: from where its clause begins to the verb, asides left out. */
export function subjectOf(reading: Reading, group: VerbGroup, depth = 0): Part | undefined {
  const { units } = reading;
  let end = group.from;
  while (end > 0 && (units[end - 1]!.kind === 'adv' || units[end - 1]!.kind === 'neg')) end--;
  const before = units[end - 1];
  if (!before || depth > DEPTH) return undefined;
  // Spanish "lo que", Portuguese "o que": the clause before.
  const clausal =
    /^(?:lo|o)$/.test(units[end - 2]?.lower ?? '') && before.lower === 'que'
      ? end - 2
      : /^(?:lo|o) que$/.test(before.lower)
        ? end - 1
        : -1;
  if (clausal > 0) return clauseEnding(reading, clausal);
  if (before.kind === 'rel' || (before.kind === 'sub' && THAT.test(before.lower)))
    return ofRelative(reading, end - 1, group);
  if (before.kind === 'conj' || (before.kind === 'sub' && BUT.test(before.lower))) {
    const governor = governorOf(reading, group, end - 1);
    return governor && subjectOf(reading, governor, depth + 1);
  }
  for (let aside = 0; aside < DEPTH; aside++) {
    const closing = units[end - 1];
    if (!closing) return undefined;
    if (closing.kind === 'comma' || closing.kind === 'dash') {
      const opening = asideOpening(reading, end - 1);
      end = opening >= 0 ? opening : end - 1;
    } else if (closing.kind === 'close') end = openingOf(reading, end - 1);
    const start = clauseStart(reading, end);
    if (start >= end) return undefined;
    // "We founded X, vetted Y, strengthened Z": what stands before the comma is the object of a verb with the same subject.
    const governor = closing.kind === 'comma' && start > 0 ? finiteAt(reading, start - 1) : undefined;
    if (governor && relativeBefore(reading, governor.from) < 0) return subjectOf(reading, governor, depth + 1);
    // ", more than any other threat, …": what opens so between commas is an aside, and the subject stands before it.
    const comma = units[start - 1]?.kind === 'comma';
    if (!comma || start < 2 || !/^(?:prep|example|rel|adv|neg|conj)$/.test(units[start]!.kind))
      return phrase(reading, start, end);
    end = start - 1;
  }
  return undefined;
}

/** What stands between the last mark before unit `to` that parts clauses and `to`, with a verb in it. */
function clauseEnding(reading: Reading, to: number): Part | undefined {
  let from = to;
  while (from > 0 && !/^(?:stop|sub|dash)$/.test(reading.units[from - 1]!.kind)) from--;
  const found = part(reading, from, to);
  return found && holdsVerb(found) ? found : undefined;
}

/** The part, unless it opens with a preposition or a bare verb: then the parse went astray. */
function phrase(reading: Reading, start: number, end: number): Part | undefined {
  const found = part(reading, start, end);
  if (!found) return undefined;
  const group = reading.groups[reading.groupAt[found.from]!];
  const verbal = group !== undefined && group.form !== 'gerund' && !disguised(reading, group);
  return verbal || /^(?:prep|example)$/.test(reading.units[found.from]!.kind) ? undefined : found;
}

/** "X that fuels Y", "it was X, more than Z, that fuelled Y", "X that weakens Y and that fuels Z". */
function ofRelative(reading: Reading, pronoun: number, group: VerbGroup): Part | undefined {
  const { units, groups } = reading;
  if (units[pronoun - 1]?.kind === 'conj')
    for (let i = pronoun - 2; i > 0; i--)
      if (units[i]!.kind === 'rel') return antecedentOf(reading, i, units[group.main]);
  const cleft = groups.find(
    (other) => other.copular && other.to <= pronoun && units[other.from - 1]?.lower === 'it' && pronoun - other.to < 40,
  );
  if (cleft && THAT.test(units[pronoun]!.lower)) {
    let end = cleft.to;
    while (end < pronoun && units[end]!.kind !== 'comma') end++;
    return part(reading, cleft.to, end);
  }
  return antecedentOf(reading, pronoun, units[group.from]);
}

/** The verb before whose subject a verb after "and" shares: the nearest of the same make, not one of a relative clause. */
function governorOf(reading: Reading, group: VerbGroup, conjunction: number): VerbGroup | undefined {
  const { units, groups } = reading;
  const earlier = groups.filter((other) => other.to <= conjunction).reverse();
  const forms = units[group.from]!.forms;
  const bare = units[group.from]!.kind === 'verb' && (forms & BASE) !== 0 && (forms & FINITE) === 0;
  const nearest = earlier[0];
  // "helps to reduce X and increase Y": an infinitive that shares its "to" has no subject of its own.
  if (bare && nearest && (nearest.form === 'infinitive' || nearest.form === 'gerund')) return undefined;
  const finite = earlier.filter(
    (other) => finiteAt(reading, other.from) === other && !bracketed(reading, other.from, conjunction),
  );
  const alike = bare ? finite.filter(({ modal, from }) => modal || (units[from]!.forms & BASE) !== 0) : finite;
  const pool = alike.length > 0 ? alike : finite;
  return pool.find((other) => relativeBefore(reading, other.from) < 0) ?? pool[0];
}

/** A bracket opens before unit `at` and closes before unit `to`. */
function bracketed({ units }: Reading, at: number, to: number): boolean {
  for (let i = at; i < to; i++) {
    if (units[i]!.kind === 'open') return false;
    if (units[i]!.kind === 'close') return true;
  }
  return false;
}

/** Where the clause whose subject ends before unit `end` begins. */
function clauseStart(reading: Reading, end: number): number {
  const { units, groups, groupAt } = reading;
  let listed = false;
  for (let i = end - 1; i >= 0; i--) {
    const { kind, lower } = units[i]!;
    if (kind === 'stop' || kind === 'dash' || kind === 'open') return i + 1;
    if (kind === 'sub' || kind === 'rel') return /^(?:how|why)$/.test(lower) ? i : i + 1;
    if (kind === 'close') {
      i = openingOf(reading, i);
      continue;
    }
    if (kind === 'conj') listed = true;
    // "…, and that spraying failed": a second clause that the same verb governs.
    if (lower === 'that' && kind === 'det' && units[i - 1]?.kind === 'conj') return i + 1;
    const finite = finiteAt(reading, i);
    if (finite && !disguised(reading, finite)) {
      const pronoun = relativeBefore(reading, finite.from);
      if (pronoun < 0) return finite.to;
      i = units[pronoun - 1]?.kind === 'comma' ? pronoun - 1 : pronoun;
      continue;
    }
    if (groupAt[i]! >= 0) i = groups[groupAt[i]!]!.from;
    if (kind === 'comma' && (!listed || !nominal(reading, segmentStart(reading, i), i))) return i + 1;
  }
  return 0;
}

/** The relative pronoun whose clause a finite verb stands in; -1 where there is none. */
function relativeBefore({ units, groupAt }: Reading, from: number): number {
  for (let i = from - 1; i >= Math.max(0, from - 8); i--) {
    const { kind, lower } = units[i]!;
    if (kind === 'rel' || (kind === 'sub' && THAT.test(lower))) return i;
    if (groupAt[i]! >= 0 || kind === 'comma' || kind === 'stop' || kind === 'conj') return -1;
  }
  return -1;
}

/** Where what stands between two commas is an aside, the unit of the first; -1 where there is none. */
function asideOpening({ units }: Reading, closing: number): number {
  for (let i = closing - 1; i > 0; i--) {
    const { kind } = units[i]!;
    if (kind === 'stop') return -1;
    if (kind !== units[closing]!.kind) continue;
    const next = units[i + 1]!.kind;
    if (next !== 'conj' && next !== 'name') return i;
  }
  return -1;
}

/**
 * The noun phrase before a relative pronoun or a participle at unit `at`: the nearest, or, where `verb` does not agree with
 * it in number, the one that it is "of".
 */
export function antecedentOf(reading: Reading, at: number, verb?: Unit): Part | undefined {
  const { units, groups, groupAt } = reading;
  let end = at;
  while (end > 0 && /^(?:comma|dash)$/.test(units[end - 1]!.kind)) end--;
  if (units[end - 1]?.kind === 'close') end = openingOf(reading, end - 1);
  if (units[at]!.kind === 'rel' && units[end - 1]?.kind === 'prep') return undefined;
  let start = end;
  for (let i = end - 1; i >= 0; i--) {
    const { kind, lower, word } = units[i]!;
    const group = groups[groupAt[i]!];
    const modifier = group?.main === i && lower.includes('-') && i + 1 < end;
    if ((group && !modifier) || /^(?:stop|sub|comma|rel|dash|open|close|pron|example)$/.test(kind)) break;
    if (kind === 'prep') {
      if (!/^(?:of|de|between|entre)$/.test(word?.canonical ?? lower)) break;
      if (verb && start < end && agrees(units[headBefore(units, end, start)]!, verb)) break;
    }
    start = i;
  }
  return part(reading, start, end);
}

/** The last noun between `from` and `to`. */
function headBefore(units: readonly Unit[], to: number, from: number): number {
  for (let i = to - 1; i > from; i--) if (units[i]!.kind === 'noun') return i;
  return from;
}

/** English: "areas that spawn", "an area that spawns"; true where the form of the verb does not tell. */
function agrees(noun: Unit, verb: Unit): boolean {
  const plural = /[^s]s$/.test(noun.lower);
  if (verb.kind === 'be' || verb.kind === 'have') return /^(?:are|were|have)$/.test(verb.lower) === plural;
  if (verb.kind !== 'verb') return true;
  if ((verb.forms & BASE) !== 0) return plural;
  return /s$/.test(verb.lower) ? !plural : true;
}
