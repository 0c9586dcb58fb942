import { HEADING_LENGTH, isAllCapitals, isCredit, type Piece } from './piece.js';
import { isOpenEnd } from './sentences.js';

/** How much may stand in the middle of a sentence: characters of captions and the like. */
const MOST_BETWEEN = 1500;
/** How many notes, rows and running heads may. */
const MOST_BLOCKS_BETWEEN = 500;

/**
 * Joins what is left open with where it goes on, and makes captions of what stands between. Returns, by index, the
 * block that each one continues.
 */
export function joinOpen(blocks: Piece[]): Map<number, number> {
  const continues = new Map<number, number>();
  for (const [index, block] of blocks.entries()) {
    const before = block.part.continues ? lastFlowing(blocks, index) : -1;
    if (before < 0) continue;
    const open = isOpenEnd(blocks[before]!.words);
    if (open === 'yes' || (open === 'perhaps' && block.startsSmall)) continues.set(index, before);
  }
  const continued = new Set(continues.values());
  for (const [index, block] of blocks.entries()) {
    if (!block.flows || isListItemEnd(block) || continued.has(index)) continue;
    const open = isOpenEnd(block.words);
    if (open === 'no') continue;
    const rest = restOf(blocks, index, open === 'yes');
    if (rest > index && !continues.has(rest)) {
      continues.set(rest, index);
      for (let between = index + 1; between < rest; between++) captionBetween(blocks, between, rest);
    } else if (block.kind === undefined && block.looksLikeHeading) block.kind = 'heading';
  }
  for (const block of blocks) {
    if (block.kind === undefined && /^\p{Lu}[\p{L}’'-]*(?: \p{L}+){0,2}\.$/u.test(block.words)) block.kind = 'heading';
  }
  return continues;
}

/**
 * Where the sentence goes on that block `index` leaves open: in the next paragraph that begins with a small letter, past
 * captions, notes and rows; or, where no letter shows it, in the next long paragraph. -1 where it does not go on.
 */
function restOf(blocks: Piece[], index: number, surely: boolean): number {
  const open = blocks[index]!;
  const heading = open.looksLikeHeading && !endsInSmallWord(open);
  let between = 0;
  let loose = -1;
  const last = Math.min(blocks.length - 1, index + MOST_BLOCKS_BETWEEN);
  for (let next = index + 1; next <= last; next++) {
    const block = blocks[next]!;
    if (!block.flows) {
      if (block.kind === 'heading' || block.kind === 'title') break;
      continue;
    }
    if (block.startsSmall && !(heading && next > index + 1)) return next;
    if (surely && !heading && block.startsWithNumber && !block.looksLikeHeading) return next;
    if (surely && loose < 0 && !heading && open.words.length > HEADING_LENGTH && block.kind === undefined) {
      if (!block.looksLikeHeading && !block.standsApart) loose = next;
    }
    // What a longer open paragraph leaves open goes on before what stands before it.
    const nearer = block.words.length > HEADING_LENGTH && !block.standsApart && isOpenEnd(block.words) === 'yes';
    between += block.words.length;
    if (nearer || between > MOST_BETWEEN || (!surely && !block.standsApart)) break;
  }
  return loose;
}

function captionBetween(blocks: Piece[], between: number, rest: number): void {
  const block = blocks[between]!;
  if (block.given || !block.flows) return;
  const followedByCaption = between + 1 < rest && blocks[between + 1]!.flows;
  block.kind = isCredit(block.words) && (followedByCaption || isAllCapitals(block.words)) ? 'boilerplate' : 'caption';
}

/** A short line that ends in a comma or a small word is text that breaks off, not a heading. */
function endsInSmallWord(block: Piece): boolean {
  return /(?:,|\s(?:the|a|an|of|to|in|by|from|than|at|on|about|only|and|or|for|with|that|el|la|los|las|de|del|en|que|y|o|por|para|con|a|os|as|do|da|em|um|uma|un|una|e))$/i.test(
    block.words,
  );
}

function isListItemEnd(block: Piece): boolean {
  return block.kind === 'list' && /[;,]$/.test(block.words);
}

function lastFlowing(blocks: Piece[], index: number): number {
  for (let before = index - 1; before >= 0; before--) if (blocks[before]!.flows) return before;
  return -1;
}
