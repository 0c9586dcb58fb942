import type { Unit } from '../relations/units.js';
import type { CueClass } from './lexicon.js';
import { CONNECTIVES, cueAt, disguised, finiteAt, part } from './parts.js';
import type { Part, Reading } from './types.js';

/** What follows a verb or a preposition at unit `from`: a noun phrase with its complements, or the clause after "that". */
export function objectFrom(reading: Reading, from: number): Part | undefined {
  const { units, groupAt, groups } = reading;
  let start = from;
  while (units[start]?.kind === 'adv' && !cueAt(reading, start, 'change')) start++;
  // Spanish: the "a" before an object that is somebody.
  if (reading.lexicon.language !== 'en' && units[start]?.kind === 'prep' && units[start]!.word?.canonical === 'a')
    start++;
  let clauses = 0;
  if (units[start]?.kind === 'sub' && /^(?:that|que)$/.test(units[start]!.lower)) {
    clauses = 1;
    start++;
  }
  let end = start;
  for (let i = start; i < units.length; i++) {
    const { kind } = units[i]!;
    if (kind === 'stop' || kind === 'sub' || kind === 'dash' || (kind === 'open' && i > start)) break;
    if (i > start && CONNECTIVES.has(reading.cues[i]!.find((cue) => CONNECTIVES.has(cue.class))?.class as CueClass))
      break;
    if (i > start && cueAt(reading, i, 'by') && groupAt[i + 1]! >= 0) break;
    if (i > start && kind === 'rel' && cueAt(reading, i, 'when')) break;
    if (kind === 'rel') {
      if (units[i - 1]?.kind === 'comma') break;
      clauses++;
    }
    if (kind === 'comma' && clauses === 0 && !listGoesOn(reading, i)) break;
    if (kind === 'neg' && cueAt(reading, i + 1, 'only')) break;
    if (kind === 'conj' && i > start && clauses === 0 && (verbFollows(reading, i + 1) || clauseFollows(reading, i + 1)))
      break;
    const finite = finiteAt(reading, i);
    if (finite && !(clauses === 0 && i > start && disguised(reading, finite))) {
      if (clauses === 0) break;
      clauses--;
    }
    if (groupAt[i]! >= 0) i = groups[groupAt[i]!]!.to - 1;
    end = i + 1;
  }
  return end > start ? part(reading, start, end) : undefined;
}

/** After a comma another member of the list follows, and an "and" further on. */
export function listGoesOn(reading: Reading, comma: number): boolean {
  const { units, groupAt } = reading;
  const first = units[comma + 1];
  if (!first || /^(?:prep|sub|rel|example|pron|date)$/.test(first.kind)) return false;
  // "a stronger, more durable peace": adjectives of one noun.
  const adjective = /^(?:adjective|adv)$/.test(first.kind) || first.lower === 'more';
  if (adjective && isAdjective(units[comma - 1]!) && !verbFollows(reading, comma + 1)) return true;
  if (first.kind === 'conj')
    return (
      /^(?:and|or|y|e|o|ou|as well as)$/.test(first.lower) &&
      !verbFollows(reading, comma + 2) &&
      !clauseFollows(reading, comma + 2)
    );
  if (first.kind === 'adv') return false;
  for (let i = comma + 1; i < units.length; i++) {
    const { kind } = units[i]!;
    if (kind === 'conj') return !verbFollows(reading, i + 1) && !clauseFollows(reading, i + 1);
    if (groupAt[i]! >= 0 || kind === 'sub' || kind === 'rel' || kind === 'stop' || kind === 'dash' || kind === 'open')
      return false;
  }
  return false;
}

function verbFollows({ units, groupAt, groups }: Reading, from: number): boolean {
  let i = from;
  while (units[i]?.kind === 'adv' || units[i]?.kind === 'neg') i++;
  const group = groups[groupAt[i]!];
  return group !== undefined && group.from <= i;
}

/** A noun phrase and then a finite verb: a clause of its own. */
export function clauseFollows(reading: Reading, from: number): boolean {
  const { units, groupAt } = reading;
  let first = from;
  while (units[first]?.kind === 'adv') first++;
  if (groupAt[first]! >= 0) return false;
  for (let i = first; i < units.length; i++) {
    const { kind } = units[i]!;
    if (/^(?:comma|stop|sub|rel|dash|open|conj)$/.test(kind)) return false;
    if (groupAt[i]! >= 0) return finiteAt(reading, i) !== undefined;
  }
  return false;
}

const isAdjective = ({ kind, lower }: Unit): boolean =>
  kind === 'adjective' || (kind === 'noun' && /..(?:er|al|ive|ic|ous|ant|ent|able|ful)$/.test(lower));
