import { said, UserError } from '../model/index.js';
import { fromMatrix, matrixOf } from './adjacency-matrix.js';
import type { EdgeOptions } from './edge-options.js';
import { cellAt, cellsOf, parseTable, type Table, width } from './edge-table.js';
import { buildGraph } from './graph.js';
import { NodeIndex } from './node-index.js';
import type { Graph } from './types.js';

/**
 * Reads a graph from text: an edge list of two or three columns, or an adjacency matrix with labels or without. Commas,
 * semicolons, tabs or blanks part the columns; a header is found by itself. Nodes come in order of first appearance.
 * Repeated ties count once, their strengths added; in an undirected graph those of u-v and v-u too, unless a matrix is
 * symmetric, where both cells are the same tie. Loops are left out. `name` is for messages.
 * @throws UserError naming the line, where a row has a column too many or a strength is no number above 0
 */
export function readEdges(text: string, name: string, options: EdgeOptions = {}): Graph {
  const table = parseTable(text, name);
  const matrix = matrixOf(table);
  return matrix ? fromMatrix(table, matrix, name, options) : fromList(table, name, options);
}

function fromList(table: Table, name: string, { directed = false, weighted = false }: EdgeOptions): Graph {
  const columns = width(table, 0);
  if (columns !== 2 && columns !== 3) {
    throw new UserError(
      said`${name} has ${columns} column${columns === 1 ? '' : 's'}. An edge list has two (who, whom) or three (and strength); a matrix as many as rows.`,
    );
  }
  if (weighted && columns === 2) {
    throw new UserError(said`${name} has no third column to take strengths from. Leave out --weighted.`, { exit: 2 });
  }
  const first = hasHeader(table, columns) ? 1 : 0;
  const count = table.rows - first;
  const sources = new Uint32Array(count);
  const targets = new Uint32Array(count);
  const weights = new Float64Array(weighted ? count : 0);
  const nodes = new NodeIndex();
  for (let i = 0; i < count; i++) {
    const row = i + first;
    if (width(table, row) !== columns) throw raggedRow(table, row, name, columns);
    const k = table.rowStart[row]!;
    sources[i] = nodes.indexOf(table.text, table.starts[k]!, table.ends[k]!);
    targets[i] = nodes.indexOf(table.text, table.starts[k + 1]!, table.ends[k + 1]!);
    if (weighted) weights[i] = strengthOf(cellAt(table, k + 2), name, table.lines[row]!);
  }
  return buildGraph(nodes.ids, sources, targets, weighted ? weights : undefined, directed);
}

const HEADER_WORDS =
  /^(source|target|from|to|node ?\d?|id ?\d?|origin|destination|origen|destino|origem|caller|callee|sender|receiver|payer|payee|who|whom|name ?\d?)$/i;

/** Enough rows to tell a header by. */
const LOOK_AT = 1000;

/** The first row is a header where only it has a word for a number, or where it holds the words headers hold. */
export function hasHeader(table: Table, columns: number): boolean {
  const rows = Array.from({ length: Math.min(table.rows, LOOK_AT) }, (_, row) => cellsOf(table, row));
  const [first, ...rest] = rows;
  if (rest.length === 0) return false;
  for (let column = 0; column < columns; column++) {
    if (!isNumber(first![column]) && rest.every((row) => isNumber(row[column]))) return true;
  }
  return HEADER_WORDS.test(first![0]!) && HEADER_WORDS.test(first![1]!) && !isNumber(first![2]);
}

function isNumber(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '' && Number.isFinite(Number(cell));
}

function strengthOf(cell: string, name: string, line: number): number {
  const strength = Number(cell);
  if (isNumber(cell) && strength > 0) return strength;
  throw new UserError(said`Line ${line} of ${name}: the strength must be a number above 0; it is "${cell}".`);
}

/** The error of a row that does not have as many columns as the first. */
export function raggedRow(table: Table, row: number, name: string, wanted: number): UserError {
  const found = width(table, row);
  return new UserError(
    said`Line ${table.lines[row]} of ${name} has ${found} column${found === 1 ? '' : 's'}, the lines before it ${wanted}. Check the separators.`,
  );
}
