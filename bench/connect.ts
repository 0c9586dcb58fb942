import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Graph, measureOf, parametersOf, readEdges } from '../src/connect/index.js';
import { betweenness } from '../src/connect/measures/betweenness.js';
import { modularity } from '../src/connect/measures/leiden.js';
import { randomFrom } from '../src/connect/measures/random.js';

/**
 * Measures of networks beside igraph and graph-tool (Debian's python3-igraph, python3-graph-tool), each row in a process
 * of its own: seconds, peak memory in MB of the whole process, and a value to see that both did the same work.
 * Run by `node bench/run.js connect`; peers that are not installed are left out.
 */
interface Row {
  seconds: number;
  peak: number;
  value: number;
}

const SIZES = { small: [3_000, 15_000], middle: [20_000, 100_000], large: [200_000, 1_000_000] } as const;
type Size = keyof typeof SIZES;

const TASKS: readonly (readonly [task: string, size: Size])[] = [
  ['betweenness', 'small'],
  ['betweenness on one thread', 'small'],
  ['betweenness', 'middle'],
  ['load', 'large'],
  ['components', 'large'],
  ['k-core', 'large'],
  ['pagerank', 'large'],
  ['leiden', 'large'],
];

/** A random graph with a few well tied nodes, as an edge list: ends drawn with probability falling with the number. */
function writeGraph(path: string, [nodes, edges]: readonly [number, number]): void {
  const random = randomFrom(nodes);
  const lines: string[] = [];
  for (let e = 0; e < edges; e++) {
    const u = Math.floor(nodes * random() ** 1.5);
    const v = Math.floor(nodes * random());
    lines.push(`${u} ${u === v ? (v + 1) % nodes : v}`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}

async function ours(task: string, path: string): Promise<Row> {
  const text = readFileSync(path, 'utf8');
  let start = performance.now();
  const graph = readEdges(text, path);
  if (task !== 'load') start = performance.now();
  const value = task === 'load' ? graph.edges : await resultOf(task, graph);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, peak: process.resourceUsage().maxRSS / 1024, value };
}

async function resultOf(task: string, graph: Graph): Promise<number> {
  if (task === 'betweenness on one thread') return highest(betweenness(graph));
  const measure = measureOf(task);
  const given: Record<string, number> = task === 'leiden' ? { iterations: 2 } : {};
  const values = await measure.run(graph, parametersOf(measure, given));
  if (task === 'leiden') return modularity(graph, values);
  return task === 'components' ? highest(values) + 1 : highest(values);
}

const highest = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

function theirs(peer: string, task: string, path: string): Row | null {
  const script = fileURLToPath(new URL('../../bench/connect_peer.py', import.meta.url));
  const python = process.env['ATALAYA_PYTHON'] ?? '/usr/bin/python3';
  const run = spawnSync(python, [script, peer, task.replace(' on one thread', ''), path]);
  return run.status === 0 ? (JSON.parse(String(run.stdout)) as Row | null) : null;
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-bench-'));
  const cell = (row: Row | null): string =>
    row ? `${row.seconds.toFixed(2)} s ${row.peak.toFixed(0)} MB`.padStart(16) : '-'.padStart(16);
  const ratio = (own: Row, row: Row | null): string => (row ? (row.seconds / own.seconds).toFixed(2) : '-').padStart(6);
  console.log(
    'task, nodes/edges                            atalaya          igraph   times      graph-tool   times  values',
  );
  try {
    for (const [name, size] of Object.entries(SIZES)) writeGraph(join(folder, name), size);
    for (const [task, size] of TASKS) {
      const path = join(folder, size);
      const run = spawnSync(process.execPath, [process.argv[1]!, task, path], { maxBuffer: 1e8 });
      if (run.status !== 0) throw new Error(String(run.stderr));
      const own = JSON.parse(String(run.stdout)) as Row;
      const [igraph, graphTool] = ['igraph', 'graph-tool'].map((peer) => theirs(peer, task, path)) as [
        Row | null,
        Row | null,
      ];
      const values = [own, igraph, graphTool].map((row) => (row ? row.value.toPrecision(6) : '-')).join(' ');
      const title = `${task}, ${SIZES[size].join('/')}`.padEnd(38);
      console.log(
        `${title}${cell(own)}${cell(igraph)} ${ratio(own, igraph)}${cell(graphTool)} ${ratio(own, graphTool)}  ${values}`,
      );
    }
    console.log('times: how many times as long the peer takes. Peak memory is of the whole process, with the graph.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [task, path] = process.argv.slice(2);
if (task !== undefined && path !== undefined) console.log(JSON.stringify(await ours(task, path)));
else compare();
