import type { NounPhrase } from '../relations/phrases.js';
import { CLASS } from '../relations/words.js';
import { type Offer, ownOffers } from './fillers.js';
import { joined, type Reading } from './reading.js';
import type { Candidate, Role, Trigger } from './trigger.js';

const ROLES: Readonly<Partial<Record<Offer['what'], Role>>> = {
  perpetrator: 'individual',
  unit: 'individual',
  someone: 'individual',
  group: 'organization',
  body: 'organization',
  band: 'organization',
  target: 'target',
  person: 'victim',
  weapon: 'weapon',
  explosive: 'weapon',
  munition: 'weapon',
  material: 'weapon',
};

/** What stands in the sentence of an event and could have a role in it, though no rule of grammar says so. */
export function addNear(reading: Reading, triggers: readonly Trigger[]): void {
  const strong = triggers.filter(({ sense }) => !sense.weak && sense.type !== 'clash');
  const trigger = strong[0];
  if (!trigger) return;
  for (const phrase of reading.parse.phrases)
    for (const offer of ownOffers(reading, phrase)) {
      const role = ROLES[offer.what];
      if (!role || ((role === 'victim' || role === 'organization') && speaks(reading, phrase))) continue;
      const known = triggers.some(({ candidates }) =>
        candidates.some((other) => other.offer.start === offer.start && other.role === role),
      );
      if (known) continue;
      const nearest = strong.reduce((best, each) => (distance(each, offer) < distance(best, offer) ? each : best));
      const side = offer.start < nearest.hit.start ? 'before' : 'after';
      const place = offer.head
        ? ''
        : role === 'organization' && ownOffers(reading, phrase).some(({ what, head }) => head && DOERS.has(what))
          ? '-armed'
          : '-modifier';
      const candidate: Candidate = {
        role,
        offer,
        rule: `near-${nearest.sense.form}-${nearest.sense.type}:${side}:${offer.what}${place}`,
      };
      nearest.candidates.push(candidate);
    }
}

const DOERS: ReadonlySet<Offer['what']> = new Set<Offer['what']>(['perpetrator', 'member', 'unit']);

/** The phrase is the speaker of the sentence: "X said", "according to X". */
function speaks({ parse }: Reading, phrase: NounPhrase): boolean {
  const classes = parse.units[phrase.prepAt]?.word?.classes ?? 0;
  if (phrase.prepAt >= 0 && classes & CLASS.source) return true;
  return parse.groups.some(({ subject, main }) => {
    const verb = parse.units[main]?.word?.classes ?? 0;
    return subject !== undefined && (verb & CLASS.saying) !== 0 && joined(subject).includes(phrase);
  });
}

const distance = ({ hit }: Trigger, offer: Offer): number =>
  offer.start < hit.start ? hit.start - offer.end : offer.start - hit.end;
