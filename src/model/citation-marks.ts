/** What stands between double brackets in an analyst's text: a statement cited, or the number of a figure as it was. */
export interface Mark {
  statement: string;
  /** The number as it was when it was written; absent: the statement is cited only. */
  value?: string;
}

/** A stretch of an analyst's text: words, or a mark. */
export type Piece = string | Mark;

const MARK = /\[\[([\w-]{1,80})(?:=([^\]\n]{1,80}))?\]\]/g;

/** The pieces of an analyst's text in order; brackets that hold no mark stay words. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: whole, 1: statement, 2: value, index } of text.matchAll(MARK)) {
    if (index > at) pieces.push(text.slice(at, index));
    pieces.push(value === undefined ? { statement: statement! } : { statement: statement!, value });
    at = index + whole.length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** Every mark of a text, in order. */
export const marksOf = (text: string): Mark[] => piecesOf(text).filter((piece) => typeof piece !== 'string');
