import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { kilometres, said, UserError } from '../../../model/index.js';
import { readTable, type TableRow } from '../../table-file.js';

export const MODES = ['land', 'pacific', 'caribbean', 'air'] as const;
/** How a link is travelled: over land, by sea along one of the two coasts, by air. */
export type Mode = (typeof MODES)[number];

/** Places and links between them, without circles: goods go from the one source towards the ends. */
export interface RouteMap {
  names: string[];
  latitude: Float64Array;
  longitude: Float64Array;
  /** How well a place suits, 0 to 1, where the data says it. */
  suits: Float64Array;
  /** Places in an order in which every link goes forward. */
  order: Int32Array;
  source: number;
  ends: number[];
  /** Links by their number: from, to, length in kilometres, mode as its place in MODES, kg a month at most. */
  from: Int32Array;
  to: Int32Array;
  length: Float64Array;
  mode: Uint8Array;
  capacity: Float64Array;
  /** Numbers of the links that leave each place. */
  leaving: number[][];
}

/** Kilometres to the coast within which two places are joined by boat. */
const BY_THE_COAST = 25;
/** From this length on, in kilometres, a link that is none by sea is flown. */
const FLOWN = 300;
/** DeptCode of points at sea. */
const AT_SEA = '3';
/** The side that a trafficking organisation works: DTO of the data. */
const CARIBBEAN = '2';

/** Reads places and links: a folder with files named for nodes and edges, or the two files by part. */
export async function loadRouteMap(paths: string | Readonly<Record<string, string>> | undefined): Promise<RouteMap> {
  if (paths === undefined) {
    throw new UserError(
      'The routes model needs data: a folder with tables of nodes and edges, or the two files by name.',
    );
  }
  const file = async (part: string, pattern: RegExp): Promise<string> => {
    if (typeof paths !== 'string') {
      if (paths[part]) return paths[part];
      throw new UserError(said`The routes model's data lacks "${part}": name the file.`);
    }
    const names = await readdir(paths).catch((cause: NodeJS.ErrnoException) => {
      throw new UserError(said`The data folder ${paths} could not be opened (${cause.code}).`, { cause });
    });
    const found = names.sort().find((name) => pattern.test(name) && /\.csv$/i.test(name));
    if (!found)
      throw new UserError(said`${paths} has no CSV named for "${part}"; it has ${names.join(', ') || said`nothing`}.`);
    return join(paths, found);
  };
  const nodes = await readTable(await file('nodes', /node/i), ['id', 'lat', 'lon']);
  const edges = await readTable(await file('edges', /edge/i), ['endnodes_1', 'endnodes_2', 'capacity']);
  return routeMapOf(nodes, edges);
}

/** @throws UserError where a link names no place, or links go in a circle */
export function routeMapOf(nodes: readonly TableRow[], edges: readonly TableRow[]): RouteMap {
  const at = new Map(nodes.map(({ id }, index) => [id!, index]));
  const number = (row: TableRow, column: string): number => {
    const value = Number(row[column] ?? '0');
    if (Number.isFinite(value)) return value;
    throw new UserError(said`${row.file} line ${row.line}: ${column} is "${row[column]}", which is no number.`);
  };
  const end = (row: TableRow, column: string): number => {
    const index = at.get(row[column]!);
    if (index === undefined) throw new UserError(said`${row.file} line ${row.line}: "${row[column]}" is no node.`);
    return index;
  };
  const from = Int32Array.from(edges, (row) => end(row, 'endnodes_1'));
  const to = Int32Array.from(edges, (row) => end(row, 'endnodes_2'));
  const leaving: number[][] = nodes.map(() => []);
  for (const [link, place] of from.entries()) leaving[place]!.push(link);
  const latitude = Float64Array.from(nodes, (row) => number(row, 'lat'));
  const longitude = Float64Array.from(nodes, (row) => number(row, 'lon'));
  const length = Float64Array.from(edges, (_, link) =>
    kilometres([latitude[from[link]!]!, longitude[from[link]!]!], [latitude[to[link]!]!, longitude[to[link]!]!]),
  );
  const order = topological(leaving, to, nodes);
  return {
    names: nodes.map(({ id }) => id!),
    latitude,
    longitude,
    suits: Float64Array.from(nodes, (row) => (row['landsuit'] === undefined ? 1 : number(row, 'landsuit'))),
    order,
    source: order[0]!,
    ends: nodes.flatMap((_, place) => (leaving[place]!.length === 0 ? [place] : [])),
    from,
    to,
    length,
    mode: Uint8Array.from(edges, (_, link) =>
      MODES.indexOf(modeOf(nodes[from[link]!]!, nodes[to[link]!]!, length[link]!)),
    ),
    capacity: Float64Array.from(edges, (row) => number(row, 'capacity')),
    leaving,
  };
}

function modeOf(from: TableRow, to: TableRow, length: number): Mode {
  const isAtSea = [from, to].some((row) => row['deptcode'] === AT_SEA);
  const isByCoast = [from, to].every((row) => Number(row['coastdist'] ?? Number.NaN) <= BY_THE_COAST);
  if (isAtSea || (isByCoast && length > BY_THE_COAST)) return to['dto'] === CARIBBEAN ? 'caribbean' : 'pacific';
  return length >= FLOWN ? 'air' : 'land';
}

/** An order of the places in which every link goes forward (Kahn 1962, doi 10.1145/368996.369025). */
function topological(leaving: readonly number[][], to: Int32Array, nodes: readonly TableRow[]): Int32Array {
  const arriving = new Int32Array(nodes.length);
  for (const place of to) arriving[place]!++;
  const ready = nodes.flatMap((_, place) => (arriving[place] === 0 ? [place] : []));
  if (ready.length !== 1)
    throw new UserError(
      said`The routes need one place that all goods come from; ${ready.length} have no link towards them.`,
    );
  const order: number[] = [];
  for (let place = ready.shift(); place !== undefined; place = ready.shift()) {
    order.push(place);
    for (const link of leaving[place]!) if (--arriving[to[link]!]! === 0) ready.push(to[link]!);
  }
  if (order.length < nodes.length) throw new UserError('The links go in a circle; goods would never arrive.');
  return Int32Array.from(order);
}
