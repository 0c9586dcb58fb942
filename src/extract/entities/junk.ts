import { calendarValue } from '../calendar.js';
import { countryOfDemonym } from '../demonyms.js';
import type { Token } from '../tokens.js';
import { isAcronym, spellsConcept } from './acronyms.js';
import type { ReadSentence } from './context.js';
import type { Name } from './types.js';
import { contentWords, isParticle, keyOf, wordsOf } from './words.js';

/**
 * Leaves out what is written like a name and is none: months and days, nationalities, acronyms of concepts that the text
 * spells out in lower case, bare numbers, single letters, addresses, and what only a heading in Title Case capitalises.
 */
export function withoutJunk(text: string, names: readonly Name[], sentences: readonly ReadSentence[]): Name[] {
  const concepts = new Set<string>();
  for (const name of names) {
    if (!isAcronym(name.text) || text[name.start - 1] !== '(') continue;
    if (spellsConcept(text, name.start - 1, name.text)) concepts.add(keyOf(name.text));
  }
  const kept = names.filter((name) => !isJunk(name, concepts));
  return withoutHeadingWords(kept, sentences);
}

function isJunk(name: Name, concepts: ReadonlySet<string>): boolean {
  const words = wordsOf(name.text);
  if (contentWords(words).length === 0 || !/\p{L}.*\p{L}/su.test(name.text)) return true;
  if (/^(?:https?:|www\.)|@/.test(name.text)) return true;
  if (concepts.has(keyOf(name.text))) return true;
  if (name.meaning) return false;
  if (words.length === 1 && name.schema !== 'Person' && !isAcronym(name.text) && isCalendarWord(words[0]!)) return true;
  const demonym = countryOfDemonym(words.join(' '));
  // "U.S." is an adjective and a state.
  if (demonym === undefined || name.schema === 'Place' || name.text.includes('.')) return false;
  // Russo and Colombiano are surnames and nicknames too; peoples stand in the plural.
  return name.schema !== 'Person' || /s$/i.test(name.text);
}

const isCalendarWord = (word: string): boolean =>
  calendarValue('month', word) !== undefined || calendarValue('weekday', word) !== undefined;

/** In a heading that capitalises all its words, only what the running text names too is a name. */
function withoutHeadingWords(names: readonly Name[], sentences: readonly ReadSentence[]): Name[] {
  const headings = new Set<number>();
  for (const { index, kind, tokens } of sentences) {
    if ((kind === 'heading' || kind === 'title') && isTitleCase(tokens)) headings.add(index);
  }
  if (headings.size === 0) return [...names];
  const elsewhere = new Set<string>();
  for (const name of names) {
    if (headings.has(name.sentence)) continue;
    elsewhere.add(keyOf(name.text));
    // "President Calderón" in a heading, "Felipe Calderón" in the text.
    if (name.schema === 'Person') elsewhere.add(wordsOf(name.text).at(-1)!);
  }
  return names.filter((name) => !headings.has(name.sentence) || elsewhere.has(keyOf(name.text)));
}

/** True where all or nearly all words that carry weight begin with a capital, as English headings have it. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let capitals = 0;
  let others = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || isParticle(token.lower) || token.text.length < 4) continue;
    if (token.capital) capitals++;
    else others++;
  }
  return capitals >= 2 && others * 4 <= capitals;
}
