import { fold } from '../fold.js';
import { placeKindOf, placesByKey } from '../gazetteer/index.js';
import { readLexicon } from '../lexicon.js';
import type { Token } from '../tokens.js';
import { byForm } from '../word-form.js';
import type { Candidate } from './candidate.js';

interface Cues {
  /** Words of each phrase after which an alias stands; `sure` where only persons have one. */
  aliases: { words: string[]; sure: boolean }[];
  governments: Set<string>;
}

let loaded: Cues | undefined;

/** The phrases that begin with a word, in the order of the lexicon. */
const aliasCues = byForm(({ lower }) => {
  loaded ??= read();
  const begun = loaded.aliases.filter(({ words }) => words[0] === lower);
  return begun.length > 0 ? begun : undefined;
});

const LONGEST_ALIAS = 4;

/** Aliases of persons: capitals after a word that announces one, where the person stands before it. */
export function announcedAliases(tokens: readonly Token[], candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const cue = aliasCues(tokens[index]!.form)?.find(({ words }) =>
      words.every((word, at) => tokens[index + at]?.lower === word),
    );
    if (!cue) continue;
    let from = index + cue.words.length;
    while (from < tokens.length && tokens[from]!.kind === 'punct' && /["“«‘'*_]/.test(tokens[from]!.text)) from++;
    let to = from;
    while (to < tokens.length && to - from < LONGEST_ALIAS && tokens[to]!.capital) to++;
    if (to === from || (!cue.sure && !followsPerson(tokens, index, candidates))) continue;
    found.push({ from, to, family: 'person', confidence: 0.75, source: 'pattern' });
  }
  return found;
}

/** Groups are known as something too: here the cue follows a person. */
function followsPerson(tokens: readonly Token[], cue: number, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ family, to }) => {
    if (family !== 'person' || to > cue || cue - to > 4) return false;
    return !tokens.slice(to, cue).some(({ text }) => text === '.' || text === ';');
  });
}

const WITHIN = new Set('in en em near cerca hacia'.split(' '));
const OF = new Set('of de do da'.split(' '));

/**
 * True where a name found as a person's is a known place and stands where places do: `in Lázaro Cárdenas`, `port of …`.
 */
export function standsAsPlace(candidate: Candidate, tokens: readonly Token[]): boolean {
  const { from, to } = candidate;
  const before = tokens[from - 1]?.lower;
  if (before === undefined) return false;
  if (!WITHIN.has(before) && !(OF.has(before) && placeKindOf(tokens[from - 2]?.lower ?? ''))) return false;
  return isPlaceName(tokens, from, to);
}

/**
 * True where a name found as a body's is a unit of administration with its kind: `Department of Huánuco`, `Petén
 * department`.
 */
export function namesUnit(candidate: Candidate, tokens: readonly Token[]): boolean {
  const { from, to } = candidate;
  if (to - from < 2) return false;
  if (announcesUnit(tokens[to - 1]!) && isPlaceName(tokens, from, to - 1)) return true;
  if (to - from < 3 || !announcesUnit(tokens[from]!) || !OF.has(tokens[from + 1]!.lower)) return false;
  return isPlaceName(tokens, from + 2, to);
}

function isPlaceName(tokens: readonly Token[], from: number, to: number): boolean {
  let key = tokens[from]!.lower;
  for (let index = from + 1; index < to; index++) key += ` ${tokens[index]!.lower}`;
  return placesByKey(key).length > 0;
}

function announcesUnit({ lower, capital }: Token): boolean {
  const kind = placeKindOf(lower);
  // Ohio State is a university.
  return kind === 'division' ? !(capital && lower === 'state') : kind === 'municipality';
}

/** True where a single word before `administration` or `government` is no place: the one who governs. */
export function governs(candidate: Candidate, tokens: readonly Token[]): boolean {
  loaded ??= read();
  const { from, to } = candidate;
  const after = tokens[to];
  if (to - from > 2 || !after || after.capital || !loaded.governments.has(after.lower)) return false;
  return !tokens[from]!.upper && placesByKey(tokens[from]!.lower).length === 0;
}

function read(): Cues {
  const result: Cues = { aliases: [], governments: new Set() };
  for (const [kind, ...columns] of readLexicon('name-cues.tsv')) {
    for (const phrase of columns
      .join('|')
      .split('|')
      .filter((word) => word !== '-')) {
      if (kind === 'government') result.governments.add(fold(phrase));
      else result.aliases.push({ words: fold(phrase).split(' '), sure: kind === 'nickname' });
    }
  }
  return result;
}
