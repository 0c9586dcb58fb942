import type { DateMention } from '../dates.js';
import { placesNamed } from '../gazetteer/index.js';
import { compoundBodies } from './compounds.js';
import type { EntityInput, ReadSentence } from './context.js';
import { group } from './context.js';
import { findEvents } from './events.js';
import { expandedNames } from './expansions.js';
import { fullExtents, joinedPersons, trimmedNames } from './extents.js';
import { withoutHeadingWords } from './headings.js';
import { withoutJunk } from './junk.js';
import { nicknames } from './nicknames.js';
import { overlay } from './overlay.js';
import { agreeOnPlaces, isDivision, locatePlaces, placeKeyOf } from './places.js';
import { hasTellingCapitals, NamedTokens } from './runs.js';
import { settleSchemata } from './settle.js';
import { stateBodies } from './state-bodies.js';
import { familyOf, type Name } from './types.js';
import { elsewhere, unfoundNames } from './unfound.js';

/** The names as found, with those that are composed of them or that the text describes, located, without junk. */
export function composeNames({ document, sentences, names, dates, places }: EntityInput): Name[] {
  const { text } = document;
  const bySentence = group(names, (name) => name.sentence);
  const datesOf = datesBySentence(sentences, dates);
  const read = sentences.map(({ index, tokens, kind }) => {
    const own = bySentence.get(index) ?? [];
    const joined = joinedPersons(text, own);
    const plain = kind === 'byline' ? splitAtLines(joined) : joined;
    const quoted = overlay(plain, nicknames(text, tokens, plain, index), nothing);
    const unfound =
      kind === 'byline' || hasTellingCapitals(tokens)
        ? unfoundNames(new NamedTokens(text, tokens, quoted), kind, index)
        : [];
    const named = new NamedTokens(text, tokens, overlay(quoted, unfound, isCountry));
    return { sentence: index, named, unfound };
  });
  const more = group(
    elsewhere(
      read.flatMap(({ unfound }) => unfound),
      read,
    ),
    (name) => name.sentence,
  );
  const found: Name[] = [];
  const composed: Name[] = [];
  for (const [order, { index, sentence, tokens }] of sentences.entries()) {
    const whole = overlay(read[order]!.named.names, more.get(index) ?? [], nothing).map((name) => ({ ...name }));
    const all = trimmedNames(new NamedTokens(text, tokens, whole));
    settleSchemata(new NamedTokens(text, tokens, all), places);
    const bridges = ({ start, end }: Name): boolean => sentence.gaps.some((gap) => gap.start < end && gap.end > start);
    const telling = hasTellingCapitals(tokens);
    const extents = telling ? fullExtents(new NamedTokens(text, tokens, all)) : [];
    const longer = extents.filter((name) => !bridges(name));
    const own = overlay(all, longer, outlasts(text));
    // A longer name may have its description right after it.
    if (longer.length > 0) settleSchemata(new NamedTokens(text, tokens, own.filter(isOutermost)), places);
    locatePlaces(own, tokens, places);
    const flat = own.filter(isOutermost);
    found.push(...own);
    const described = [
      ...stateBodies(text, tokens, flat, index),
      ...compoundBodies(text, tokens, flat, index),
      ...(telling ? expandedNames(text, tokens, flat, index) : []),
      ...findEvents({ text, tokens, names: flat, dates: datesOf(index), sentence: index }),
    ];
    // A name is literal text: it does not bridge a caption or a page break.
    composed.push(...described.filter((name) => !bridges(name)));
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  agreeOnPlaces(found);
  const placeKeys = new Set(found.filter(({ schema }) => schema === 'Place').map(({ text }) => placeKeyOf(text)));
  const all = overlay(found, composed, isNamedToo).map((name) => retyped(name, placeKeys));
  const kept = withoutJunk(text, all, sentences);
  return withoutHeadingWords(kept, sentences);
}

/** In a byline each line is of its own: "Ana Ruiz\nFellow, Institute of Ports". */
function splitAtLines(names: readonly Name[]): Name[] {
  return names.flatMap((name) => {
    if (!name.text.includes('\n')) return [name];
    let start = name.start;
    return name.text.split('\n').map((text) => {
      const part = { ...name, start, end: start + text.length, text };
      start += text.length + 1;
      return part;
    });
  });
}

const isOutermost = (name: Name): boolean => !name.nested;
const nothing = (): boolean => false;
/** "Ejército de Guatemala" names the country too, "Presídio de Joinville" is in no list of towns. */
const isCountry = ({ text, schema }: Name): boolean =>
  schema === 'Place' && placesNamed(text).some(({ kind }) => kind === 'country');
/** What a body of a state or a dated deed is composed of; nobody is called Lobo because of an Operation Lobo. */
const isNamedToo = (_: Name, long: Name): boolean => long.schema !== 'Event' || long.meaning !== undefined;
/** A body that another is "of the" is named too ("4th Division of the Army"); other parts of a name are not. */
const outlasts =
  (text: string) =>
  (name: Name): boolean =>
    familyOf(name.schema) === 'body' && /\bof\s+the\s+$/.test(text.slice(Math.max(0, name.start - 10), name.start));

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

/** A place that the gazetteer does not know, keyed without its kind. */
function retyped(name: Name, placeKeys: ReadonlySet<string>): Name {
  if (name.meaning) return name;
  if (isDivision(name.text, placeKeys)) return { ...name, schema: 'Place', meaning: `place:${placeKeyOf(name.text)}` };
  if (name.schema !== 'Place') return name;
  return { ...name, meaning: `place:${placeKeyOf(name.text)}` };
}
