import { type Piece, piecesOf } from '../../model/index.js';

/** The sentences of a text, with the marks that stand in each: a mark after the full stop belongs to what it follows. */
export function sentencesOf(text: string): Piece[][] {
  const sentences: Piece[][] = [[]];
  for (const piece of piecesOf(text)) {
    if (typeof piece !== 'string') {
      sentences.at(-1)!.push(piece);
      continue;
    }
    // A new sentence begins after a full stop, question or exclamation mark and a blank, or on a new line.
    for (const [at, part] of piece.split(/(?<=[.!?]["”»)]*)\s+(?=\p{Lu}|[¿¡"“«])|\n+/u).entries()) {
      if (at > 0) sentences.push([]);
      sentences.at(-1)!.push(part);
    }
  }
  return leadingMarksBack(sentences).filter((pieces) =>
    pieces.some((piece) => typeof piece !== 'string' || piece.trim()),
  );
}

/** "… in 2020. [[a]] The next": the mark closes the sentence before it. */
function leadingMarksBack(sentences: Piece[][]): Piece[][] {
  for (const [at, pieces] of sentences.entries()) {
    while (at > 0 && pieces.length > 1 && typeof pieces[0] !== 'string' && pieces[0]?.value === undefined)
      sentences[at - 1]!.push(pieces.shift()!);
  }
  return sentences;
}
