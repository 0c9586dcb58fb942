import { writeFile } from 'node:fs/promises';
import {
  COST_BEARERS,
  COST_KINDS,
  type CostAccount,
  type CostForm,
  type CostRange,
  costAccounts,
  mapNumber,
  readCostForm,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns, textOf } from './connect-graph.js';
import { csvLine } from './csv.js';
import { numberOf } from './locate-index.js';

export const COST_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--costs FORM',
    title: 'what insecurity costs: a form (YAML) that you fill in with sources; DATA is left away',
  },
];

const SCHOOLS = {
  accounting: {
    title: 'Accounting: what was spent and foregone',
    source: 'as Jaitman, ed., 2017, The Costs of Crime and Violence, doi 10.18235/0000615',
  },
  impact: {
    title: 'Impact: unit costs by income per head, and a multiplier on direct costs',
    source: 'as Institute for Economics and Peace, The Economic Value of Peace',
  },
} as const;
type School = keyof typeof SCHOOLS;
const BOTH = Object.keys(SCHOOLS) as School[];
const APART = 'The two answer different questions from different numbers; they are not to be added.';
/** Draws, where --runs does not say. */
const DRAWS = 2000;

/** Prints the accounts of a form of costs, each school by itself. */
export async function printCosts(file: string, { options, input, output }: CommandContext): Promise<void> {
  const form = readCostForm(await textOf(file, input), file);
  const runs = numberOf(options, 'runs', 0) || DRAWS;
  const accounts = costAccounts(form, { runs, seed: numberOf(options, 'seed', 0) });
  if (options['out'] !== undefined) {
    const to = String(options['out']);
    if (!/\.csv$/i.test(to)) throw new UserError(`--out takes a file named .csv; it was given "${to}".`, { exit: 2 });
    const rows = BOTH.flatMap((school) => csvRows(school, accounts[school], form));
    await writeFile(to, `${[HEADER, ...rows].map(csvLine).join('\n')}\n`);
  }
  if (options['json']) {
    const { country, year, currency, gdp } = form;
    output.write(`${JSON.stringify({ country, year, currency, gdp, runs, ...accounts, notAdded: APART })}\n`);
    return;
  }
  const lines = BOTH.flatMap((school) => {
    const account = accounts[school];
    return account ? ['', ...accountLines(school, account, form, runs)] : [];
  });
  const unit = form.unit === 1 ? form.currency : `${mapNumber(form.unit)} ${form.currency}`;
  output.write(
    `${[
      `What insecurity cost ${form.country} in ${form.year}, in ${unit}; GDP ${mapNumber(form.gdp.central / form.unit)}`,
      ...lines,
      ...(accounts.accounting && accounts.impact ? ['', APART] : []),
    ].join('\n')}\n`,
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

function accountLines(school: School, account: CostAccount, { unit }: CostForm, runs: number): string[] {
  const { lines, total, drawn, ofGdp, transfers, multiplied, moves, notCounted, byBearer, byKind } = account;
  const money = (value: number): string => mapNumber(value / unit);
  const cells = ({ low, central, high }: CostRange): string[] => [money(low), money(central), money(high)];
  const none = ['', ''];
  const header = ['  item', 'low', 'central', 'high', 'of GDP', 'borne by', 'class'];
  const counted = lines.filter(({ transfer }) => !transfer);
  const share = (central: number): string => percent((central / total.central) * ofGdp.central);
  const rows = [
    ...counted.map((line) => [
      `  ${line.name} (${line.what}, ${line.kind})`,
      ...cells(line),
      share(line.central),
      line.borneBy,
      line.class,
    ]),
    ...(multiplied
      ? [['  multiplier on direct costs', ...cells(multiplied), share(multiplied.central), '', 'assumption']]
      : []),
    ['  total', ...cells(total), percent(ofGdp.central), ...none],
    ...COST_BEARERS.map((bearer) => [
      `    borne by ${bearer}`,
      ...cells(byBearer[bearer]),
      share(byBearer[bearer].central),
      ...none,
    ]),
    ...COST_KINDS.map((kind) => [`    ${kind}`, ...cells(byKind[kind]), share(byKind[kind].central), ...none]),
  ];
  const moved = lines.filter(({ transfer }) => transfer);
  return [
    SCHOOLS[school].title,
    `  ${SCHOOLS[school].source}`,
    ...columns([header.map(() => ''), header, ...rows]).slice(1),
    `  of GDP: ${percent(ofGdp.central)}; ${percent(ofGdp.low)} to ${percent(ofGdp.high)} with every figure at its end; ${percent(ofGdp.q05)} to ${percent(ofGdp.q95)} in nine of ten of ${runs} draws`,
    `  total in those draws: ${money(drawn.q05)} to ${money(drawn.q95)}, middle ${money(drawn.q50)}`,
    ...(moved.length > 0
      ? [
          `  not in the total, since money only changes hands: ${moved.map(({ name, central }) => `${name} ${money(central)}`).join(', ')}; together ${cells(transfers).join(' / ')}`,
        ]
      : []),
    ...(moves.length > 0
      ? [
          `  what moves the total most: ${moves
            .slice(0, 4)
            .map(({ figure, low, high, class: own }) => `${figure} (${money(low)} to ${money(high)}, ${own})`)
            .join('; ')}`,
        ]
      : []),
    ...(notCounted.length > 0 ? [`  not counted at all: ${notCounted.join(', ')}`] : []),
  ];
}

const HEADER = ['school', 'item', 'what', 'kind', 'borneBy', 'transfer', 'low', 'central', 'high', 'class', 'sources'];

function csvRows(school: School, account: CostAccount | undefined, { gdp }: CostForm): string[][] {
  if (!account) return [];
  const range = ({ low, central, high }: CostRange): string[] =>
    [low, central, high].map((value) => String(Number(value.toPrecision(10))));
  const sum = (name: string, own: CostRange, source = ''): string[] => [
    school,
    name,
    '',
    '',
    '',
    '',
    ...range(own),
    '',
    source,
  ];
  return [
    ...account.lines.map((line) => [
      school,
      line.name,
      line.what,
      line.kind,
      line.borneBy,
      line.transfer ? 'yes' : '',
      ...range(line),
      line.class,
      line.figures.map(({ name, source, class: own }) => `${name}: ${source} (${own})`).join('; '),
    ]),
    ...(account.multiplied ? [sum('multiplier on direct costs', account.multiplied)] : []),
    sum('total', account.total),
    sum('share of GDP', account.ofGdp, gdp.source),
  ];
}
