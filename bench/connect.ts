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
 * of its own: seconds by the clock and of the processor over all threads, peak memory in MB of the whole process, and a
 * value to see that both did the same work. Runs take turns and the best of each counts; on a machine that others use,
 * processor time is the fairer figure. Run by `node bench/run.js connect [RUNS] [TASK…]`; peers that are not installed
 * are left out.
 */
interface Row {
  seconds: number;
  cpu: number;
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
  let start = { clock: performance.now(), cpu: process.cpuUsage() };
  const graph = readEdges(text, path);
  if (task !== 'load') start = { clock: performance.now(), cpu: process.cpuUsage() };
  const value = task === 'load' ? graph.edges : await resultOf(task, graph);
  const seconds = (performance.now() - start.clock) / 1000;
  const { user, system } = process.cpuUsage(start.cpu);
  return { seconds, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024, value };
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

/** The best of several runs, by the clock and of the processor apart. */
function best(rows: readonly (Row | null)[]): Row | null {
  const done = rows.filter((row) => row !== null);
  if (done.length === 0) return null;
  const least = (key: 'seconds' | 'cpu' | 'peak'): number => Math.min(...done.map((row) => row[key]));
  return { seconds: least('seconds'), cpu: least('cpu'), peak: least('peak'), value: done[0]!.value };
}

function compare(runs: number, wanted: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-bench-'));
  const cell = (row: Row | null): string =>
    row ? `${row.seconds.toFixed(2)} ${row.cpu.toFixed(2)} ${row.peak.toFixed(0)}`.padStart(18) : '-'.padStart(18);
  const ratio = (own: Row, row: Row | null): string =>
    (row ? `${(row.seconds / own.seconds).toFixed(2)} ${(row.cpu / own.cpu).toFixed(2)}` : '-').padStart(11);
  console.log(
    `${'task, nodes/edges'.padEnd(38)}${['atalaya', 'igraph', 'times', 'graph-tool', 'times'].map((name) => name.padStart(name === 'times' ? 11 : 18)).join('')}  values`,
  );
  try {
    for (const [name, size] of Object.entries(SIZES)) writeGraph(join(folder, name), size);
    for (const [task, size] of TASKS) {
      if (wanted.length > 0 && !wanted.includes(task)) continue;
      const path = join(folder, size);
      const rows: (Row | null)[][] = [[], [], []];
      for (let i = 0; i < runs; i++) {
        const run = spawnSync(process.execPath, [process.argv[1]!, 'one', task, path], { maxBuffer: 1e8 });
        if (run.status !== 0) throw new Error(String(run.stderr));
        rows[0]!.push(JSON.parse(String(run.stdout)) as Row);
        for (const [k, peer] of ['igraph', 'graph-tool'].entries()) rows[k + 1]!.push(theirs(peer, task, path));
      }
      const [own, igraph, graphTool] = rows.map(best) as [Row, Row | null, Row | null];
      const values = [own, igraph, graphTool].map((row) => (row ? row.value.toPrecision(6) : '-')).join(' ');
      const title = `${task}, ${SIZES[size].join('/')}`.padEnd(38);
      console.log(
        `${title}${cell(own)}${cell(igraph)} ${ratio(own, igraph)}${cell(graphTool)} ${ratio(own, graphTool)}  ${values}`,
      );
    }
    console.log(
      'Seconds by the clock, of the processor, and MB; times: how many times as much the peer takes, clock and processor.',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === 'one') console.log(JSON.stringify(await ours(rest[0]!, rest[1]!)));
else compare(Number(first ?? 1), rest);
