import type { EntitySchema } from '../../model/index.js';
import type { BlockKind, ReadDocument, Sentence } from '../../read/index.js';
import type { DateMention } from '../dates.js';
import type { PlaceContext } from '../gazetteer/index.js';
import type { Token } from '../tokens.js';
import type { Name } from './types.js';

/** A sentence that extraction reads, with its tokens. */
export interface ReadSentence {
  /** Index into document.sentences. */
  index: number;
  sentence: Sentence;
  tokens: readonly Token[];
  /** Index of the block it starts in, and the kind of that block. */
  block: number;
  kind: BlockKind;
}

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

/** An entity while it is being put together. */
export interface Draft {
  schema: EntitySchema;
  name: string;
  aliases: string[];
  /** Its names, in order of the text. */
  names: Name[];
  /** Folded words of all its forms. */
  words: Set<string>;
  /** Nouns that the text calls it by: "mayor" of "X, the mayor of Y"; folded. */
  descriptions: Set<string>;
}

/** A place where a draft is named, in order of the text. */
export interface Naming {
  name: Name;
  draft: Draft;
}

/** What the text says again without naming it. */
export interface Reference {
  start: number;
  end: number;
  kind: 'nominal' | 'pronoun';
  draft: Draft;
  antecedent: Name;
}

/** Items by key, each list in the order given. */
export function group<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
