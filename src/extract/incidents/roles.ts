import { ARMS } from './edges.js';
import type { Offer } from './fillers.js';
import type { Candidate, Role } from './trigger.js';

/** The roles that what stands with the doer's marks may have: the body of "FMLN guerrillas" beside the guerrillas. */
export function doers(offers: readonly Offer[], rule: string): Candidate[] {
  const found: Candidate[] = [];
  const add = (role: Role, offer: Offer, suffix: string): void => {
    found.push({ role, offer, rule: `${rule}:${suffix}` });
  };
  const named = offers.some(({ what }) => what === 'person');
  for (const offer of offers) {
    const { what, head } = offer;
    if (what === 'person') add('individual', offer, 'name');
    else if (what === 'perpetrator' && head) add('individual', offer, 'perpetrator');
    else if ((what === 'someone' || what === 'security') && head) {
      if (!named) add('individual', offer, what);
    } else if (what === 'member' && head && offer.of) add('individual', offer, 'member');
    else if (what === 'unit' && head)
      add(
        'individual',
        offer,
        offer.of?.some((of) => of.what === 'perpetrator' || of.what === 'someone') ? 'unit-of' : 'unit',
      );
    else if (ARMS.has(what)) add('weapon', offer, 'doer');
    else if (what === 'group') add('organization', offer, 'group');
    else if (what === 'band') add('organization', offer, 'band');
    else if (what === 'force') add('organization', offer, head ? 'force' : 'force-modifier');
    else if (what === 'body') add('organization', offer, head ? 'body' : 'body-modifier');
    for (const of of offer.of ?? []) {
      if (
        offers.some((other) => other !== of && other.start <= of.start && other.end >= of.end && other.what === 'body')
      )
        continue;
      if (of.what === 'group') add('organization', of, 'of-group');
      else if (of.what === 'body') add('organization', of, 'of-body');
      else if (of.what === 'force') add('organization', of, 'of-force');
      else if (of.what === 'band') add('organization', of, 'of-band');
    }
  }
  return found;
}

const PEOPLE: ReadonlySet<string> = new Set(['civilian', 'official', 'relative', 'someone', 'security', 'perpetrator']);

/** The roles of what it was done to: persons are victims, things and bodies are targets. */
export function doneTo(offers: readonly Offer[], rule: string): Candidate[] {
  const found: Candidate[] = [];
  const named = offers.some(({ what }) => what === 'person');
  for (const offer of offers) {
    const { what, head } = offer;
    if (what === 'person') found.push({ role: 'victim', offer, rule: `${rule}:name` });
    else if (what === 'target' && head) found.push({ role: 'target', offer, rule: `${rule}:thing` });
    else if (what === 'body' && head) found.push({ role: 'target', offer, rule: `${rule}:body` });
    else if (PEOPLE.has(what) && head && !named) found.push({ role: 'victim', offer, rule: `${rule}:${what}` });
  }
  return found;
}

/** The weapons among what stands with "with", or anywhere that only a weapon fits. */
export function weapons(offers: readonly Offer[], rule: string): Candidate[] {
  return offers
    .filter(({ what }) => ARMS.has(what))
    .map((offer) => ({ role: 'weapon', offer, rule: `${rule}:${offer.what}` }));
}
