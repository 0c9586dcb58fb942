import type { Language } from '../../model/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import { plurals } from './plurals.js';

/** Columns of the lexicons at which the words in each language stand. */
const INDICATOR_WORDS = { en: 4, es: 5, pt: 6 } as const;
const UNIT_WORDS = { en: 2, es: 3, pt: 4 } as const;
const WHO_WORDS = { en: 3, es: 4, pt: 5 } as const;
const OUTCOME_WORDS = { en: 1, es: 2, pt: 3 } as const;

type Titles = ReadonlyMap<string, string>;
const indicators = new Map<Language, Titles>();
const units = new Map<Language, Titles>();

/**
 * A known indicator's name in a language, whatever the language of whom it counts; another is given back as it is, in the
 * words of its text.
 */
export function indicatorTitle(title: string, language: Language): string {
  const [who, befell] = whoIsCounted(title);
  if (who) {
    const words = who.words[language];
    return befell ? `${words} ${outcomeWord(befell, language, who.gender[language])}` : words;
  }
  if (language === 'en') return title;
  return titles(indicators, 'figure-indicators.tsv', 1, INDICATOR_WORDS, language).get(title) ?? title;
}

/** An indicator as it is compared: folded, and whom it counts by one name in all languages: `people displaced`. */
export function indicatorKey(title: string): string {
  const [who, befell] = whoIsCounted(title);
  return who ? [who.name, befell].filter(Boolean).join(' ') : fold(title);
}

/** True for a title that says only that people were counted, not who they are or what befell them. */
export function isBareCount(title: string): boolean {
  const [who, befell] = whoIsCounted(title);
  return who?.name === 'people' && befell === undefined;
}

/** A known unit's name in a language, in the plural unless there is one of it; another is given back as it is. */
export function unitTitle(unit: string, language: Language, count?: number): string {
  if (language === 'en') return unit;
  const [who] = whoIsCounted(unit);
  if (who) return who.words[language];
  const forms = formsOfUnit(unit, language);
  const [word] = forms;
  // Units are stored in the English plural where they have one, money as a code; shares have no plural.
  if (!word || count === 1 || !/s$|^[A-Z]{3}$|^peso$/.test(unit) || /^per(?:cent)? ?/.test(unit)) return word ?? unit;
  const start = fold(word).slice(0, -1);
  const listed = forms.find((form) => form !== word && /^\p{L}+s$/u.test(form) && fold(form).startsWith(start));
  return listed ?? plurals(word, language).split('|').at(-1)!;
}

/** The words of a unit in a language, the one that titles show first; signs and abbreviations are none. */
function formsOfUnit(unit: string, language: 'es' | 'pt'): string[] {
  const first = titles(units, 'figure-units.tsv', 1, UNIT_WORDS, language).get(unit);
  const row = readLexicon('figure-units.tsv').find(([, name]) => name === unit);
  return first === undefined ? [] : [first, ...(row?.[UNIT_WORDS[language]]?.split('|') ?? [])];
}

/** By the stored name, the first word of the lexicon that is one: signs and codes are none. */
function titles(
  known: Map<Language, Titles>,
  lexicon: string,
  name: number,
  columns: Readonly<Record<Language, number>>,
  language: Language,
): Titles {
  let found = known.get(language);
  if (found) return found;
  const rows = readLexicon(lexicon).flatMap((row): [string, string][] => {
    const word = row[columns[language]]?.split('|').find((each) => /^\p{Ll}{2}/u.test(each));
    if (!word || !row[name] || row[name] === '=') return [];
    // What a number is counted by is stored as it was written: "per 100,000" or "per 100,000 inhabitants".
    const written = row[0] === 'per' ? [`per ${row[name]}`, ...row[UNIT_WORDS.en]!.split('|')] : [row[name]];
    return written.map((each) => [each, word]);
  });
  // The first row of a name is the one it is known by.
  known.set(language, (found = new Map(rows.reverse())));
  return found;
}

interface Who {
  name: string;
  words: Readonly<Record<Language, string>>;
  gender: Readonly<Record<Language, string>>;
}

let counted: { who: ReadonlyMap<string, Who>; outcomes: ReadonlyMap<string, readonly string[]> } | undefined;

function lexicons() {
  if (counted) return counted;
  const who = new Map<string, Who>();
  for (const row of readLexicon('figure-who.tsv')) {
    const first = (language: Language) => row[WHO_WORDS[language]]!.split('|')[0]!;
    const one: Who = {
      name: row[0]!,
      words: { en: first('en'), es: first('es'), pt: first('pt') },
      gender: { en: '', es: row[1]!, pt: row[2]! },
    };
    for (const language of ['en', 'es', 'pt'] as const)
      for (const word of row[WHO_WORDS[language]]!.split('|')) if (!who.has(fold(word))) who.set(fold(word), one);
  }
  return (counted = { who, outcomes: new Map(readLexicon('figure-phrases.tsv').map((row) => [row[0]!, row])) });
}

/** Whom a title counts and what befell them; nothing where it says more than that. */
function whoIsCounted(title: string): [Who?, string?] {
  const { who, outcomes } = lexicons();
  const folded = fold(title);
  const whole = who.get(folded);
  if (whole) return [whole];
  const [, head, last] = /^(.+) (\S+)$/.exec(folded) ?? [];
  const found = last !== undefined && outcomes.has(last) ? who.get(head!) : undefined;
  return found ? [found, last] : [];
}

/** "muertos", "muertas": the plural that agrees with whom it befell. */
function outcomeWord(outcome: string, language: Language, gender: string): string {
  if (language === 'en') return outcome;
  const forms = lexicons().outcomes.get(outcome)?.[OUTCOME_WORDS[language]]?.split('|') ?? [];
  const ending = gender === 'f' ? /as$/ : /os$/;
  return forms.find((form) => ending.test(form)) ?? outcome;
}
