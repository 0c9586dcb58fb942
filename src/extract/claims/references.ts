import { clauseBefore, mainClause, mainSubject } from './clauses.js';
import { cueAt, finiteAt } from './parts.js';
import { subjectOf } from './subjects.js';
import type { Part } from './types.js';

const DEMONSTRATIVE = /^(?:this|that|these|those|which|all this|esto|eso|aquello|isto|isso|aquilo)$/;
const PERSONAL = /^(?:it|they|them|él|ella|ellos|ellas|ello|ele|ela|eles|elas|se)$/;

/**
 * What a pronoun that stands for an end of a claim refers to: "this" to the clause of the sentence before, "it" and "they"
 * to a subject before them. The part itself where it is no pronoun; undefined where nothing can be found.
 */
export function resolved(end: Part, isCause: boolean): Part | undefined {
  const { reading, from, to } = end;
  const word = reading.units[from]!.lower;
  if (to - from > 1) return isCause && isShell(end) ? (shellOf(end) ?? end) : end;
  if (DEMONSTRATIVE.test(word)) {
    const before = isCause && clauseOpens(end) ? reading.before?.() : undefined;
    return before && mainClause(before);
  }
  if (PERSONAL.test(word)) return subjectBefore(end);
  return reading.units[from]!.kind === 'pron' ? undefined : end;
}

/** "This" refers to the sentence before only where it opens its own. */
const clauseOpens = ({ reading, from }: Part): boolean => {
  for (let i = 0; i < from; i++) if (finiteAt(reading, i)) return false;
  return true;
};

/** How far from the beginning of its sentence a pronoun may stand to refer to the sentence before, in units. */
const OPENING = 3;

/** "this situation", "a trend (that)": a noun that stands for what was said before. */
const isShell = ({ reading, from, to }: Part): boolean =>
  to - from === 2 &&
  /^(?:this|that|these|such|a|an|una?|est[ae]s?|es[ae]s?|uma?)$/.test(reading.units[from]!.lower) &&
  cueAt(reading, from + 1, 'shell') !== undefined;

/** The clause before its comma, or the sentence before. */
function shellOf(end: Part): Part | undefined {
  const { reading, from } = end;
  if (reading.units[from - 1]?.kind === 'comma') return clauseBefore(reading, from - 1);
  const before = clauseOpens(end) ? reading.before?.() : undefined;
  return before && mainClause(before);
}

/** The subject of an earlier verb of the sentence, else of the sentence before. */
function subjectBefore({ reading, from }: Part): Part | undefined {
  const earlier = reading.groups.filter((group) => group.to <= from && finiteAt(reading, group.from) === group);
  for (const group of earlier) {
    const subject = subjectOf(reading, group);
    if (subject && !isPronoun(subject)) return subject;
  }
  const before = earlier.length === 0 && from <= OPENING ? reading.before?.() : undefined;
  const subject = before && mainSubject(before);
  return subject && !isPronoun(subject) ? subject : undefined;
}

const isPronoun = ({ reading, from, to }: Part): boolean => to - from === 1 && reading.units[from]!.kind === 'pron';
