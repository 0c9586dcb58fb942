import type { Token } from '../tokens.js';
import { readPhrases } from './phrases.js';
import type { Name } from './types.js';

const CALLED = readPhrases('also-called.tsv', 1, (row) => row[0]!);
const OPENING = /^["“«‘']+$/;
const CLOSING = /^["”»’']+$/;
/** A nickname has few words. */
const LONGEST = 4;

/**
 * Nicknames in quotation marks that are no names by themselves: of the person before ("X ("Comrade Y")", "X, alias «El
 * Grillo»") and of somebody known by nothing else ("a leader known as "El Zarco""). `names` are those of the sentence.
 */
export function nicknames(text: string, tokens: readonly Token[], names: readonly Name[], sentence: number): Name[] {
  const found: Name[] = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (!OPENING.test(tokens[at]!.text) || !tokens[at + 1]!.capital) continue;
    const close = closingAfter(tokens, at);
    if (close < 0) continue;
    const [start, end] = [tokens[at + 1]!.start, lastWord(tokens, at, close).end];
    const covering = names.find((name) => name.start < end && name.end > start);
    if (covering && (covering.start < start || covering.end > end)) continue;
    if (covering?.start === start && covering.end === end && covering.schema === 'Person') continue;
    if (!introduced(tokens, at, names)) continue;
    found.push({ start, end, text: text.slice(start, end), schema: 'Person', confidence: 0.9, sentence });
    at = close;
  }
  return found;
}

/** Index of the closing mark of a quotation of at most a few words; -1 where there is none. */
function closingAfter(tokens: readonly Token[], open: number): number {
  for (let at = open + 2; at < tokens.length && at <= open + LONGEST + 2; at++) {
    const { text, kind } = tokens[at]!;
    if (CLOSING.test(text)) return at;
    // "known as “El Americano,” were": American marks close after the comma.
    if (kind !== 'word' && text !== ',') return -1;
  }
  return -1;
}

function lastWord(tokens: readonly Token[], open: number, close: number): Token {
  let at = close - 1;
  while (at > open + 1 && tokens[at]!.kind === 'punct') at--;
  return tokens[at]!;
}

/** What must stand before the quotation: a person and a bracket, or "alias" and its like. */
function introduced(tokens: readonly Token[], open: number, names: readonly Name[]): boolean {
  const before = tokens[open - 1];
  if (!before) return false;
  const afterPerson = (end: number): boolean => names.some((name) => name.schema === 'Person' && name.end === end);
  if (before.text === '(' && open >= 2) return afterPerson(tokens[open - 2]!.end);
  // Joaquín "El Grillo" Prado: between a given name and a surname.
  if (afterPerson(before.end)) return true;
  for (let first = open - 1; first >= 0 && first >= open - 6; first--) {
    const phrase = CALLED.at(tokens, first);
    if (!phrase || first + phrase.length !== open) continue;
    if (phrase.value === 'alias') return true;
    const comma = tokens[first - 1];
    if (phrase.value === 'quoted' && comma?.text === ',' && first >= 2) return afterPerson(tokens[first - 2]!.end);
  }
  return false;
}
