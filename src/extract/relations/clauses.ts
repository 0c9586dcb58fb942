import { setComplements } from './complements.js';
import type { Parse } from './parse-types.js';
import { setSharedSubject } from './shared-subjects.js';
import { setRelative, setSubject } from './subjects.js';

/** Finds subject, object and prepositional phrases of each verb. Changes the groups. */
export function findArguments(parse: Parse): void {
  const { groups } = parse;
  for (const [index, group] of groups.entries()) {
    if (group.form === 'finite') setSubject(parse, group, index);
    else setSharedSubject(parse, group, index);
    setComplements(parse, group, index);
    setRelative(parse, group);
    if (group.passive && !group.subject && group.object && parse.language !== 'en') {
      // "fueron detenidos X y Y": the subject of a passive may follow it.
      group.subject = group.object;
      group.object = undefined;
    }
  }
  // A participle that opens the sentence takes the subject of the clause that follows.
  for (const [index, group] of groups.entries()) {
    if (group.subject || group.form === 'finite' || group.form === 'infinitive') continue;
    group.subject = groups.slice(index + 1).find((other) => other.form === 'finite' && other.subject)?.subject;
  }
}
