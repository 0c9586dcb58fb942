import { UserError } from '../../model/index.js';
import type { CommandRecord } from '../command.js';
import { CHART_OPTIONS } from '../locate-charts.js';
import { CIRCLE_OPTIONS, printCircles } from '../locate-circles.js';
import { COST_OPTIONS, printCosts } from '../locate-costs.js';
import { DEPRIVATION_OPTIONS, printDeprivation } from '../locate-deprivation.js';
import { FOCUS_OPTIONS, printFocus } from '../locate-focus.js';
import { HOT_SPOT_OPTIONS } from '../locate-hot-spots.js';
import { INCIDENT_OPTIONS, printIncidents } from '../locate-incidents.js';
import { INDEX_OPTIONS, printIndex } from '../locate-index.js';
import { printReading, printRelation, READING_OPTIONS } from '../locate-reading.js';
import { SAVE_OPTION } from '../locate-save.js';
import { printStatistics, STATISTICS_OPTIONS } from '../locate-statistics.js';
import { printTree, TREE_OPTIONS } from '../locate-tree.js';
import { WATCHING_OPTIONS } from '../locate-watching.js';

/** Places: statistics as offices publish them, on a map and with their chance; and an index with what its ranks rest on. */
export const locate: CommandRecord = {
  name: 'locate',
  summary: 'statistics of places: read, joined to a map, rates with their chance; an index of places and its ranks',
  description:
    'Without --meta, reads a table of statistics as offices publish it (wide or long, several years, any encoding, titles ' +
    'over the header, decimal commas, codes without their zero; or a spreadsheet), checks its sums, joins it to --shapes ' +
    'with a report of what did not match and the best guess, gives rates exact limits and draws those of small places to ' +
    'the mean, and writes maps, CSV and GeoJSON. What gaps mean is asked. With --incidents, reads a row for each incident, ' +
    'and looks for months and places beyond chance. With --meta (iCode, iName, Type, Level, ' +
    'Direction, Weight, Parent, Unit, Denominator, Target; types Indicator, Aggregate, Group, Denominator) builds an index ' +
    'of a table of indicators (a row for each place: uCode, uName, a column for each indicator, group and denominator) ' +
    'step by step: denominate, impute, screen, treat outliers, normalise, weigh, aggregate. Each step has a flag, so that ' +
    'one may be changed and the rest replayed. With --runs the choices and weights that another analyst might have made ' +
    'are drawn, and each rank is given with its range; with --sobol, how much each choice moves the ranks. Nothing is ' +
    'stored.',
  arguments: [
    { name: 'data', title: 'table of statistics, or of indicators (CSV); - is standard input', optional: true },
  ],
  options: [
    ...INDEX_OPTIONS,
    ...STATISTICS_OPTIONS,
    ...INCIDENT_OPTIONS,
    ...WATCHING_OPTIONS,
    ...CIRCLE_OPTIONS,
    ...TREE_OPTIONS,
    ...READING_OPTIONS,
    ...CHART_OPTIONS,
    SAVE_OPTION,
    ...HOT_SPOT_OPTIONS,
    ...FOCUS_OPTIONS,
    ...COST_OPTIONS,
    ...DEPRIVATION_OPTIONS,
    { flags: '--json', title: 'print for machines' },
  ],
  examples: [
    {
      command: 'atalaya locate homicides.csv --shapes municipalities.topojson',
      shows:
        'What the table holds, its sums, what of it is on the map, and rates of the smallest places with their limits.',
    },
    {
      command:
        'atalaya locate homicides.csv --shapes municipalities.topojson --left-out zero --map map.svg --out places.csv',
      shows: 'Writes a map and a table of all places; those that the table leaves out count as zero.',
    },
    {
      command:
        'atalaya locate 2015.csv --since 2011.csv --level 2 --left-out zero --shapes states.geojson --map change.svg',
      shows: 'The change between two tables, summed to states, as a map.',
    },
    {
      command: 'atalaya locate incidents.csv --incidents --hot-spots --alerts-for 2017-06',
      shows: 'Incidents by place and year, which places had more in that month than chance has it, and hot spots.',
    },
    {
      command: 'atalaya locate incidents.csv --incidents --changes --courses --conflicts sides.csv',
      shows: 'When the rate of a place changed, trend and season, and who fights whom, as an edge list for connect.',
    },
    {
      command: 'atalaya locate panel.csv --circles --lag 1',
      shows: 'Which indicator is followed a period later by which, and the circles that they close; no causes.',
    },
    {
      command: 'atalaya locate data.csv --tree human-security --out meta.csv',
      shows: 'Which columns match the tree, what is missing of each dimension, what is asked; writes the description.',
    },
    {
      command: 'atalaya locate data.csv --read-places --case out/case --language es',
      shows: 'What kind of space each place is, who provides what, warnings and thresholds, each with its reasons.',
    },
    {
      command:
        'atalaya locate homicides.csv --shapes municipalities.topojson --left-out zero --focus --budget 500000 --cost-base 500 --cost-per-person 0.02 --each-group --runs 300 --map focus.svg',
      shows:
        'Which places to go to first for the money, each with its reason, and which of them chance leaves in doubt.',
    },
    {
      command: 'atalaya locate data.csv --meta meta.csv --focus --programme costs.csv --budget 40 --runs 500',
      shows:
        'The same by an index: the core that is chosen whatever the weights, and a civilian team for each territory.',
    },
    {
      command: 'atalaya locate --costs examples/costs/alondria.yaml --out costs.csv',
      shows:
        'What insecurity cost by two schools side by side, low and high, as a share of GDP, and what moves it most.',
    },
    {
      command: 'atalaya locate households.csv --deprivation --cut-off income=13 --cut-off years=12 --poor-at 2',
      shows: 'Multidimensional deprivation: H, A, M0 to M2, censored headcounts, contributions.',
    },
    {
      command: 'atalaya locate data.csv --meta meta.csv --runs 1000',
      shows:
        'Places by rank, with score, the range of ranks over 1,000 draws and how often each is among the first ten.',
    },
    {
      command: 'atalaya locate data.csv --meta meta.csv --normalise z-score --aggregate arithmetic --json',
      shows: '{"stages": {…}, "scores": {…}, "ranks": {…}}',
    },
  ],
  async run(context) {
    if (context.options['costs'] !== undefined) return printCosts(String(context.options['costs']), context);
    const file = context.args[0];
    if (file === undefined) throw new UserError('Which table? Name it: atalaya locate DATA.csv.', { exit: 2 });
    if (context.options['deprivation']) await printDeprivation(file, context);
    else if (context.options['focus']) await printFocus(file, context);
    else if (context.options['meta'] !== undefined) await printIndex(file, context);
    else if (context.options['incidents']) await printIncidents(file, context);
    else if (context.options['tree'] !== undefined) await printTree(file, context);
    else if (context.options['readPlaces']) await printReading(file, context);
    else if (context.options['relation'] !== undefined) await printRelation(file, context);
    else if (context.options['circles']) await printCircles(file, context);
    else await printStatistics(file, context);
  },
};
