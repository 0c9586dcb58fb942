import type { EntitySchema } from '../../model/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { Token } from '../tokens.js';
import type { Draft, Naming, ReadSentence, Reference } from './context.js';
import { type Earlier, NamedBefore, stemOf } from './named-before.js';
import { Phrases, readPhrases } from './phrases.js';

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

const HEADS = readPhrases('body-nouns.tsv', 2, () => true);

/** True where `word` (folded) may head the name of a body: "cartel", "comision", "institution". */
export const isBodyNoun = (word: string): boolean => HEADS.get(word) ?? isReferringBodyNoun(word);

function isReferringBodyNoun(word: string): boolean {
  const noun = NOUNS.get(word);
  return noun !== undefined && ['Organization', 'PublicBody', 'Company'].includes(noun.schema);
}

/** The person noun that begins at a token ("mayor", "drug lord", "diputada"), folded. */
export function personNounAt(tokens: readonly Token[], at: number): { noun: string; length: number } | undefined {
  const found = NOUNS.at(tokens, at);
  if (found?.value.schema !== 'Person') return undefined;
  const words = tokens.slice(at, at + found.length).map((token) => token.lower);
  return { noun: words.join(' '), length: found.length };
}

/** What a noun of the lexicon at a token says of the name beside it: its schema, and how many tokens it takes. */
export function nounSchemaAt(
  tokens: readonly Token[],
  at: number,
): { schema: EntitySchema; length: number; telling: boolean } | undefined {
  const found = NOUNS.at(tokens, at);
  if (!found) return undefined;
  // An organization may be a ministry, a gang is none.
  const telling = !/^(?:organi[sz]a|rede?$|network$|estructura|estrutura)/.test(tokens[at]!.lower);
  return { schema: found.value.schema, length: found.length, telling };
}

/** Determiners that point back, by language: free-standing, and joined to a preposition. */
const DETERMINERS: Record<string, readonly [free: ReadonlySet<string>, joined: ReadonlySet<string>]> = {
  en: [new Set(['the', 'this', 'that']), new Set()],
  es: [new Set('el la este esta ese esa dicho dicha'.split(' ')), new Set(['del', 'al'])],
  pt: [
    new Set('o a este esta esse essa'.split(' ')),
    new Set('do da no na ao pelo pela neste nesta desse dessa deste desta'.split(' ')),
  ],
};
const ADJECTIVES = new Set(
  'criminal armed terrorist illegal rebel powerful same latter said armado armada mesma mesmo mismo misma'.split(' '),
);
/** After these the noun is defined by what follows, not by what was said before. */
const DEFINES = new Set(
  'of de del da do dos das that which who whose known called named que cuyo cuya conhecido conocido conocida llamado llamada denominado denominada for behind between among entre'.split(
    ' ',
  ),
);
/** Nouns that the noun only qualifies: "the militia forces", "the party leadership". */
export const QUALIFIED =
  /^(?:forces?|members?|leaders?|leadership|officials?|officers?|groups?|units?|factions?|fighters|commanders?|operations?|activit(?:y|ies)|violence|phenomenon|concept|existence|movements?|bosses|hall|council|police|station|troops)$/;

/** How many sentences back a noun looks for what it refers to. */
const REACH = 2;

/**
 * Descriptions that refer to a named entity: "the cartel", "el grupo", "a facção", "the mayor". Only where one entity fits:
 * it is the only one of its schema in the nearest sentence that names any, or it stands first there and the noun opens its
 * own sentence; a noun that the name holds ("the commission") looks further back where only one name of the document has it.
 */
export function findNominals(
  sentences: readonly ReadSentence[],
  bySentence: ReadonlyMap<number, readonly Naming[]>,
  language: string,
): Reference[] {
  const determiners = DETERMINERS[language] ?? DETERMINERS['en']!;
  const references: Reference[] = [];
  const earlier = new NamedBefore();
  for (const [order, { index, tokens }] of sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    let next = 0;
    for (let at = 0; at + 1 < tokens.length; at++) {
      const token = tokens[at]!;
      while (next < here.length && here[next]!.name.start <= token.start) earlier.add(here[next++]!, order);
      const free = determiners[0].has(token.lower);
      if (!free && !determiners[1].has(token.lower)) continue;
      const phrase = nounPhrase(tokens, at, free, here);
      if (!phrase) continue;
      const found =
        (order > 0 && at <= 1 ? newlyNamed(phrase, sentences[order - 1]!, bySentence) : undefined) ??
        refersTo(phrase, earlier, order, at <= 1);
      if (!found) continue;
      references.push({ ...phrase.span, kind: 'nominal', draft: found.draft, antecedent: found.name });
      at = phrase.last;
    }
    while (next < here.length) earlier.add(here[next++]!, order);
  }
  return references;
}

const INDEFINITE = new Set('a an un una um uma'.split(' '));

