import { writeFile } from 'node:fs/promises';
import { randomFrom } from '../../connect/index.js';
import { UserError } from '../../model/index.js';
import {
  loadScenarios,
  loadTerritories,
  type MechanismResult,
  MODELS,
  modelOf,
  type Scenario,
  type ScenarioResult,
  simulate,
  tryMechanisms,
} from '../../simulate/index.js';
import type { CommandContext, CommandRecord } from '../command.js';

/** Runs policy scenarios on published models. */
export const simulateCommand: CommandRecord = {
  name: 'simulate',
  summary: 'what a measure does after its first effect: scenarios on published models',
  description:
    'Runs the scenarios of a YAML file: model, data, start (`from`), horizon, measures (`levers`) with strength and time, ' +
    'parameters as numbers or as ranges that are drawn for each run, runs, seed. Prints for each output where it ends, ' +
    'against today and against no change at the horizon, with bands over the runs and how far the number may be trusted ' +
    '(reproduced, calibrated, assumption). The same file and data give the same bytes. --models tells what each model ' +
    'needs and can move.',
  arguments: [{ name: 'scenario', title: 'scenario file (YAML)', optional: true }],
  options: [
    { flags: '--models', title: 'list the models with their parameters, levers, outputs and sources' },
    {
      flags: '--mechanisms TERRITORIES',
      title: 'try each mechanism of the package model on this table, over the whole range of what is assumed',
    },
    { flags: '--draws N', title: 'sets of assumed numbers that --mechanisms draws', default: 200 },
    { flags: '--seed N', title: 'seed of those draws', default: 1 },
    { flags: '--out FILE', title: 'write the result as JSON, with the scenarios as they were run' },
    { flags: '--threads N', title: 'threads at most; absent: one for each processor' },
    { flags: '--json', title: 'print for machines: time, bands and baselines of every output' },
  ],
  examples: [
    {
      command: 'atalaya simulate examples/scenarios/recruitment.yaml',
      shows:
        'Members and deaths after five years: arrests doubled and recruitment halved, against today and no change.',
    },
    {
      command: 'atalaya simulate --mechanisms examples/scenarios/valle/territories.csv',
      shows: 'Each claim that the package model stands on: in how many of 200 draws its sign holds.',
    },
    {
      command: 'atalaya simulate --models',
      shows: 'The models, what each can move, and where each number comes from.',
    },
  ],
  async run({ args, options, output, errors, interactive }) {
    if (options['models']) {
      output.write(options['json'] ? `${JSON.stringify({ models: MODELS })}\n` : modelsText());
      return;
    }
    if (typeof options['mechanisms'] === 'string') {
      const draws = Number(options['draws']);
      if (!(Number.isInteger(draws) && draws > 0)) {
        throw new UserError(`--draws should be a whole number from 1, not "${options['draws']}".`, { exit: 2 });
      }
      const territories = await loadTerritories(options['mechanisms']);
      const results = tryMechanisms(territories, draws, randomFrom(Number(options['seed'])));
      output.write(options['json'] ? `${JSON.stringify({ draws, results })}\n` : mechanismsText(results, draws));
      return;
    }
    const [file] = args;
    if (file === undefined) {
      throw new UserError('Which scenarios? Name a YAML file, or list the models with --models.', { exit: 2 });
    }
    const threads = options['threads'] === undefined ? undefined : Number(options['threads']);
    if (threads !== undefined && !(Number.isInteger(threads) && threads > 0)) {
      throw new UserError(`--threads should be a whole number from 1, not "${options['threads']}".`, { exit: 2 });
    }
    const scenarios = await loadScenarios(file);
    const results = await withProgress(scenarios, threads, errors, interactive);
    const json = `${JSON.stringify({ scenarios: Object.fromEntries(results), ran: scenarios })}\n`;
    if (typeof options['out'] === 'string') await writeFile(options['out'], json);
    output.write(options['json'] ? json : resultText(scenarios, results));
  },
};

