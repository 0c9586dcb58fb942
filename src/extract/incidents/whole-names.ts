import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { Token } from '../tokens.js';
import type { Mention, Span } from '../types.js';
import type { Reading } from './reading.js';

/** How many words a name may have more than was found of it. */
const MOST = 2;

/**
 * The whole of a person's name in a text without capitals (or all in capitals), where the finder of names, which goes by
 * capitals too, may have stopped short: the words that follow it and that no lexicon knows.
 */
export function wholeName(reading: Reading, mention: Mention): Span {
  const { tokens } = reading.read;
  const { parse, hits } = reading;
  if (!isCaseless(tokens)) return mention;
  let at = tokens.findIndex(({ end }) => end >= mention.end) + 1;
  let { end } = mention;
  for (let added = 0; added < MOST && at < tokens.length; added++, at++) {
    const token = tokens[at]!;
    const unit = parse.units.find((each) => each.start <= token.start && token.end <= each.end);
    const plain = unit !== undefined && unit.mention < 0 && unit.word === undefined && unit.kind === 'noun';
    if (token.kind !== 'word' || !plain || unit.start !== token.start || !/^\p{L}{3,}$/u.test(token.text)) break;
    if (hits.some((hit) => hit.start <= token.start && token.end <= hit.end)) break;
    if (/(?:ed|ing|ly|tion|ment|ness)$|^(?:today|yesterday|tonight|hoy|ayer|anoche|hoje|ontem)$/.test(token.lower))
      break;
    end = token.end;
  }
  let { start } = mention;
  const first = tokens.findIndex((token) => token.end > mention.start);
  const before = tokens[first - 1];
  if (before && isGivenName(before.lower)) {
    const unit = parse.units.find((each) => each.start <= before.start && before.end <= each.end);
    if (unit && unit.mention < 0 && !hits.some((hit) => hit.start <= before.start && before.end <= hit.end))
      start = before.start;
  }
  return { start, end };
}

const GIVEN: ReadonlySet<string> = new Set(
  readLexicon('given-names.tsv').flatMap((row) => row.flatMap((cell) => fold(cell).split(/[\s;|]+/))),
);

const isGivenName = (word: string): boolean => GIVEN.has(word);

const CASELESS = new WeakMap<readonly Token[], boolean>();

/** No word of the sentence, or every one, begins with a capital. */
export function isCaseless(tokens: readonly Token[]): boolean {
  let known = CASELESS.get(tokens);
  if (known === undefined) {
    const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 1);
    const capitals = words.filter(({ capital }) => capital).length;
    known = capitals === 0 || words.every(({ upper }) => upper);
    CASELESS.set(tokens, known);
  }
  return known;
}
