import { isAcronym } from './acronyms.js';
import type { Name } from './types.js';
import { contentWords, keyOf, wordsOf } from './words.js';

const EDGES = /^[\s"“”«»‘’'*_(),.;:–—-]+|[\s"“”«»‘*_(),;:–—-]+$/gu;
const NICKNAME = /\s*["“«‘(][^"”»’)]{2,30}["”»’)]\s*/gu;

/** A name as it is shown: white space as single blanks, without marks and genitive at its edges. */
export function shown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[*_]+/g, '')
    .replace(EDGES, '')
    .replace(/^(Opera\S+|Operativo|Plan\S*) ["“«]([^"”»,]+),?["”»]?$/u, '$1 $2')
    .replace(/^[Tt]he (?=\S)/, '')
    .replace(/['’]s?$/u, '');
}

/**
 * The fullest form of an entity's name, and every other form of it in the document, most used first. A name that the text
 * gives as an alias (`isAlias`) is the name only where there is no other.
 */
export function nameForms(
  names: readonly Name[],
  isAlias: (name: Name) => boolean = () => false,
): { name: string; aliases: string[] } {
  const forms = new Map<string, { text: string; count: number; first: number; alias: boolean }>();
  const add = (text: string, first: number, alias: boolean): void => {
    if (text === '') return;
    const key = keyOf(text);
    const known = forms.get(key);
    if (!known) forms.set(key, { text, count: 1, first, alias });
    else {
      known.count++;
      known.alias ||= alias;
      if (rank(text) > rank(known.text)) known.text = text;
    }
  };
  for (const name of names) {
    const text = shown(name.text);
    for (const nickname of nicknames(text)) add(nickname, name.start, true);
    add(NICKNAME.test(text) ? shown(text.replace(NICKNAME, ' ')) : text, name.start, isAlias(name));
    NICKNAME.lastIndex = 0;
  }
  const all = [...forms.values()].sort(
    (a, b) =>
      Number(a.alias) - Number(b.alias) ||
      fullness(b.text) - fullness(a.text) ||
      b.count - a.count ||
      a.first - b.first,
  );
  const [best, ...rest] = all;
  rest.sort((a, b) => b.count - a.count || a.first - b.first);
  return {
    name: calm(best?.text ?? '', names[0]?.schema === 'Person' || names[0]?.schema === 'Place'),
    aliases: rest.map((form) => form.text),
  };
}

/** Nicknames inside a name: Joaquín "El Chapo" Guzmán. */
function nicknames(text: string): string[] {
  const inside = [...text.matchAll(NICKNAME)].filter(
    (match) => match.index > 0 && match.index + match[0].length < text.length,
  );
  return inside.map((match) => shown(match[0]));
}

/** Names with lower-case letters and accents tell more than those without. */
const rank = (text: string): number => (/\p{Ll}/u.test(text) ? 2 : 0) + (/[^\0-\x7f]/.test(text) ? 1 : 0);

/** How full a name is: an acronym least, then by the words that carry weight. */
function fullness(text: string): number {
  if (isAcronym(text) && !text.includes(' ')) return 0;
  return 10 + 10 * contentWords(wordsOf(text)).length + rank(text);
}

/** A name known only in capitals, as bylines and cables have it, or (`proper`) only in small letters, in the usual letters. */
function calm(name: string, proper: boolean): string {
  const words = name.split(' ');
  const small = proper && !/\p{Lu}/u.test(name);
  if (words.length < 2 ? !small || words[0]!.length < 6 : !small && /\p{Ll}/u.test(name)) return name;
  if (!small && words.some((word) => word.length > 1 && isShort(word))) return name;
  return words
    .map((word) => word.toLowerCase().replace(/(?<=^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase()))
    .join(' ')
    .replace(/(?<= )(?:De|Del|La|Las|Los|Y|E|Da|Do|Dos|Das|Of|The|And|For)(?= )/g, (word) => word.toLowerCase());
}

/** A word in capitals that is an acronym of its own (POLICIA DE LA DNCD), as far as its letters show. */
const isShort = (word: string): boolean => !/[AEIOUÁÉÍÓÚÂÊÔÃÕY]/u.test(word) || (/[.\d]/.test(word) && word.length > 2);
