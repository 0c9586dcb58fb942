import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import {
  AGGREGATIONS,
  type Alternatives,
  alternativesTo,
  buildIndex,
  CHOICES,
  type Columns,
  choiceIndices,
  IMPUTATIONS,
  type Imputation,
  type Index,
  type IndexChoices,
  type IndicatorTable,
  indicatorOf,
  indicatorTable,
  NORMALISATIONS,
  type RankRange,
  type Row,
  rankRanges,
  STAGES,
  TREATMENT,
  unreportedNotes,
  WEIGHTINGS,
  type Weighting,
  withoutEach,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { indexResult, writeIndexCharts } from './locate-charts.js';
import { saveResult } from './locate-save.js';

const NORMALISED = NORMALISATIONS.map(({ id }) => id);
const AGGREGATED = AGGREGATIONS.map(({ id }) => id);

export const INDEX_OPTIONS: readonly CommandOption[] = [
  { flags: '--meta META', title: 'build an index: description of the columns (CSV)' },
  { flags: '--no-denominate', title: 'do not divide by denominators' },
  { flags: '--impute METHOD', title: 'how unknown values are filled', choices: IMPUTATIONS, default: CHOICES.impute },
  { flags: '--impute-group COLUMN', title: 'fill within the groups of this column' },
  { flags: '--screen SHARE', title: 'leave out places of which less than this share is known, 0 to 1', default: 0 },
  { flags: '--no-treat', title: 'do not draw in outliers' },
  { flags: '--treat-skewness S', title: 'beyond this and the kurtosis: outliers', default: TREATMENT.skewness },
  { flags: '--treat-kurtosis K', title: 'excess kurtosis', default: TREATMENT.kurtosis },
  {
    flags: '--treat-points N',
    title: 'points winsorised at most before the logarithm',
    default: TREATMENT.mostPoints,
  },
  {
    flags: '--normalise METHOD',
    title: 'how indicators come to one scale',
    choices: NORMALISED,
    default: CHOICES.normalise,
  },
  { flags: '--scale ENDS', title: 'ends of that scale, the lower first, as 0,1', default: CHOICES.scale.join(',') },
  { flags: '--weights METHOD', title: 'where weights come from', choices: WEIGHTINGS, default: CHOICES.weights },
  { flags: '--weight SETTING', title: 'a weight of your own, as GDP=2; may be given several times', many: true },
  {
    flags: '--aggregate METHOD',
    title: 'how indicators become one score',
    choices: AGGREGATED,
    default: CHOICES.aggregate,
  },
  { flags: '--power P', title: 'exponent of the generalised mean', default: CHOICES.power },
  { flags: '--runs N', title: 'draw so many sets of choices and weights for the ranges of ranks', default: 0 },
  { flags: '--seed N', title: 'seed of the draws', default: 1 },
  { flags: '--vary-weights SHARE', title: 'weights are drawn within this share of theirs', default: 0.25 },
  { flags: '--first K', title: 'how many places count as the first', default: 10 },
  { flags: '--sobol N', title: 'how much each choice moves the ranks, from a base sample of N' },
  { flags: '--without-each', title: 'how the ranks move when each indicator is left out' },
];

/** Prints the index of a table of indicators, for people or for machines. */
export async function printIndex(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const { table, choices, alternatives, seed } = await readIndex(file, context);
  const index = buildIndex(table, choices);
  const ranks = rankRanges(table, choices, alternatives, {
    runs: numberOf(options, 'runs', 0),
    seed,
    first: numberOf(options, 'first', 1),
  });
  const notes = unreportedNotes(table.indicators.map(({ code, name }) => (indicatorOf(code) ? code : name)));
  const more = {
    ...(options['sobol'] !== undefined && {
      sobol: choiceIndices(table, choices, alternatives, { size: numberOf(options, 'sobol', 2), seed }),
    }),
    ...(options['withoutEach'] && { withoutEach: withoutEach(table, choices) }),
    ...(notes.length > 0 && { notes }),
  };
  const runs = numberOf(options, 'runs', 0);
  const result = indexResult(table, index, ranks, choices, { runs, first: numberOf(options, 'first', 1) });
  await writeIndexCharts(options, result, basename(file));
  await saveResult(options, { index: result, sources: [basename(file)] });
  const found = { index, ranks, more };
  output.write(options['json'] ? `${JSON.stringify(toJson(found))}\n` : toText(table, found));
}

/** A table of indicators with the choices that make an index of it, and what another analyst might have chosen. */
export async function readIndex(
  file: string,
  context: CommandContext,
): Promise<{ table: IndicatorTable; choices: IndexChoices; alternatives: Alternatives; seed: number }> {
  const { options } = context;
  if (typeof options['meta'] !== 'string') {
    throw new UserError('Which column is which? Name the description of the table with --meta META.csv.', {
      exit: 2,
    });
  }
  const name = file === '-' ? 'standard input' : basename(file);
  const table = indicatorTable(await rowsOf(file, context), await rowsOf(options['meta'], context), name);
  const choices = choicesFrom(options);
  return {
    table,
    choices,
    alternatives: alternativesTo(choices, numberOf(options, 'varyWeights', 0, 1)),
    seed: numberOf(options, 'seed', 0),
  };
}

type Options = CommandContext['options'];

/** The number that an option gives, between limits. */
export function numberOf(options: Options, key: string, low: number, high = Number.POSITIVE_INFINITY): number {
  const value = Number(options[key]);
  if (Number.isFinite(value) && value >= low && value <= high) return value;
  const flag = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const range = Number.isFinite(high) ? `between ${low} and ${high}` : `${low} or more`;
  throw new UserError(`--${flag} should be a number ${range}, not "${options[key]}".`, { exit: 2 });
}

function choicesFrom(options: Options): IndexChoices {
  const scale = String(options['scale']).split(',').map(Number);
  if (scale.length !== 2 || !scale.every(Number.isFinite) || scale[0]! >= scale[1]!) {
    throw new UserError(`--scale should be two numbers, the lower first, as in 0,100; not "${options['scale']}".`, {
      exit: 2,
    });
  }
  const group = options['imputeGroup'];
  return {
    denominate: options['denominate'] !== false,
    impute: options['impute'] as Imputation,
    ...(typeof group === 'string' && { imputeGroup: group }),
    screen: numberOf(options, 'screen', 0, 1),
    treat: options['treat'] !== false && {
      skewness: numberOf(options, 'treatSkewness', 0),
      kurtosis: numberOf(options, 'treatKurtosis', 0),
      mostPoints: numberOf(options, 'treatPoints', 0),
    },
    normalise: String(options['normalise']),
    scale: scale as [number, number],
    weights: options['weights'] as Weighting,
    ownWeights: ownWeights(options['weight']),
    aggregate: String(options['aggregate']),
    power: Number(options['power']),
  };
}

function ownWeights(given: Options[string]): Record<string, number> {
  const list = Array.isArray(given) ? given : [];
  return Object.fromEntries(
    list.map((text) => {
      const [, code, weight] = /^(.+)=([\d.]+)$/.exec(text) ?? [];
      if (code === undefined)
        throw new UserError(`--weight should be CODE=W, as in GDP=2; not "${text}".`, { exit: 2 });
      return [code, Number(weight)];
    }),
  );
}

interface Found {
  index: Index;
  ranks: RankRange[];
  more: {
    sobol?: ReturnType<typeof choiceIndices>;
    withoutEach?: ReturnType<typeof withoutEach>;
    /** What has to be said of indicators that count what is reported. */
    notes?: readonly string[];
  };
}

function toJson({ index, ranks, more }: Found): Record<string, unknown> {
  const { units } = index;
  const byUnit = (columns: Columns): Record<string, Record<string, number | null>> =>
    Object.fromEntries(
      units.map(({ code }, unit) => [
        code,
        Object.fromEntries([...columns].map(([key, column]) => [key, finite(column[unit]!)])),
      ]),
    );
  return {
    stages: Object.fromEntries(STAGES.map((stage) => [stage, byUnit(index.stages[stage])])),
    scores: byUnit(new Map([...index.scores].filter(([code]) => !index.stages.raw.has(code)))),
    ranks: Object.fromEntries(units.map(({ code }, unit) => [code, ranks[unit]])),
    treated: index.treated,
    left: index.left.map(({ unit, share }) => ({ code: unit.code, name: unit.name, known: share })),
    ...more,
  };
}

/** JSON knows no NaN. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function toText(table: IndicatorTable, { index, ranks, more }: Found): string {
  const top = table.aggregates.at(-1) ?? table.indicators[0]!;
  const scores = index.scores.get(top.code)!;
  const order = [...index.units.keys()].sort((a, b) => ranks[a]!.rank - ranks[b]!.rank);
  const width = Math.max(...index.units.map(({ name }) => name.length));
  const lines = [
    `${top.name}: ${index.units.length} places, ${table.indicators.length} indicators`,
    '',
    `${'rank'.padStart(5)}  ${'5-95 %'.padStart(9)}  ${'place'.padEnd(width)}  ${'score'.padStart(8)}  among the first`,
    ...order.map((unit) => {
      const { rank, q05, q95, first } = ranks[unit]!;
      const range = `${Math.round(q05)}-${Math.round(q95)}`;
      const name = index.units[unit]!.name.padEnd(width);
      return `${String(rank).padStart(5)}  ${range.padStart(9)}  ${name}  ${scores[unit]!.toFixed(2).padStart(8)}  ${(100 * first).toFixed(0)} %`;
    }),
  ];
  if (index.treated.length > 0) {
    lines.push('', 'Outliers drawn in:');
    for (const { code, winsorised, logarithm, passes } of index.treated) {
      const how = logarithm ? 'by the logarithm' : `${winsorised} ${winsorised === 1 ? 'point' : 'points'} winsorised`;
      lines.push(`  ${code}: ${how}${passes ? '' : '; still beyond the limits'}`);
    }
  }
  if (index.left.length > 0) {
    const named = index.left.map(({ unit, share }) => `${unit.name} (${(100 * share).toFixed(0)} % known)`);
    lines.push('', `Left out, too little is known: ${named.join(', ')}`);
  }
  if (more.notes) lines.push('', ...more.notes);
  if (more.sobol) {
    lines.push('', 'How much each choice moves the ranks (share of the variance, 5-95 %): by itself; with all others');
    for (const one of more.sobol) {
      const range = (value: number, low: number, high: number): string =>
        `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
      lines.push(
        `  ${one.name.padEnd(12)} ${range(one.first, one.firstLow, one.firstHigh)}; ${range(one.total, one.totalLow, one.totalHigh)}`,
      );
    }
  }
  if (more.withoutEach) {
    lines.push('', 'Without each indicator: mean shift of ranks; who moves most');
    for (const { code, meanShift, mostMoved, shift } of more.withoutEach) {
      lines.push(`  ${code.padEnd(12)} ${meanShift.toFixed(2)}; ${mostMoved} ${shift > 0 ? '+' : ''}${shift}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The rows of a CSV by column. */
export async function rowsOf(file: string, { input }: Pick<CommandContext, 'input'>): Promise<Row[]> {
  let content: string;
  try {
    content = file === '-' ? await readAll(input) : await readFile(file, 'utf8');
  } catch (cause) {
    throw new UserError(`${file} could not be opened (${(cause as NodeJS.ErrnoException).code}). Check the path.`, {
      cause,
    });
  }
  try {
    return parse(content, { bom: true, columns: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw new UserError(`${file} is no CSV: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}
