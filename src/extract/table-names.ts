import type { EntitySchema } from '../model/index.js';
import { fold } from './fold.js';
import { readLexicon } from './lexicon.js';
import { bodySchema } from './names/body-schema.js';
import { findNames } from './names.js';
import { tokenize } from './tokens.js';

let givenNames: ReadonlySet<string> | undefined;

/**
 * The schema of each of `values`, cells of a table, that reads as one name: by legal form or noun of a body, by a given
 * name, or else as names are found in text. Cells in capitals are read as if they were written as names are.
 */
export function schemasOfNames(values: readonly string[]): ReadonlyMap<string, EntitySchema> {
  const result = new Map<string, EntitySchema>();
  const found = foundInText(values);
  for (const value of values) {
    const schema = byWords(value) ?? found.get(value) ?? byArticle(value);
    if (schema) result.set(value, schema);
  }
  return result;
}

function byWords(value: string): EntitySchema | undefined {
  if (/\d{3}/.test(value) || value.split(' ').length > 8) return undefined;
  const tokens = tokenize(value, { start: 0, end: value.length });
  const words = tokens.filter(({ lower }) => /\p{L}/u.test(lower));
  if (words.length < 2 || !words.some(({ capital }) => capital)) return undefined;
  givenNames ??= new Set(readLexicon('given-names.tsv').flatMap(([, names]) => names!.split(' ').map(fold)));
  const given = (index: number) => words[index] !== undefined && givenNames!.has(words[index].lower);
  // "Ana Prado", "PRADO SOL, ANA": a given name stands first, or behind the comma.
  const comma = tokens.findIndex(({ lower }) => lower === ',');
  const person = given(0) || (comma > 0 && given(comma));
  return bodySchema(tokens, 0, tokens.length) ?? (person ? 'Person' : undefined);
}

/** "Los Calafates", "Las Águilas": how groups are called. */
function byArticle(value: string): EntitySchema | undefined {
  return /^(?:Los|Las|Os|As|The) \p{Lu}\p{L}*s(?: |$)/u.test(value) ? 'Organization' : undefined;
}

/** The schema of each value that is, as a whole or nearly, one name of a text. */
function foundInText(values: readonly string[]): ReadonlyMap<string, EntitySchema> {
  const cells = values.map((value) => (/\p{Ll}/u.test(value) ? value : asNames(value)));
  const text = cells.map((cell) => `${cell}.`).join('\n');
  let at = 0;
  const sentences = cells.map((cell, index) => {
    const start = at;
    at += cell.length + 2;
    return { index, tokens: tokenize(text, { start, end: start + cell.length }) };
  });
  const result = new Map<string, EntitySchema>();
  for (const name of findNames(text, sentences, 'und')) {
    const value = values[name.sentence]!;
    if (name.end - name.start >= value.replace(/[\s.,]+$/, '').length * 0.6) result.set(value, name.schema);
  }
  return result;
}

function asNames(value: string): string {
  return value.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
