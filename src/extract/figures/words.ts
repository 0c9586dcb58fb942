import type { Language } from '../../model/index.js';
import { readLexicon } from '../lexicon.js';
import { byForm, type WordForm } from '../word-form.js';
import { PhraseTable } from './phrase-table.js';
import { plurals } from './plurals.js';
import type { Qualifier, ValueKind } from './types.js';

export interface NumberWord {
  kind: 'unit' | 'ten' | 'hundred' | 'times' | 'many' | 'vague' | 'share' | 'shares' | 'of' | 'fold';
  value: number;
}

export interface UnitWord {
  kind: ValueKind | 'per';
  name: string;
}

/** Kinds of phrases of figure-phrases.tsv that are only looked for, not told apart. */
const PLAIN = [
  'between',
  'from',
  'and',
  'to',
  'rise',
  'fall',
  'before',
  'label',
  'age',
  'sentence',
  'planned',
  'alleged',
  'world',
  'here',
  'now',
  'past',
  'next',
  'since',
  'until',
] as const;
export type PlainKind = (typeof PLAIN)[number];

const QUALIFIERS: ReadonlySet<string> = new Set<Qualifier>(['about', 'more than', 'less than', 'at least', 'at most']);

/** The words of one language that figures are read by. */
export interface FigureWords {
  language: Language;
  numbers: PhraseTable<NumberWord>;
  /** Whether a number may begin with a word: digits, or a word of `numbers` or `folds`, also joined ("twenty-five"). */
  opensNumber(word: WordForm): boolean;
  units: PhraseTable<UnitWord>;
  per: PhraseTable<UnitWord>;
  qualifiers: PhraseTable<Qualifier>;
  /** Verbs that multiply, by how much. */
  folds: PhraseTable<number>;
  /** What befell those counted: `killed`, `arrested`. */
  outcomes: PhraseTable<string>;
  /** Prepositions before a source: "according to". */
  sources: PhraseTable<true>;
  plain: Record<PlainKind, PhraseTable<true>>;
}

const COLUMN: Record<Language, number> = { en: 0, es: 1, pt: 2 };

const LOADED = new Map<Language, FigureWords>();

/** The lexicons figure-numbers, figure-units and figure-phrases for one language, read once. */
export function figureWords(language: Language): FigureWords {
  const known = LOADED.get(language);
  if (known) return known;
  const words: FigureWords = {
    language,
    numbers: new PhraseTable(),
    opensNumber: byForm(
      ({ text, lower }) =>
        /\d/.test(text) || lower.includes('-') || words.numbers.begins(lower) || words.folds.begins(lower),
    ),
    units: new PhraseTable(),
    per: new PhraseTable(),
    qualifiers: new PhraseTable(),
    folds: new PhraseTable(),
    outcomes: new PhraseTable(),
    sources: new PhraseTable(),
    plain: Object.fromEntries(PLAIN.map((kind) => [kind, new PhraseTable<true>()])) as FigureWords['plain'],
  };
  for (const [of, kind, value, forms] of readLexicon('figure-numbers.tsv'))
    if (of === language) words.numbers.add(forms!, { kind: kind as NumberWord['kind'], value: Number(value) });
  for (const [kind, name, ...columns] of readLexicon('figure-units.tsv')) {
    const unit = { kind: kind as UnitWord['kind'], name: name! };
    const forms = columns[COLUMN[language]]!;
    if (kind === 'per') words.per.add(forms, unit);
    else words.units.add(plurals(forms, language), unit);
  }
  for (const [kind, ...columns] of readLexicon('figure-phrases.tsv')) {
    const forms = columns[COLUMN[language]]!;
    if (QUALIFIERS.has(kind!)) words.qualifiers.add(forms, kind as Qualifier);
    else if (kind!.startsWith('fold ')) words.folds.add(forms, Number(kind!.slice(5)));
    else if ((PLAIN as readonly string[]).includes(kind!)) words.plain[kind as PlainKind].add(forms, true);
    else words.outcomes.add(forms, kind!);
  }
  for (const [of, form, forms] of readLexicon('attribution.tsv'))
    if (of === language && form === 'source') words.sources.add(forms!.split(';').join('|'), true);
  LOADED.set(language, words);
  return words;
}
