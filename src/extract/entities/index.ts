import type { DocumentEntity, Mention } from '../types.js';
import { nameForms } from './canonical.js';
import { clusterNames } from './clusters.js';
import { composeNames } from './compose.js';
import { type Draft, type EntityInput, group, type Naming, type Reference } from './context.js';
import { equatedNames } from './equations.js';
import { voteSchema } from './forms.js';
import { isBareNoun } from './junk.js';
import { findNominals, isBodyNoun } from './nominals.js';
import { statedProperties } from './positions.js';
import { findPronouns } from './pronouns.js';
import { findStateNominals } from './state-nominals.js';
import type { Name } from './types.js';
import { wordsOf } from './words.js';

export type { EntityInput, ReadSentence } from './context.js';
export type { Name } from './types.js';

/**
 * From names to the entities of one document: composes the names of bodies and events that the text describes, leaves out
 * what is no name, joins the forms of each name, and finds what refers to them. Entities are in order of first appearance,
 * mentions in order of the text.
 */
export function findEntities(input: EntityInput): { entities: DocumentEntity[]; mentions: Mention[] } {
  const { document, sentences } = input;
  const names = composeNames(input);
  const links = equatedNames(document.text, names);
  const aliases = new Set(links.filter(({ reason }) => reason === 'alias').map(({ right }) => names[right]));
  const clusters = clusterNames(names, links, isBodyNoun);
  const drafts = clusters.flatMap(({ family, names: members }): Draft[] => {
    const own = members.map((member) => names[member]!);
    if (isBareNoun(own)) return [];
    const words = new Set(own.flatMap((name) => wordsOf(name.text)));
    const forms = nameForms(own, (name) => aliases.has(name));
    return [{ schema: voteSchema(own, family), ...forms, names: own, words, descriptions: introductions(own) }];
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

/** The nouns that introduce an entity where it is named. */
const introductions = (names: readonly Name[]): Set<string> =>
  new Set(names.flatMap(({ introduced }) => (introduced === undefined ? [] : [introduced])));

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
