import type { Token } from '../tokens.js';
import type { Mention } from '../types.js';
import { byForm } from '../word-form.js';
import { CLASS, type Lexicon, type Longer, type Word } from './words.js';

/** What a unit is in its sentence, once ambiguities are settled (see tags.ts). */
export type Kind =
  | 'name'
  | 'noun'
  | 'adjective'
  | 'number'
  | 'date'
  | 'det'
  | 'prep'
  | 'conj'
  | 'rel'
  | 'sub'
  | 'pron'
  | 'neg'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'to'
  | 'adv'
  | 'verb'
  | 'example'
  | 'naming'
  | 'genitive'
  | 'comma'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'stop';

/** A word, an expression of several words that the lexicon knows, a mention, a date, or a mark. */
export interface Unit {
  start: number;
  end: number;
  text: string;
  lower: string;
  capital: boolean;
  kind: Kind;
  word: Word | undefined;
  /** Index of the mention that the unit is; -1 where it is none. */
  mention: number;
  /** Mentions that lie inside it, where names nest. */
  inner: readonly number[];
  /** For an adjective of origin: the mention of its country, or -1. */
  origin: number;
  /** Forms that a verb can be here (inflect.ts); 0 for what is no verb. */
  forms: number;
}

/** The mentions of a document in order of their start, and the next one to come. */
export interface MentionCursor {
  mentions: readonly Mention[];
  order: readonly number[];
  next: number;
}

/** The mention of the country whose adjective of origin a token is; -1 where it is none or the document names no such country. */
export type OriginOf = (token: Token, next: Token | undefined) => number;

/** Marks that part a text; others (emphasis of markdown, note marks) are no units. */
const MARKS: Record<string, Kind> = {
  ',': 'comma',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  ';': 'stop',
  ':': 'stop',
  '.': 'stop',
  '?': 'stop',
  '!': 'stop',
  '…': 'stop',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  '«': 'quote',
  '»': 'quote',
  '‘': 'quote',
  '’': 'quote',
  "'": 'quote',
  '—': 'dash',
  '–': 'dash',
  '--': 'dash',
  '-': 'dash',
};

const markOf = byForm(({ text }) => MARKS[text[0]!]);

/**
 * The units of a sentence: its tokens, with those of a mention or a date joined into one and expressions of several
 * words joined where the lexicon has them. Kinds of words are left at a first guess for `tag` to settle.
 */
export function unitsOf(
  tokens: readonly Token[],
  cursor: MentionCursor,
  dates: readonly { start: number; end: number }[],
  lexicon: Lexicon,
  originOf?: OriginOf,
): Unit[] {
  const units: Unit[] = [];
  const from = tokens[0]?.start ?? 0;
  // Sentences may lie inside one another's gaps, so each looks up its own mentions.
  cursor.next = firstFrom(cursor, from);
  let date = firstAtOrAfter(dates, from);
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]!;
    const mention = mentionAt(cursor, token.start);
    if (mention) {
      const unit = nameUnit(tokens, index, mention, cursor.mentions, lexicon);
      units.push(unit.unit);
      index = unit.next;
      continue;
    }
    while (date < dates.length && dates[date]!.end <= token.start) date++;
    const span = dates[date];
    if (span && token.start >= span.start && token.start < span.end) {
      const next = after(tokens, index, span.end);
      units.push(blankUnit(tokens, index, next, 'date'));
      index = next;
      continue;
    }
    if (token.kind === 'punct') {
      const kind = markOf(token.form);
      if (kind) units.push(blankUnit(tokens, index, index + 1, kind));
      index++;
      continue;
    }
    if (token.lower === "'s") {
      units.push(blankUnit(tokens, index, index + 1, 'genitive'));
      index++;
      continue;
    }
    const origin = originOf?.(token, tokens[index + 1]) ?? -1;
    const word = lexicon.of(token.form);
    const longer = word?.longer && longerAt(word.longer, tokens, index, cursor);
    const next = index + 1 + (longer ? longer.words.length : 0);
    const unit = blankUnit(tokens, index, next, token.kind === 'number' ? 'number' : 'noun');
    if (longer) unit.word = longer.word;
    else if (word && (word.classes || word.cues.length)) unit.word = word;
    unit.origin = origin;
    if (origin >= 0 && !unit.word) unit.kind = 'adjective';
    units.push(unit);
    index = next;
  }
  return units;
}

