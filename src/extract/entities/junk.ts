import { calendarValue } from '../calendar.js';
import { countryOfDemonym } from '../demonyms.js';
import { commonness, TRAITS, traitsOf } from '../tagger/index.js';
import { isAcronym, spellsConcept } from './acronyms.js';
import type { ReadSentence } from './context.js';
import { isBodyNoun } from './nominals.js';
import { readPhrases } from './phrases.js';
import { familyOf, type Name } from './types.js';
import { contentWords, keyOf, wordsOf } from './words.js';

const WORKS = readPhrases('works.tsv', 0, () => true);
/** Bodies of which there is one where the text speaks, so that the noun alone names them. */
const ALONE =
  /^(?:congress|congreso|congresso|army|ejercito|exercito|police|policia|navy|marina|armada|marinha|senate|senado|parliament|parlamento|interior|defense|treasury|pentagon|fiscalia|defensoria|itamaraty|planalto|kremlin)$/;

/**
 * Leaves out what is written like a name and is none: months and days, nationalities, titles of persons, reports and laws,
 * words that the text writes with a small letter too, acronyms of concepts that it spells out, addresses.
 */
export function withoutJunk(text: string, names: readonly Name[], sentences: readonly ReadSentence[]): Name[] {
  const concepts = new Set<string>();
  for (const name of names) {
    if (!isAcronym(name.text) || text[name.start - 1] !== '(') continue;
    if (spellsConcept(text, name.start - 1, name.text)) concepts.add(keyOf(name.text));
  }
  const small = smallWords(sentences);
  return names.filter((name) => !isJunk(name, concepts) && !isWord(name, small) && !isDayOfDate(text, name));
}

/** Words that the document writes with a small letter, folded. */
function smallWords(sentences: readonly ReadSentence[]): Set<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { kind, capital, lower } of tokens) if (kind === 'word' && !capital) words.add(lower);
  }
  return words;
}

function isJunk(name: Name, concepts: ReadonlySet<string>): boolean {
  const words = wordsOf(name.text);
  if (!/\p{L}.*\p{L}/su.test(name.text)) return true;
  // Pará is a state, "para" a preposition.
  if (contentWords(words).length === 0 && !(name.place && /[^\p{ASCII}]/u.test(name.text))) return true;
  if (/^(?:https?:|www\.)|@/.test(name.text) || concepts.has(keyOf(name.text))) return true;
  // "Mexican authorities" are the government.
  if (!name.meaning?.startsWith('state:') && isAdjective(name, words)) return true;
  if (name.meaning) return false;
  if (words.length === 1 && name.schema !== 'Person' && !isAcronym(name.text) && isCalendarWord(words[0]!)) return true;
  if (name.schema === 'Person') return words.length === 1 && OFFICE.test(words[0]!);
  if (name.schema === 'Place') return words.length > 1 && OFFICE.test(words.at(-1)!) && !name.place;
  return isTitle(words) || isWork(words);
}

/** "Mexican", "Colombians", "US-designed", "Colombian Governments"; "U.S." is an adjective and a state. */
function isAdjective(name: Name, words: readonly string[]): boolean {
  if (/^[^\s]+-\p{Ll}+$/u.test(name.text) && !/^al-/i.test(name.text)) return true;
  if (name.place || name.text.includes('.')) return false;
  const origin = countryOfDemonym(words.join(' '));
  // Russo and Colombiano are surnames and nicknames too; peoples stand in the plural.
  if (origin !== undefined) return name.schema !== 'Person' || /s$/i.test(name.text);
  return (
    words.length === 2 &&
    countryOfDemonym(words[0]!) !== undefined &&
    /^(?:governments|authorities|states|officials)$/.test(words[1]!)
  );
}

/** A day of the week as the head of a letter writes it. */
const SHORT_DAY = /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex)$/i;

/** Mon is a state of Myanmar, and "Mon, 12 May" is none. */
const isDayOfDate = (text: string, { text: name, end }: Name): boolean =>
  SHORT_DAY.test(name) && /^\.?,\s*\d/.test(text.slice(end, end + 8));

/** Offices that a byline or a note on the author writes with a capital. */
const OFFICE =
  /^(?:officer|officers|fellow|fellows|professor|director|secretary|minister|ministers|coordinator|investigador|profesor|pesquisador)$/;

const isCalendarWord = (word: string): boolean =>
  calendarValue('month', word) !== undefined || calendarValue('weekday', word) !== undefined;

/** "Minister of National Defense", "Ministers of Defense and Security", "Andean Ridge Officer": an office, not a body. */
function isTitle(words: readonly string[]): boolean {
  const office = (word: string): boolean => {
    const traits = traitsOf(word) | traitsOf(word.replace(/^vice-|s$/, ''));
    return Boolean(traits & TRAITS.title) && !(traits & (TRAITS.given | TRAITS.surname)) && !isBodyNoun(word);
  };
  if (office(words[0]!) && words.length > 1 && /^(?:of|under|for|de|del|do|da)$/.test(words[1]!)) return true;
  if (/^vice$/.test(words[0]!) && words.length > 2 && office(words[1]!)) return true;
  return (
    words.length > 1 &&
    /^(?:officer|officers|fellow|professor|director|secretary|minister|ministers|chief)$/.test(words.at(-1)!)
  );
}

/** "2012 United Nations Resolution", "Ley de Víctimas": a writing, a law, a goal. */
const isWork = (words: readonly string[]): boolean =>
  words.length > 1 && Boolean(WORKS.get(words.at(-1)!) || WORKS.get(words[0]!));

/** A body or person whose words the text writes small elsewhere: a heading's or an enumeration's "Human Rights", "Executive". */
function isWord(name: Name, small: ReadonlySet<string>): boolean {
  const family = familyOf(name.schema);
  if (name.meaning || isAcronym(name.text) || family === 'event' || family === 'place') return false;
  const words = contentWords(wordsOf(name.text));
  if (words.length > 2 || !words.every((word) => isSmall(word, small))) return false;
  if (family === 'person' || words.length === 1) return name.confidence < 0.9 && !isBodyNoun(words[0]!);
  return !words.some(isBodyNoun);
}

/** The text writes the word small too, in either number, or hardly any word is more common. */
const isSmall = (word: string, small: ReadonlySet<string>): boolean =>
  small.has(word) || small.has(`${word}s`) || small.has(word.replace(/s$/, '')) || commonness(word) >= 6;

/** True where an entity has no other name than one common noun: "Directorate", "Center", "Commissioners". */
export function isBareNoun(names: readonly Name[]): boolean {
  return names.every(({ text, schema, meaning }) => {
    if (meaning || familyOf(schema) === 'place' || isAcronym(text)) return false;
    const words = contentWords(wordsOf(text));
    if (words.length !== 1 || ALONE.test(words[0]!)) return false;
    return (
      isBodyNoun(words[0]!) ||
      isBodyNoun(words[0]!.replace(/s$/, '')) ||
      Boolean(traitsOf(words[0]!.replace(/s$/, '')) & TRAITS.title) ||
      (commonness(words[0]!) >= 5 && familyOf(schema) === 'body')
    );
  });
}
