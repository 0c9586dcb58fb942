import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';

/** Words that an acronym may leave out. */
const SKIPPED = new Set(
  'of the and for in on to a an de del la las los el y e da do das dos para por em en contra against with'.split(' '),
);
const LONGEST = 14;

/**
 * Bodies whose name stands before their acronym in brackets, `Frente Unido de Pescadores (FUP)`: the words whose initials
 * the acronym spells, and the acronym itself.
 */
export function spelledBodies(tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 1; index + 2 < tokens.length; index++) {
    if (tokens[index]!.text !== '(') continue;
    const acronym = tokens[index + 1]!;
    if (!isAcronym(acronym) || !/^[),;]/.test(tokens[index + 2]!.text)) continue;
    const from = spelledFrom(tokens, index, acronym.text.replace(/[^\p{L}]/gu, '').toLowerCase());
    if (from === undefined) continue;
    found.push({ from, to: index, family: 'body', confidence: 0.9, source: 'pattern' });
    found.push({ from: index + 1, to: index + 2, family: 'body', confidence: 0.9, source: 'pattern' });
  }
  return found;
}

const isAcronym = (token: Token): boolean =>
  token.kind === 'word' &&
  token.capital &&
  token.text.length > 1 &&
  token.text.length < 11 &&
  /\p{Lu}.*\p{Lu}/u.test(token.text);

/** Index of the word from which, up to the bracket, initials spell the acronym; undefined where they do not. */
function spelledFrom(tokens: readonly Token[], bracket: number, acronym: string): number | undefined {
  let left = acronym.length - 1;
  let capitals = 0;
  for (let index = bracket - 1; index >= 0 && index >= bracket - LONGEST; index--) {
    const token = tokens[index]!;
    if (token.kind !== 'word') {
      if (token.text === ',' || token.text === '-') continue;
      return undefined;
    }
    const initial = token.lower[0];
    if (initial === acronym[left]) {
      left--;
      if (token.capital) capitals++;
      if (left < 0) return token.capital && capitals * 2 > acronym.length ? index : undefined;
    } else if (!SKIPPED.has(token.lower)) {
      // Self-Defense: a hyphenated word may give two letters.
      const second = token.lower.split('-')[1]?.[0];
      if (second !== acronym[left] || initial !== acronym[left - 1]) return undefined;
      left -= 2;
      if (token.capital) capitals += 2;
      if (left < 0) return token.capital && capitals * 2 > acronym.length ? index : undefined;
    }
  }
  return undefined;
}
