import { romanize } from './romanize.js';
import { forms, readTable } from './table.js';

/** What a word does in a body's name; `word`: it is the body's own, found in no list. */
export type WordClass = 'word' | 'kind' | 'field' | 'weak' | 'place' | 'country' | 'link';

/** The data files that the names of bodies are read with. */
export interface BodyLexicon {
  phrases: Map<string, { word: string; kind: WordClass }>;
  legalForms: Map<string, string>;
  /** Words that a phrase or a legal form begins with, to the number of words of the longest. */
  longest: Map<string, number>;
  numbers: Map<string, number>;
  /** Names of known bodies, countries and places, as words parted by blanks, to their line. */
  known: Map<string, number>;
  /** Country code of each line of known names; empty where it has none. */
  knownCountry: string[];
  /** Sort of each line of known names: a schema, or `Place`. */
  knownSchema: string[];
}

let lexicon: BodyLexicon | undefined;

/** Reads the data files once. */
export function readLexicon(): BodyLexicon {
  lexicon ??= read();
  return lexicon;
}

function read(): BodyLexicon {
  const result: BodyLexicon = {
    phrases: new Map(),
    legalForms: new Map(),
    longest: new Map(),
    numbers: new Map(),
    known: new Map(),
    knownCountry: [''],
    knownSchema: [''],
  };
  for (const [kind, , cell] of readTable('legal-forms.tsv')) {
    for (const form of forms(cell)) if (!result.legalForms.has(form)) result.legalForms.set(form, kind!);
  }
  for (const [value, cell] of readTable('numbers.tsv')) {
    for (const form of forms(cell)) result.numbers.set(form, Number(value));
  }
  const addPhrase = (form: string, word: string, kind: WordClass): void => {
    if (!result.phrases.has(form)) result.phrases.set(form, { word, kind });
  };
  for (const [kind, word, cell] of readTable('words.tsv')) {
    for (const form of forms(cell)) addPhrase(form, `=${word}`, kind as WordClass);
  }
  const known = (country: string, schema: string, names: string[]): void => {
    const line = result.knownCountry.push(country) - 1;
    result.knownSchema.push(schema);
    for (const name of names) if (!result.known.has(name)) result.known.set(name, line);
  };
  for (const [code, names, adjectives] of readTable('countries.tsv')) {
    for (const form of [...forms(names), ...forms(adjectives)]) addPhrase(form, `@${code}`, 'country');
    known(code!, 'Place', forms(names));
  }
  for (const [country, names] of readTable('places.tsv')) known(country!, 'Place', forms(names).map(plain));
  for (const [country, schema, names] of readTable('bodies.tsv')) known(country!, schema!, forms(names).map(plain));
  for (const phrase of [...result.phrases.keys(), ...result.legalForms.keys()]) {
    const words = phrase.split(' ');
    result.longest.set(words[0]!, Math.max(words.length, result.longest.get(words[0]!) ?? 0));
  }
  return result;
}

/** A name of the lists as `prepare` sees one: words parted by single blanks. */
function plain(name: string): string {
  const text = romanize(name.replace(/(\p{L})['’]s(?!\p{L})/gu, '$1').replace(/['’]/g, ''));
  return (
    text
      .replace(/(?<![a-z0-9])(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
      .match(/\d+|[^\P{L}\d]+/gu) ?? []
  ).join(' ');
}
