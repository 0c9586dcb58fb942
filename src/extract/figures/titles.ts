import type { Language } from '../../model/index.js';
import { readLexicon } from '../lexicon.js';

/** Columns of the two lexicons at which the words in each language stand. */
const INDICATOR_WORDS = { en: 4, es: 5, pt: 6 } as const;
const UNIT_WORDS = { en: 2, es: 3, pt: 4 } as const;

/** The unit of persons counted, which needs no word after the number to be one. */
const PEOPLE: Readonly<Record<'es' | 'pt', Readonly<Record<string, string>>>> = {
  es: { people: 'personas' },
  pt: { people: 'pessoas' },
};

type Titles = ReadonlyMap<string, string>;
const indicators = new Map<Language, Titles>();
const units = new Map<Language, Titles>();

/** A known indicator's name in a language; another is given back as it is, in the words of its text. */
export function indicatorTitle(title: string, language: Language): string {
  if (language === 'en') return title;
  return titles(indicators, 'figure-indicators.tsv', 1, INDICATOR_WORDS, language).get(title) ?? title;
}

/** A known unit's name in a language; another is given back as it is. */
export function unitTitle(unit: string, language: Language): string {
  if (language === 'en') return unit;
  return PEOPLE[language][unit] ?? titles(units, 'figure-units.tsv', 1, UNIT_WORDS, language).get(unit) ?? unit;
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
