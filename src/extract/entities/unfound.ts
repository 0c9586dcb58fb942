import type { BlockKind } from '../../read/index.js';
import { placesNamed } from '../gazetteer/index.js';
import { bodySchema } from '../names/body-schema.js';
import { isBodyNoun, nounSchemaAt } from './nominals.js';
import { Phrases, readPhrases } from './phrases.js';
import { isCapital, type NamedTokens, runEnd } from './runs.js';
import { familyOf, type Name } from './types.js';
import { isArticle } from './words.js';

const PLACE_NOUNS = readPhrases('place-nouns.tsv', 1, (row) => row[0]!);
const JOIN = /^(?:,|and|y|e|&)$/;
const BY = new Set(['by', 'por']);
const OF = new Set('of de del da do dos das'.split(' '));

/**
 * Names that what stands before them proves, where none was found: authors in a byline ("BY JANE DOE"), "Los Garzones" in
 * mid-sentence, capitals after the noun of a body ("del partido Renovación") or of a place ("del río Micay").
 */
export function unfoundNames(named: NamedTokens, kind: BlockKind, sentence: number): Name[] {
  const { tokens } = named;
  if (kind === 'byline') return authors(named, sentence);
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name =
      headed(named, at, sentence) ??
      articled(named, at, sentence) ??
      afterBodyNoun(named, at, sentence) ??
      afterPlaceNoun(named, at, sentence);
    if (!name) continue;
    found.push(name);
    while (at + 1 < tokens.length && tokens[at + 1]!.start < name.end) at++;
  }
  return found;
}

/** The words after "by", up to a mark or a new line: each author between "and" and commas. */
function authors(named: NamedTokens, sentence: number): Name[] {
  const { tokens, text } = named;
  if (!BY.has(tokens[0]?.lower ?? '')) return [];
  const found: Name[] = [];
  for (let from = 1; from < tokens.length; from++) {
    let to = from;
    const goesOn = (): boolean =>
      isCapital(tokens[to]) &&
      !JOIN.test(tokens[to]!.lower) &&
      (to === from || !text.slice(tokens[to - 1]!.end, tokens[to]!.start).includes('\n'));
    while (goesOn()) to++;
    if (to - from >= 2 && to - from <= 5 && named.free(from, to)) {
      found.push(named.name(from, to, { schema: 'Person', confidence: 0.9, sentence }));
    }
    if (!JOIN.test(tokens[to]?.lower ?? '')) break;
    from = to;
  }
  return found;
}

const PLURAL_ARTICLE = /^(?:Los|Las)$/;
/** What stands before an article within a sentence. */
const WITHIN = /^[\p{L}\p{N},]/u;

/** "Los Garzones", "Las Viboras": an article with a capital within a sentence begins the name of a group. */
function articled(named: NamedTokens, at: number, sentence: number): Name | undefined {
  const { tokens } = named;
  if (at === 0 || !PLURAL_ARTICLE.test(tokens[at]!.text) || !WITHIN.test(tokens[at - 1]!.text)) return undefined;
  const to = runEnd(tokens, at + 1);
  if (to === at + 1 || !named.free(at, to)) return undefined;
  const text = tokens
    .slice(at, to)
    .map((token) => token.text)
    .join(' ');
  const schema = placesNamed(text).length > 0 ? 'Place' : 'Organization';
  return named.name(at, to, { schema, confidence: 0.6, sentence });
}

/** "el partido Renovación Afro", "the gang Los Cayos", "da facção Bala": the noun says what the name after it is. */
function afterBodyNoun(named: NamedTokens, at: number, sentence: number): Name | undefined {
  const { tokens } = named;
  if (tokens[at]!.capital) return undefined;
  const noun = nounSchemaAt(tokens, at);
  if (!noun || noun.schema === 'Person' || noun.schema === 'Place' || noun.schema === 'Event') return undefined;
  let from = at + noun.length;
  if (/^["“«‘]$/.test(tokens[from]?.text ?? '')) from++;
  const to = runEnd(tokens, from);
  if (to === from || !named.free(from, to)) return undefined;
  return named.name(from, to, { schema: noun.schema, confidence: 0.65, sentence });
}

/** "del río Micay", "the village of San Tadeo", "no bairro Cais Velho". */
function afterPlaceNoun(named: NamedTokens, at: number, sentence: number): Name | undefined {
  const { tokens } = named;
  if (tokens[at]!.capital) return undefined;
  const noun = PLACE_NOUNS.at(tokens, at);
  if (!noun || noun.value === 'other') return undefined;
  let from = at + noun.length;
  const of = OF.has(tokens[from]?.lower ?? '');
  if (of) from++;
  if (of && isArticle(tokens[from]?.lower ?? '') && !tokens[from]!.capital) from++;
  const to = runEnd(tokens, from);
  // Without "of", English puts other things there: "the state Congress".
  if (
    to === from ||
    !named.free(from, to) ||
    (!of && /^(?:state|city|town|port|county|coast|capital|estado|region|park|base)$/.test(tokens[at]!.lower))
  )
    return undefined;
  return named.name(from, to, { schema: 'Place', confidence: 0.7, sentence });
}

/** "Presídio de Joinville", "Porto de Itajaí", "Defensoría del Pueblo": a noun with a capital and what it is of. */
function headed(named: NamedTokens, at: number, sentence: number): Name | undefined {
  const { tokens } = named;
  const own = named.at(at);
  if (own && named.span(own)[1] - named.span(own)[0] > 1) return undefined;
  if (!isCapital(tokens[at]) || !OF.has(tokens[at + 1]?.lower ?? '') || tokens[at + 1]!.lower === 'of')
    return undefined;
  const isBody = isBodyNoun(tokens[at]!.lower);
  if (!isBody && !PLACE_NOUNS.at(tokens, at)) return undefined;
  const to = runEnd(tokens, at);
  // What was found inside is part of it, unless it reaches further.
  for (let index = at; index < to; index++) {
    const inside = named.at(index);
    if (inside && (named.span(inside)[1] > to || (isBody && familyOf(inside.schema) === 'body'))) return undefined;
  }
  if (to <= at + 2 || (!isBody && tokens.slice(at, to).some(({ upper }) => upper))) return undefined;
  const schema = isBody ? (bodySchema(tokens, at, to) ?? 'Organization') : 'Place';
  return named.name(at, to, { schema, confidence: 0.7, sentence });
}

/** Further places where names found so stand free in the document: "Los Garzones" at the beginning of a sentence. */
export function elsewhere(
  unfound: readonly Name[],
  sentences: readonly { named: NamedTokens; sentence: number }[],
): Name[] {
  if (unfound.length === 0) return [];
  const phrases = new Phrases<Name>();
  for (const name of unfound) phrases.add(name.text.replace(/\s+/g, ' '), name);
  const found: Name[] = [];
  for (const { named, sentence } of sentences) {
    for (let at = 0; at < named.tokens.length; at++) {
      const match = isCapital(named.tokens[at]) ? phrases.at(named.tokens, at) : undefined;
      if (!match || !named.free(at, at + match.length) || !isCapital(named.tokens[at + match.length - 1])) continue;
      const { schema, confidence } = match.value;
      found.push(named.name(at, at + match.length, { schema, confidence, sentence }));
      at += match.length - 1;
    }
  }
  return found;
}
