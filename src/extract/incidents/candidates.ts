import { readNounEvent } from './by-noun.js';
import { readVerbEvent } from './by-verb.js';
import { sayerCues } from './cues.js';
import { addNear } from './near.js';
import type { Reading } from './reading.js';
import type { Trigger } from './trigger.js';

/** The events that a sentence tells, left to right. */
export function triggersOf(reading: Reading): Trigger[] {
  const found = reading.hits.flatMap((hit): Trigger[] => {
    if (hit.events.length === 0) return [];
    const trigger = readVerbEvent(reading, hit) ?? readNounEvent(reading, hit);
    return trigger ? [trigger] : [];
  });
  sayerCues(reading, found);
  addNear(reading, found);
  return found;
}
