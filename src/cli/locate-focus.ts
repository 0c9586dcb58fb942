import { writeFile } from 'node:fs/promises';
import {
  bundledTeamRules,
  chooseFocus,
  FOCUS_AIMS,
  type FocusAim,
  type FocusPlace,
  type FocusRules,
  focusFeatures,
  focusKinds,
  focusMap,
  focusOverBudgets,
  focusOverDraws,
  focusTable,
  keyTerritories,
  readTeamRules,
  reasonsFor,
  shortNumber,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { textOf } from './connect-graph.js';
import { csvLine } from './csv.js';
import { focusInput } from './locate-focus-input.js';
import { type FocusFound, focusJson, focusText } from './locate-focus-text.js';
import { numberOf } from './locate-index.js';
import { positive } from './locate-statistics.js';

export const FOCUS_OPTIONS: readonly CommandOption[] = [
  { flags: '--focus', title: 'where to go first: choose places under --budget, with the reason for each' },
  { flags: '--budget MONEY', title: 'money there is; without costs each place costs 1, and it is a number of places' },
  {
    flags: '--choose-by AIM',
    title: 'the neediest first, most need taken away for the money, or that with more weight on the needy',
    choices: FOCUS_AIMS,
    default: 'both',
  },
  {
    flags: '--programme FILE',
    title: 'what the programme is at each place (CSV): code, and any of cost, capacity, effect, people, distance, must',
  },
  { flags: '--cost-base MONEY', title: 'assumed cost of a place, where the programme names none' },
  { flags: '--cost-per-person MONEY', title: 'and for each of its people' },
  { flags: '--effect SHARE', title: 'share of the need that the programme is assumed to take away', default: 1 },
  { flags: '--cap MONEY', title: 'most that one place may have; the programme there shrinks to it' },
  { flags: '--each-group', title: 'at least one place of each group (department, region)' },
  {
    flags: '--group COLUMN',
    title: 'column of the groups of a table of indicators; the first of Type Group unless told',
  },
  { flags: '--clusters N', title: 'the chosen form at most N connected parts; needs --shapes' },
  { flags: '--base PLACE', title: 'longitude,latitude from which places must be reached' },
  { flags: '--reach N', title: 'kilometres from --base, or the unit of the distance that the programme gives' },
  { flags: '--must-be-in CODE', title: 'this place is in; may be given several times', many: true },
  { flags: '--must-be-out CODE', title: 'this place is out; may be given several times', many: true },
  { flags: '--need-is SIDE', title: 'where the need of an index is', choices: ['low', 'high'], default: 'low' },
  {
    flags: '--draw WHAT',
    title: 'what --runs draws for a choice by an index: its weights, or its other steps too',
    choices: ['weights', 'all'],
    default: 'all',
  },
  { flags: '--teams FILE', title: 'what civilian teams are made of (YAML), where the bundled file is not meant' },
  { flags: '--budgets SHARES', title: 'other budgets to look at, as shares of it', default: '0.5,0.75,1.25,1.5' },
  { flags: '--shown N', title: 'how many places of each list are printed', default: 25 },
];

/** Chooses places under a budget, and prints which, why, and how sure. */
export async function printFocus(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const input = await focusInput(file, context);
  const rules = rulesOf(options);
  const places = decided(input.places, options);
  const { neighbours } = input;
  if (rules.clusters !== undefined && !neighbours)
    throw new UserError('Connected parts need outlines that tell who borders whom: --shapes FILE.', { exit: 2 });
  const choice = chooseFocus(places, rules, neighbours);
  const robustness = input.draws && focusOverDraws(places, rules, choice, input.draws, neighbours);
  const found: FocusFound = {
    input: { ...input, places },
    rules,
    choice,
    decisions: reasonsFor(places, rules, choice, neighbours),
    kinds: focusKinds(choice, robustness),
    ...(robustness && { robustness }),
    budgets: focusOverBudgets(places, rules, budgetsOf(options, rules.budget), neighbours),
    ...(input.dimensions.length > 0 && {
      territories: keyTerritories(places, choice, input.dimensions, await teamRules(context), neighbours),
    }),
  };
  await writeFiles(found, options);
  output.write(
    options['json']
      ? `${JSON.stringify(focusJson(found))}\n`
      : `${focusText(found, Number(options['shown'])).join('\n')}\n`,
  );
}

type Options = CommandContext['options'];

function rulesOf(options: Options): FocusRules {
  if (options['budget'] === undefined) throw new UserError('How much money is there? --budget MONEY.', { exit: 2 });
  const optional = (key: string): number | undefined =>
    options[key] === undefined ? undefined : numberOf(options, key, 0);
  const [cap, reach, clusters] = [optional('cap'), optional('reach'), optional('clusters')];
  if (clusters !== undefined && !(Number.isInteger(clusters) && clusters > 0))
    throw new UserError(`--clusters takes a whole number above 0; it was given "${clusters}".`, { exit: 2 });
  return {
    budget: positive(options, 'budget'),
    by: options['chooseBy'] as FocusAim,
    ...(cap !== undefined && { cap }),
    ...(reach !== undefined && { reach }),
    ...(options['eachGroup'] === true && { eachGroup: true }),
    ...(clusters !== undefined && { clusters }),
  };
}

/** The places with what the command line decides of them. */
function decided(places: readonly FocusPlace[], options: Options): FocusPlace[] {
  const result = [...places];
  for (const [key, must] of [
    ['mustBeIn', 'in'],
    ['mustBeOut', 'out'],
  ] as const) {
    for (const code of (options[key] as string[] | undefined) ?? []) {
      const at = places.findIndex((place) => place.code === code || place.name === code);
      if (at < 0) throw new UserError(`No place has the code or name "${code}".`, { exit: 2 });
      result[at] = { ...result[at]!, must };
    }
  }
  return result;
}

function budgetsOf(options: Options, budget: number): number[] {
  const shares = String(options['budgets']).split(',').map(Number);
  if (shares.some((share) => !(share > 0)))
    throw new UserError(`--budgets takes shares above 0, as 0.5,1.5; it was given "${options['budgets']}".`, {
      exit: 2,
    });
  return [...new Set([...shares, 1])].sort((a, b) => a - b).map((share) => share * budget);
}

async function teamRules({ options, input }: CommandContext) {
  const file = options['teams'];
  return typeof file === 'string' ? readTeamRules(await textOf(file, input), file) : bundledTeamRules();
}

async function writeFiles(found: FocusFound, options: Options): Promise<void> {
  const { input, choice, kinds, decisions, robustness, rules } = found;
  const { map } = input;
  if (options['map'] !== undefined) {
    if (!map) throw new UserError('A map needs outlines: --shapes FILE (TopoJSON or GeoJSON).', { exit: 2 });
    const draws = robustness ? ` Draws: ${input.drawnFrom}; in fewer: down to 5 %.` : '';
    const svg = focusMap(map.shapes.shapes, map.shapeOf, kinds, {
      title: typeof options['title'] === 'string' ? options['title'] : 'Where to go first',
      legend: robustness
        ? `Chosen for ${shortNumber(rules.budget)}, of ${robustness.runs} draws`
        : `Chosen for ${shortNumber(rules.budget)}`,
      source: `Data: ${input.name}. Need: ${input.needIs}. Outlines: ${map.shapes.name}.${draws}`,
    });
    await writeFile(String(options['map']), `${svg}\n`);
  }
  if (options['out'] === undefined) return;
  const file = String(options['out']);
  const table = focusTable(input.places, choice, decisions, robustness);
  if (/\.csv$/i.test(file)) return writeFile(file, `${table.map(csvLine).join('\n')}\n`);
  if (!/\.(?:geo)?json$/i.test(file))
    throw new UserError(`--out takes a file named .csv or .geojson; it was given "${file}".`, { exit: 2 });
  if (!map) throw new UserError('GeoJSON needs outlines: --shapes FILE, or --out with a name in .csv.', { exit: 2 });
  return writeFile(file, `${JSON.stringify(focusFeatures(table, map.shapes.shapes, map.shapeOf))}\n`);
}
