import { UserError } from '../model/index.js';
import type { EdgeOptions } from './edge-options.js';
import { cellsOf, type Table, width } from './edge-table.js';
import { buildGraph } from './graph.js';
import type { Graph } from './types.js';

/** A table found to be an adjacency matrix. */
export interface Matrix {
  labels: string[];
  /** Whether the first row and column hold the labels. */
  labelled: boolean;
}

/**
 * Labels of the matrix that a table is; undefined where it is none. A matrix has as many rows as columns, and either
 * names them alike in its first row and column, or holds nothing but numbers in more than three columns.
 */
export function matrixOf(table: Table): Matrix | undefined {
  if (table.rows < 2) return undefined;
  const first = cellsOf(table, 0);
  // R writes a header that is one cell shorter than the rows.
  const short = first.length === width(table, 1) - 1;
  const header = short ? first : first.slice(1);
  // The rows of a symmetric matrix begin as its columns do, and so may those of a short edge list: the corner tells.
  const corner = short || first[0] === '' || (first.length > 3 && Number.isNaN(Number(first[0])));
  if (corner && table.rows === header.length + 1 && header.every((label, i) => label === cellsOf(table, i + 1)[0])) {
    return { labels: header, labelled: true };
  }
  if (first.length <= 3 || table.rows !== first.length) return undefined;
  const numeric = Array.from({ length: table.rows }, (_, row) => cellsOf(table, row)).every((row) =>
    row.every((cell) => cell === '' || Number.isFinite(Number(cell))),
  );
  return numeric ? { labels: first.map((_, i) => String(i + 1)), labelled: false } : undefined;
}

/**
 * The graph of an adjacency matrix; rows are where ties come from. An empty cell is 0.
 * @throws UserError where a row is too long or short, a cell is no number or below 0, or a label stands twice
 */
export function fromMatrix(
  table: Table,
  { labels, labelled }: Matrix,
  name: string,
  { directed = false, weighted = false }: EdgeOptions,
): Graph {
  const twice = labels.find((label, i) => labels.indexOf(label) !== i);
  if (twice !== undefined) throw new UserError(`${name}: two columns of the matrix are named "${twice}".`);
  const skip = labelled ? 1 : 0;
  const cells = labels.map((_, i) => {
    const row = cellsOf(table, i + skip).slice(skip);
    if (row.length === labels.length) return row.map((cell) => cellOf(cell, name, table.lines[i + skip]!));
    throw new UserError(
      `Line ${table.lines[i + skip]} of ${name} has ${row.length} cells where the matrix has ${labels.length} columns.`,
    );
  });
  const symmetric = cells.every((row, u) => row.every((cell, v) => cell === cells[v]![u]));
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (const [u, row] of cells.entries()) {
    for (const [v, cell] of row.entries()) {
      if (cell === 0 || (symmetric && !directed && v < u)) continue;
      sources.push(u);
      targets.push(v);
      weights.push(cell);
    }
  }
  return buildGraph(labels, sources, targets, weighted ? weights : undefined, directed);
}

function cellOf(cell: string, name: string, line: number): number {
  const value = Number(cell);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new UserError(`Line ${line} of ${name}: a cell of the matrix must be a number, 0 or more; one is "${cell}".`);
}
