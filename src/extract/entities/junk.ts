import { calendarValue } from '../calendar.js';
import { countryOfDemonym } from '../demonyms.js';
import { isAcronym, spellsConcept } from './acronyms.js';
import type { ReadSentence } from './context.js';
import type { Name } from './types.js';
import { contentWords, keyOf, wordsOf } from './words.js';

/**
 * Leaves out what is written like a name and is none: months and days, nationalities, acronyms of concepts that the text
 * spells out in lower case, bare numbers, single letters, addresses.
 */
export function withoutJunk(text: string, names: readonly Name[], _sentences: readonly ReadSentence[]): Name[] {
  const concepts = new Set<string>();
  for (const name of names) {
    if (!isAcronym(name.text)) continue;
    if (text[name.start - 1] === '(' && spellsConcept(text, name.start - 1, name.text)) concepts.add(keyOf(name.text));
  }
  return names.filter((name) => !isJunk(name, concepts));
}

function isJunk(name: Name, concepts: ReadonlySet<string>): boolean {
  const words = wordsOf(name.text);
  const content = contentWords(words);
  if (content.length === 0 || !/\p{L}.*\p{L}/su.test(name.text)) return true;
  if (/^(?:https?:|www\.)|@/.test(name.text)) return true;
  if (concepts.has(keyOf(name.text))) return true;
  if (name.meaning) return false;
  if (words.length === 1 && name.schema !== 'Person' && !isAcronym(name.text) && calendarValue('month', words[0]!))
    return true;
  const demonym = countryOfDemonym(words.join(' '));
  // "U.S." is an adjective and a state.
  if (demonym === undefined || name.schema === 'Place' || name.text.includes('.')) return false;
  // Russo and Colombiano are surnames and nicknames too; peoples stand in the plural.
  return name.schema !== 'Person' || /s$/i.test(name.text);
}
