/** A formula that a spreadsheet left in place of its result: `=CONCATENAR(0,01)` is 01 and its blanks. */
const FORMULA = /^=\s*\w+\(\s*\d*\s*,\s*([\w]+)\s*\)$/;

/** A code as written, without blanks, quotation marks or a formula around it; "5001.0" of a spreadsheet is 5001. */
export function cleanCode(cell: string): string {
  const text = cell.trim();
  return (FORMULA.exec(text)?.[1] ?? text)
    .replace(/[\s\u00a0'"]+/g, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .toUpperCase();
}

/** True for a cell that may be the code of a place: digits, or two or three letters. */
export const isCode = (cell: string): boolean =>
  /^(?:\d{1,12}|[A-Z]{2,3}|[A-Z]{2}[-.]?[A-Z0-9]{1,6})$/.test(cleanCode(cell));

/**
 * Puts back the zeros that a spreadsheet took from the front of numbers: where codes of n digits stand beside codes of
 * n - 1 digits, the shorter ones lack theirs (levels of place differ by two digits or more: a department 05, its
 * municipality 05001). Codes that hold letters are left alone. Returns the codes, and how many were mended.
 */
export function padCodes(codes: readonly string[]): { codes: string[]; mended: number } {
  const numeric = (code: string): boolean => /^\d+$/.test(code);
  const lengths = new Set(codes.filter(numeric).map((code) => code.length));
  let mended = 0;
  const padded = codes.map((code) => {
    let length = code.length;
    if (numeric(code)) while (lengths.has(length + 1)) length++;
    if (length > code.length) mended++;
    return code.padStart(length, '0');
  });
  return { codes: padded, mended };
}

/** Least number of letters to change, add, leave out or swap with the next (Damerau 1964, doi 10.1145/363958.363994; optimal string alignment). */
export function codeDistance(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[right.length]!;
}