function nameUnit(
  tokens: readonly Token[],
  index: number,
  found: { outer: number; inner: number[]; end: number },
  mentions: readonly Mention[],
  lexicon: Lexicon,
): { unit: Unit; next: number } {
  const next = after(tokens, index, found.end);
  const unit = blankUnit(tokens, index, next, 'name');
  unit.mention = found.outer;
  unit.inner = found.inner;
  const { kind, schema } = mentions[found.outer]!;
  if (kind === 'nominal' || schema === 'Event') unit.word = headWord(tokens, index, next, lexicon);
  return { unit, next };
}

/** The word of a description ("the leader", "el grupo armado") that says what it is. */
function headWord(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Word | undefined {
  const english = lexicon.language === 'en';
  for (let step = 0; step < to - from; step++) {
    const token = tokens[english ? to - 1 - step : from + step]!;
    const word = lexicon.find(token.small, token.lower);
    if (word && word.classes & (CLASS.noun | CLASS.part | CLASS.kind)) return word;
  }
  return undefined;
}

/** The mentions that begin at `start`, the longest outside. */
function mentionAt(cursor: MentionCursor, start: number): { outer: number; inner: number[]; end: number } | undefined {
  const { mentions, order } = cursor;
  while (cursor.next < order.length && mentions[order[cursor.next]!]!.start < start) cursor.next++;
  let outer = -1;
  for (let i = cursor.next; i < order.length && mentions[order[i]!]!.start === start; i++) {
    if (outer < 0 || mentions[order[i]!]!.end > mentions[outer]!.end) outer = order[i]!;
  }
  if (outer < 0) return undefined;
  const { end } = mentions[outer]!;
  const inner: number[] = [];
  for (let i = cursor.next; i < order.length && mentions[order[i]!]!.start < end; i++) {
    if (order[i] !== outer) inner.push(order[i]!);
  }
  return { outer, inner, end };
}

/** The longest expression whose first word is the token at `index`, where no mention begins in it. */
function longerAt(
  begun: NonNullable<Word['longer']>,
  tokens: readonly Token[],
  index: number,
  cursor: MentionCursor,
): Longer | undefined {
  const next = tokens[index + 1];
  const list = next && begun.get(next.lower);
  if (!list) return undefined;
  for (const longer of list) {
    const { words } = longer;
    let matches = index + words.length < tokens.length;
    for (let i = 0; matches && i < words.length; i++) matches = same(tokens[index + 1 + i]!, words[i]!);
    if (!matches) continue;
    const end = tokens[index + words.length]!.end;
    const nextMention = cursor.order[cursor.next];
    if (nextMention !== undefined && cursor.mentions[nextMention]!.start < end) continue;
    return longer;
  }
  return undefined;
}

const same = (token: Token, written: string): boolean => token.lower === written || token.small === written;

const NO_INNER: readonly number[] = [];

function blankUnit(tokens: readonly Token[], from: number, to: number, kind: Kind): Unit {
  const first = tokens[from]!;
  let { text } = first;
  for (let index = from + 1; index < to; index++) text += ` ${tokens[index]!.text}`;
  return {
    start: first.start,
    end: tokens[to - 1]!.end,
    text,
    lower: to - from === 1 ? first.small : text.toLowerCase(),
    capital: first.capital,
    kind,
    word: undefined,
    mention: -1,
    inner: NO_INNER,
    origin: -1,
    forms: 0,
  };
}

/** Index of the first token that starts at or after `end`, at least one after `index`. */
function after(tokens: readonly Token[], index: number, end: number): number {
  let next = index + 1;
  while (next < tokens.length && tokens[next]!.start < end) next++;
  return next;
}

function firstAtOrAfter(spans: readonly { start: number; end: number }[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Position in `order` of the first mention that starts at or after `start`. */
function firstFrom({ mentions, order }: MentionCursor, start: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[order[middle]!]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
