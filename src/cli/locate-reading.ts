import {
  type Matched,
  type PlaceReading,
  type PlaceSigns,
  placeRules,
  provisionsOf,
  READING_WORDS,
  type Rule,
  readingTexts,
  readPlaces,
  type SignsApart,
  signsApart,
  signsOfTable,
} from '../locate/index.js';
import { fold, LANGUAGES, type Language, UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { caseNetwork } from './connect-case.js';
import { settings } from './connect-graph.js';
import { rowsOf } from './locate-index.js';
import { saveResult } from './locate-save.js';
import { bytesOf, nameOf } from './locate-statistics.js';

export const READING_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--read-places',
    title: 'what kind of space each place is, who provides what, warnings, thresholds: by rules, each with its reasons',
  },
  { flags: '--case DIR', title: 'with --read-places: statements of this case say who provides what' },
  { flags: '--rules FILE', title: 'with --read-places: rules of your own, in the form of rules.yaml' },
  { flags: '--language LANGUAGE', title: 'language of the readings', default: 'en', choices: LANGUAGES },
  {
    flags: '--relation PAIR',
    title: 'with --within: does the relation of two columns, as X,Y, hold among groups and within them?',
  },
  { flags: '--within COLUMN', title: 'with --relation: column of the groups (country, department)' },
];

/** Reads the places of a table, with the statements of a case where one is named. */
export async function printReading(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const rows = await rowsOf(file, context);
  const { places, matched } = signsOfTable(rows, nameOf(file), settings(options['indicatorIs']));
  const signs = typeof options['case'] === 'string' ? await withCase(places, options['case']) : places;
  const language = options['language'] as Language;
  const rules = await rulesOf(options['rules'], context);
  const readings = readPlaces(signs, rules);
  const saved = await saveResult(options, { readings, sources: [nameOf(file)] });
  if (options['json']) {
    const texts = readings.map((place) => ({ ...place, texts: readingTexts(place, language, rules) }));
    output.write(`${JSON.stringify({ matched, places: texts })}\n`);
    return;
  }
  output.write(`${[...headOf(matched), ...textOf(readings, language, rules), ...saved].join('\n')}\n`);
}

async function rulesOf(file: unknown, context: CommandContext): Promise<readonly Rule[]> {
  if (typeof file !== 'string') return placeRules();
  return placeRules(new TextDecoder().decode(await bytesOf(file, context)), nameOf(file));
}

/** Statements about places of the table go to them; those about others make a place of their own. */
async function withCase(places: readonly PlaceSigns[], location: string): Promise<PlaceSigns[]> {
  const said = provisionsOf(await caseNetwork(location));
  const known = new Set(places.map(({ name }) => fold(name)));
  const others = [...new Set(said.map(({ place }) => place))].filter((name) => !known.has(fold(name)));
  return [...places, ...others.map((name) => ({ code: name, name, series: [], said: [] }))].map((place) => ({
    ...place,
    said: said.filter((each) => fold(each.place) === fold(place.name)),
  }));
}

function headOf({ columns, asked }: Matched): string[] {
  return [
    ...columns.map(({ column, indicator }) => `${column}: read as ${indicator.name.en} (${indicator.unit})`),
    ...asked.map((column) => `${column}: what is it? --indicator-is "${column}=CODE", or - for none`),
  ];
}

function textOf(readings: readonly PlaceReading[], language: Language, rules: readonly Rule[]): string[] {
  const words = READING_WORDS;
  const told = readings.filter((place) => place.rules.length + place.provided.length > 0);
  return [
    ...told.flatMap((place) => [
      '',
      place.name,
      ...readingTexts(place, language, rules).flatMap(({ kind, says, because, source, rests, against, missing }) => [
        `  ${words.kind[kind]![language]}: ${says}`,
        ...rests.map((each) => `    + ${each}`),
        ...against.map((each) => `    - ${each}`),
        ...(missing.length > 0 ? [`    ? ${missing.join('; ')}`] : []),
        `    ${because} (${source})`,
      ]),
      ...place.provided.map(
        ({ provision, provider, actor, hedge, document, quote }) =>
          `  ${words.provision[provision][language]}: ${words.provider[provider][language]}, ${actor} (${hedge}; ${document}: "${quote}")`,
      ),
    ]),
    '',
    `${readings.length - told.length} of ${readings.length} places show no sign of any rule in what is known of them.`,
  ];
}

/** Compares a relation among groups with the same within them. */
export async function printRelation(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const rows = await rowsOf(file, context);
  const [x, y, ...more] = String(options['relation'])
    .split(',')
    .map((name) => name.trim());
  const group = options['within'];
  const columns = Object.keys(rows[0] ?? {});
  for (const column of [x, y, group])
    if (typeof column !== 'string' || !columns.includes(column) || more.length > 0)
      throw new UserError(
        `--relation X,Y --within COLUMN take columns of ${nameOf(file)}; "${column ?? ''}" is none. It has ${columns.join(', ')}.`,
        { exit: 2 },
      );
  const numbers = (column: string): number[] =>
    rows.map((row) => (/^(?:|na|nan|\.\.)$/i.test(row[column]!.trim()) ? Number.NaN : Number(row[column])));
  const found = signsApart(
    numbers(x!),
    numbers(y!),
    rows.map((row) => row[String(group)]!),
  );
  if (!found)
    throw new UserError(
      'Too little to compare: five groups with both columns known, and ten places more than groups, are needed.',
    );
  output.write(options['json'] ? `${JSON.stringify(found)}\n` : `${relationText(x!, y!, String(group), found)}\n`);
}

function relationText(x: string, y: string, group: string, { between, within, verdict }: SignsApart): string {
  const said = ({ r, low, high }: SignsApart['between']): string =>
    `r ${r.toFixed(2)} (95 % ${low.toFixed(2)} to ${high.toFixed(2)})`;
  const verdicts = {
    apart: `The signs differ: what holds among the values of ${group} is the opposite of what holds within them. Neither may be used for the other.`,
    open: `The signs differ, and at least one may be chance: what holds among the values of ${group} must not be used within them.`,
    together: 'The signs agree.',
  };
  return [
    `${x} and ${y}, over ${between.n} values of ${group}: ${said(between)}`,
    `within them: ${said(within)}`,
    verdicts[verdict],
  ].join('\n');
}
