import { readFileSync } from 'node:fs';
import { fold, type Language } from '../model/index.js';

/** A name as a sentence needs it: what it is called, the article before it, and whether verbs take the plural. */
export interface Noun {
  text: string;
  article: string;
  plural: boolean;
}

export type Slots = Record<string, Noun | string | number>;

interface Head {
  article: Record<Language, string>;
  plural: boolean;
}

const HEADS = readHeads();

function readHeads(): Map<string, Head> {
  const heads = new Map<string, Head>();
  for (const line of readFileSync(new URL('./names.tsv', import.meta.url), 'utf8').split('\n')) {
    if (!line || line.startsWith('#') || line.startsWith('word\t')) continue;
    const [word, en, es, pt, number] = line.split('\t').map((cell) => (cell === '-' ? '' : cell));
    heads.set(word!, { article: { en: en!, es: es!, pt: pt! }, plural: number === 'plural' });
  }
  return heads;
}

const OWN_ARTICLE = /^(the|el|la|los|las|o|a|os|as)\s/i;

/**
 * A name ready for a sentence in `language`. Persons and names that hold their own article take none; bodies take
 * that of the word that heads the name, places that of the list of countries. What could forge the reading (control
 * characters, direction overrides) is dropped.
 */
export function noun(name: string, schema: string, language: Language): Noun {
  const text = cleanName(name);
  if (schema === 'Person') return { text, article: '', plural: false };
  const head = headOf(text, schema);
  const own = /^(los|las|os|as)\s/i.test(text);
  // English takes "the United States is" but "Los Faroles are".
  const isSingular = language === 'en' && schema === 'Place';
  return { text, article: head?.article[language] ?? '', plural: own || (!isSingular && (head?.plural ?? false)) };
}

/** A name without what could forge the reading: controls, direction overrides, a quotation mark that nothing closes. */
export function cleanName(name: string): string {
  const text = name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return text.split('"').length % 2 === 0 ? text.replaceAll('"', '') : text;
}

/** What follows the head in "Forces of the North", "Agency for Minerals", "Frente de Liberación". */
const LINK = /^(of|for|on|in|de|del|da|do|das|dos|para|por|em)$/;

function headOf(text: string, schema: string): Head | undefined {
  const folded = fold(text);
  const whole = HEADS.get(`=${folded}`);
  // "The Docks" and "Peru's army" bring their own.
  if (whole || OWN_ARTICLE.test(text) || /^\S+['’]s\s/.test(text)) return whole;
  const mark = schema === 'Place' ? '~' : '';
  const words = folded.split(/[^\p{L}]+/u).filter(Boolean);
  const link = words.findIndex((word) => LINK.test(word));
  const candidates = [words[0], ...(link > 0 ? [words[link - 1]] : []), words.at(-1)];
  return candidates.map((word) => HEADS.get(`${mark}${word ?? ''}`)).find((head) => head !== undefined);
}

/** Several names as one: "A, B and C", plural where there are two or more. */
export function nouns(list: readonly Noun[], language: Language): Noun {
  if (list.length === 1) return list[0]!;
  return { text: joinList(list.map(marked), language), article: '', plural: true };
}

/** "A, B and C" in `language`; Spanish writes "e" before the sound of i. */
export function joinList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  const last = items.at(-1)!;
  const bare = last.replace(/^\u0001[^\u0002]*\u0002/, '');
  const startsWithI = /^h?i(?![ae])/i.test(fold(bare)) && !last.startsWith('\u0001');
  const and = { en: 'and', es: startsWithI ? 'e' : 'y', pt: 'e' }[language];
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** An article is marked until the sentence is whole, so that prepositions contract with it and never with a name. */
const marked = ({ text, article }: Noun): string => (article ? `\u0001${article}\u0002 ${text}` : text);

/**
 * Fills `{slot}` with names and values and chooses `[slot:one|many]` by the number of a slot; prepositions contract
 * with articles as the language asks (de el -> del, em a -> na). Throws where the template names an unknown slot.
 */
export function fill(template: string, slots: Slots, language: Language): string {
  const value = (name: string): Noun | string | number => {
    const slot = slots[name];
    if (slot === undefined) throw new Error(`the phrase "${template}" asks for {${name}}, which it was not given`);
    return slot;
  };
  const isMany = (counted: Noun | string | number) =>
    typeof counted === 'object' ? counted.plural : Number(counted) !== 1;
  // First the choices, which are words of the template alone; then the slots, whose text is never read as template.
  const chosen = template.replace(/\[(\w+):([^|\]]*)\|([^\]]*)\]/g, (_, slot: string, one: string, many: string) =>
    isMany(value(slot)) ? many : one,
  );
  const filled = chosen.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const found = value(slot);
    return typeof found === 'object' ? marked(found) : String(found);
  });
  return contract(filled, language);
}

const CONTRACTIONS: Record<Language, readonly (readonly [RegExp, string])[]> = {
  en: [],
  es: [
    [/\b(a) \u0001el\u0002/gi, '$1l'],
    [/\b(d)e \u0001el\u0002/gi, '$1el'],
  ],
  pt: [
    [/\b(d)e \u0001([oa]s?)\u0002/gi, '$1$2'],
    [/\bem \u0001([oa]s?)\u0002/g, 'n$1'],
    [/\bEm \u0001([oa]s?)\u0002/g, 'N$1'],
    [/\b(p)or \u0001([oa]s?)\u0002/gi, '$1el$2'],
    [/\b(a) \u0001(os?)\u0002/gi, '$1$2'],
    [/(?<!\p{L})a \u0001a(s?)\u0002/gu, 'à$1'],
    [/(?<!\p{L})A \u0001a(s?)\u0002/gu, 'À$1'],
  ],
};

function contract(text: string, language: Language): string {
  let result = text;
  for (const [pattern, replacement] of CONTRACTIONS[language]) result = result.replace(pattern, replacement);
  return result.replace(/[\u0001\u0002]/g, '');
}

/** A text as a sentence: capital at the start, one full stop at the end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const first = String.fromCodePoint(trimmed.codePointAt(0) ?? 32);
  const rest = trimmed.slice(first.length);
  return `${first.toUpperCase()}${rest}${/[.!?…:]["”»)]?$/u.test(rest) ? '' : '.'}`;
}

/** A number with the decimal sign of `language`. */
export function decimal(value: number, language: Language): string {
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}
