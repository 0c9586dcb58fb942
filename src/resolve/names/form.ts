import type { BodyName } from './body-name.js';
import { prepareName } from './compare-names.js';
import { romanize } from './romanize.js';

/** A name reduced to what identifies it: equal keys are equal names whatever their order, marks, language or legal form. */
export interface NameForm {
  key: string;
  /** Number of full words, initials left out. */
  words: number;
  /** Number of words that stand in no list: the name's own. */
  ownWords: number;
  /** Numbers of its words. */
  parts: readonly number[];
  /** It holds a word or number of its own, or is in the list of known names. */
  distinct: boolean;
  /** It is nothing but a country. */
  country: boolean;
  /** Countries it names, or that the list of known names gives it. */
  countries: readonly string[];
  known: number;
}

const memory = new Map<string, NameForm>();
const LARGEST_MEMORY = 400_000;

/** The form of the name of a body, place or thing, or of a person seen as one; the same text is looked at once. */
export function nameForm(text: string): NameForm {
  const found = memory.get(text);
  if (found) return found;
  if (memory.size >= LARGEST_MEMORY) memory.clear();
  const prepared = prepareName('body', text);
  const name = prepared.family === 'body' ? prepared.names[0]! : undefined;
  const words = name?.words ?? [];
  const form: NameForm = {
    key: name ? (name.known > 0 ? `=${name.known}` : keyOf(name)) : romanize(text),
    words: words.filter((word) => word.info.text.length > 1).length,
    ownWords: words.filter((word) => word.kind === 'word').length,
    parts: words.map((word) => word.info.id),
    distinct: name ? isDistinct(name) : false,
    country: words.length > 0 && words.every((word) => word.kind === 'country'),
    countries: name?.countries ?? [],
    known: name?.known ?? 0,
  };
  memory.set(text, form);
  return form;
}

/** Two words of place tell bodies apart as a word of their own does: `Agencia Costa Norte`. */
function isDistinct({ known, numbers, words }: BodyName): boolean {
  const places = words.filter(({ kind }) => kind === 'place').length;
  return known > 0 || numbers.length > 0 || places > 1 || words.some(({ kind }) => kind === 'word');
}

function keyOf({ words, numbers }: BodyName): string {
  const parts = words.map(({ info }) => info.id).sort((a, b) => a - b);
  return `${parts}#${numbers}`;
}
