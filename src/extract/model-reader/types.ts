import type { ReadDocument } from '../../read/index.js';
import type { Extraction, Relation } from '../types.js';

/** Which model is asked, where, and how. */
export interface ModelSettings {
  /** The address of the chat completions of an OpenAI-compatible server. */
  url: URL;
  model: string;
  /** Sent as bearer token; never stored, never printed. */
  key?: string;
  /** Longest passage sent at once, in tokens as estimated. */
  chunk: number;
  /** How long one answer may take, in seconds. */
  timeout: number;
  /** How many passages are asked about at once. */
  parallel: number;
  /** The user has said that text of any handling mark may go to the server's host. */
  sendAny: boolean;
}

/** Why something that a model returned was not kept. */
export const DROPS = {
  form: 'not of the form that was asked for',
  quote: 'its quote is not in the text',
  long: 'its quote runs over more than two sentences',
  end: 'an end is not in the quote',
  same: 'both ends are one',
  kinds: 'its ends cannot be so related',
  turned: 'the text has its ends the other way round',
  fact: 'the text states no fact there',
  word: 'an accusation without a word that makes it',
  orders: 'the text gives orders to its reader there',
} as const;
export type Drop = keyof typeof DROPS;

/** What a model found in one document, as far as it was kept. */
export interface ModelReading {
  /** What the rules found, with what the model added: entities, mentions and relations. */
  combined: Extraction;
  /** All that the model found: what it added and, as the rules have them, those that the rules found too. */
  relations: Relation[];
  /** How many of them the rules had found. */
  agreed: number;
  /** Entities of `combined` from this index on are the model's own. */
  firstNew: number;
  dropped: Partial<Record<Drop, number>>;
  /** Sentences of the document that speak to a program that reads it. */
  orders: string[];
}

/** What a run over documents needs of a reader. */
export interface DocumentReader {
  readonly method: string;
  readonly settings: ModelSettings;
  /** Aborted where the user has asked to stop. */
  readonly signal: AbortSignal;
  read(document: ReadDocument, rules: Extraction): Promise<ModelReading>;
}
