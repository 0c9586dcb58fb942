import { UserError } from '../model/index.js';
import { parseTable, type Table } from './edge-table.js';
import { buildGraph } from './graph.js';
import type { Graph } from './types.js';

export interface EdgeOptions {
  /** Default false. */
  directed?: boolean;
  /** Take the third column, or the cells of a matrix, as strengths; otherwise every tie counts 1. Default false. */
  weighted?: boolean;
}

/**
 * Reads a graph from text: an edge list of two or three columns, or an adjacency matrix with labels or without. Commas,
 * semicolons, tabs or blanks part the columns; a header is found by itself. Nodes come in order of first appearance.
 * Repeated ties count once, their strengths added; in an undirected graph those of u-v and v-u too, unless a matrix is
 * symmetric, where both cells are the same tie. Loops are left out. `name` is for messages.
 * @throws UserError naming the line, where a row has a column too many or a strength is no number above 0
 */
export function readEdges(text: string, name: string, options: EdgeOptions = {}): Graph {
  const table = parseTable(text, name);
  const labels = matrixLabels(table);
  return labels ? fromMatrix(table, labels, name, options) : fromList(table, name, options);
}

const HEADER_WORDS =
  /^(source|target|from|to|node ?\d?|id ?\d?|origin|destination|origen|destino|origem|caller|callee|sender|receiver|weight|strength|peso|fuerza|força|a|b|u|v|x|y|who|whom|name ?\d?)$/i;

const isNumber = (cell: string | undefined): boolean =>
  cell !== undefined && cell.trim() !== '' && Number.isFinite(Number(cell));

function fromList(table: Table, name: string, { directed = false, weighted = false }: EdgeOptions): Graph {
  const columns = table.rows[0]!.length;
  if (columns !== 2 && columns !== 3) {
    throw new UserError(
      `${name} has ${columns} columns. An edge list has two (who, whom) or three (and strength); a matrix as many as rows.`,
    );
  }
  if (weighted && columns === 2) {
    throw new UserError(`${name} has no third column to take strengths from. Leave out --weighted.`, { exit: 2 });
  }
  const first = hasHeader(table.rows, columns) ? 1 : 0;
  const index = new Map<string, number>();
  const count = table.rows.length - first;
  const sources = new Uint32Array(count);
  const targets = new Uint32Array(count);
  const weights = new Float64Array(weighted ? count : 0);
  const indexOf = (id: string): number => {
    const known = index.get(id);
    if (known !== undefined) return known;
    index.set(id, index.size);
    return index.size - 1;
  };
  for (let i = 0; i < count; i++) {
    const row = table.rows[i + first]!;
    if (row.length !== columns) throw raggedRow(name, table.lines[i + first]!, row.length, columns);
    sources[i] = indexOf(row[0]!);
    targets[i] = indexOf(row[1]!);
    if (weighted) weights[i] = strengthOf(row[2]!, name, table.lines[i + first]!);
  }
  return buildGraph([...index.keys()], sources, targets, weighted ? weights : undefined, directed);
}

/** The first row is a header where only it has a word for a number, or where it holds the words headers hold. */
function hasHeader(rows: string[][], columns: number): boolean {
  const [first, ...rest] = rows.slice(0, 1000);
  if (rest.length === 0) return false;
  const numeric = (column: number): boolean => rest.every((row) => isNumber(row[column]));
  for (let column = 0; column < columns; column++) if (numeric(column) && !isNumber(first![column])) return true;
  return HEADER_WORDS.test(first![0]!.trim()) && HEADER_WORDS.test(first![1]!.trim()) && !isNumber(first![2] ?? '');
}

function strengthOf(cell: string, name: string, line: number): number {
  const strength = Number(cell);
  if (isNumber(cell) && strength > 0) return strength;
  throw new UserError(`Line ${line} of ${name}: the strength must be a number above 0; it is "${cell}".`);
}

const raggedRow = (name: string, line: number, found: number, wanted: number): UserError =>
  new UserError(`Line ${line} of ${name} has ${found} columns, the lines before it ${wanted}. Check the separators.`);

/** Names of the nodes where the table is an adjacency matrix; undefined where it is an edge list. */
function matrixLabels({ rows }: Table): { columns: string[]; labelled: boolean } | undefined {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return undefined;
  // R writes a header that is one cell shorter than the rows.
  const header = first.length === rest[0]!.length - 1 ? first : first.slice(1);
  const named = rest.map((row) => row[0]!.trim());
  if (named.length === header.length && header.every((label, i) => label.trim() === named[i])) {
    return { columns: named, labelled: true };
  }
  const square = first.length > 3 && rows.length === first.length && rows.every((row) => row.every(isNumber));
  return square ? { columns: first.map((_, i) => String(i + 1)), labelled: false } : undefined;
}

function fromMatrix(
  table: Table,
  { columns, labelled }: { columns: string[]; labelled: boolean },
  name: string,
  { directed = false, weighted = false }: EdgeOptions,
): Graph {
  const skip = labelled ? 1 : 0;
  const cells = table.rows.slice(skip).map((row, i) => {
    if (row.length !== columns.length + skip) {
      throw raggedRow(name, table.lines[i + skip]!, row.length, columns.length + skip);
    }
    return row.slice(skip).map((cell) => cellOf(cell, name, table.lines[i + skip]!));
  });
  if (new Set(columns).size < columns.length) throw new UserError(`${name}: two columns of the matrix have one name.`);
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
  return buildGraph(columns, sources, targets, weighted ? weights : undefined, directed);
}

function cellOf(cell: string, name: string, line: number): number {
  const value = cell.trim() === '' ? 0 : Number(cell);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new UserError(`Line ${line} of ${name}: a cell of the matrix must be a number, 0 or more; one is "${cell}".`);
}
