import type { DateMention } from '../dates.js';
import { compoundBodies } from './compounds.js';
import type { EntityInput, ReadSentence } from './context.js';
import { group } from './context.js';
import { findEvents, isEventName } from './events.js';
import { expandedNames } from './expansions.js';
import { withoutJunk } from './junk.js';
import { nicknames } from './nicknames.js';
import { overlay } from './overlay.js';
import { agreeOnPlaces, locatePlaces, placeKeyOf } from './places.js';
import { stateBodies } from './state-bodies.js';
import type { Name } from './types.js';
import { wordsOf } from './words.js';

/** The names as found, with those that are composed of them or that the text describes, located, without junk. */
export function composeNames({ document, sentences, names, dates, places }: EntityInput): Name[] {
  const { text } = document;
  const found: Name[] = [];
  const composed: Name[] = [];
  const bySentence = group(names, (name) => name.sentence);
  const datesOf = datesBySentence(sentences, dates);
  for (const { index, sentence, tokens } of sentences) {
    const plain = bySentence.get(index) ?? [];
    const own = overlay(plain, nicknames(text, tokens, plain, index), false);
    locatePlaces(own, tokens, places);
    found.push(...own);
    const longer = [
      ...stateBodies(text, tokens, own, index),
      ...compoundBodies(text, tokens, own, index),
      ...expandedNames(text, tokens, own, index),
      ...findEvents({ text, tokens, names: own, dates: datesOf(index), sentence: index }),
    ];
    // A name is literal text: it does not bridge a caption or a page break.
    composed.push(
      ...longer.filter(({ start, end }) => !sentence.gaps.some((gap) => gap.start < end && gap.end > start)),
    );
  }
  found.sort((a, b) => a.start - b.start);
  agreeOnPlaces(found);
  return withoutJunk(text, overlay(found, composed).map(retyped), sentences);
}

/** Dates by index of the sentence they stand in; both lists are in order of the text. */
function datesBySentence(
  sentences: readonly ReadSentence[],
  dates: readonly DateMention[],
): (index: number) => DateMention[] {
  const result = new Map<number, DateMention[]>();
  let next = 0;
  for (const { index, sentence } of sentences) {
    while (next < dates.length && dates[next]!.end <= sentence.start) next++;
    const own: DateMention[] = [];
    for (let at = next; at < dates.length && dates[at]!.start < sentence.end; at++) own.push(dates[at]!);
    if (own.length > 0) result.set(index, own);
  }
  return (index) => result.get(index) ?? [];
}

/** A name whose own words say that it is an event; a place that the gazetteer does not know, keyed without its kind. */
function retyped(name: Name): Name {
  if (name.meaning) return name;
  if (name.schema === 'Place') return { ...name, meaning: `place:${placeKeyOf(name.text)}` };
  const isEvent = name.schema !== 'Event' && name.schema !== 'Person' && isEventName(wordsOf(name.text));
  return isEvent ? { ...name, schema: 'Event' } : name;
}
