import type { Part } from './draft.js';
import type { Block, BlockKind } from './types.js';

/** A block, and whether the sentence that an earlier block leaves open goes on in it. */
export interface StructuredBlock extends Block {
  /** Index of the block that this one continues. */
  continues?: number;
}

/** How an item of a list begins. */
export const LIST_MARK = /^(?:[-*•·▪‣–—]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[A-Z]\))\s+/u;
const MARKS = /^[\s*_"'“‘«([…¿¡–—-]*\.{0,3}\s*/u;
/** Longest line that is taken for a heading, in characters. */
export const HEADING_LENGTH = 130;

/** A part under way: its words, and its kind as far as it is known. */
export class Piece {
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
    return /^\p{Ll}/u.test(this.words.replace(MARKS, '')) && !this.isListItem;
  }

  get startsWithNumber(): boolean {
    return /^\p{N}/u.test(this.words) && !this.isListItem;
  }

  get isListItem(): boolean {
    return LIST_MARK.test(this.words);
  }

  get short(): boolean {
    return this.words.length <= HEADING_LENGTH && !this.words.includes('\n\n');
  }

  /** A short paragraph that an image gap sets off, as captions are. */
  get standsApart(): boolean {
    return Boolean(this.part.apart) && this.words.length < 450;
  }

  /** A short line with a capital or number first and no full stop at its end. */
  get looksLikeHeading(): boolean {
    const words = this.words.replace(/[*_¹²³⁰-⁹]+$/, '');
    const begins = /^[*_"“¿¡#(]*[\p{Lu}\p{N}]/u.test(words);
    return this.short && begins && !/[.;:,]["”»]?$/.test(words) && words.split(/\s+/).length <= 20;
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

/** The line of a photographer or agency: few words and no full stop. */
export function isCredit(words: string): boolean {
  return words.length <= 60 && !/[.!?]$/.test(words) && words.split(/\s+/).length <= 6;
}

/** True where most words of four letters or more begin with a capital, as English titles do. */
export function isTitleCase(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.75;
}

export function isAllCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
}
