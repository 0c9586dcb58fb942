import type { Part } from './draft.js';
import { isOpenEnd } from './sentences.js';
import type { Block, BlockKind } from './types.js';

/** A block, and whether the sentence that an earlier block leaves open goes on in it. */
export interface StructuredBlock extends Block {
  /** Index of the block that this one continues. */
  continues?: number;
}

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
const ORNAMENT = /^[^\p{L}\p{N}]+$/u;
const LIST_MARK = /^(?:[-*•·▪‣–—]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+/u;
const MARKS = /^[\s*_"'“‘«([…¿¡–—-]*\.{0,3}\s*/u;

/** How much may stand in the middle of a sentence: characters of captions and the like. */
const MOST_BETWEEN = 1500;
const MOST_BLOCKS_BETWEEN = 14;
const HEADING_LENGTH = 130;

/**
 * Tells what each part of a text is (title, byline, heading, body, caption, footnote, running head, boilerplate) where
 * its reader did not, and where a sentence goes on after what stands in its middle. Works on the look of plain text:
 * length, marks, capitals, empty lines, and whether the sentence before is finished.
 */
export function structure(text: string, parts: readonly Part[], author?: string): StructuredBlock[] {
  const blocks = parts.map((part) => new Piece(text, part));
  markByContent(blocks);
  markNotes(blocks);
  markTitle(blocks);
  const byline = blocks.find((block) => block.kind === 'byline')?.words.replace(BYLINE, '') ?? author;
  markRepeats(blocks, byline);
  const continues = join(blocks);
  for (const block of blocks) block.kind ??= 'body';
  markAuthorNotes(blocks, byline);
  return blocks.map((block, index) => block.toBlock(continues.get(index)));
}

/** A part under way: its words, and its kind as far as it is known. */
class Piece {
  kind: BlockKind | undefined;
  readonly given: boolean;
  readonly words: string;

  constructor(
    text: string,
    readonly part: Part,
  ) {
    this.kind = part.kind;
    this.given = part.kind !== undefined;
    this.words = text.slice(part.start, part.end);
  }

  /** Whether it may be the first or last half of a sentence of the running text. */
  get flows(): boolean {
    return this.kind === undefined || this.kind === 'body' || this.kind === 'list';
  }

  get startsSmall(): boolean {
    return /^\p{Ll}/u.test(this.words.replace(MARKS, '')) && !LIST_MARK.test(this.words);
  }

  get short(): boolean {
    return this.words.length <= HEADING_LENGTH && !this.words.includes('\n\n');
  }

  toBlock(continues: number | undefined): StructuredBlock {
    const { start, end, page, row, sheet } = this.part;
    return {
      kind: this.kind!,
      start,
      end,
      ...(page === undefined ? {} : { page }),
      ...(row === undefined ? {} : { row }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(continues === undefined ? {} : { continues }),
    };
  }
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
    else if (LIST_MARK.test(words)) block.kind = 'list';
    else if (index < 15 && isByline(words)) block.kind = 'byline';
  }
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
  const byline = blocks.findIndex((block) => block.kind === 'byline');
  const firstLong = blocks.findIndex((block) => block.flows && !looksLikeHeading(block) && block.words.length > 150);
  const stop = byline >= 0 ? byline : firstLong < 0 ? Math.min(blocks.length, 3) : firstLong;
  const above = blocks.slice(0, stop).filter((block) => block.flows || block.kind === 'heading');
  const headings = above.filter((block) => looksLikeHeading(block) || block.kind === 'heading');
  const title =
    headings.find((block) => block.kind === 'heading') ??
    (byline >= 0 ? headings.find((block) => isTitleCase(block.words)) : undefined) ??
    headings[0];
  if (!title || (byline < 0 && blocks.length < 2)) return;
  title.kind = 'title';
  let before = true;
  for (const block of above) {
    if (block === title) before = false;
    else if (!block.given && block.kind === undefined && (before || looksLikeHeading(block))) {
      block.kind = before && byline >= 0 ? 'caption' : looksLikeHeading(block) ? 'heading' : undefined;
    }
  }
}

/** Running heads repeat, or are the author's surname in capitals; a pull quote repeats a sentence of the text. */
function markRepeats(blocks: Piece[], byline: string | undefined): void {
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
  for (const block of blocks) {
    if (block.given || !block.flows || block.kind === 'list') continue;
    const { words } = block;
    if (block.short && !/[.!?:]$/.test(words) && (count.get(key(block)) ?? 0) >= 3) block.kind = 'running';
    else if (/^[\p{Lu}'’ -]{3,}$/u.test(words) && words.split(/\s+/).every((word) => names.has(word)))
      block.kind = 'running';
    else if (words.length >= 40 && words.length <= 500 && !/[.!?:;,]["”»]?$/.test(words) && isRepeated(words, body))
      block.kind = 'boilerplate';
  }
}

/** True where the words stand once more in the body, whose paragraphs may include the block itself. */
function isRepeated(words: string, body: string): boolean {
  const sought = plain(words);
  const first = body.indexOf(sought);
  if (first < 0) return false;
  return words.length <= HEADING_LENGTH || body.indexOf(sought, first + 1) >= 0;
}

/**
 * Joins what is left open with where it goes on, and makes captions of what stands between. Returns, by index, the
 * block that each one continues.
 */
function join(blocks: Piece[]): Map<number, number> {
  const continues = new Map<number, number>();
  for (const [index, block] of blocks.entries()) {
    if (block.part.continues) {
      const open = lastFlowing(blocks, index);
      if (open >= 0) continues.set(index, open);
    }
  }
  for (const [index, block] of blocks.entries()) {
    const open = isOpenEnd(block.words);
    if (!block.flows || isListItemEnd(block) || open === 'no') continue;
    const rest = restOf(blocks, index, open === 'yes');
    if (rest > index && !continues.has(rest)) {
      continues.set(rest, index);
      for (let between = index + 1; between < rest; between++) captionBetween(blocks, between, rest);
    } else if (block.kind === undefined && looksLikeHeading(block)) block.kind = 'heading';
  }
  for (const block of blocks) {
    if (block.kind === undefined && /^\p{Lu}[\p{L}’'-]*(?: \p{L}+){0,2}\.$/u.test(block.words)) block.kind = 'heading';
  }
  return continues;
}

function restOf(blocks: Piece[], index: number, surely: boolean): number {
  const open = blocks[index]!;
  const heading = looksLikeHeading(open) && !continuesBefore(open);
  let between = 0;
  let loose = -1;
  for (let next = index + 1; next < blocks.length && next <= index + MOST_BLOCKS_BETWEEN; next++) {
    const block = blocks[next]!;
    if (!block.flows) {
      if (block.kind === 'heading' || block.kind === 'title') return -1;
      continue;
    }
    if (block.startsSmall && !(heading && next > index + 1)) return next;
    // Without a small letter to show it, only a long paragraph is taken for the rest, and only past what stands apart.
    if (surely && loose < 0 && !heading && open.words.length > HEADING_LENGTH && block.kind === undefined) {
      if (!looksLikeHeading(block) && !standsApart(blocks, next)) loose = next;
    }
    between += block.words.length;
    if (between > MOST_BETWEEN) break;
  }
  return loose;
}

function captionBetween(blocks: Piece[], between: number, rest: number): void {
  const block = blocks[between]!;
  if (block.given || !block.flows) return;
  const isCredit = block.words.length <= 60 && !/[.!?]$/.test(block.words) && block.words.split(/\s+/).length <= 6;
  const followedByCaption = between + 1 < rest && blocks[between + 1]!.flows;
  block.kind = isCredit && (followedByCaption || isAllCapitals(block.words)) ? 'boilerplate' : 'caption';
}

/** "Ana Ruiz is the director of…": what says who the author is, standing by itself. */
function markAuthorNotes(blocks: Piece[], byline: string | undefined): void {
  const surnames = (byline ?? '').match(/[\p{L}'’-]{3,}/gu)?.map((word) => word.toLowerCase()) ?? [];
  if (surnames.length === 0) return;
  for (const block of blocks) {
    if (block.given || block.kind !== 'body' || block.words.length > 600) continue;
    const subject = /^[*_]*(.{4,80}?)\s(?:is|are|es|son|é|são|was|fue|foi|teaches|serves|works)\s/u.exec(
      block.words,
    )?.[1];
    if (subject && /^[\p{Lu}*_]/u.test(subject) && surnames.some((word) => subject.toLowerCase().endsWith(word))) {
      block.kind = 'caption';
    }
  }
}

function isByline(words: string): boolean {
  const mark = BYLINE.exec(words);
  if (!mark || words.length > 120) return false;
  return NAME.test(words.slice(mark[0].length).split('\n')[0]!.trim());
}

function looksLikeHeading(block: Piece): boolean {
  const words = block.words.replace(/[*_]+$/, '');
  return (
    block.short &&
    /^[*_"“¿¡#(]*[\p{Lu}\p{N}]/u.test(words) &&
    !/[.;:,]["”»]?$/.test(words) &&
    words.split(/\s+/).length <= 20
  );
}

/** A short open paragraph with small letters about it is text, not a heading, where it ends in a comma or a small word. */
function continuesBefore(block: Piece): boolean {
  return /(?:,|\s(?:the|a|an|of|to|in|by|and|or|for|with|that|el|la|los|las|de|del|en|que|y|o|por|para|con|a|os|as|do|da|em|um|uma|un|una|e))$/i.test(
    block.words,
  );
}

/** A paragraph that an image gap sets off, as captions are. */
function standsApart(blocks: Piece[], index: number): boolean {
  const next = blocks[index + 1];
  return Boolean(blocks[index]!.part.apart && blocks[index]!.words.length < 450 && next);
}

function isListItemEnd(block: Piece): boolean {
  return block.kind === 'list' && /[;,]$/.test(block.words);
}

function lastFlowing(blocks: Piece[], index: number): number {
  for (let before = index - 1; before >= 0; before--) if (blocks[before]!.flows) return before;
  return -1;
}

function isTitleCase(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.75;
}

function isAllCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
