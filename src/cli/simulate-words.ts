import {
  type MechanismResult,
  MODELS,
  type Model,
  modelOf,
  type Sensitivity,
  type SimulationRecord,
} from '../simulate/index.js';

/** What was run, where each output ends against both baselines, and what matters most where that was asked. */
export function recordInWords({ ran, scenarios, sensitivity }: SimulationRecord): string {
  const lines: string[] = [];
  for (const { name, from, measures } of ran) {
    const result = scenarios[name]!;
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
    if (sensitivity?.[name]) lines.push(...sensitivityLines(model, sensitivity[name]));
    lines.push('');
  }
  return lines.join('\n');
}

function sensitivityLines(model: Model, { size, chances, outputs }: Sensitivity): string[] {
  const each = chances > 1 ? `, each the mean over ${chances} runs with the same chance` : '';
  return [
    `  what matters most (share of the variance by itself / with all others, 5 to 95 % of 500 resamplings; ${size} draws${each}):`,
    ...model.outputs.flatMap(({ name, title }) => {
      const indices = outputs[name]!;
      if (indices.length === 0) return [`  ${title}: hangs on none of them`];
      return [
        `  ${title}: most on ${indices[0]!.name}`,
        ...indices.map(
          (one) =>
            `    ${one.name.padEnd(16)} ${part(one.first)} (${part(one.firstLow)} to ${part(one.firstHigh)}) / ` +
            `${part(one.total)} (${part(one.totalLow)} to ${part(one.totalHigh)})`,
        ),
      ];
    }),
  ];
}

const part = (value: number): string => value.toFixed(2);

const shown = (value: number): string =>
  Math.abs(value) >= 1000 ? value.toFixed(1) : value.toPrecision(5).replace(/\.?0+$/, '');

const change = (share: number | null): string =>
  share === null ? 'from none' : `${share >= 0 ? '+' : ''}${(100 * share).toFixed(1)} %`;

/** Each mechanism with how often its sign holds, and where the sign comes from. */
export function mechanismsText(results: readonly MechanismResult[], draws: number): string {
  const lines = results.map(({ mechanism: { claim, source, sign, output }, holds, tried: { size, absolute, how } }) =>
    [
      `${claim}. [${source}]`,
      `  ${output} ${sign}: in ${(100 * holds).toFixed(0)} of 100 draws, ${absolute ? `${size > 0 ? '+' : ''}${size.toPrecision(2)}` : change(size)} on average; ` +
        (how.kind === 'interaction'
          ? 'comes out of the interaction of parts'
          : how.kind === 'coefficient'
            ? `put in by ${how.by}: not counted as holding`
            : 'does not move'),
    ].join('\n'),
  );
  const counted = results.filter(({ tried, holds }) => tried.how.kind === 'interaction' && holds === 1).length;
  return `${lines.join('\n')}\n\n${counted} of ${results.length} hold throughout and come out of interaction; ${draws} draws.\n`;
}

/** All models with what each needs and can move. */
export function modelsText(): string {
  const lines = MODELS.flatMap((model) => [
    `${model.id}: ${model.title} [${model.class}]`,
    `  ${model.source}`,
    `  counts in ${model.timeUnit}s; runs ${model.horizon} unless told otherwise${model.stochastic ? '; chance is part of it' : ''}`,
    ...(model.data ? [`  data: ${model.data}`] : []),
    ...(model.quoted
      ? [
          '  quoted elsewhere from the source, and not what its equations give:',
          ...model.quoted.map(
            ({ figure, quoted, gives }) => `    ${figure}: quoted ${quoted}; the equations give ${gives}`,
          ),
        ]
      : []),
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
