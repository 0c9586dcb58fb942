import { type Said, said, UserError, word } from '../../model/index.js';

/** What statistical offices write where a number is unknown or there is none. */
const NOTHING = /^(?:|-+|–|—|\*+|\.{1,3}|…|:|na|n\/?a|n\.a\.|n\.?d\.?|s\/?d|s\/?i|nan|null|none|no disponible|x)$/i;
/** Blanks of all widths and apostrophes only ever part thousands. */
const PARTS = /(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3})/g;
const POINT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const COMMA = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?$/;

export type DecimalMark = 'comma' | 'point';

/** True for a cell that holds no value, as opposed to one that holds no number. */
export const isNothing = (cell: string): boolean => NOTHING.test(cell.trim());

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/[$€£%\s\u00a0]+$|^[$€£\s\u00a0]+/g, '')
    .replace(PARTS, '')
    .replace(/^−/, '-');

/** True for a cell that is a number in one way of writing or the other. */
export function isNumber(cell: string): boolean {
  const text = bare(cell);
  return /\d/.test(text) && (POINT.test(text) || COMMA.test(text));
}

/**
 * Which mark parts the decimals in a column: 'point' also where nothing is parted. Undefined where its cells could be
 * read both ways ("1,234" alone), or contradict one another.
 */
export function decimalMark(cells: readonly string[]): DecimalMark | undefined {
  const texts = cells.map(bare).filter((text) => /\d/.test(text));
  const marked = texts.filter((text) => /[.,]/.test(text));
  if (marked.length === 0) return 'point';
  const point = marked.every((text) => POINT.test(text));
  const comma = marked.every((text) => COMMA.test(text));
  if (point !== comma) return point ? 'point' : 'comma';
  if (!point) return undefined;
  // All marks have three digits behind them. Counts that pass a thousand show themselves by smaller ones without a mark.
  const mark = marked[0]!.includes(',') ? ',' : '.';
  const plain = texts.filter((text) => /^-?\d+$/.test(text));
  const thousands = plain.length > 0 && plain.every((text) => text.replace('-', '').length <= 3);
  if (!thousands) return undefined;
  return mark === ',' ? 'point' : 'comma';
}

/**
 * The numbers of a column, NaN where a cell is blank or says that there is none. Thousands may be parted by comma, point,
 * blank or apostrophe; whether comma or point marks decimals is told by the column itself, then by `fallback` (the other
 * columns of the table).
 * @throws UserError where a cell is no number, or the column could be read both ways
 */
export function readNumbers(
  cells: readonly string[],
  what: string | Said,
  options: { decimal?: DecimalMark | undefined; fallback?: DecimalMark | undefined } = {},
): Float64Array {
  const mark = options.decimal ?? decimalMark(cells) ?? options.fallback;
  if (mark === undefined) {
    const example = cells.find((cell) => /[.,]/.test(cell))!.trim();
    throw new UserError(
      said`${what}: "${example}" could be read in two ways. Say which mark the decimals have: --decimal comma or --decimal point.`,
    );
  }
  return Float64Array.from(cells, (cell) => {
    if (isNothing(cell)) return Number.NaN;
    const text = bare(cell);
    if (/\d/.test(text) && (mark === 'point' ? POINT : COMMA).test(text)) {
      return Number(mark === 'point' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.'));
    }
    throw new UserError(
      said`${what}: "${cell.trim()}" is no number with a decimal ${word(mark)}. Correct it, or leave it blank if it is unknown.`,
    );
  });
}
