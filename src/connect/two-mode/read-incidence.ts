import { UserError } from '../../model/index.js';
import { isWhoHeader } from '../contacts/columns.js';
import { cellAt, parseTable, width } from '../edge-table.js';
import { hasHeader } from '../edges.js';
import { type Incidence, toIncidence } from './incidence.js';

/**
 * Reads a two-mode network from a list of two columns: who, and where, at what or in what. The same word in both columns
 * is two things. A third column is not read; a header is found by itself.
 * @throws UserError where a row has fewer than two columns
 */
export function readIncidence(text: string, name: string): Incidence {
  const table = parseTable(text, name);
  const pairs: [string, string][] = [];
  const headed = hasHeader(table, width(table, 0)) || isWhoHeader(cellAt(table, 0));
  for (let row = headed ? 1 : 0; row < table.rows; row++) {
    if (width(table, row) < 2) {
      throw new UserError(
        `Line ${table.lines[row]} of ${name} has one column. A two-mode list has two: who, and where.`,
      );
    }
    const first = table.rowStart[row]!;
    pairs.push([cellAt(table, first), cellAt(table, first + 1)]);
  }
  return toIncidence(pairs);
}
