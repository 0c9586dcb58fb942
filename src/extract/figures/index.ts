import type { BlockKind, Sentence } from '../../read/index.js';
import type { FoundInText } from '../found-in-text.js';
import { type Token, tokenize } from '../tokens.js';
import type { Figure, Span } from '../types.js';
import { Periods } from './periods.js';
import { Places } from './places.js';
import { type Context, type Readers, readSentence } from './read-sentence.js';
import { figureSentence } from './sentence.js';
import { Sources } from './sources.js';
import { tableFigures } from './tables.js';
import { figureWords } from './words.js';

/** Digits, after a sign of money where one stands before them. */
const DIGITS = /^\D{0,4}\d/;

/** Rows are read as tables; a title counts nothing that its text does not, and a line of authors nothing at all. */
const UNREAD: ReadonlySet<BlockKind> = new Set(['row', 'byline', 'title', 'heading']);

/**
 * The figures that a text gives: what it says of an indicator with place, period, value or range, unit, and whose figure
 * it is; those of its tables and of its notes too. Where the sentence does not name place or period they are taken from its
 * paragraph, else from what the document is about and its date, and `inferred` says so. Equal figures are given once.
 */
export function findFigures(found: FoundInText): Figure[] {
  const { document } = found;
  const language = document.language === 'und' ? 'en' : document.language;
  const numbers = figureWords(language).numbers;
  const figures: Figure[] = [];
  const { inDate, inName } = within(found);
  const readers: Readers = {
    found,
    places: new Places(found),
    periods: new Periods(found),
    sources: new Sources(found),
    skips: (span) => inDate(span) || inName(span),
  };
  let context: Context = { block: { start: 0, end: 0 } };
  const read = (tokens: readonly Token[], span: Sentence, note: boolean): void => {
    const block = document.blocks[span.block] ?? span;
    if (context.block !== block) context = { block };
    if (!tokens.some(({ kind, lower, text }) => kind === 'number' || DIGITS.test(text) || numbers.get(lower))) {
      const last = readers.periods.lastIn(span);
      if (last) context.when = last;
      return;
    }
    const sentence = figureSentence(document.text, span, tokens, language, note, inName);
    figures.push(...readSentence(sentence, (needed) => quoteOf(span, needed, document.text), context, readers));
  };
  for (const { sentence, tokens, kind } of found.sentences) {
    if (!UNREAD.has(kind)) read(tokens, sentence, false);
  }
  for (const sentence of document.sentences) {
    if (document.blocks[sentence.block]?.kind !== 'footnote') continue;
    const text = document.text.slice(sentence.start, sentence.end);
    if (!/\d/.test(text) || isCitation(text)) continue;
    read(tokenize(document.text, sentence), sentence, true);
  }
  if (document.tables.length > 0) figures.push(...tableFigures(found, readers.places));
  return distinct(figures);
}

/** A sentence of a note that only names a publication: its numbers are volumes, pages and dates. */
function isCitation(text: string): boolean {
  return /https?:|www\.|\bpp?\.\s?\d|\d+\(\d+\)|\bVol\.|\bIbid\b|\bibídem\b|["”’],? \*|^\W*\d*\s*[“"*]/i.test(text);
}

/** Tell whether a span begins inside a date, or inside a name other than a place's. */
function within({ dates, mentions, entities }: FoundInText): Record<'inDate' | 'inName', (span: Span) => boolean> {
  const names = mentions
    .filter(({ kind, text, entity }) => kind === 'name' && (entities[entity]!.schema !== 'Place' || /\d/.test(text)))
    .sort((a, b) => a.start - b.start);
  const inside = (list: readonly Span[]) => {
    // Names may nest: the farthest end so far tells whether any before reaches over.
    const reach: number[] = [];
    for (const { end } of list) reach.push(Math.max(end, reach.at(-1) ?? 0));
    return ({ start }: Span): boolean => {
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle]!.start <= start) low = middle + 1;
        else high = middle;
      }
      return low > 0 && reach[low - 1]! > start;
    };
  };
  return { inDate: inside(dates), inName: inside(names) };
}

/**
 * The sentence; a caption or page break in its middle is left out where what the figure rests on lies on one side of it.
 */
function quoteOf(sentence: Sentence, needed: readonly Span[], text: string): Span {
  const from = Math.min(...needed.map((span) => span.start));
  const to = Math.max(...needed.map((span) => span.end));
  let { start, end } = sentence;
  for (const gap of sentence.gaps) {
    if (gap.end <= from) start = Math.max(start, gap.end);
    else if (gap.start >= to) end = Math.min(end, gap.start);
  }
  while (start < from && /\s/.test(text[start]!)) start++;
  while (end > to && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Each figure once: of those with one indicator, place, period and value the surest. */
function distinct(figures: readonly Figure[]): Figure[] {
  const kept = new Map<string, Figure>();
  for (const figure of figures) {
    const { indicator, place, placeWords, period, value, low, high, unit } = figure;
    const key = [indicator, place ?? placeWords, period, value, low, high, unit].join('\u001f');
    const known = kept.get(key);
    if (!known) kept.set(key, figure);
    else if (figure.confidence > known.confidence) Object.assign(known, figure);
  }
  return [...kept.values()].sort(
    (a, b) => a.quote.start - b.quote.start || (a.number?.start ?? 0) - (b.number?.start ?? 0),
  );
}
