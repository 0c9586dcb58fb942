import type { Language } from '../../model/index.js';
import { readLexicon } from '../lexicon.js';
import { PhraseTable, singular } from './phrase-table.js';
import type { ValueKind } from './types.js';

/** An indicator of figure-indicators.tsv. */
export interface Indicator {
  id: string;
  /** As it is stored; empty where the text's own words are. */
  title: string;
  kinds: ReadonlySet<ValueKind>;
  /** Unit of a number that has none of its own. */
  unit?: string;
}

const COLUMN: Record<Language, number> = { en: 0, es: 1, pt: 2 };
const LOADED = new Map<Language, PhraseTable<Indicator>>();

/** The words for indicators in one language, compared without plural endings. */
export function vocabulary(language: Language): PhraseTable<Indicator> {
  const known = LOADED.get(language);
  if (known) return known;
  const table = new PhraseTable<Indicator>((word) => singular(word, language));
  for (const [id, title, kinds, unit, ...forms] of readLexicon('figure-indicators.tsv')) {
    table.add(forms[COLUMN[language]]!, {
      id: id!,
      title: title === '=' ? '' : title!,
      kinds: new Set(kinds!.split(',') as ValueKind[]),
      ...(unit === '-' ? {} : { unit: unit! }),
    });
  }
  LOADED.set(language, table);
  return table;
}
