import type { EntitySchema } from '../../model/index.js';
import { isBelonging } from '../tie-kinds.js';
import type { Network, Tie } from '../types.js';

/** A two-mode network: who was where, in what, or at which event. Rows and columns by number, each cell once. */
export interface Incidence {
  rows: string[];
  columns: string[];
  /** `cells[i]` is a row and a column that are joined. */
  cells: [row: number, column: number][];
  /** Ties behind the cells, by `row column`; empty for a table. */
  ties: Map<string, Tie[]>;
}

/** What actors are joined by: events they took part in, places they act in, bodies they belong to. */
export type Occasion = 'event' | 'place' | 'body';

const SCHEMATA: Readonly<Record<Occasion, readonly EntitySchema[]>> = {
  event: ['Event'],
  place: ['Place'],
  body: ['Organization', 'PublicBody', 'Company'],
};

/**
 * Actors by events, places or bodies of a case, by ties that no source only denies. With places: persons and bodies that
 * act there, not those that lie there; with bodies: persons that belong to them.
 */
export function incidenceOf(network: Network, occasion: Occasion): Incidence {
  const isOccasion = (id: string): boolean => SCHEMATA[occasion].includes(network.actors.get(id)!.schema);
  const pairs: [string, string, Tie][] = [];
  for (const tie of network.ties) {
    if (tie.hedge === 'denied' || tie.schema === 'LegalAction') continue;
    if (occasion === 'body' && !isBelonging(tie)) continue;
    if (occasion === 'place' && tie.schema !== 'Presence') continue;
    const [a, b] = [tie.source, tie.target];
    if (isOccasion(b) && !isOccasion(a)) pairs.push([a, b, tie]);
    else if (isOccasion(a) && !isOccasion(b)) pairs.push([b, a, tie]);
  }
  return toIncidence(pairs);
}

/** A two-mode network from pairs of names: the first column of a table by the second. */
export function toIncidence(pairs: Iterable<readonly [row: string, column: string, tie?: Tie]>): Incidence {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  const result: Incidence = { rows: [], columns: [], cells: [], ties: new Map() };
  const numberOf = (of: Map<string, number>, list: string[], name: string): number => {
    const known = of.get(name);
    if (known !== undefined) return known;
    of.set(name, list.length);
    return list.push(name) - 1;
  };
  for (const [row, column, tie] of pairs) {
    const cell: [number, number] = [numberOf(rows, result.rows, row), numberOf(columns, result.columns, column)];
    const key = cell.join(' ');
    const held = result.ties.get(key);
    if (!held) result.cells.push(cell);
    result.ties.set(key, [...(held ?? []), ...(tie ? [tie] : [])]);
  }
  return result;
}
