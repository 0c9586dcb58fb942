/** Stands between the cells of a row in a document's text; cells that hold it are written with a broken bar. */
export const CELL_SEPARATOR = ' | ';

/** A cell on one line, without the mark that separates cells. */
export function cellText(cell: string): string {
  return cell.replace(/\s+/g, ' ').replaceAll(CELL_SEPARATOR, ' ¦ ').trim();
}
