import type { Incident } from '../types.js';
import type { Trigger } from './candidates.js';
import type { Filler } from './evidence.js';

/** One event: the words that tell of it, in order, and who and what has a role in it. */
export interface Event {
  triggers: Trigger[];
  fillers: Map<Filler, Trigger[]>;
}

/** How far apart, in sentences, two words may tell of one event without sharing a victim or a target. */
const NEAR = 2;

const FAMILIES: Readonly<Record<Incident['type'], string>> = {
  attack: 'violence',
  bombing: 'violence',
  killing: 'violence',
  arson: 'violence',
  clash: 'clash',
  kidnapping: 'kidnapping',
  robbery: 'violence',
  threat: 'threat',
  extortion: 'extortion',
  'forced-work-stoppage': 'stoppage',
};

/** Openings that lead over to another event. */
const ELSEWHERE =
  /^(?:meanwhile|elsewhere|separately|in another|in a separate|in other|in addition|another|also|on the other hand|mientras tanto|por otra parte|por otro lado|en otro|en otra|en tanto|además|asimismo|enquanto isso|em outro|em outra|já em|por outro lado|além disso)\b/i;

/**
 * Joins the words of a text that tell of the same event: those of one sentence and kind, those that share a victim or a
 * target, and those of neighbouring sentences that nothing sets apart (other victims, another place or day, an opening
 * such as "meanwhile").
 */
export function eventsOf(
  triggers: readonly Trigger[],
  fillers: readonly Filler[],
  text: string,
  setting: Setting,
): Event[] {
  const ofTrigger = new Map<Trigger, Filler[]>();
  for (const filler of fillers)
    for (const { trigger } of filler.forms) {
      const own = ofTrigger.get(trigger);
      if (!own) ofTrigger.set(trigger, [filler]);
      else if (!own.includes(filler)) own.push(filler);
    }
  const events: Event[] = [];
  const bare: [Trigger, Filler[]][] = [];
  for (const trigger of triggers) {
    const own = ofTrigger.get(trigger);
    if (!own || own.length === 0) continue;
    if (!own.some(({ role }) => role === 'victim' || role === 'target' || role === 'weapon')) {
      bare.push([trigger, own]);
      continue;
    }
    let event = events.findLast((each) => isSame(each, trigger, own, text, setting));
    if (!event) events.push((event = { triggers: [], fillers: new Map() }));
    add(event, trigger, own);
  }
  // Who claims a deed or is blamed for it is told beside it: it makes no event of its own.
  for (const [trigger, own] of bare) {
    const event = nearest(events, trigger);
    if (event) add(event, trigger, own);
  }
  return events;
}

function add(event: Event, trigger: Trigger, own: readonly Filler[]): void {
  event.triggers.push(trigger);
  for (const filler of own) {
    const tells = event.fillers.get(filler);
    if (tells) tells.push(trigger);
    else event.fillers.set(filler, [trigger]);
  }
}

/** The event of a kind told nearest to a word; of two, the one before it. */
function nearest(events: readonly Event[], trigger: Trigger): Event | undefined {
  let best: Event | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const [{ sense }] = event.triggers as [Trigger];
    const distance = Math.min(...event.triggers.map(({ reading }) => Math.abs(reading.at - trigger.reading.at)));
    if (FAMILIES[sense.type] === FAMILIES[trigger.sense.type] && distance < least) {
      best = event;
      least = distance;
    }
  }
  return best;
}

/** Where and when the sentence of an event says it was: keys that two sentences can be compared by. */
export interface Setting {
  place(trigger: Trigger): number | undefined;
  day(trigger: Trigger): string | undefined;
}

function isSame(event: Event, trigger: Trigger, own: readonly Filler[], text: string, setting: Setting): boolean {
  const last = event.triggers.at(-1)!;
  if (FAMILIES[last.sense.type] !== FAMILIES[trigger.sense.type]) return false;
  const distance = trigger.reading.at - last.reading.at;
  if (distance === 0) return true;
  const harmed = (list: Iterable<Filler>) =>
    [...list].filter(
      ({ role, forms }) => role === 'target' || (role === 'victim' && forms[0]!.offer.what === 'person'),
    );
  const theirs = harmed(event.fillers.keys());
  const ours = harmed(own);
  if (ours.some((filler) => theirs.includes(filler))) return true;
  if (distance > NEAR) return false;
  if (ours.length > 0 && theirs.length > 0 && ours.some(({ role }) => theirs.some((other) => other.role === role)))
    return false;
  if (differ(event.triggers.map(setting.place), setting.place(trigger))) return false;
  if (differ(event.triggers.map(setting.day), setting.day(trigger))) return false;
  const { start } = trigger.reading.read.sentence;
  return !ELSEWHERE.test(text.slice(start, start + 40).trimStart());
}

function differ<T>(known: readonly (T | undefined)[], value: T | undefined): boolean {
  const stated = known.filter((each) => each !== undefined);
  return value !== undefined && stated.length > 0 && !stated.includes(value);
}
