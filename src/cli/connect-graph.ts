import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { dismantle, edgesOf, type Graph, measureOf, parametersOf, STRATEGIES, summaryOf } from '../connect/index.js';
import { UserError } from '../model/index.js';

/** Text of a file, or of standard input for `-`: UTF-8 or UTF-16 by its mark, else Latin-1 where it is no UTF-8. */
export async function textOf(path: string, input: Readable): Promise<string> {
  const bytes = path === '-' ? await bytesOf(input) : await fileBytes(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

async function bytesOf(input: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : `${code}`;
    throw new UserError(`${path} could not be read: ${reason}. Give an edge list or an adjacency matrix.`);
  }
}

/** `--set NAME=VALUE`, given any number of times. @throws UserError where one has no `=` */
export function settings(given: unknown): Record<string, string> {
  const pairs = (Array.isArray(given) ? given : []) as string[];
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
      throw new UserError(`--set takes NAME=VALUE; it was given "${pair}".`, { exit: 2 });
    }),
  );
}

/** A measure worked out: for people by value, for machines in the order of the graph. */
export async function measured(
  graph: Graph,
  id: string,
  given: Record<string, string | boolean>,
): Promise<{ values: Float64Array; labels: string[]; json: string }> {
  const measure = measureOf(id);
  const values = await measure.run(graph, parametersOf(measure, given));
  const { sources, targets } = measure.of === 'edge' ? edgesOf(graph) : { sources: [], targets: [] };
  const ends = Array.from(sources, (u, e): [string, string] => [graph.ids[u]!, graph.ids[targets[e]!]!]);
  const number = (value: number): string => (Number.isFinite(value) ? String(value) : 'null');
  // By hand: an object would put keys that look like numbers first.
  const json =
    measure.of === 'edge'
      ? `"edges":[${ends.map(([u, v], e) => `[${JSON.stringify(u)},${JSON.stringify(v)},${number(values[e]!)}]`).join(',')}]`
      : `"values":{${graph.ids.map((name, v) => `${JSON.stringify(name)}:${number(values[v]!)}`).join(',')}}`;
  const arrow = graph.directed ? ' -> ' : ' - ';
  const labels = measure.of === 'edge' ? ends.map((pair) => pair.join(arrow)) : graph.ids;
  return { values, labels, json: `{"measure":${JSON.stringify(id)},${json}}` };
}

/** A table of the highest values, the rest counted. */
export function ranking(id: string, labels: readonly string[], values: Float64Array, top: number): string {
  const order = [...labels.keys()].sort((a, b) => rankOf(values[b]!) - rankOf(values[a]!) || a - b);
  const shown = order.slice(0, top).map((i) => [labels[i]!, figure(values[i]!)]);
  const rest = order.length > top ? [`… and ${order.length - top} more (--top ${order.length} shows all)`] : [];
  return [...columns([[measureOf(id).title, ''], ...shown]), ...rest].join('\n');
}

const rankOf = (value: number): number => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);

const figure = (value: number): string =>
  Number.isNaN(value) ? '-' : Number.isInteger(value) ? String(value) : value.toPrecision(6);

/** Cells in columns, the first to the left and the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.slice(1).map((row) => row[i]!.length), 0));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** What falls apart as nodes are removed, by each strategy. */
export function dismantled(graph: Graph): { text: string; json: string } {
  const results = STRATEGIES.map((strategy) => ({ id: strategy.id, ...dismantle(graph, strategy) }));
  const json = JSON.stringify({ strategies: Object.fromEntries(results.map(({ id, shares }) => [id, shares])) });
  const steps = results[0]!.shares.length;
  const rows = Array.from({ length: steps }, (_, i) => [
    String(i),
    ...results.map(({ shares, removed }) => `${shares[i]!.toFixed(4)}${i > 0 ? ` ${removed[i - 1]}` : ''}`),
  ]);
  const head = ['removed', ...results.map(({ id }) => id)];
  const text = [
    'Largest component over the largest at the start, and who was removed last.',
    ...columns([head, head, ...rows]).slice(1),
  ].join('\n');
  return { text, json };
}

/** The graph at a glance. */
export function overview(graph: Graph): { text: string; json: string } {
  const summary = summaryOf(graph);
  const rows = [
    ['nodes', summary.nodes],
    ['edges', summary.edges],
    ['density', summary.density],
    ['components', summary.components],
    ['largest component', summary.largest],
    ['its diameter', summary.diameter],
    ['its mean path', summary.meanPath],
    ['transitivity', summary.transitivity],
  ].map(([name, value]) => [String(name), figure(Number(value))]);
  return {
    text: columns([['', ''], ...rows])
      .slice(1)
      .join('\n'),
    json: JSON.stringify(summary),
  };
}
