import { contentWords, wordsOf } from './words.js';

const ACRONYM = /^(?=(?:[^\p{Lu}\d]*[\p{Lu}\d]){2})\p{Lu}[\p{L}\d.&/-]{1,11}$/u;

/** True where `text` is written as an acronym: `FARC`, `M-19`, `MOVADef`, `EE.UU.`, not `Peru`. */
export function isAcronym(text: string): boolean {
  if (!ACRONYM.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  // McAllen and DeVito are names: most letters of an acronym are capitals.
  return letters.length > 0 && capitals * 2 > letters.length;
}

/**
 * True where the letters of an acronym can be read off the words of a name in order, each word giving its first letter
 * and perhaps more from its beginning ("DEVIDA", "Incorpora"): the test of Schwartz and Hearst (2003), by words.
 * "Movimiento 19 de Abril" gives M-19.
 */
export function initialsMatch(acronym: string, name: string): boolean {
  const letters = wordsOf(acronym)
    .join('')
    .replace(/[^\p{L}\d]/gu, '');
  const words = contentWords(wordsOf(name)).flatMap((word) => word.split('-'));
  if (letters.length < 2 || words.length < 2) return false;
  const reads = (letter: number, word: number): boolean => {
    if (letter === letters.length) return true;
    if (word === words.length) return false;
    const text = words[word]!;
    // How many letters this word gives, from the most.
    let most = 0;
    while (most < Math.min(4, text.length) && text[most] === letters[letter + most]) most++;
    for (let taken = most; taken >= 1; taken--) if (reads(letter + taken, word + 1)) return true;
    return reads(letter, word + 1);
  };
  // The first letter must come from the first word: else any long name fits any acronym.
  return words[0]![0] === letters[0] && reads(0, 0);
}

/**
 * True where lower-case words just before `at` spell the acronym by their first letters: it stands for a concept ("disarmament,
 * demobilization and reintegration (DDR)"), not for a body.
 */
export function spellsConcept(text: string, at: number, acronym: string): boolean {
  const letters = acronym
    .toLowerCase()
    .replace(/s$/, '')
    .replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters.length > 6) return false;
  const before = text.slice(Math.max(0, at - 30 * letters.length), at).match(/[\p{L}\d-]+/gu) ?? [];
  const words = before.flatMap((word) => word.split('-')).filter((word) => word !== '');
  const content = words.filter((word) => contentWords([word.toLowerCase()]).length > 0).slice(-letters.length);
  if (content.length < letters.length) return false;
  const spelled = content.every((word, index) => word[0]!.toLowerCase() === letters[index]);
  return spelled && content.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= content.length;
}
