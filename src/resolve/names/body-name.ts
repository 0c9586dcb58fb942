import { type Alternative, bodyAlternatives } from './alternatives.js';
import { readLexicon, type WordClass } from './body-lexicon.js';
import { takeLegalForms, textOf } from './legal-forms.js';
import { numberAt, splitDigits } from './numbers.js';
import { type WordInfo, wordInfo } from './vocabulary.js';
import { joinLetters, type Word, wordsOf } from './words.js';

/** A word of a body's name with what it does there; words of one meaning in several languages are one (`=ministry`). */
export interface BodyWord {
  info: WordInfo;
  kind: WordClass;
}

/** The name of a body, company, vessel or place made ready to compare. */
export interface BodyName {
  text: string;
  role: 'whole' | 'reduced' | 'other';
  words: readonly BodyWord[];
  numbers: readonly string[];
  /** Kinds of the legal forms it ends or begins with; `any` left out. */
  legal: readonly string[];
  /** First letters of its words with the number of the content word, -1 for a link: what an acronym is held against. */
  letters: readonly { letter: string; word: number }[];
  /** Written in capitals or with stops: may be an acronym. */
  capitals: readonly boolean[];
  /** The line of the list of known bodies or places it stands in; 0: none. */
  known: number;
  /** Countries it names, as codes, and the country that the list of known names gives it. */
  countries: readonly string[];
  qualified: boolean;
}

/** The names that a written name of a body holds, the main one first, each ready to compare. */
export function bodyNames(text: string): BodyName[] {
  return bodyAlternatives(text).map((alternative) => prepare(alternative));
}

function prepare({ text, role }: Alternative): BodyName {
  const words = joinLetters(splitDigits(wordsOf(text.replace(/^\s*M\/?[VTSY]\.?\s+/, ''), true)));
  const { rest, legal } = takeLegalForms(words);
  const result: BodyWord[] = [];
  const capitals: boolean[] = [];
  const letters: { letter: string; word: number }[] = [];
  const numbers: string[] = [];
  const countries: string[] = [];
  for (let index = 0; index < rest.length; ) {
    const number = numberAt(rest, index);
    if (number) {
      numbers.push(number.value);
      for (let k = 0; k < number.length; k++) letters.push({ letter: rest[index + k]!.text[0]!, word: -1 });
      index += number.length;
      continue;
    }
    const phrase = phraseAt(rest, index);
    const links = phrase?.meaning.kind === 'link' && (index > 0 || phrase.meaning.word === '=the');
    const length = phrase?.length ?? 1;
    const word = links ? -1 : result.length;
    for (let k = 0; k < length; k++) letters.push({ letter: rest[index + k]!.text[0]!, word });
    if (word >= 0) {
      const source = rest[index]!;
      const listed = phrase && phrase.meaning.kind !== 'link' ? phrase.meaning : undefined;
      const kind = listed?.kind ?? 'word';
      result.push({
        info: listed ? wordInfo(listed.word) : wordInfo(source.text, source.character, source.writing),
        kind,
      });
      capitals.push(source.capitals && length === 1);
      if (kind === 'country') countries.push(listed!.word.slice(1));
    }
    index += length;
  }
  // A name of small words only stays whole: it has nothing else.
  if (result.length === 0 && numbers.length === 0) {
    for (const word of words) result.push({ info: wordInfo(word.text, word.character, word.writing), kind: 'word' });
  }
  const known = findKnown(words, rest, countries);
  const countryOfKnown = readLexicon().knownCountry[known];
  return {
    text,
    role,
    words: result,
    numbers: numbers.sort(),
    legal,
    letters,
    capitals: capitals.length === 1 && numbers.length === 0 ? [true] : capitals,
    known,
    countries: countryOfKnown && !countries.includes(countryOfKnown) ? [...countries, countryOfKnown] : countries,
    qualified: /[([]/.test(text),
  };
}

/** The line of known names this is; a country named beside it must be the body's own (`PLA China`). */
function findKnown(words: readonly Word[], rest: readonly Word[], countries: readonly string[]): number {
  const { known, knownCountry, phrases } = readLexicon();
  const spoken = (list: readonly Word[]): string => list.map((word) => word.text).join(' ');
  const line = known.get(spoken(words)) ?? (rest.length < words.length ? known.get(spoken(rest)) : undefined);
  if (line !== undefined || countries.length !== 1) return line ?? 0;
  const without = rest.filter((word) => phrases.get(word.text)?.kind !== 'country');
  const body = known.get(
    spoken(without)
      .replace(/^(?:the|la|el|los|las) /, '')
      .replace(/ (?:of|de|del|da|do)$/, ''),
  );
  return body !== undefined && knownCountry[body] === countries[0] ? body : 0;
}

function phraseAt(
  words: readonly Word[],
  index: number,
): { meaning: { word: string; kind: WordClass }; length: number } | undefined {
  const { phrases, longest } = readLexicon();
  const most = Math.min(longest.get(words[index]!.text) ?? 0, words.length - index);
  for (let length = most; length > 0; length--) {
    const text = textOf(words, index, length);
    const meaning = phrases.get(text);
    // `US` is the country in capitals only, and a lone capital letter is no link.
    if (meaning && !(length === 1 && text === 'us' && !words[index]!.capitals)) return { meaning, length };
  }
  return undefined;
}
