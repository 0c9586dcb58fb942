import { joinOpen } from './continuations.js';
import { parseDateLine } from './dates.js';
import type { Part } from './draft.js';
import { isMasthead } from './mastheads.js';
import { HEADING_LENGTH, isAllCapitals, isCredit, isTitleCase, Piece, type StructuredBlock } from './piece.js';
import { isOpenEnd } from './sentences.js';

const NOTE_MARK = /^(?:[¹²³⁰-⁹]+|\[\^\w+\]:?|\^\w{1,3}(?=\s))/u;
const NUMBERED_NOTE = /^(?:[¹²³⁰-⁹]+|\[?\^?\d{1,3}\]?[.:)]?\s)/u;
const NOTES_HEADING =
  /^(?:\*\*|#+\s*)?(?:(?:end|foot)?notes?|notas?(?: (?:al pie|finales|de rodapé))?|references|referencias|referências|bibliograf[ií]a|bibliography|works cited|fuentes consultadas)(?:\*\*)?:?$/i;
const CAPTION =
  /^(?:\*+)?(?:figures?|fig\.|tables?|maps?|charts?|graphs?|box|figura|tabla|cuadro|gráfico|gráfica|mapa|recuadro|quadro|tabela|imagem|imagen|ilustraci[óo]n|foto(?:graf[íi]a)?)\s+\d+(?:[.:–—-]|\s)/i;
const SOURCE_LINE = /^(?:\*+)?(?:source|sources|fuente|fuentes|fonte|fontes|elaboraci[óo]n propia)\b.{0,30}?:/i;
const CREDIT =
  /^(?:©|\(c\)\s|(?:photo|foto|image|imagen|imagem|photograph|crédito|credit|créditos)s?(?: (?:by|de|por|credit))?\s*[:/]|(?:archivo|cortesía|courtesy of|divulgação)[:/\s])/i;
const BYLINE = /^(?:\*+|_+)?(?:by|por|texto:?|text:?|reportagem:?|redacción:?|escrito por|written by)\s+/i;
const NAME = /^(?:(?:\p{Lu}[\p{L}’'.-]*|de|del|da|do|dos|das|la|las|los|von|van|e|y|and|&)[\s,]*){2,14}[¹²³⁰-⁹*_]*$/u;
const PAGE_MARK =
  /^(?:[-–—|\s]*(?:(?:p|page|pág|página|pag|hoja|folha)\.?\s*)?\d{1,4}(?:\s*(?:\/|of|de)\s*\d{1,4})?[-–—|\s]*|[ivxlc]{1,6})$/i;
/** Lines that number a series: "Working Paper 12", "Documento BD-01". */
const SERIES =
  /\b(?:working|background|discussion|policy|documento?s?|paper|brief|series|serie|cuaderno|caderno|n[o.º°]|núm\.?|vol\.?)\b.*\d/is;
/** Texts of more parts than this are lists or logs: nothing in them is a running head or a pull quote. */
const MOST_COMPARED = 20_000;
const ORNAMENT = /^[^\p{L}\p{N}]+$/u;

/**
 * Tells what each part of a text is (title, byline, heading, body, caption, footnote, running head, boilerplate) where
 * its reader did not, and where a sentence goes on after what stands in its middle. Works on the look of plain text:
 * length, marks, capitals, empty lines, and whether the sentence before is finished.
 */
export function structure(text: string, parts: readonly Part[], author?: string): StructuredBlock[] {
  const blocks = withoutEndMark(text, parts).map((part) => new Piece(text, part));
  markByContent(blocks);
  markNotes(blocks);
  markTitle(blocks);
  const byline =
    blocks.find((block) => block.kind === 'byline' && isByline(block.words))?.words.replace(BYLINE, '') ?? author;
  markRepeats(blocks, byline);
  markAuthorNotes(blocks, byline);
  markImageLines(blocks);
  const continues = joinOpen(blocks);
  for (const block of blocks) block.kind ??= 'body';
  return blocks.map((block, index) => block.toBlock(continues.get(index)));
}

/** Magazines close an article with their name, set apart by its type: "… to the law. **QUAYS**". */
function withoutEndMark(text: string, parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  const mark = last && /(?<=[.!?"”]\s{1,3})\*\*\p{Lu}{2,20}\*\*$/u.exec(text.slice(last.start, last.end));
  if (!last || !mark) return parts;
  const start = last.start + mark.index;
  const end = last.start + text.slice(last.start, start).trimEnd().length;
  return [...parts.slice(0, -1), { ...last, end }, { ...last, start, kind: 'running' }];
}

function markByContent(blocks: Piece[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.given) continue;
    const { words } = block;
    if (ORNAMENT.test(words) || PAGE_MARK.test(words)) block.kind = 'running';
    else if (NOTE_MARK.test(words)) block.kind = 'footnote';
    else if (CREDIT.test(words) && words.length <= 120) block.kind = 'boilerplate';
    else if (CAPTION.test(words) && (block.short || !/[.!?]$/.test(words))) block.kind = 'caption';
    else if (SOURCE_LINE.test(words)) block.kind = 'caption';
    else if (/^\(.*\)$/s.test(words) && blocks[index - 1]?.kind === 'caption') block.kind = 'caption';
    else if (block.isListItem) block.kind = isNumberedHeading(blocks, index) ? 'heading' : 'list';
    else if (index < 15 && (isByline(words) || isDateLine(words))) block.kind = 'byline';
    else if (index === blocks.length - 1 && index > 3 && isCredit(words) && isAllCapitals(words))
      block.kind = 'running';
  }
}

/** "2. The facts" between paragraphs is a heading; among other items it is one of them. */
function isNumberedHeading(blocks: Piece[], index: number): boolean {
  const [before, block, after] = [blocks[index - 1], blocks[index]!, blocks[index + 1]];
  if (!block.looksLikeHeading || !/^\d/.test(block.words) || !after || after.startsSmall) return false;
  return before?.kind !== 'list' && !after.isListItem && after.words.length > HEADING_LENGTH;
}

/** Notes stand under their heading to the end of the text, or as long as they begin with their number. */
function markNotes(blocks: Piece[]): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.given || !NOTES_HEADING.test(block.words)) continue;
    const late = block.part.start > blocks.at(-1)!.part.end * 0.6;
    const next = blocks[index + 1];
    if (!next || !(late || next.kind === 'footnote' || NUMBERED_NOTE.test(next.words))) continue;
    block.kind = 'footnote';
    for (index++; index < blocks.length; index++) {
      const note = blocks[index]!;
      if (note.kind === 'running') continue;
      const marked = note.kind === 'footnote' || NUMBERED_NOTE.test(note.words);
      if (!late && !marked) break;
      if (late && /^(?:\*\*|#+\s*)?(?:annex|appendix|anexo|apéndice|apêndice)\b/i.test(note.words)) break;
      if (!note.given || note.kind === 'list') note.kind = 'footnote';
    }
    index--;
  }
}

/** The title: what stands in title case before the byline or the first paragraph; what stands before it is a caption. */
function markTitle(blocks: Piece[]): void {
  if (blocks.some((block) => block.kind === 'title')) return;
  const byline = blocks.findIndex((block) => block.kind === 'byline' && isByline(block.words));
  const firstLong = blocks.findIndex((block) => block.flows && !block.looksLikeHeading && block.words.length > 150);
  const stop = byline >= 0 ? byline : firstLong < 0 ? Math.min(blocks.length, 3) : firstLong;
  const above = blocks.slice(0, stop).filter((block) => block.flows || block.kind === 'heading');
  const headings = above.filter((block) => block.looksLikeHeading || block.kind === 'heading');
  const title = headings.find((block) => block.kind === 'heading') ?? chooseTitle(headings, byline >= 0);
  if (!title || (byline < 0 && blocks.length < 2)) return;
  title.kind = 'title';
  let before = true;
  for (const block of above) {
    if (block === title) before = false;
    else if (!block.given && block.kind === undefined && (before || block.looksLikeHeading)) {
      const caption = before && byline >= 0 && !isTitleCase(block.words);
      block.kind = caption ? 'caption' : block.looksLikeHeading ? 'heading' : undefined;
    }
  }
}

/**
 * Over a byline stand the title and a subtitle; over them there may be who publishes it and the name of a series; on a
 * cover of many lines the longest is the title.
 */
function chooseTitle(headings: readonly Piece[], byline: boolean): Piece | undefined {
  const [first, second] = headings;
  const masthead =
    first && second && isAllCapitals(first.words) && !isAllCapitals(second.words) && isMasthead(first.words);
  const below = masthead ? headings.slice(1) : headings;
  const titled = byline ? below.filter((block) => isTitleCase(block.words)) : [];
  const candidates = titled.length > 0 ? titled : below;
  const named = candidates.filter((block) => !SERIES.test(block.words));
  const lines = named.length > 0 ? named : candidates;
  if (!byline || titled.length < 3) return lines[0];
  return lines.reduce((best, block) => (block.words.length > best.words.length ? block : best));
}

/** Running heads repeat, or are the author's surname in capitals; a pull quote repeats a sentence of the text. */
function markRepeats(blocks: Piece[], byline: string | undefined): void {
  if (blocks.length > MOST_COMPARED) return;
  const count = new Map<string, number>();
  const key = (block: Piece) => block.words.replace(/\d+/g, '#').toLowerCase();
  for (const block of blocks) if (block.short) count.set(key(block), (count.get(key(block)) ?? 0) + 1);
  const names = new Set((byline ?? '').toUpperCase().match(/[\p{Lu}'’-]{3,}/gu) ?? []);
  const body = plain(
    blocks
      .filter((block) => block.flows && block.words.length > HEADING_LENGTH)
      .map((block) => block.words)
      .join(' '),
  );
  for (const [index, block] of blocks.entries()) {
    if (block.given || !block.flows || block.kind === 'list') continue;
    const { words } = block;
    if (block.short && !/[.!?:]$/.test(words) && (count.get(key(block)) ?? 0) >= 3) block.kind = 'running';
    else if (/^[\p{Lu}'’ -]{3,}$/u.test(words) && words.split(/\s+/).every((word) => names.has(word)))
      block.kind = 'running';
    else if (isPullQuote(words, body) && !goesOnAfter(blocks, index)) block.kind = 'boilerplate';
  }
}

/** A sentence set apart, without its full stop, that stands once more in the body. */
function isPullQuote(words: string, body: string): boolean {
  return words.length >= 40 && words.length <= 500 && !/[.!?:;,]["”»]?$/.test(words) && isRepeated(words, body);
}

/** Whether the next paragraph can only be the rest of this one: it begins small, and nothing before is left open. */
function goesOnAfter(blocks: Piece[], index: number): boolean {
  const before = blocks.slice(0, index).findLast((block) => block.flows);
  const after = blocks.slice(index + 1, index + 12).find((block) => block.flows);
  return Boolean(after?.startsSmall && !(before && isOpenEnd(before.words) === 'yes'));
}

/** True where the words stand once more in the body, whose paragraphs may include the block itself. */
function isRepeated(words: string, body: string): boolean {
  const sought = plain(words);
  const first = body.indexOf(sought);
  if (first < 0) return false;
  return words.length <= HEADING_LENGTH || body.indexOf(sought, first + 1) >= 0;
}

/**
 * Where headings follow one empty line, short lines behind a gap of several are those of an image: its caption, and
 * before it who took it.
 */
function markImageLines(blocks: Piece[]): void {
  const lines = blocks.filter((block) => block.kind === undefined && block.looksLikeHeading);
  if (lines.filter((block) => block.part.apart).length > lines.length * 0.4) return;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== undefined || !block.part.apart || !block.looksLikeHeading) continue;
    const next = blocks[index + 1];
    const pair = next?.kind === undefined && next && next.words.length < 450 && !next.startsSmall;
    const credit = pair && (next.looksLikeHeading ? isCredit(block.words) : isName(block.words));
    block.kind = credit ? 'boilerplate' : 'caption';
    if (credit && next.looksLikeHeading) next.kind = 'caption';
  }
}

/** "Ana Ruiz is the director of…": what says who the author is, standing by itself. */
function markAuthorNotes(blocks: Piece[], byline: string | undefined): void {
  const surnames = (byline ?? '').match(/[\p{L}'’-]{3,}/gu)?.map((word) => word.toLowerCase()) ?? [];
  if (surnames.length === 0) return;
  for (const block of blocks) {
    if (block.kind !== undefined || block.words.length > 600) continue;
    const subject = /^[*_]*(.{4,80}?)\s(?:is|are|es|son|é|são|was|fue|foi|teaches|serves|works)\s/u.exec(
      block.words,
    )?.[1];
    if (subject && /^[\p{Lu}*_]/u.test(subject) && surnames.some((word) => subject.toLowerCase().endsWith(word))) {
      block.kind = 'caption';
    }
  }
}

/** "Ana Ruiz", "J. Souza (Sol)", "U.S. NAVY": how photographers and agencies are named. */
function isName(words: string): boolean {
  return isCredit(words) && /^(?:\p{Lu}[\p{L}.'’-]*\s?){2,4}(?:\([^)]*\))?$/u.test(words);
}

function isByline(words: string): boolean {
  const mark = BYLINE.exec(words);
  if (!mark || words.length > 120) return false;
  const [names, ...affiliation] = words.slice(mark[0].length).split('\n')[0]!.trim().split(',');
  return NAME.test(names!) && affiliation.every((part) => /^\s*\p{Lu}/u.test(part));
}

function isDateLine(words: string): boolean {
  return !words.includes('\n') && parseDateLine(words, 'und') !== undefined;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
