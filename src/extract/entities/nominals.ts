import type { EntitySchema } from '../../model/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { Draft, Naming, ReadSentence, Reference } from './context.js';
import { Phrases } from './phrases.js';

/** What a noun may refer to again. */
interface NounUse {
  schema: EntitySchema;
  use: string;
  /** All nouns of the lexicon's row, folded: an entity whose name holds one of them is meant. */
  nouns: ReadonlySet<string>;
}

const NOUNS = new Phrases<NounUse>();
for (const [schema, use, ...columns] of readLexicon('nominals.tsv')) {
  const words = columns.flatMap((column) => column.split('|')).filter((word) => word !== '-');
  const noun: NounUse = { schema: schema as EntitySchema, use: use!, nouns: new Set(words.map(fold)) };
  for (const word of words) NOUNS.add(word, noun);
}

/** True where `word` (folded) is a noun of the lexicon for bodies: "cartel", "comision". */
export const isBodyNoun = (word: string): boolean => {
  const noun = NOUNS.get(word);
  return noun !== undefined && ['Organization', 'PublicBody', 'Company'].includes(noun.schema);
};

/** The person noun that begins at a token ("mayor", "drug lord", "diputada"), folded. */
export function personNounAt(tokens: ReadSentence['tokens'], at: number): { noun: string; length: number } | undefined {
  const found = NOUNS.at(tokens, at);
  if (found?.value.schema !== 'Person') return undefined;
  const words = tokens.slice(at, at + found.length).map((token) => token.lower);
  return { noun: words.join(' '), length: found.length };
}

const DETERMINERS = new Set('the this that el la este esta ese esa dicho dicha o a essa esse'.split(' '));
const CONTRACTED = new Set('del al do da no na ao à pelo pela neste nesta desse dessa deste desta'.split(' '));
const ADJECTIVES = new Set(
  'criminal armed terrorist illegal rebel powerful mexican same latter said criminal armado armada mesma mismo misma'.split(
    ' ',
  ),
);
/** After these the noun is defined by what follows, not by what was said before. */
const DEFINES = new Set(
  'of de del da do dos das that which who whose known called named led que cuyo cuya conhecido conocido conocida llamado llamada liderado liderada dirigido denominado denominada for behind'.split(
    ' ',
  ),
);

/** How many sentences back a noun looks for what it refers to. */
const REACH = 2;

/**
 * Descriptions that refer to a named entity: "the cartel", "el grupo", "a facção", "the mayor". Only where one entity fits:
 * it is the only one of its schema in the nearest sentence that names any, or it stands first there and the noun opens its
 * own sentence; a noun that is part of a name ("the Commission") or of a description looks back as far as the document goes.
 */
export function findNominals(
  sentences: readonly ReadSentence[],
  bySentence: ReadonlyMap<number, readonly Naming[]>,
): Reference[] {
  const references: Reference[] = [];
  const named: { naming: Naming; order: number }[] = [];
  for (const [order, { index, tokens }] of sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    let next = 0;
    for (let at = 0; at + 1 < tokens.length; at++) {
      while (next < here.length && here[next]!.name.start <= tokens[at]!.start)
        named.push({ naming: here[next++]!, order });
      const phrase = nounPhrase(tokens, at, here);
      if (!phrase) continue;
      const found = refersTo(phrase, named, order, at <= 1);
      if (found) {
        references.push({
          start: phrase.start,
          end: phrase.end,
          kind: 'nominal',
          draft: found.draft,
          antecedent: found.name,
        });
        at = phrase.last;
      }
    }
    while (next < here.length) named.push({ naming: here[next++]!, order });
  }
  return references;
}

interface NounPhrase {
  start: number;
  end: number;
  last: number;
  noun: string;
  value: NounUse;
}

function nounPhrase(tokens: ReadSentence['tokens'], at: number, here: readonly Naming[]): NounPhrase | undefined {
  const determiner = tokens[at]!;
  const free = DETERMINERS.has(determiner.lower);
  if (!free && !CONTRACTED.has(determiner.lower)) return undefined;
  let next = at + 1;
  while (next + 1 < tokens.length && ADJECTIVES.has(tokens[next]!.lower)) next++;
  if (tokens[next]!.capital) return undefined;
  const found = NOUNS.at(tokens, next);
  if (!found) return undefined;
  const last = next + found.length - 1;
  const follower = tokens[last + 1];
  if (follower && (DEFINES.has(follower.lower) || (follower.kind === 'word' && follower.capital))) return undefined;
  // "the group's leader", "the party leader": the first refers, the second does not.
  if (follower && NOUNS.at(tokens, last + 1) && !follower.lower.startsWith("'")) return undefined;
  const start = free ? determiner.start : tokens[next]!.start;
  const end = tokens[last]!.end;
  if (here.some(({ name }) => name.start < end && name.end > start)) return undefined;
  const noun = tokens
    .slice(next, last + 1)
    .map((token) => token.lower)
    .join(' ');
  return { start, end, last, noun, value: found.value };
}

function refersTo(
  phrase: NounPhrase,
  named: readonly { naming: Naming; order: number }[],
  order: number,
  opens: boolean,
): Naming | undefined {
  const { use } = phrase.value;
  const near: Naming[] = [];
  let nearest = -1;
  for (let index = named.length - 1; index >= 0; index--) {
    const { naming, order: where } = named[index]!;
    const far = order - where > REACH;
    if (!fits(naming.draft, phrase)) {
      if (far && use === 'any') break;
      continue;
    }
    if (use === 'own' || use === 'person') return naming;
    if (far || (nearest >= 0 && where !== nearest)) break;
    nearest = where;
    near.unshift(naming);
  }
  const drafts = new Set(near.map((naming) => naming.draft));
  if (drafts.size === 1) return near.at(-1);
  return opens && drafts.size === 2 && nearest === order - 1 ? near[0] : undefined;
}

function fits(draft: Draft, { value, noun }: NounPhrase): boolean {
  if (value.use === 'person') return draft.schema === 'Person' && hasDescription(draft, noun);
  if (value.use.startsWith('place')) {
    return draft.schema === 'Place' && draft.names.some((name) => name.place?.kind === value.use.slice(6));
  }
  if (value.use === 'any') return draft.schema === value.schema;
  if (!['Organization', 'PublicBody', 'Company', 'Event'].includes(draft.schema)) return false;
  for (const word of value.nouns) if (draft.words.has(word) || draft.descriptions.has(word)) return true;
  return false;
}

/** The same noun, in either gender: "diputada" describes whom "el diputado" does not name otherwise. */
function hasDescription(draft: Draft, noun: string): boolean {
  if (draft.descriptions.has(noun)) return true;
  const stem = noun.replace(/[aoe]$/, '');
  for (const description of draft.descriptions) if (description.replace(/[aoe]$/, '') === stem) return true;
  return false;
}
