import { PARTICIPLE } from '../relations/inflect.js';
import { type NounPhrase, owned } from '../relations/phrases.js';
import { offersOf, ownOffers } from './fillers.js';
import type { Hit } from './hits.js';
import type { EventSense } from './lexicon.js';
import { BY, OF, phrasesAfter, prepositionOf, type Reading, unitAt, WITH } from './reading.js';
import { doers, doneTo, weapons } from './roles.js';
import type { Candidate, Trigger } from './trigger.js';

/** The event that a noun tells ("the killing of X by Y"), or an adjective before what it was done to ("the slain X"). */
export function readNounEvent(reading: Reading, hit: Hit): Trigger | undefined {
  const unit = unitAt(reading, hit.start);
  if (unit < 0) return undefined;
  const { parse } = reading;
  const phrase = parse.phrases[parse.phraseAt[unit]!];
  if (!phrase) return undefined;
  const adjective = hit.events.find(({ form }) => form === 'adjective');
  const noun = hit.events.find(({ form }) => form === 'noun');
  const participle = hit.events.find(({ form, object }) => form === 'verb' && object === 'on');
  const last = parse.units[phrase.to - 1]!;
  const before = hit.end <= last.start;
  const used = (parse.units[unit]!.forms & PARTICIPLE) !== 0 && before ? participle : undefined;
  const sense = adjective && (before || !noun) ? adjective : (noun ?? used);
  if (!sense) return undefined;
  const label = `${sense === noun ? 'noun' : 'adjective'}-${sense.weak ? 'weak-' : ''}${sense.type}`;
  const candidates: Candidate[] = [];
  const own = ownOffers(reading, phrase);
  if (sense !== noun) {
    const after = own.filter(({ start }) => start >= hit.end);
    candidates.push(...doneTo(after, `${label}:after`));
  } else {
    const earlier = own.filter(({ end }) => end <= hit.start).map((offer) => ({ ...offer, head: true }));
    candidates.push(
      ...doneTo(
        earlier.filter(({ what }) => what === 'person' || what === 'target' || what === 'body'),
        `${label}:before`,
      ),
    );
    candidates.push(...weapons(earlier, `${label}:before`));
    candidates.push(
      ...doers(
        earlier.filter(({ what }) => what !== 'person' && what !== 'body' && what !== 'force' && what !== 'someone'),
        `${label}:before`,
      ),
    );
    if (phrase.possessor) {
      const offers = offersOf(reading, phrase.possessor);
      candidates.push(
        ...(sense.object === 'on' ? doneTo(offers, `${label}:genitive`) : doers(offers, `${label}:genitive`)),
      );
    }
    for (const other of phrasesAfter(reading, phrase.to)) attached(other, sense);
    carriedOut(reading, owned(phrase), label, candidates);
    for (const group of parse.groups)
      if (group.subject === phrase && OCCURS.test(parse.units[group.main]!.lower))
        for (const other of phrasesAfter(reading, group.to)) attached(other, sense);
  }
  return { reading, hit, sense, unit, candidates, negated: false, unreal: false };

  function attached(other: NounPhrase, event: EventSense): void {
    const prep = prepositionOf(other);
    if (prep === undefined) return;
    const offers = offersOf(reading, other);
    if (BY.has(prep)) candidates.push(...doers(offers, `${label}:by`));
    else if (WITH.has(prep)) candidates.push(...weapons(offers, `${label}:with`));
    else if (OF.has(prep)) {
      if (event.object === 'on' && other.governor === phrase) candidates.push(...doneTo(offers, `${label}:of`));
      candidates.push(...weapons(offers, `${label}:of`));
    } else if (event.links.includes(prep) || event.links.some((link) => link.endsWith(` ${prep}`)))
      candidates.push(...doneTo(offers, `${label}:link`));
  }
}

const CARRIES_OUT =
  /^(?:carr(?:y|ied|ies|ying) out|perpetrat|commit|stag|launch|conduct|execut|caus|plan|order|realiz|perpetr|comet|lanz|cometi|execut|efet|promov|mastermind)/;

const OCCURS = /^(?:occur|took|take|happen|ocurri|ocorre|produj|registr|was|were|fue|foi|been)/;

/** "the attack was carried out by X", "X launched an attack". */
function carriedOut(reading: Reading, phrase: NounPhrase, label: string, candidates: Candidate[]): void {
  const { parse } = reading;
  for (const group of parse.groups) {
    const main = parse.units[group.main]!;
    if (!CARRIES_OUT.test(main.lower)) continue;
    if (group.passive && group.subject === phrase) {
      for (const other of phrasesAfter(reading, group.to))
        if (BY.has(prepositionOf(other) ?? ''))
          candidates.push(...doers(offersOf(reading, other), `${label}:carried-out-by`));
    } else if (!group.passive && group.object === phrase && group.subject)
      candidates.push(...doers(offersOf(reading, group.subject), `${label}:carries-out`));
  }
}
