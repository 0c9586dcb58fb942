import { writeFile } from 'node:fs/promises';
import { LANGUAGES, type Language, UserError, versionOf } from '../../model/index.js';
import {
  claimsMarkdown,
  claimsTable,
  type EnsembleOptions,
  flowMap,
  loadScenarios,
  loadTerritories,
  MODELS,
  networkTable,
  recordOf,
  recordText,
  runAgain,
  type SimulationRecord,
  simulationPage,
  tryMechanisms,
  Wording,
} from '../../simulate/index.js';
import type { CommandContext, CommandRecord } from '../command.js';
import { CASE_OPTION, caseOption } from '../options.js';
import { claimsOf } from '../simulate-claims.js';
import { mechanismsText, modelsText, recordInWords } from '../simulate-words.js';

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
    {
      flags: '--claims FILE',
      title:
        'try causal claims: a table (TSV or CSV) with cause, effect, sign (+, -, 0, ±) and, if you like, id and kind; or a case, whose claims are taken',
    },
    CASE_OPTION,
    {
      flags: '--network FILE',
      title: 'write the network of the case as an edge list (CSV), the data of the dismantling model',
    },
    { flags: '--draws N', title: 'sets of assumed numbers that --mechanisms and --claims draw', default: 128 },
    { flags: '--seed N', title: 'seed of those draws', default: 1 },
    { flags: '--territories FILE', title: 'with --claims: your own territories in place of the invented ones' },
    {
      flags: '--sobol N',
      title:
        'how much each uncertain parameter moves each output at the horizon, alone and with all others: Sobol indices on N draws',
    },
    { flags: '--each', title: 'what each measure of a package adds, alone and on top of the others' },
    {
      flags: '--out FILE',
      title:
        'write the result as JSON with all that is needed to run it again: scenarios as run, SHA-256 of data, version',
    },
    { flags: '--again RECORD', title: 'run what --out wrote again: the same bytes, or which data have changed' },
    {
      flags: '--out-html FILE',
      title: 'write one page: plain words, fan charts with both baselines, effects by order, who gains and loses',
    },
    {
      flags: '--out-map FILE',
      title: 'write where the flow went, without the measures and with them, as SVG (routes; the last scenario)',
    },
    { flags: '--language LANG', title: 'language of that page', default: 'en', choices: LANGUAGES },
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
      command: 'atalaya simulate examples/scenarios/package.yaml --out-html package.html --language es',
      shows: 'One page in Spanish: plain words, charts, who gains and who loses in each territory.',
    },
    {
      command: 'atalaya simulate examples/scenarios/recruitment.yaml --sobol 256 --out record.json',
      shows: 'Which uncertain number each output hangs on; `--again record.json` runs it again.',
    },
    {
      command: 'atalaya simulate --claims examples/scenarios/claims.tsv',
      shows: 'Which of your claims the models cover, with what sign and size, and whether it was put in or comes out.',
    },
    {
      command: 'atalaya simulate --case out/case --network examples/scenarios/network/puerto-alondra.csv',
      shows: 'Writes who works with whom in the case, as data for the dismantling model.',
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
      const results = await tryMechanisms(territories, { draws, seed: Number(options['seed']) });
      output.write(options['json'] ? `${JSON.stringify({ draws, results })}\n` : mechanismsText(results, draws));
      return;
    }
    if (typeof options['claims'] === 'string') {
      const { claims: path, seed, territories, out } = options;
      const claims = await claimsOf(path);
      const table = await withProgress(
        errors,
        interactive,
        (watched) =>
          claimsTable(claims, {
            draws: wholeNumber(options, 'draws', 1)!,
            seed: Number(seed),
            ...(typeof territories === 'string' && { data: { package: territories } }),
            ...watched,
          }),
        'questions',
      );
      const text = options['json'] ? `${JSON.stringify(table)}\n` : claimsMarkdown(table);
      if (typeof out === 'string') await writeFile(out, text);
      else output.write(text);
      return;
    }
    if (typeof options['network'] === 'string') {
      const { caseNetwork } = await import('../connect-case.js');
      const { network } = await caseNetwork(caseOption(options));
      const table = networkTable(network);
      await writeFile(options['network'], table);
      errors.write(`note: ${table.split('\n').length - 2} ties in ${options['network']}\n`);
      return;
    }
    const threads = wholeNumber(options, 'threads', 1);
    const sobol = wholeNumber(options, 'sobol', 2);
    const running = { version: versionOf(), ...(threads && { threads }) };
    let record: SimulationRecord;
    let differs: string | undefined;
    if (typeof options['again'] === 'string') {
      const path = options['again'];
      const again = await withProgress(errors, interactive, (watched) => runAgain(path, { ...running, ...watched }));
      record = again.record;
      if (again.same) errors.write(`note: the same bytes as ${path}\n`);
      else {
        differs = `The data are the same as those of ${path}, the result is not: version ${again.version} wrote it, this is version ${running.version}.`;
      }
    } else {
      const [file] = args;
      if (file === undefined) {
        throw new UserError('Which scenarios? Name a YAML file, or list the models with --models.', { exit: 2 });
      }
      const scenarios = await loadScenarios(file);
      record = await withProgress(errors, interactive, (watched) =>
        recordOf(scenarios, {
          ...running,
          ...watched,
          ...(sobol && { sobol }),
          ...(options['each'] === true && { each: true }),
        }),
      );
    }
    const json = recordText(record);
    if (typeof options['out'] === 'string') await writeFile(options['out'], json);
    if (typeof options['outHtml'] === 'string') {
      await writeFile(options['outHtml'], simulationPage(record, options['language'] as Language));
    }
    if (typeof options['outMap'] === 'string') {
      await writeFile(options['outMap'], flowMapOf(record, options['language'] as Language));
    }
    output.write(options['json'] ? json : recordInWords(record));
    if (differs) throw new UserError(differs);
  },
};

/** @throws UserError where no scenario has links that anything flows over */
function flowMapOf({ ran, scenarios }: SimulationRecord, language: Language): string {
  const flows = ran.map(({ name }) => scenarios[name]!.flows).findLast((found) => found !== undefined);
  if (!flows) throw new UserError('No scenario has a map of flows; the routes model gives one.', { exit: 2 });
  return flowMap(flows, new Wording(language));
}

function wholeNumber(options: CommandContext['options'], name: string, least: number): number | undefined {
  const given = options[name];
  if (given === undefined) return undefined;
  if (Number.isInteger(Number(given)) && Number(given) >= least) return Number(given);
  throw new UserError(`--${name} should be a whole number from ${least}, not "${given}".`, { exit: 2 });
}

async function withProgress<T>(
  errors: CommandContext['errors'],
  interactive: boolean,
  work: (watched: Pick<EnsembleOptions, 'signal' | 'onProgress'>) => Promise<T>,
  what = 'runs',
): Promise<T> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort(new UserError('Stopped before the end; nothing was written.'));
  process.once('SIGINT', onInterrupt);
  try {
    return await work({
      signal: stop.signal,
      onProgress: (done, total) => {
        if (interactive && (what !== 'runs' || done % 16 === 0 || done === total))
          errors.write(`\r\u001b[K${done} of ${total} ${what}`);
      },
    });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    if (interactive) errors.write('\r\u001b[K');
  }
}
