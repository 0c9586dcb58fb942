import type { Incident } from '../types.js';
import type { Filler } from './evidence.js';
import type { Trigger } from './trigger.js';

/** One event: the words that tell of it, in order, and who and what has a role in it. */
export interface Event {
  triggers: Trigger[];
  fillers: Map<Filler, Trigger[]>;
}

/** How far apart, in sentences, two words may tell of one event without sharing a victim or a target. */
const NEAR = 2;
/** How far, in sentences, a claim or a blame may stand from the event it is of. */
const FAR = 30;

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
    if (!own.some((filler) => founds(filler, trigger, setting))) {
      bare.push([trigger, own]);
      continue;
    }
    let event = events.findLast((each) => isSame(each, trigger, own, text, setting));
    if (!event) events.push((event = { triggers: [], fillers: new Map() }));
    add(event, trigger, own);
  }
  // Who claims a deed or is blamed for it is told beside it: it makes no event of its own.
  for (const [trigger, own] of bare) {
    const found =
      nearest(events, trigger, (each) => each === FAMILIES[trigger.sense.type]) ??
      nearest(events, trigger, (each) => each !== 'clash');
    if (!found || found.distance > FAR) continue;
    const close = found.distance <= NEAR;
    add(found.event, trigger, close ? own : own.filter(({ role }) => role === 'individual' || role === 'organization'));
  }
  return events;
}

/** From which share on even what only stands near makes an event: a name after a verb of killing. */
const SURE = 0.45;

/**
 * A filler that makes its word tell of an event: somebody or something harmed, a weapon, or who did it on a day, by grammar
 * and not by standing near. A word that alone tells of no incident ("died") needs a name or a thing.
 */
function founds({ role, forms }: Filler, trigger: Trigger, setting: Setting): boolean {
  if (role === 'individual' || role === 'organization') {
    const { sense, unreal } = trigger;
    const told = !sense.weak && !unreal && FAMILIES[sense.type] === 'violence' && setting.isDated(trigger);
    return told && forms.some(({ trigger: own, near }) => own === trigger && !near);
  }
  return forms.some(({ trigger: own, near, offer, reliability }) => {
    if (own !== trigger || (near && (reliability < SURE || trigger.sense.weak))) return false;
    return (
      !trigger.sense.weak ||
      offer.what === 'person' ||
      (role === 'target' && offer.what === 'target') ||
      role === 'weapon'
    );
  });
}

function add(event: Event, trigger: Trigger, own: readonly Filler[]): void {
  if (own.length === 0) return;
  event.triggers.push(trigger);
  for (const filler of own) {
    const tells = event.fillers.get(filler);
    if (tells) tells.push(trigger);
    else event.fillers.set(filler, [trigger]);
  }
}

/** The event of a family that fits told nearest to a word; of two, the one before it. */
function nearest(
  events: readonly Event[],
  trigger: Trigger,
  fits: (family: string) => boolean,
): { event: Event; distance: number } | undefined {
  let best: Event | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const [{ sense }] = event.triggers as [Trigger];
    const distance = Math.min(...event.triggers.map(({ reading }) => Math.abs(reading.at - trigger.reading.at)));
    if (fits(FAMILIES[sense.type]) && distance < least) {
      best = event;
      least = distance;
    }
  }
  return best && { event: best, distance: least };
}

/** Where and when the sentence of an event says it was: keys that two sentences can be compared by. */
export interface Setting {
  place(trigger: Trigger): number | undefined;
  day(trigger: Trigger): string | undefined;
  isDated(trigger: Trigger): boolean;
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
