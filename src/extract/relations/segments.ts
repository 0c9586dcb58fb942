import type { Parse } from './parse-types.js';

/**
 * Which clause each unit is in, as a number: a new one begins at a mark, a relative pronoun, a conjunction that opens a
 * clause, a participle or gerund after a comma, and at "and" before a verb with a subject of its own.
 */
export function segmentsOf(parse: Parse): Int16Array {
  const { units, groups, groupAt, phraseAt, phrases } = parse;
  const segments = new Int16Array(units.length);
  let segment = 0;
  for (let at = 0; at < units.length; at++) {
    const { kind } = units[at]!;
    const next = at + 1;
    const opens =
      kind === 'stop' ||
      kind === 'sub' ||
      kind === 'rel' ||
      (kind === 'comma' && groupAt[next]! >= 0 && groups[groupAt[next]!]!.form !== 'finite') ||
      ((kind === 'conj' || kind === 'comma') && subjectOpens(next));
    if (opens && at > 0) segment++;
    segments[at] = segment;
  }
  return segments;

  function subjectOpens(at: number): boolean {
    const phrase = phrases[phraseAt[at]!];
    return (
      phrase !== undefined &&
      groups.some((group) => group.form === 'finite' && !group.relative && group.subject === phrase && group.from >= at)
    );
  }
}
