import { mainClause, mainSubject } from './clauses.js';
import { finiteAt } from './parts.js';
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
  if (to - from > 2) return end;
  const word = reading.units[from]!.lower;
  if (to - from === 2) return end;
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

/** The subject of an earlier verb of the sentence, else of the sentence before. */
function subjectBefore({ reading, from }: Part): Part | undefined {
  const earlier = reading.groups.filter((group) => group.to <= from && finiteAt(reading, group.from) === group);
  for (const group of earlier) {
    const subject = subjectOf(reading, group);
    if (subject && !isPronoun(subject)) return subject;
  }
  const before = earlier.length === 0 ? reading.before?.() : undefined;
  const subject = before && mainSubject(before);
  return subject && !isPronoun(subject) ? subject : undefined;
}

const isPronoun = ({ reading, from, to }: Part): boolean => to - from === 1 && reading.units[from]!.kind === 'pron';
