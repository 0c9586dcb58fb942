import type { EntitySchema } from '../../model/index.js';
import { countryOfDemonym } from '../demonyms.js';
import type { Token } from '../tokens.js';
import { QUALIFIED } from './nominals.js';
import { readPhrases } from './phrases.js';
import { familyOf, type Name } from './types.js';
import { keyOf } from './words.js';

const NOUNS = readPhrases('compounds.tsv', 2, (row, column) => ({
  use: row[0]!,
  schema: row[1] as EntitySchema,
  english: column === 2,
}));

const GENITIVE = new Set(["'s", "'", '’', '’s']);
const OF = new Set('de del do da dos of'.split(' '));
const TITLES = new Set('president presidente presidenta la el los las the o a os'.split(' '));

/**
 * Bodies named by a person, family or place and a noun in lower case: "the Mora faction", "Torres's faction", "the Calderón
 * administration", "cártel de Sinaloa", "gobierno de Uribe". `names` are those of the sentence.
 */
export function compoundBodies(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
  sentence: number,
): Name[] {
  const found: Name[] = [];
  for (const name of names) {
    const rule = /^(.+)\s+(?:Administration|Government)$/.exec(name.text);
    if (rule && familyOf(name.schema) === 'body' && !countryOfDemonym(keyOf(rule[1]!))) {
      found.push({ ...name, schema: 'PublicBody', meaning: `rule:${keyOf(rule[1]!).split(' ').at(-1)}` });
    }
    if (name.schema !== 'Person' && name.schema !== 'Place') continue;
    const first = tokens.findIndex(({ start }) => start === name.start);
    if (first < 0) continue;
    const span = nounAfter(tokens, name, first) ?? nounBefore(tokens, name, first);
    if (!span) continue;
    const start = Math.min(span.start, name.start);
    const end = Math.max(span.end, name.end);
    const meaning = meaningOf(span, name);
    found.push({
      start,
      end,
      text: text.slice(start, end),
      schema: span.schema,
      confidence: 0.8,
      sentence,
      ...meaning,
    });
  }
  return found;
}

/** A government is one by the surname of who leads it; the clan, the faction and the group of one name are one. */
function meaningOf(noun: Noun, name: Name): { meaning?: string } {
  const key = keyOf(name.text);
  if (noun.use === 'rule') return { meaning: `rule:${key.split(' ').at(-1)}` };
  return noun.use === 'part' ? { meaning: `part:${key}` } : {};
}

interface Noun {
  start: number;
  end: number;
  use: string;
  schema: EntitySchema;
}

function nounAfter(tokens: readonly Token[], name: Name, first: number): Noun | undefined {
  let next = first;
  while (next < tokens.length && tokens[next]!.end <= name.end) next++;
  if (GENITIVE.has(tokens[next]?.text ?? '')) next++;
  else if (/["”]/.test(tokens[next]?.text ?? '')) next++;
  // The Peralta "clan": a noun may stand in quotation marks of its own.
  const quoted = /["“]/.test(tokens[next]?.text ?? '') ? 1 : 0;
  const noun = NOUNS.at(tokens, next + quoted);
  if (!noun?.value.english || !fits(noun.value.use, name)) return undefined;
  // "Guerrero's militia groups" are no body of that name.
  if (QUALIFIED.test(tokens[next + quoted + noun.length]?.lower ?? '')) return undefined;
  const token = tokens[next + quoted + noun.length - 1]!;
  return { start: name.start, end: token.end, use: noun.value.use, schema: noun.value.schema };
}

function nounBefore(tokens: readonly Token[], name: Name, first: number): Noun | undefined {
  let at = first - 1;
  while (at >= 0 && TITLES.has(tokens[at]!.lower)) at--;
  const of = at >= 0 && OF.has(tokens[at]!.lower);
  if (of) at--;
  if (at < 0) return undefined;
  const noun = NOUNS.at(tokens, at);
  if (!noun || noun.length > 1 || !fits(noun.value.use, name)) return undefined;
  // "gobierno Uribe" and "administration of Uribe" are ways to write it, "faction Mora" is none.
  if (noun.value.use !== 'rule' ? noun.value.english || !of : noun.value.english && !of) return undefined;
  return { start: tokens[at]!.start, end: name.end, use: noun.value.use, schema: noun.value.schema };
}

const fits = (use: string, name: Name): boolean => use !== 'rule' || name.schema === 'Person';
