import type { ReadDocument } from '../../read/index.js';
import { readSentences } from '../extract.js';
import type { Span } from '../types.js';

/** Characters that a token is taken to hold: fewer than in most texts of the three languages, so that a passage fits. */
const CHARACTERS = 3;

/** A passage that is asked about at once: stretches of whole paragraphs, in the order of the text. */
export interface Chunk extends Span {
  text: string;
  spans: Span[];
}

/**
 * Cuts what extraction reads of a document into passages of at most `tokens`, between paragraphs and without overlap; a
 * paragraph that is longer is cut between its sentences, a sentence that is longer between its words.
 */
export function chunksOf(document: ReadDocument, tokens: number): Chunk[] {
  return pack(document.text, paragraphs(document, tokens * CHARACTERS), tokens * CHARACTERS);
}

/** The two halves of a passage, between its stretches; undefined where there is but one. */
export function halves(text: string, { spans }: Chunk): [Chunk, Chunk] | undefined {
  if (spans.length < 2) return undefined;
  const middle = Math.ceil(spans.length / 2);
  return [chunk(text, spans.slice(0, middle)), chunk(text, spans.slice(middle))];
}

function paragraphs(document: ReadDocument, most: number): Span[] {
  const found: (Span & { block: number })[] = [];
  let sentences: Span[] = [];
  const result: Span[] = [];
  const flush = () => {
    const whole = found.at(-1);
    if (!whole) return;
    if (whole.end - whole.start <= most) result.push({ start: whole.start, end: whole.end });
    else for (const sentence of sentences) result.push(...cut(document.text, sentence, most));
  };
  for (const { sentence, block } of readSentences(document)) {
    const last = found.at(-1);
    if (last && last.block === block) last.end = Math.max(last.end, sentence.end);
    else {
      flush();
      found.push({ start: sentence.start, end: sentence.end, block });
      sentences = [];
    }
    sentences.push({ start: sentence.start, end: sentence.end });
  }
  flush();
  return result;
}

/** A stretch in pieces of at most `most` characters, cut at blanks where there are some. */
function cut(text: string, { start, end }: Span, most: number): Span[] {
  const pieces: Span[] = [];
  let at = start;
  while (end - at > most) {
    const blank = text.lastIndexOf(' ', at + most);
    const to = blank > at ? blank : at + most;
    pieces.push({ start: at, end: to });
    at = blank > at ? to + 1 : to;
  }
  if (at < end) pieces.push({ start: at, end });
  return pieces;
}

function pack(text: string, spans: readonly Span[], most: number): Chunk[] {
  const chunks: Chunk[] = [];
  let taken: Span[] = [];
  let size = 0;
  for (const span of spans) {
    const length = span.end - span.start;
    if (taken.length > 0 && size + length > most) {
      chunks.push(chunk(text, taken));
      taken = [];
      size = 0;
    }
    taken.push(span);
    size += length;
  }
  if (taken.length > 0) chunks.push(chunk(text, taken));
  return chunks;
}

const chunk = (text: string, spans: Span[]): Chunk => ({
  start: spans[0]!.start,
  end: Math.max(...spans.map(({ end }) => end)),
  text: spans.map(({ start, end }) => text.slice(start, end)).join('\n\n'),
  spans,
});
