import { clauseFollows, listGoesOn } from './objects.js';
import { CONNECTIVES, cueAt, finiteAt, LINKING, nominal, openingOf, part, segmentStart } from './parts.js';
import { antecedentOf, subjectOf } from './subjects.js';
import type { Part, Reading } from './types.js';

/** The clause that ends before unit `to`: back to a mark or conjunction that parts clauses. */
export function clauseBefore(reading: Reading, to: number): Part | undefined {
  const { units, groups, groupAt } = reading;
  let end = to;
  while (end > 0 && LINKING.has(units[end - 1]!.kind)) end--;
  const last = groups[groupAt[end - 1]!];
  // "is due to": what it says is the noun before.
  if (last?.copular && last.to === end) return subjectOf(reading, last);
  let finite = false;
  let start = end;
  for (let i = end - 1; i >= 0; i--) {
    const { kind } = units[i]!;
    if (kind === 'stop' || kind === 'sub' || kind === 'dash') break;
    if (kind === 'close') i = openingOf(reading, i);
    else if (kind === 'comma' && finite && !gerundAt(reading, i + 1) && !nominal(reading, segmentStart(reading, i), i))
      break;
    else if (kind === 'conj' && finite && clauseFollows(reading, i + 1) && verbBefore(reading, i)) break;
    else if (kind === 'rel' && finite) {
      // "insistence that they stop" is a clause of its own; "the forces that emerged" are what emerged.
      const noun = groupAt[i + 1]! >= 0 ? antecedentOf(reading, i, units[i + 1]) : undefined;
      if (noun) start = noun.from;
      break;
    } else if (i > 0 && cueAt(reading, i, 'because', 'through')) {
      // "… because of X, but also because of Y": what both say lies before the first.
      end = i;
      finite = false;
    } else if (finiteAt(reading, i)) finite = true;
    start = i;
  }
  return part(reading, start, end);
}

/** A finite verb stands between the last mark and unit `at`: "and" there joins clauses, not nouns. */
function verbBefore(reading: Reading, at: number): boolean {
  return finiteIn(reading, segmentStart(reading, at), at);
}

const gerundAt = ({ groups, groupAt }: Reading, at: number): boolean => groups[groupAt[at]!]?.form === 'gerund';

/**
 * The clause that begins at unit `from`: up to a mark or conjunction that parts clauses.
 * @param opening it opens the sentence: its first comma ends it
 */
export function clauseFrom(reading: Reading, from: number, opening = false): Part | undefined {
  const { units, groupAt, groups } = reading;
  let start = from;
  while (start < units.length && LINKING.has(units[start]!.kind)) start++;
  let finite = false;
  let end = start;
  for (let i = start; i < units.length; i++) {
    const { kind } = units[i]!;
    if (kind === 'stop' || kind === 'dash') break;
    if (kind === 'sub' && !/^(?:that|que)$/.test(units[i]!.lower)) break;
    if (i > start && finite && reading.cues[i]!.some((cue) => CONNECTIVES.has(cue.class))) break;
    if (kind === 'comma' && (finite || opening) && !listGoesOn(reading, i)) break;
    if (kind === 'conj' && finite && clauseFollows(reading, i + 1)) break;
    if (finiteAt(reading, i)) finite = true;
    if (groupAt[i]! >= 0) i = groups[groupAt[i]!]!.to - 1;
    end = i + 1;
  }
  return part(reading, start, end);
}

/** The main clause of a sentence, past what opens it ("In turn, …", "While …, …"). */
export function mainClause(reading: Reading): Part | undefined {
  return clauseFrom(reading, pastOpening(reading));
}

/** The unit at which the main clause begins: after an adverb, a phrase or a clause that opens the sentence and its comma. */
function pastOpening(reading: Reading): number {
  const { units } = reading;
  const comma = units.findIndex(({ kind }) => kind === 'comma');
  if (comma < 0 || comma >= units.length - 3) return 0;
  const verbs = finiteIn(reading, 0, comma);
  switch (units[0]!.kind) {
    case 'sub':
      return verbs ? comma + 1 : 0;
    case 'adv':
    case 'conj':
      return comma <= 2 ? comma + 1 : 0;
    case 'prep':
    case 'date':
      return verbs ? 0 : comma + 1;
    default:
      return 0;
  }
}

function finiteIn(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (finiteAt(reading, i)) return true;
  return false;
}

/** Subject of the first finite verb of the main clause. */
export function mainSubject(reading: Reading): Part | undefined {
  const clause = mainClause(reading);
  if (!clause) return undefined;
  const verb = reading.groups.find((group) => group.from >= clause.from && finiteAt(reading, group.from) === group);
  return verb && subjectOf(reading, verb);
}
