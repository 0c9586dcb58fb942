import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../src/connect/index.js';
import { type Alternatives, CHOICES, choiceIndices, type IndicatorTable, rankRanges } from '../src/locate/index.js';

/*
 * An index of 2,500 places by 20 indicators in five dimensions: Monte Carlo over choices and weights, and Sobol indices of the choices.
 * Each task in a process of its own: seconds by the clock and of the processor, peak memory in MB. Beside it the same work written by us
 * with NumPy (bench/locate_peer.py): a plain baseline, no product of others; left out where NumPy is not installed.
 * `npm run -s bench locate [PLACES] [RUNS] [SOBOL]`; 2500, 1000 and 500 unless given.
 */
const [places, runs, base] = [2500, 1000, 500].map((otherwise, at) => Number(process.argv[at + 2] ?? otherwise)) as [
  number,
  number,
  number,
];

/** Skewed, tied and missing values as tables have them; each indicator leans on what is common to a place. */
function invented(): IndicatorTable {
  const random = randomFrom(6);
  const common = Float64Array.from({ length: places }, () => random());
  const codes = Array.from({ length: 20 }, (_, at) => `i${at}`);
  return {
    units: Array.from({ length: places }, (_, at) => ({ code: `p${at}`, name: `p${at}`, groups: {} })),
    indicators: codes.map((code, at) => ({
      code,
      name: code,
      level: 1,
      direction: at % 3 === 0 ? -1 : 1,
      weight: 1,
      unit: '',
      parent: `d${at % 5}`,
    })),
    aggregates: [
      ...Array.from({ length: 5 }, (_, at) => ({ code: `d${at}`, level: 2, parent: 'top' })),
      { code: 'top', level: 3 },
    ].map((node) => ({ name: node.code, direction: 1 as const, weight: 1, unit: '', ...node })),
    values: new Map(
      codes.map((code, at) => [
        code,
        Float64Array.from({ length: places }, (_, place) => {
          if (random() < 0.03) return Number.NaN;
          const value = common[place]! + random();
          return at % 4 === 0 ? -Math.log(1 - value / 2.001) : at % 4 === 1 ? Math.round(20 * value) : value;
        }),
      ]),
    ),
    denominators: new Map(),
  };
}

const ALTERNATIVES: Alternatives = {
  impute: ['mean', 'median'],
  treat: [CHOICES.treat, false],
  normalise: ['min-max', 'rank'],
  aggregate: ['arithmetic', 'geometric'],
  weightSpread: 0.25,
};

interface Row {
  seconds: number;
  cpu: number;
  peak: number;
  /** Mean of the 95 % ranks, or the greatest total index: to see that the work was done. */
  value: number;
}

function ours(task: string): Row {
  const table = invented();
  const [clock, cpu] = [performance.now(), process.cpuUsage()];
  const value =
    task === 'monte-carlo'
      ? mean(rankRanges(table, CHOICES, ALTERNATIVES, { runs, seed: 1, first: 10 }).map(({ q95 }) => q95))
      : Math.max(...choiceIndices(table, CHOICES, ALTERNATIVES, { size: base, seed: 1 }).map(({ total }) => total));
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - clock) / 1000;
  return { seconds, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024, value };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function inProcess(command: string, args: readonly string[]): Row | undefined {
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
  return run.status === 0 ? (JSON.parse(run.stdout) as Row) : undefined;
}

if (process.argv[5] !== undefined) console.log(JSON.stringify(ours(process.argv[5])));
else {
  const peer = fileURLToPath(new URL('../../bench/locate_peer.py', import.meta.url));
  const python = process.env['ATALAYA_PYTHON'] ?? 'python3';
  const cell = (row: Row | undefined): string =>
    row
      ? `${row.seconds.toFixed(2).padStart(8)}${row.cpu.toFixed(2).padStart(8)}${row.peak.toFixed(0).padStart(7)}  ${row.value.toPrecision(4)}`
      : '       -';
  console.log(`${places} places x 20 indicators, ${runs} draws; Sobol with N = ${base}, ${base * 7} indices built`);
  console.log(`${''.padEnd(28)} seconds     cpu     MB  value`);
  for (const task of ['monte-carlo', 'sobol']) {
    const args = [String(places), String(runs), String(base), task];
    console.log(
      `${task.padEnd(14)}${'atalaya'.padEnd(14)}${cell(inProcess(process.execPath, [process.argv[1]!, ...args]))}`,
    );
    console.log(`${task.padEnd(14)}${'NumPy, ours'.padEnd(14)}${cell(inProcess(python, [peer, ...args]))}`);
  }
}
