import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Said, said, UserError } from '../../../model/index.js';
import { readTable, type TableRow } from '../../table-file.js';

/**
 * Groups in order of the total weight of their ties, descending, with what the equations need: rivalries as compressed
 * rows with their weights, and one more than the weight of each group's alliances.
 */
export interface Groups {
  count: number;
  names: string[];
  offsets: Int32Array;
  rivals: Int32Array;
  weights: Float64Array;
  friends: Float64Array;
}

/** SHA-256 of the published set (Prieto-Curiel, Campedelli, Hope 2023) as `fingerprint` takes it. */
const PUBLISHED = '8384826117bbed23546878fa37efa8383e30d2c667866b9c47074826cf56a59d';

/** True for the groups of Mexico in 2020 that the published rates were fitted to. */
export const isPublished = (groups: Groups): boolean => fingerprint(groups) === PUBLISHED;

/** SHA-256 of who fights whom how much, and how many allies each has: whatever the files are named. */
function fingerprint({ offsets, rivals, weights, friends }: Groups): string {
  const numbers = [offsets, rivals, weights, friends].map((list) => [...list]);
  return createHash('sha256').update(JSON.stringify(numbers)).digest('hex');
}

const PARTS = { nodes: /node/i, rivals: /rival/i, alliances: /allian|ally|allies/i } as const;
type Part = keyof typeof PARTS;

/** Reads groups, rivalries and alliances: a folder whose files are named for them, or the three files by part. */
export async function loadGroups(paths: string | Readonly<Record<string, string>> | undefined): Promise<Groups> {
  if (paths === undefined) {
    throw new UserError(
      'The recruitment model needs data: a folder with files for nodes, rivals and alliances, or the three files by name ' +
        '(data: {nodes: …, rivals: …, alliances: …}).',
    );
  }
  const files = typeof paths === 'string' ? await filesIn(paths) : paths;
  const [nodes, rivals, alliances] = await Promise.all(
    (Object.keys(PARTS) as Part[]).map((part) => {
      const file = files[part];
      if (file === undefined) throw new UserError(said`The recruitment model's data lacks "${part}": name the file.`);
      return readTable(file, part === 'nodes' ? ['node'] : ['node', 'rnode', 'weight']);
    }),
  );
  return groupsOf(nodes!, rivals!, alliances!);
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (cause) {
    throw new UserError(
      said`The data folder ${folder} could not be opened (${(cause as NodeJS.ErrnoException).code}).`,
      {
        cause,
      },
    );
  }
  const tables = names.filter((name) => /\.csv$/i.test(name));
  return Object.fromEntries(
    Object.entries(PARTS).map(([part, pattern]) => {
      const file = tables.find((name) => pattern.test(name));
      if (!file)
        throw new UserError(
          said`${folder} has no CSV named for "${part}"; it has ${names.join(', ') || said`nothing`}.`,
        );
      return [part, join(folder, file)];
    }),
  );
}

/**
 * Ties made symmetric by the larger of their two weights; groups in order of total weight, descending, those of equal
 * weight in the order of the nodes file.
 */
export function groupsOf(
  nodes: readonly TableRow[],
  rivals: readonly TableRow[],
  alliances: readonly TableRow[],
): Groups {
  const at = new Map(nodes.map(({ node }, index) => [node!, index]));
  const rivalry = symmetric(at, rivals);
  const alliance = symmetric(at, alliances);
  const sums = (rows: readonly Map<number, number>[]): number[] =>
    rows.map((row) => [...row.values()].reduce((a, b) => a + b, 0));
  const [fought, helped] = [sums(rivalry), sums(alliance)];
  const order = nodes.map((_, index) => index);
  order.sort((a, b) => fought[b]! + helped[b]! - fought[a]! - helped[a]! || a - b);
  const rank = new Map(order.map((node, index) => [node, index]));
  const offsets = new Int32Array(nodes.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  order.forEach((node, index) => {
    const row = [...rivalry[node]!].map(([other, weight]) => [rank.get(other)!, weight] as const);
    for (const [column, weight] of row.sort((a, b) => a[0] - b[0])) {
      columns.push(column);
      weights.push(weight);
    }
    offsets[index + 1] = columns.length;
  });
  return {
    count: nodes.length,
    names: order.map((node) => nodes[node]!['group'] ?? nodes[node]!['node']!),
    offsets,
    rivals: Int32Array.from(columns),
    weights: Float64Array.from(weights),
    friends: Float64Array.from(order, (node) => helped[node]! + 1),
  };
}

function symmetric(at: ReadonlyMap<string, number>, ties: readonly TableRow[]): Map<number, number>[] {
  const rows = Array.from({ length: at.size }, () => new Map<number, number>());
  for (const { node, rnode, weight, line, file } of ties) {
    const [left, right] = [at.get(node!), at.get(rnode!)];
    const value = Number(weight);
    const refuse = (fault: Said): UserError => new UserError(said`${file} line ${line}: ${fault}.`);
    if (left === undefined) throw refuse(said`"${node}" is no node`);
    if (right === undefined) throw refuse(said`"${rnode}" is no node`);
    if (left === right) throw refuse(said`a group has a tie with itself`);
    if (!(value >= 0)) throw refuse(said`the weight "${weight}" is no number from 0`);
    for (const [a, b] of [[left, right] as const, [right, left] as const]) {
      rows[a]!.set(b, Math.max(rows[a]!.get(b) ?? 0, value));
    }
  }
  return rows;
}
