import { calendarValue } from '../calendar.js';
import { countryOfDemonym } from '../demonyms.js';
import type { Span } from '../types.js';
import type { Naming, ReadSentence } from './context.js';
import { isBodyNoun, personNounAt } from './nominals.js';
import { familyOf } from './types.js';

/** A property that the text states of an entity beside its name. */
export interface StatedProperty {
  naming: Naming;
  name: 'position' | 'nationality' | 'country';
  value: string;
  span: Span;
  /** The noun in it that may refer to the entity again ("mayor"), folded. */
  noun?: string;
}

const FORMER = new Set(
  'former ex then current late retired acting then-president ex- antiguo exjefe entonces actual anterior atual então'.split(
    ' ',
  ),
);
const PAST = new Set('former ex late retired ex- antiguo anterior'.split(' '));
const ARTICLES = new Set('the a an el la un una o a um uma su seu sua his her their its'.split(' '));
/** A title does not end in one of these: "a minister under X", "el abogado de X". */
const PREPOSITIONS = new Set(
  'of under to by with for from and or against de del por con a e y o com do da para que who was is'.split(' '),
);
const LINKS = new Set('and y e with con com of de del da do'.split(' '));
const COMMA = new Set([',', '–', '—', '(']);
/** Where an apposition ends; its own commas in "minister of defence, justice and peace" are not worth the risk. */
const STOP = /^(?:[,;:.()–—"”]|who|which|that|que|quien|quem|was|is|has|had|fue|es|foi|é|said|dijo|disse)$/;
const LONGEST = 14;

/**
 * What titles and appositions say of the names of a sentence: "Interior Minister X", "el diputado X", "X, a former mayor
 * of Y,", "the Argentine firm Z".
 */
export function statedProperties(text: string, { tokens }: ReadSentence, namings: readonly Naming[]): StatedProperty[] {
  const result: StatedProperty[] = [];
  for (const naming of namings) {
    const { name } = naming;
    const first = indexAt(tokens, name.start);
    if (first < 0) continue;
    let last = first;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < name.end) last++;
    const family = familyOf(naming.draft.schema);
    if (family === 'person') {
      const title = titleBefore(text, tokens, first, naming);
      if (title) result.push(title);
      const apposition = appositionAfter(text, tokens, last, naming);
      if (apposition) result.push(apposition);
    }
    if (family === 'person' || family === 'body') {
      const origin = originBefore(tokens, first, naming, family);
      if (origin) result.push(origin);
    }
  }
  return result;
}

function indexAt(tokens: ReadSentence['tokens'], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return tokens[low]?.start === start ? low : -1;
}

/** The title just before a name, as far back as it goes: "former Mexican president", "Vice-Minister of Defense". */
function titleBefore(
  text: string,
  tokens: ReadSentence['tokens'],
  first: number,
  naming: Naming,
): StatedProperty | undefined {
  if (PREPOSITIONS.has(tokens[first - 1]?.lower ?? '')) return undefined;
  for (let at = first - 1; at >= 0 && at >= first - 6; at--) {
    const token = tokens[at]!;
    if (token.kind !== 'word') return undefined;
    const noun = personNounAt(tokens, at);
    if (!noun) continue;
    // What stands between the noun and the name belongs to the title: "minister of defence X".
    let from = at;
    while (
      from > 0 &&
      (FORMER.has(tokens[from - 1]!.lower) ||
        countryOfDemonym(tokens[from - 1]!.lower) ||
        isTitleWord(tokens, from - 1))
    )
      from--;
    const span = { start: tokens[from]!.start, end: tokens[first - 1]!.end };
    return position(text, tokens, from, naming, span, noun.noun);
  }
  return undefined;
}

/** Whoever is a former president is not meant by "the president". */
function position(
  text: string,
  tokens: ReadSentence['tokens'],
  from: number,
  naming: Naming,
  span: Span,
  noun: string,
): StatedProperty {
  const value = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const past = PAST.has(tokens[from]!.lower);
  return { naming, name: 'position', value, span, ...(past ? {} : { noun }) };
}

/** "Interior" of "Interior Minister": a capitalised word directly before a capitalised title, not opening the sentence. */
function isTitleWord(tokens: ReadSentence['tokens'], at: number): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]!];
  const opening = at > 0 || /^(?:minist|secret)/.test(next.lower);
  return opening && word.kind === 'word' && word.capital && next.capital && !ARTICLES.has(word.lower);
}

/** "X, the mayor of Y,": a comma, perhaps an article, and within a few words a noun of persons. */
function appositionAfter(
  text: string,
  tokens: ReadSentence['tokens'],
  last: number,
  naming: Naming,
): StatedProperty | undefined {
  if (!COMMA.has(tokens[last + 1]?.text ?? '')) return undefined;
  let at = last + 2;
  const article = ARTICLES.has(tokens[at]?.lower ?? '');
  if (article) at++;
  const start = at;
  let noun: { noun: string; length: number } | undefined;
  for (; at < tokens.length && at < start + 5; at++) {
    noun = personNounAt(tokens, at);
    if (noun || STOP.test(tokens[at]!.text)) break;
  }
  if (!noun) return undefined;
  // Without an article the noun itself must come first, or "former", or an adjective of origin.
  const opener = tokens[start]!;
  if (!article && at !== start && !FORMER.has(opener.lower) && !countryOfDemonym(opener.lower)) return undefined;
  let end = at + noun.length;
  while (end < tokens.length && end < start + LONGEST && !STOP.test(tokens[end]!.text) && !opensTerm(tokens, end))
    end++;
  // What was cut short does not end in the middle of "of the".
  while (end > at + noun.length && isSmall(tokens[end - 1]!.lower)) end--;
  const span = { start: opener.start, end: tokens[end - 1]!.end };
  return position(text, tokens, start, naming, span, noun.noun);
}

const isSmall = (lower: string): boolean => PREPOSITIONS.has(lower) || ARTICLES.has(lower) || LINKS.has(lower);

/** "from March 2012 to August 2014", "de marzo de 2012 a …": when the office was held is no part of its name. */
function opensTerm(tokens: ReadSentence['tokens'], at: number): boolean {
  const opens = /^(?:from|between|since|until|de|del|desde|entre|hasta|até|in|en|em)$/.test(tokens[at]!.lower);
  return opens && calendarValue('month', tokens[at + 1]?.text ?? '') !== undefined;
}

/** "the Mexican trafficker X", "la empresa brasileña X": an adjective of origin and a noun for what X is. */
function originBefore(
  tokens: ReadSentence['tokens'],
  first: number,
  naming: Naming,
  family: 'person' | 'body',
): StatedProperty | undefined {
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const token = tokens[at]!;
    if (token.kind !== 'word') return undefined;
    const country = countryOfDemonym(token.lower);
    if (country?.length !== 2) continue;
    // Everything between the adjective and the name, or the word before the adjective, is the noun it belongs to.
    const nounAt = at + 1 < first ? at + 1 : at - 1;
    const noun = tokens[nounAt];
    const described =
      noun &&
      (family === 'person' ? personNounAt(tokens, nounAt) !== undefined : isBodyNoun(noun.lower)) &&
      !tokens.slice(at + 1, first).some(({ lower }) => LINKS.has(lower));
    if (!described) return undefined;
    const property = family === 'person' ? 'nationality' : 'country';
    return { naming, name: property, value: country, span: { start: token.start, end: token.end } };
  }
  return undefined;
}
