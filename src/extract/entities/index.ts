import type { ReadDocument } from '../../read/index.js';
import type { DateMention } from '../dates.js';
import type { PlaceContext } from '../gazetteer/index.js';
import type { DocumentEntity, Mention } from '../types.js';
import { nameForms } from './canonical.js';
import { clusterNames } from './clusters.js';
import { compoundBodies } from './compounds.js';
import type { Draft, Naming, ReadSentence, Reference } from './context.js';
import { equatedNames } from './equations.js';
import { findEvents, isEventName } from './events.js';
import { voteSchema } from './forms.js';
import { withoutJunk } from './junk.js';
import { findNominals, isBodyNoun } from './nominals.js';
import { overlay } from './overlay.js';
import { agreeOnPlaces, locatePlaces, placeKeyOf } from './places.js';
import { statedProperties } from './positions.js';
import { findPronouns } from './pronouns.js';
import { stateBodies } from './state-bodies.js';
import { findStateNominals } from './state-nominals.js';
import type { Name } from './types.js';
import { wordsOf } from './words.js';

export type { ReadSentence } from './context.js';
export type { Name } from './types.js';

/** What the entity step needs to know of a document. */
export interface EntityInput {
  document: ReadDocument;
  /** The sentences that are read, in order. */
  sentences: readonly ReadSentence[];
  /** Names as found, in order of the text, none over another. */
  names: readonly Name[];
  dates: readonly DateMention[];
  places: PlaceContext;
}

/**
 * From names to the entities of one document: composes the names of bodies and events that the text describes, leaves out
 * what is no name, joins the forms of each name, and finds what refers to them. Entities are in order of first appearance,
 * mentions in order of the text.
 */
export function findEntities(input: EntityInput): { entities: DocumentEntity[]; mentions: Mention[] } {
  const { document, sentences } = input;
  const names = composedNames(input);
  const links = equatedNames(document.text, names);
  const aliases = new Set(links.filter(({ reason }) => reason === 'alias').map(({ right }) => names[right]));
  const clusters = clusterNames(names, links, isBodyNoun);
  const drafts = clusters.map(({ family, names: members }): Draft => {
    const own = members.map((member) => names[member]!);
    const words = new Set(own.flatMap((name) => wordsOf(name.text)));
    return {
      schema: voteSchema(own, family),
      ...nameForms(own, (name) => aliases.has(name)),
      names: own,
      words,
      descriptions: new Set(),
    };
  });
  const bySentence = namingsBySentence(drafts);
  const properties = sentences.flatMap((sentence) =>
    statedProperties(document.text, sentence, bySentence.get(sentence.index) ?? []),
  );
  for (const { naming, noun } of properties) if (noun) naming.draft.descriptions.add(noun);
  const nominals = findNominals(sentences, bySentence, document.language);
  nominals.push(...findStateNominals(sentences, bySentence));
  nominals.sort((a, b) => a.start - b.start);
  const pronouns = findPronouns(sentences, bySentence, nominals);
  return assemble(document.text, drafts, [...nominals, ...pronouns], properties);
}

/** The names as found, with those that are composed of them or described, without junk. */
function composedNames({ document, sentences, names, dates, places }: EntityInput): Name[] {
  const { text } = document;
  const composed: Name[] = [];
  const bySentence = group(names, (name) => name.sentence);
  let nextDate = 0;
  for (const { index, sentence, tokens } of sentences) {
    const own = bySentence.get(index) ?? [];
    locatePlaces(own, tokens, places);
    while (nextDate < dates.length && dates[nextDate]!.end <= sentence.start) nextDate++;
    const ownDates: DateMention[] = [];
    for (let at = nextDate; at < dates.length && dates[at]!.start < sentence.end; at++) ownDates.push(dates[at]!);
    const found = [
      ...stateBodies(text, tokens, own, index),
      ...compoundBodies(text, tokens, own, index),
      ...findEvents({ text, tokens, names: own, dates: ownDates, sentence: index }),
    ];
    // A name is literal text: it does not bridge a caption or a page break.
    composed.push(
      ...found.filter(({ start, end }) => !sentence.gaps.some((gap) => gap.start < end && gap.end > start)),
    );
  }
  agreeOnPlaces(names);
  const all = overlay(names, composed).map((name) => retyped(name));
  return withoutJunk(text, all, sentences);
}

/** A name whose own words say that it is an event; a place that the gazetteer does not know, keyed without its kind. */
function retyped(name: Name): Name {
  const words = wordsOf(name.text);
  if (name.schema !== 'Event' && name.schema !== 'Person' && !name.meaning && isEventName(words)) {
    return { ...name, schema: 'Event' };
  }
  if (name.schema === 'Place' && !name.meaning) return { ...name, meaning: `place:${placeKeyOf(name.text)}` };
  return name;
}

function namingsBySentence(drafts: readonly Draft[]): Map<number, Naming[]> {
  const namings = drafts.flatMap((draft) => draft.names.map((name): Naming => ({ name, draft })));
  namings.sort((a, b) => a.name.start - b.name.start);
  return group(
    namings.filter(({ name }) => !name.nested),
    ({ name }) => name.sentence,
  );
}

function assemble(
  text: string,
  drafts: readonly Draft[],
  references: readonly Reference[],
  properties: ReturnType<typeof statedProperties>,
): { entities: DocumentEntity[]; mentions: Mention[] } {
  const ordered = [...drafts].sort((a, b) => a.names[0]!.start - b.names[0]!.start);
  const indexOf = new Map(ordered.map((draft, index) => [draft, index]));
  const stated = group(properties, ({ naming }) => indexOf.get(naming.draft)!);
  const entities = ordered.map((draft, index): DocumentEntity => {
    const place = draft.schema === 'Place' ? draft.names.find((name) => name.place)?.place : undefined;
    return {
      id: `e${index + 1}`,
      schema: draft.schema,
      name: draft.name,
      aliases: draft.aliases,
      properties: distinctProperties(stated.get(index) ?? []),
      ...(place ? { place } : {}),
    };
  });
  const mentions: Mention[] = [];
  for (const draft of ordered) {
    const entity = indexOf.get(draft)!;
    for (const { start, end } of draft.names) {
      mentions.push({ start, end, text: text.slice(start, end), schema: draft.schema, kind: 'name', entity });
    }
  }
  for (const { start, end, kind, draft, antecedent } of references) {
    mentions.push({
      start,
      end,
      text: text.slice(start, end),
      schema: draft.schema,
      kind,
      entity: indexOf.get(draft)!,
      antecedent: { start: antecedent.start, end: antecedent.end },
    });
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { entities, mentions };
}

function distinctProperties(stated: ReturnType<typeof statedProperties>): DocumentEntity['properties'] {
  const seen = new Set<string>();
  const result: DocumentEntity['properties'] = [];
  for (const { name, value, span } of stated) {
    const key = `${name} ${value.toLowerCase()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    result.push({ name, value, span, method: name === 'position' ? 'title' : 'origin', confidence: 0.8 });
  }
  return result;
}

function group<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
