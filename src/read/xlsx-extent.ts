import { type ArchiveEntry, readEntry } from './archive.js';
import { ReadError } from './errors.js';

/** More cells than this between the first and the farthest of a sheet are refused: reading makes room for each of them. */
const MOST_CELLS = 40_000_000;
/** A cell with something in it, and where it says that it stands. */
const CELL = /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(\/?)>/g;

/**
 * Refuses a spreadsheet in which one cell stands so far off that the empty ones before it would fill the memory.
 * @throws ReadError `too-large`, with the cell that makes it so
 */
export function refuseFarCells(name: string, bytes: Uint8Array, entries: readonly ArchiveEntry[]): void {
  for (const entry of entries) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.path)) continue;
    const xml = new TextDecoder().decode(readEntry(name, bytes, entry));
    let rows = 0;
    let columns = 0;
    for (const [, letters, digits, empty] of xml.matchAll(CELL)) {
      if (empty) continue;
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnOf(letters!));
    }
    if (rows * columns <= MOST_CELLS) continue;
    const reason = `a cell stands far outside of its table: down to row ${rows}, out to column ${columns}, which makes ${rows * columns} cells. Delete what stands there, save it, and read it again`;
    throw new ReadError(name, 'too-large', reason);
  }
}

/** `A` is 1, `XFD` is 16384. */
const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
