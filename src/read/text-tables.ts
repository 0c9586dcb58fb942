import type { Part } from './draft.js';
import type { Table } from './types.js';

interface TextRow {
  part: Part;
  cells: string[];
}

/**
 * Tables typed into a text: three or more lines in a row with tabs between cells, or with pipes as Markdown writes
 * them. Their lines become rows; header lines, and the rule under them, make the column names.
 */
export function textTables(text: string, parts: readonly Part[]): { parts: Part[]; tables: Table[] } {
  const result: Part[] = [];
  const tables: Table[] = [];
  let run: TextRow[] = [];
  const flush = () => {
    if (run.length >= 3) {
      const table = toTable(run, `table ${tables.length + 1}`);
      tables.push(table.table);
      result.push(...table.parts);
    } else result.push(...run.map((row) => row.part));
    run = [];
  };
  for (const part of parts) {
    const cells = cellsOf(text.slice(part.start, part.end));
    if (cells && (run.length === 0 || !part.apart)) run.push({ part, cells });
    else {
      flush();
      if (cells) run.push({ part, cells });
      else result.push(part);
    }
  }
  flush();
  return { parts: result, tables };
}

function cellsOf(line: string): string[] | undefined {
  if (line.includes('\n')) return undefined;
  const piped = /^\|.*\|$/.test(line);
  if (!piped && (line.match(/\t/g)?.length ?? 0) < 2) return undefined;
  return (piped ? line.slice(1, -1).split('|') : line.split('\t')).map((cell) => cell.trim());
}

function toTable(run: readonly TextRow[], sheet: string): { table: Table; parts: Part[] } {
  const rule = run.findIndex((row) => row.cells.every((cell) => /^:?-{2,}:?$/.test(cell)));
  const numeric = (row: TextRow) => row.cells.filter((cell) => /^[\d.,%$\s-]*\d[\d.,%$\s-]*$/.test(cell)).length;
  const firstData =
    rule >= 0
      ? rule + 1
      : Math.max(
          1,
          run.findIndex((row) => numeric(row) >= row.cells.length / 3),
        );
  const header = run.slice(0, firstData).filter((_, index) => index !== rule);
  const body = run.slice(firstData);
  const width = Math.max(...run.map((row) => row.cells.length));
  // The upper line of a header of two stands over several columns.
  const spread = header.map((row, level) => {
    let last = '';
    return Array.from({ length: width }, (_, column) => {
      const cell = row.cells[column] ?? '';
      if (cell !== '') last = cell;
      return cell === '' && level < header.length - 1 && column > 0 ? last : cell;
    });
  });
  const columns = Array.from({ length: width }, (_, column) =>
    [...new Set(spread.map((row) => row[column]!))].filter((cell) => cell !== '').join(' '),
  );
  const rows = body.map((row) => ({ cells: row.cells, start: row.part.start, end: row.part.end }));
  return {
    table: { sheet, columns, rows },
    parts: run.map((row, index) =>
      index < firstData
        ? { ...row.part, kind: 'running' as const, sheet }
        : { ...row.part, kind: 'row' as const, row: index - firstData + 1, sheet },
    ),
  };
}
