import { offersOf } from './fillers.js';
import { phrasesAfter, prepositionOf, type Reading, unitAt } from './reading.js';
import { doers } from './roles.js';
import type { Trigger } from './trigger.js';

/** Adds to the events of a sentence those who claim the deed and those on whom it is blamed. */
export function sayerCues(reading: Reading, triggers: readonly Trigger[]): void {
  const { parse, hits } = reading;
  for (const hit of hits) {
    const unit = unitAt(reading, hit.start);
    if (unit < 0) continue;
    const trigger = triggers.find((each) => each.hit.start > hit.end) ?? triggers.at(-1);
    if (!trigger) continue;
    const group = parse.groups[parse.groupAt[unit]!];
    if (hit.cues.includes('claim')) {
      const subject = group?.subject;
      if (subject) trigger.candidates.push(...doers(offersOf(reading, subject), 'claim:subject'));
    } else if (hit.cues.includes('blame') && group) {
      const end = Math.max(group.to, unitAt(reading, hit.end - 1) + 1);
      for (const phrase of phrasesAfter(reading, end)) {
        const prep = prepositionOf(phrase);
        if (prep === undefined || prep === 'on' || prep === 'to' || prep === 'by' || prep === 'a' || prep === 'al')
          trigger.candidates.push(...doers(offersOf(reading, phrase), `blame:${prep ?? 'object'}`));
      }
      if (group.passive && group.subject)
        trigger.candidates.push(...doers(offersOf(reading, group.subject), 'blame:passive'));
    }
  }
}
