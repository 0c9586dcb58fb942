import type { EntitySchema } from '../../model/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { Token } from '../tokens.js';
import { knownSchema } from './known-bodies.js';

interface BodyNouns {
  /** Schema by noun, of up to three words. */
  schemas: Map<string, EntitySchema>;
  /** Nouns that are a name by themselves, with a capital. */
  alone: Set<string>;
  /** Nouns whose name goes on with what follows `of`. */
  goesOn: Set<string>;
  legalLast: Set<string>;
  legalFirst: Set<string>;
}

let loaded: BodyNouns | undefined;

/** English names have their head before these words or at their end, Spanish and Portuguese ones at their beginning. */
const ENGLISH_LINKS = new Set('of for in against on to at'.split(' '));

/**
 * Whether the body named by tokens `from` to `to` is a PublicBody, a Company or another Organization: by the lexicons of
 * known bodies, by its legal form, or by the noun that heads its name; undefined where none of them says so.
 */
export function bodySchema(tokens: readonly Token[], from: number, to: number): EntitySchema | undefined {
  loaded ??= read();
  const known = knownSchema(tokens, from, to);
  if (known) return known;
  if (to - from > 1) {
    if (loaded.legalLast.has(tokens[to - 1]!.lower) || loaded.legalLast.has(pair(tokens, to - 2))) return 'Company';
    if (loaded.legalFirst.has(tokens[from]!.lower)) return 'Company';
  }
  for (const schema of headSchemas(tokens, from, to)) if (schema) return schema;
  return undefined;
}

/** Schemas by nouns, the likeliest head first. */
function* headSchemas(tokens: readonly Token[], from: number, to: number): Generator<EntitySchema | undefined> {
  let head = to - 1;
  for (let index = from + 1; index < to - 1; index++) {
    if (ENGLISH_LINKS.has(tokens[index]!.lower)) {
      head = index - 1;
      break;
    }
  }
  const english = head < to - 1;
  if (!english) yield startingAt(tokens, from, to);
  yield endingAt(tokens, from, head + 1);
  if (english) yield startingAt(tokens, from, to);
  for (let index = from; index < to; index++) {
    if (tokens[index]!.capital) yield loaded!.schemas.get(tokens[index]!.lower);
  }
}

function startingAt(tokens: readonly Token[], from: number, to: number): EntitySchema | undefined {
  for (let length = Math.min(3, to - from); length > 0; length--) {
    const schema = loaded!.schemas.get(phrase(tokens, from, from + length));
    if (schema) return schema;
  }
  return undefined;
}

function endingAt(tokens: readonly Token[], from: number, to: number): EntitySchema | undefined {
  for (let length = Math.min(3, to - from); length > 0; length--) {
    const schema = loaded!.schemas.get(phrase(tokens, to - length, to));
    if (schema) return schema;
  }
  return undefined;
}

/** True where the word is a noun that heads names of bodies. */
export function isBodyNoun(lower: string): boolean {
  loaded ??= read();
  return loaded.schemas.has(lower);
}

/** True where the noun, of one or two words, is a name by itself when it has a capital: `the Senate`, `el Congreso`. */
export function standsAlone(noun: string): boolean {
  loaded ??= read();
  return loaded.alone.has(noun);
}

/** True where the name of a body with that head goes on with the place or person after `of`: `Universidad de …`. */
export function goesOnWithOf(noun: string): boolean {
  loaded ??= read();
  return loaded.goesOn.has(noun);
}

function phrase(tokens: readonly Token[], from: number, to: number): string {
  let result = tokens[from]!.lower;
  for (let index = from + 1; index < to; index++) result += ` ${tokens[index]!.lower}`;
  return result;
}

const pair = (tokens: readonly Token[], from: number): string => phrase(tokens, Math.max(0, from), from + 2);

function read(): BodyNouns {
  const result: BodyNouns = {
    schemas: new Map(),
    alone: new Set(),
    goesOn: new Set(),
    legalLast: new Set(),
    legalFirst: new Set(),
  };
  for (const [schema, place, ...columns] of readLexicon('body-nouns.tsv')) {
    for (const noun of columns.join('|').split('|')) {
      const key = fold(noun);
      if (place === 'alone') result.alone.add(key);
      if (place === 'of') result.goesOn.add(key);
      if (noun !== '-' && !result.schemas.has(key)) result.schemas.set(key, schema as EntitySchema);
    }
  }
  for (const [, place, forms] of readLexicon('legal-forms.tsv')) {
    const set = place === 'first' ? result.legalFirst : result.legalLast;
    for (const form of forms!.split('|')) set.add(fold(form));
  }
  return result;
}
