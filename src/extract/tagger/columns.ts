import type { Language } from '../../model/index.js';
import { matchPlaces } from '../gazetteer/index.js';
import type { Token } from '../tokens.js';
import { byForm } from '../word-form.js';
import { lookUp } from './look-up.js';

/** How a text uses capitals: as usual, none, or nothing but capitals. */
export type LetterCase = 'mixed' | 'lower' | 'upper';

/** How a token is written, in the order that features are made of. */
export enum Shape {
  Edge,
  Lower,
  Capital,
  Upper,
  Mixed,
  Initial,
  Alphanumeric,
  Number,
  Year,
  Comma,
  Stop,
  Open,
  Close,
  Quote,
  Dash,
  Mark,
}

/** What is looked up once for each token; index 0 and 1 and the last two stand for the edges of the sentence. */
export interface Column {
  word: Uint32Array;
  shape: Uint8Array;
  traits: Uint16Array;
  bridge: Uint8Array;
  fine: Int16Array;
  coarse: Int8Array;
  rarity: Uint8Array;
  place: Uint8Array;
}

/** Number of places for the edge of the sentence, before and after its tokens. */
export const EDGE = 2;

function columnOf(size: number): Column {
  return {
    word: new Uint32Array(size),
    shape: new Uint8Array(size),
    traits: new Uint16Array(size),
    bridge: new Uint8Array(size),
    fine: new Int16Array(size),
    coarse: new Int8Array(size),
    rarity: new Uint8Array(size),
    place: new Uint8Array(size),
  };
}

/** Room for one sentence, taken once; a longer one takes more. */
let room = columnOf(256);

/** As many places of the room as a sentence needs, as the edges have them. */
function emptyColumn(size: number): Column {
  if (room.word.length < size) room = columnOf(2 * size);
  const { fine, coarse, ...others } = room;
  for (const column of Object.values(others)) column.fill(0, 0, size);
  fine.fill(-2, 0, size);
  coarse.fill(-2, 0, size);
  return room;
}

/** Looks up the tokens of a sentence; the column is that of the next sentence too: it is to be read before. */
export function describe(tokens: readonly Token[], language: Language, letterCase: LetterCase): Column {
  const column = emptyColumn(tokens.length + 2 * EDGE);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const i = index + EDGE;
    column.shape[i] = shapeOf(token, letterCase);
    const known = lookUp(token.form);
    column.word[i] = known.hash;
    if (token.kind !== 'word') {
      column.fine[i] = -1;
      column.coarse[i] = -1;
      continue;
    }
    column.traits[i] = known.traits;
    column.bridge[i] = known.bridge[language];
    column.fine[i] = known.fine;
    column.coarse[i] = known.coarse;
    column.rarity[i] = known.rarity;
  }
  for (const { from, to, places } of matchPlaces(tokens, letterCase !== 'mixed')) {
    let size = 1;
    for (const place of places) {
      const value =
        place.kind === 'country'
          ? 7
          : place.kind === 'region'
            ? 6
            : place.kind === 'division'
              ? 5
              : bySize(place.population);
      if (value > size) size = value;
    }
    for (let index = from; index < to; index++) {
      const part = to - from === 1 ? 0 : index === from ? 1 : index === to - 1 ? 3 : 2;
      column.place[index + EDGE] = size * 4 + part;
    }
  }
  return column;
}

function bySize(population: number): number {
  return population >= 500_000 ? 4 : population >= 100_000 ? 3 : population >= 15_000 ? 2 : 1;
}

function shapeOf(token: Token, letterCase: LetterCase): Shape {
  const { text, kind } = token;
  if (kind === 'punct') {
    switch (text[0]) {
      case ',':
      case ';':
      case ':':
        return Shape.Comma;
      case '.':
      case '!':
      case '?':
        return Shape.Stop;
      case '(':
      case '[':
        return Shape.Open;
      case ')':
      case ']':
        return Shape.Close;
      case '"':
      case "'":
      case '“':
      case '”':
      case '«':
      case '»':
      case '‘':
      case '’':
        return Shape.Quote;
      case '-':
      case '–':
      case '—':
        return Shape.Dash;
      default:
        return Shape.Mark;
    }
  }
  if (kind === 'number') return /^(?:1[5-9]|20)\d\d$/.test(text) ? Shape.Year : Shape.Number;
  if (letterCase !== 'mixed') return /\d/.test(text) ? Shape.Alphanumeric : Shape.Lower;
  return wordShape(token.form);
}

/** How a word is written in a text that uses capitals as usual. */
const wordShape = byForm(({ text, capital, upper }): Shape => {
  if (!capital) return /[A-Z]/.test(text) ? Shape.Mixed : Shape.Lower;
  if (text.length === 1 || (text.length === 2 && text[1] === '.')) return Shape.Initial;
  if (/\d/.test(text)) return Shape.Alphanumeric;
  if (upper) return Shape.Upper;
  return /^.[^A-Z]*$/.test(text) ? Shape.Capital : Shape.Mixed;
});
