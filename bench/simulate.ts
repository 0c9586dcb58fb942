import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../src/connect/index.js';
import { loadScenarios, modelOf, simulate } from '../src/simulate/index.js';
import { runRecruitment } from '../src/simulate/models/recruitment/equations.js';
import { type Groups, groupsOf, loadGroups } from '../src/simulate/models/recruitment/groups.js';
import { multiply } from '../src/simulate/models/recruitment/multiply.js';
import type { TableRow } from '../src/simulate/table-file.js';

/*
 * The recruitment model over ten years, read off each week, beside deSolve (Debian's r-cran-desolve) on the same equations,
 * data and tolerance: milliseconds of the processor a run, on one core. Then what it costs by number of groups, and by
 * number of runs on one and two threads. `npm run -s bench simulate [RUNS]`; RUNS 1000 unless given.
 */
const RUNS = Number(process.argv[2] ?? 1000);
const PEER_RUNS = Math.min(RUNS, 100);
const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const shared = join(process.env['ATALAYA_SHARED'] ?? file('../shared'), 'data/recruitment');
const data = existsSync(shared) ? shared : file('examples/scenarios/groups');
const parameters = Object.fromEntries(
  modelOf('recruitment')!.parameters.map(({ name, default: value }) => [name, value]),
);

function once(groups: Groups, tolerance: number, run: number, runs: number): number[] {
  const drawn = { ...parameters, eta: 100 + (20 * run) / runs };
  const input = { data: groups, parameters: drawn, measures: [], horizon: 520, random: () => 0 };
  return runRecruitment(input, tolerance).outputs['members']!;
}

/** Milliseconds of the processor that a run takes; the first runs, in which the code is compiled, apart. */
function spent(groups: Groups, tolerance: number, runs: number): number {
  for (let run = 0; run < 20; run++) once(groups, tolerance, run, runs);
  const begin = process.cpuUsage();
  for (let run = 0; run < runs; run++) once(groups, tolerance, run, runs);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000 / runs;
}

/** deSolve on the same; undefined where R or deSolve is not installed. */
function peer(
  path: string,
  tolerance: number,
  method: string,
  library?: string,
): { ms: number; members: number } | undefined {
  const args = [file('bench/simulate_peer.R'), path, String(tolerance), String(PEER_RUNS), method];
  const run = spawnSync('Rscript', library ? [...args, library] : args, { encoding: 'utf8' });
  if (run.error || run.status !== 0) return undefined;
  const [seconds, members] = run.stdout.trim().split(' ').map(Number);
  return { ms: seconds! * 1000, members: members! };
}

/** The slope compiled for deSolve; undefined where there is no R or no compiler. */
function compiled(folder: string): string | undefined {
  copyFileSync(file('bench/simulate_peer.c'), join(folder, 'simulate_peer.c'));
  const run = spawnSync('R', ['CMD', 'SHLIB', 'simulate_peer.c'], { cwd: folder });
  return run.error || run.status !== 0 ? undefined : join(folder, 'simulate_peer.so');
}

/** Rates, sizes and M in full, as the peer reads them. */
function written(groups: Groups, folder: string): string {
  const { count } = groups;
  const columns = Array.from({ length: count }, (_, j) => {
    const column = new Float64Array(count);
    multiply(groups, new Float64Array(count).fill(1, j, j + 1), column);
    return column;
  });
  const start = runRecruitment({ data: groups, parameters, measures: [], horizon: 0, random: () => 0 }).end;
  const rows = Array.from({ length: count }, (_, i) => columns.map((column) => column[i]).join(' '));
  const path = join(folder, 'model.txt');
  const rates = [parameters['rho'], parameters['theta'], parameters['omega']];
  writeFileSync(path, `${[rates.join(' '), start.values['sizes']!.join(' '), ...rows].join('\n')}\n`);
  return path;
}

/** Invented groups, each with four rivals and two allies on average. */
function invented(count: number): Groups {
  const random = randomFrom(count);
  const row = (record: Record<string, string>): TableRow => ({ ...record, line: '1', file: 'invented' });
  const ties = (each: number): TableRow[] =>
    Array.from({ length: count * each }, () => [Math.floor(random() * count), Math.floor(random() * count)] as const)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => row({ node: String(a), rnode: String(b), weight: '1' }));
  const nodes = Array.from({ length: count }, (_, i) => row({ node: String(i) }));
  return groupsOf(nodes, ties(2), ties(1));
}

const groups = await loadGroups(data);
const folder = mkdtempSync(join(tmpdir(), 'atalaya-bench-'));
try {
  const path = written(groups, folder);
  console.log(`${groups.count} groups, 520 weeks, ${RUNS} runs (deSolve ${PEER_RUNS}), one core`);
  const library = compiled(folder);
  console.log('tolerance   peer and slope            ms a run   members differ by');
  for (const tolerance of [1e-6, 1e-8]) {
    const own = once(groups, tolerance, 0, RUNS).at(-1)!;
    const row = (name: string, ms: number, members: number): void =>
      console.log(
        `${tolerance.toExponential(0).padEnd(11)} ${name.padEnd(24)} ${ms.toFixed(3).padStart(9)}   ${Math.abs(members / own - 1).toExponential(1)}`,
      );
    row('Atalaya', spent(groups, tolerance, RUNS), own);
    for (const method of ['lsoda', 'ode45']) {
      for (const [language, so] of [['R', undefined], ...(library ? [['C', library] as const] : [])] as const) {
        const theirs = peer(path, tolerance, method, so);
        if (theirs) row(`deSolve ${method}, slope in ${language}`, theirs.ms, theirs.members);
        else console.log(`deSolve ${method} skipped: Rscript with deSolve does not run here (Debian: r-cran-desolve)`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.log('\ngroups   ms a run (tolerance 1e-6)   power of the groups since the last');
let last: { count: number; ms: number } | undefined;
for (const count of [50, 150, 500, 1500, 5000]) {
  const runs = Math.max(5, Math.round((RUNS * 15) / count));
  const ms = spent(invented(count), 1e-6, runs);
  const power = last ? (Math.log(ms / last.ms) / Math.log(count / last.count)).toFixed(2) : '';
  console.log(`${String(count).padEnd(8)} ${ms.toFixed(3).padStart(8)}   ${power.padStart(8)}`);
  last = { count, ms };
}

console.log(
  '\nwhole scenarios, with bands and baselines as shipped\nmodel         runs     1 thread s  2 threads s  gain of two',
);
for (const [name, runs] of [
  ['recruitment', RUNS],
  ['recruitment', RUNS * 4],
  ['dismantling', RUNS],
  ['dismantling', RUNS * 8],
] as const) {
  const [first] = await loadScenarios(file(`examples/scenarios/${name}.yaml`));
  const seconds: number[] = [];
  for (const threads of [1, 2]) {
    const begin = performance.now();
    await simulate([{ ...first!, runs }], { threads });
    seconds.push((performance.now() - begin) / 1000);
  }
  console.log(
    `${name.padEnd(13)} ${String(runs).padEnd(8)} ${seconds.map((each) => each.toFixed(2).padStart(10)).join('  ')}  ${(seconds[0]! / seconds[1]!).toFixed(2).padStart(10)}`,
  );
}
