import { circles, type Panel, panelOf } from '../locate/index.js';
import { UserError } from '../model/index.js';
import { readBytes } from '../read/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns, settings } from './connect-graph.js';
import { permutationsOf } from './locate-hot-spots.js';
import { bytesOf, nameOf } from './locate-statistics.js';

export const CIRCLE_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--circles',
    title:
      'DATA is a panel (a row for each place and period, a column for each indicator): which indicator is followed by which, and circles of them',
  },
  { flags: '--lag N', title: 'with --circles: how many periods later', default: 1 },
];

/** Reads a panel and prints what follows what in it, and the circles. */
export async function printCircles(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const name = nameOf(file);
  const { tables } = await readBytes(name, await bytesOf(file, context));
  const table = [...tables].sort((a, b) => b.rows.length - a.rows.length)[0];
  if (!table) throw new UserError(`${name} holds no table with a header and rows.`);
  const { place, period } = settings(options['column']);
  const panel = panelOf(
    table.columns,
    table.rows.map(({ cells }) => cells),
    name,
    { place, period },
  );
  const limit = Number(options['falseDiscovery']);
  const lag = Number(options['lag']);
  if (!Number.isInteger(lag) || lag < 1)
    throw new UserError(`--lag takes a whole number above 0; it was given "${options['lag']}".`, { exit: 2 });
  const found = circles(panel, { lag, limit, ...permutationsOf(options) });
  if (options['json']) output.write(`${JSON.stringify({ indicators: panel.indicators, ...found })}\n`);
  else output.write(`${textOf(panel, found, limit, lag).join('\n')}\n`);
}

function textOf(panel: Panel, found: ReturnType<typeof circles>, limit: number, lag: number): string[] {
  const called = (index: number): string => panel.indicators[index]!;
  const sure = found.ties.filter(({ q }) => q <= limit);
  const rows = sure.map(({ earlier, later, strength, q }) => [
    `  ${called(earlier)}`,
    strength > 0 ? 'more, then more' : 'more, then less',
    called(later),
    strength.toFixed(2),
    q.toFixed(3),
  ]);
  const header = ['  earlier', '', 'later', 'partial r', 'q'];
  const through = found.ties[0];
  return [
    `${panel.indicators.length} indicators, ${through?.places ?? 0} of ${panel.places.length} places known throughout, ${panel.periods[0]} to ${panel.periods.at(-1)}`,
    `${sure.length} of ${found.ties.length} ordered pairs follow each other ${lag} ${lag === 1 ? 'period' : 'periods'} later beyond chance (q ${limit} or less), given the past of all indicators, what is constant of a place and what all share in a period`,
    ...(rows.length > 0 ? columns([header.map(() => ''), header, ...rows]).slice(1) : []),
    '',
    found.circles.length === 0 ? 'No circle is closed by these.' : 'Circles:',
    ...found.circles.map(
      ({ indicators, reinforcing }) =>
        `  ${[...indicators, indicators[0]!].map(called).join(' -> ')}: ${reinforcing ? 'a movement comes back as the same movement' : 'a movement comes back as its opposite'}`,
    ),
    'An order in time is no cause: whatever moves both, the one first, gives the same sign. Short panels bias ties downwards.',
  ];
}