async function withProgress(
  scenarios: readonly Scenario[],
  threads: number | undefined,
  errors: CommandContext['errors'],
  interactive: boolean,
): Promise<Map<string, ScenarioResult>> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort(new UserError('Stopped before the end; nothing was written.'));
  process.once('SIGINT', onInterrupt);
  try {
    return await simulate(scenarios, {
      ...(threads !== undefined && { threads }),
      signal: stop.signal,
      onProgress: (done, total) => {
        if (interactive && (done % 16 === 0 || done === total)) errors.write(`\r\u001b[K${done} of ${total} runs`);
      },
    });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    if (interactive) errors.write('\r\u001b[K');
  }
}

function resultText(scenarios: readonly Scenario[], results: ReadonlyMap<string, ScenarioResult>): string {
  const lines: string[] = [];
  for (const { name, from, measures } of scenarios) {
    const result = results.get(name)!;
    const model = modelOf(result.model)!;
    const levers = measures.map(
      ({ lever, strength, from: begin, to }) =>
        `${lever} x ${strength}${begin > 0 || Number.isFinite(to) ? ` from ${shown(begin)} to ${Number.isFinite(to) ? shown(to) : 'the end'}` : ''}`,
    );
    lines.push(
      `${name}: ${model.title} [${result.class}], ${result.horizon} ${result.timeUnit}s from ${from ?? 'the start'}, ${result.runs} ${result.runs === 1 ? 'run' : 'runs'}`,
      `  measures: ${levers.join(', ') || 'none'}`,
    );
    for (const { name: key, title } of model.outputs) {
      const band = result.outputs[key]!;
      const { today, noChange } = result.against[key]!;
      const range = result.runs > 1 ? ` (${shown(band.q05.at(-1)!)} to ${shown(band.q95.at(-1)!)})` : '';
      lines.push(
        `  ${title.padEnd(36)} ${shown(band.mean.at(-1)!).padStart(12)} ${band.unit}${range}; ` +
          `${change(today.share)} against today${measures.length > 0 ? `, ${change(noChange.share)} against no change` : ''} [${band.class}]`,
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

const shown = (value: number): string =>
  Math.abs(value) >= 1000 ? value.toFixed(1) : value.toPrecision(5).replace(/\.?0+$/, '');

const change = (share: number | null): string =>
  share === null ? 'from none' : `${share >= 0 ? '+' : ''}${(100 * share).toFixed(1)} %`;

function mechanismsText(results: readonly MechanismResult[], draws: number): string {
  const lines = results.map(({ mechanism: { claim, how, source, sign, output }, holds, size }) =>
    [
      `${claim}. [${source}]`,
      `  ${output} ${sign}: in ${(100 * holds).toFixed(0)} of 100 draws, ${change(size)} on average; ` +
        (how === 'interaction'
          ? 'comes out of the interaction of parts'
          : 'put in by a coefficient: not counted as holding'),
    ].join('\n'),
  );
  const counted = results.filter(({ mechanism, holds }) => mechanism.how === 'interaction' && holds >= 0.95).length;
  return `${lines.join('\n')}\n\n${counted} of ${results.length} hold throughout and come out of interaction; ${draws} draws.\n`;
}

function modelsText(): string {
  const lines = MODELS.flatMap((model) => [
    `${model.id}: ${model.title} [${model.class}]`,
    `  ${model.source}`,
    `  counts in ${model.timeUnit}s; runs ${model.horizon} unless told otherwise${model.stochastic ? '; chance is part of it' : ''}`,
    ...(model.data ? [`  data: ${model.data}`] : []),
    '  parameters:',
    ...model.parameters.map(
      ({ name, title, unit, default: value, range, class: sure, source }) =>
        `    ${name} = ${value} ${unit} (${range[0]} to ${range[1]}): ${title} [${sure}; ${source}]`,
    ),
    '  levers:',
    ...model.levers.map(
      ({ name, title, acts, kind, range, class: sure }) =>
        `    ${name} (${kind === 'level' ? '' : 'x '}${range[0]} to ${range[1]}): ${title}; ${kind === 'level' ? 'adds' : 'multiplies'} ${acts} [${sure}]`,
    ),
    '  outputs:',
    ...model.outputs.map(({ name, title, unit, class: sure }) => `    ${name}: ${title}, ${unit} [${sure}]`),
    '',
  ]);
  return lines.join('\n');
}
