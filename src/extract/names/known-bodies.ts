import type { EntitySchema } from '../../model/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { LetterCase } from '../tagger/index.js';
import { commonness } from '../tagger/index.js';
import type { Token } from '../tokens.js';
import { tokenize } from '../tokens.js';
import { byForm } from '../word-form.js';
import type { Candidate } from './candidate.js';

interface KnownBody {
  schema: EntitySchema;
  /** Written in capitals throughout: to be found so in a text that uses capitals. */
  acronym: boolean;
  /** It means other things too: it is not looked for. */
  doubtful: boolean;
}

interface KnownBodies {
  byKey: Map<string, KnownBody>;
  longest: Map<string, number>;
}

let loaded: KnownBodies | undefined;

/** How many tokens the longest name that begins with a word has; 0: there is none. */
const longestFrom = byForm(({ lower }) => {
  loaded ??= read();
  return loaded.longest.get(lower) ?? 0;
});

/** Names of bodies in agencies.tsv and groups.tsv that stand in the sentence, the longest first, none over another. */
export function knownBodies(tokens: readonly Token[], letterCase: LetterCase): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]!;
    const longest = Math.min(longestFrom(first.form), tokens.length - from);
    for (let length = longest; length > 0; length--) {
      let key = first.lower;
      for (let index = 1; index < length; index++) key += ` ${tokens[from + index]!.lower}`;
      const body = loaded!.byKey.get(key);
      if (!body || !written(body, tokens, from, length, letterCase)) continue;
      const confidence = body.doubtful || (length === 1 && first.text.length < 3) ? 0.4 : 0.9;
      found.push({ from, to: from + length, family: 'body', schema: body.schema, confidence, source: 'lexicon' });
      from += length - 1;
      break;
    }
  }
  return found;
}

/** What the lexicons know the body with that name to be; undefined where they do not know it. */
export function knownSchema(tokens: readonly Token[], from: number, to: number): EntitySchema | undefined {
  loaded ??= read();
  let key = tokens[from]!.lower;
  for (let index = from + 1; index < to; index++) key += ` ${tokens[index]!.lower}`;
  return loaded.byKey.get(key)?.schema;
}

function written(
  body: KnownBody,
  tokens: readonly Token[],
  from: number,
  length: number,
  letterCase: LetterCase,
): boolean {
  const first = tokens[from]!;
  if (letterCase === 'mixed') {
    if (body.acronym) return first.upper;
    const last = tokens[from + length - 1]!;
    return first.capital || (length > 1 && last.capital) || /[A-Z]/.test(first.text);
  }
  // Without capitals, ICE is ice: only what is long or rare counts.
  return length > 1 || (first.text.length > 2 && commonness(first.lower) < 3);
}

function read(): KnownBodies {
  const result: KnownBodies = { byKey: new Map(), longest: new Map() };
  const add = (schema: EntitySchema, names: string) => {
    for (const written of names.split('|')) {
      const doubtful = written.startsWith('?');
      const name = doubtful ? written.slice(1) : written;
      const tokens = tokenize(name, { start: 0, end: name.length });
      const key = tokens.map((token) => fold(token.text)).join(' ');
      const first = tokens[0]!.lower;
      const acronym = tokens.length === 1 && tokens[0]!.upper;
      if (!result.byKey.has(key)) result.byKey.set(key, { schema, acronym, doubtful });
      result.longest.set(first, Math.max(result.longest.get(first) ?? 0, tokens.length));
    }
  };
  for (const [schema, , names] of readLexicon('agencies.tsv')) add(schema as EntitySchema, names!);
  for (const [, names] of readLexicon('groups.tsv')) add('Organization', names!);
  return result;
}
