import type { NounPhrase } from '../relations/phrases.js';
import { type Offer, ownOffers } from './fillers.js';
import { joined, type Reading, spanOf } from './reading.js';
import { numberAt } from './toll.js';

/** Persons by a noun that the lexicon does not have: "eleven salt rakers" where they are killed. Only what is counted is taken. */
export function countedPersons(reading: Reading, phrase: NounPhrase): Offer[] {
  return joined(phrase).flatMap((each): Offer[] => {
    const head = reading.parse.units[each.head]!;
    if (head.kind !== 'noun' || head.mention >= 0 || ownOffers(reading, each).length > 0) return [];
    const span = spanOf(reading, each);
    const { tokens } = reading.read;
    const counted = tokens.findIndex((token, at) => {
      return token.start >= span.start && token.end <= head.start && numberAt(tokens, at) !== undefined;
    });
    if (counted < 0) return [];
    return [{ start: tokens[counted + 1]!.start, end: head.end, what: 'civilian', head: true }];
  });
}