/** "They set up a front organization in 2008, X. The organization …": the name for which the noun before prepared. */
function newlyNamed(
  { noun, value }: NounPhrase,
  { index, tokens }: ReadSentence,
  bySentence: ReadonlyMap<number, readonly Naming[]>,
): Naming | undefined {
  const words = noun.split(' ').length;
  const at = tokens.findLastIndex(
    (_, from) =>
      tokens
        .slice(from, from + words)
        .map((token) => token.lower)
        .join(' ') === noun && tokens.slice(Math.max(0, from - 3), from).some((token) => INDEFINITE.has(token.lower)),
  );
  if (at < 0 || value.use === 'person' || value.schema === 'Place') return undefined;
  const after = tokens[at + words];
  const limit = tokens[Math.min(tokens.length, at + words + NAMED_SOON) - 1]!.end;
  return (bySentence.get(index) ?? []).find(
    ({ name, draft }) =>
      after !== undefined && draft.schema === value.schema && name.start >= after.start && name.end <= limit,
  );
}

/** How many tokens after its noun a new name may stand. */
const NAMED_SOON = 10;

interface NounPhrase {
  span: { start: number; end: number };
  last: number;
  noun: string;
  value: NounUse;
}

function nounPhrase(
  tokens: readonly Token[],
  at: number,
  free: boolean,
  here: readonly Naming[],
): NounPhrase | undefined {
  let next = at + 1;
  while (next + 1 < tokens.length && ADJECTIVES.has(tokens[next]!.lower)) next++;
  const found = tokens[next]!.capital ? undefined : NOUNS.at(tokens, next);
  if (!found) return undefined;
  const last = next + found.length - 1;
  const follower = tokens[last + 1];
  if (follower?.kind === 'word') {
    if (DEFINES.has(follower.lower) || follower.capital || QUALIFIED.test(follower.lower)) return undefined;
    if (NOUNS.at(tokens, last + 1)) return undefined;
  }
  const start = free ? tokens[at]!.start : tokens[next]!.start;
  const end = tokens[last]!.end;
  if (here.some(({ name }) => name.start < end && name.end > start)) return undefined;
  const words = tokens.slice(next, last + 1).map((token) => token.lower);
  return { span: { start, end }, last, noun: words.join(' '), value: found.value };
}

function refersTo(phrase: NounPhrase, earlier: NamedBefore, order: number, opens: boolean): Naming | undefined {
  const { use, schema } = phrase.value;
  if (use === 'person') return lastThatHolds(phrase, earlier, order);
  // What the text introduced by the noun itself ("a facção X") comes before what else might be meant.
  const introduced = schema === 'Place' ? undefined : earlier.introducedAs(phrase.noun);
  if (introduced) return introduced;
  const own = use === 'place country' ? countryOfBody(earlier, order) : undefined;
  if (own) return own;
  return use === 'own' ? lastThatHolds(phrase, earlier, order) : onlyOneNear(phrase, earlier.all, order, opens);
}

/** "worked with Peruvian forces in areas of the country": the country of the state whose body the sentence named last. */
function countryOfBody(earlier: NamedBefore, order: number): Naming | undefined {
  const { all } = earlier;
  for (let index = all.length - 1; index >= 0 && all[index]!.order === order; index--) {
    const { name } = all[index]!.naming;
    if (name.place?.kind === 'country') return undefined;
    const code = /^state:([A-Z]{2}):/.exec(name.meaning ?? '')?.[1];
    if (code !== undefined) return earlier.country(code);
  }
  return undefined;
}

/** The last entity whose name or description holds the noun: near by, or else where the document has no other. */
function lastThatHolds(phrase: NounPhrase, earlier: NamedBefore, order: number): Naming | undefined {
  const { schema, use, nouns } = phrase.value;
  const { all } = earlier;
  for (let index = all.length - 1; index >= 0 && order - all[index]!.order <= REACH; index--) {
    const { naming } = all[index]!;
    if (holds(naming.draft, phrase)) return naming;
    // "The cartel" after another group was named may be that one.
    if (naming.draft.schema === schema && schema === 'Organization') return undefined;
  }
  return use === 'person' ? earlier.personDescribedAs(phrase.noun) : earlier.bodyNamedWith(nouns);
}

function onlyOneNear(
  phrase: NounPhrase,
  earlier: readonly Earlier[],
  order: number,
  opens: boolean,
): Naming | undefined {
  const near: Naming[] = [];
  let nearest = -1;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const each = earlier[index]!;
    if (order - each.order > REACH || (nearest >= 0 && each.order !== nearest)) break;
    if (!suits(each.naming.draft, phrase.value)) continue;
    nearest = each.order;
    near.unshift(each.naming);
  }
  const drafts = new Set(near.map((naming) => naming.draft));
  if (drafts.size === 1) return near.at(-1);
  return opens && drafts.size === 2 && nearest === order - 1 ? near[0] : undefined;
}

function suits(draft: Draft, { schema, use }: NounUse): boolean {
  if (draft.schema !== schema) return false;
  return !use.startsWith('place') || draft.names.some((name) => name.place?.kind === use.slice('place '.length));
}

function holds(draft: Draft, { noun, value }: NounPhrase): boolean {
  if (value.use === 'person') return draft.schema === 'Person' && isDescribedAs(draft, noun);
  if (draft.schema === 'Person' || draft.schema === 'Place') return false;
  for (const word of value.nouns) if (draft.words.has(word)) return true;
  return false;
}

function isDescribedAs(draft: Draft, noun: string): boolean {
  const stem = stemOf(noun);
  for (const description of draft.descriptions) if (stemOf(description) === stem) return true;
  return false;
}
