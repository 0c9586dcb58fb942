import { readFileSync } from 'node:fs';
import type { Language } from '../../model/index.js';
import { foldWords, isNumber, yearOf } from '../statistics/index.js';
import type { Row } from './read-indicators.js';

/** An indicator that tables are matched to. */
export interface KnownIndicator {
  code: string;
  /** Dimension of the tree; absent where it only tells what kind of place it is. */
  dimension?: string;
  name: Readonly<Record<Language, string>>;
  unit: string;
  direction: 1 | -1;
  /** It counts what is reported, not what happens. */
  reported: boolean;
  /** Where such data are published. */
  published: string;
  words: readonly string[];
}

/** The dimensions of the tree in order, by their names. */
export const DIMENSIONS: readonly { code: string; name: Readonly<Record<Language, string>> }[] = [
  { code: 'safety', name: { en: 'Safety', es: 'Seguridad física', pt: 'Segurança física' } },
  { code: 'livelihood', name: { en: 'Livelihood', es: 'Medios de vida', pt: 'Meios de vida' } },
  {
    code: 'services-justice',
    name: { en: 'Services and justice', es: 'Servicios y justicia', pt: 'Serviços e justiça' },
  },
  { code: 'state-presence', name: { en: 'State presence', es: 'Presencia del Estado', pt: 'Presença do Estado' } },
  { code: 'legitimacy', name: { en: 'Legitimacy', es: 'Legitimidad', pt: 'Legitimidade' } },
];

let all: KnownIndicator[] | undefined;

/** All indicators of human-security.tsv. */
export function knownIndicators(): readonly KnownIndicator[] {
  all ??= readFileSync(new URL('./human-security.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [code, dimension, en, es, pt, unit, direction, reported, published, words] = line.split('\t') as string[];
      return {
        code: code!,
        ...(dimension !== '-' && { dimension: dimension! }),
        name: { en: en!, es: es!, pt: pt! },
        unit: unit!,
        direction: direction === '-1' ? -1 : 1,
        reported: reported === 'yes',
        published: published!,
        words: words!.split(';'),
      };
    });
  return all;
}

/** How the columns of a table were matched to indicators. */
export interface Matched {
  /** Column by indicator; of several years the last. */
  columns: { column: string; indicator: KnownIndicator }[];
  /** Columns of numbers that are no known indicator: asked for. */
  asked: string[];
  /** Columns passed over because a later year of the same indicator is there. */
  earlier: string[];
}

const UNIT = new Set(['code', 'name', 'ucode', 'uname', 'unit code', 'unit name', 'place', 'year', 'period', 'ano']);

/**
 * Matches the columns of a table to known indicators by the words of their headers: the longest words that stand in a header tell, and a
 * code is known by itself. `given` goes first (header to code, `-` for none).
 */
export function matchIndicators(
  columns: readonly string[],
  rows: readonly Row[],
  given: Readonly<Record<string, string>> = {},
): Matched {
  const fixed = new Map(Object.entries(given).map(([header, code]) => [foldWords(header), code]));
  const numeric = (column: string): boolean => {
    const cells = rows
      .map((row) => (row[column] ?? '').trim())
      .filter((text) => text !== '' && !/^(?:na|nan)$/i.test(text));
    return cells.length > 0 && cells.every(isNumber);
  };
  const matched: Matched = { columns: [], asked: [], earlier: [] };
  for (const column of columns) {
    const own = fixed.get(foldWords(column));
    if (own === '-' || (own === undefined && UNIT.has(foldWords(column))) || !numeric(column)) continue;
    const indicator = own === undefined ? indicatorOf(column) : knownIndicators().find(({ code }) => code === own);
    if (!indicator) {
      matched.asked.push(column);
      continue;
    }
    const before = matched.columns.findIndex((each) => each.indicator === indicator);
    if (before < 0) matched.columns.push({ column, indicator });
    else {
      const later = (yearOf(column)?.year ?? '') > (yearOf(matched.columns[before]!.column)?.year ?? '');
      matched.earlier.push(later ? matched.columns[before]!.column : column);
      if (later) matched.columns[before] = { column, indicator };
    }
  }
  return matched;
}

/** The indicator that the words of a header tell; undefined where none, or two do as well. */
export function indicatorOf(header: string): KnownIndicator | undefined {
  const words = ` ${foldWords(yearOf(header)?.stem || header)} `;
  const fits = knownIndicators().flatMap((indicator) => {
    if (words === ` ${foldWords(indicator.code)} `) return [{ indicator, length: 1000 }];
    const lengths = indicator.words.filter((each) => words.includes(` ${each} `)).map((each) => each.length);
    return lengths.length > 0 ? [{ indicator, length: Math.max(...lengths) }] : [];
  });
  fits.sort((a, b) => b.length - a.length);
  return fits[0] && fits[0].length !== fits[1]?.length ? fits[0].indicator : undefined;
}

/**
 * The description of a table by the human-security tree, as `indicatorTable` takes it: a row for each column that was matched and
 * belongs to the tree, and one for each dimension that has any, with equal weights within and among them.
 */
export function humanSecurityMeta({ columns }: Matched, language: Language = 'en'): Row[] {
  const inTree = columns.filter(({ indicator }) => indicator.dimension !== undefined);
  const used = DIMENSIONS.filter(({ code }) => inTree.some(({ indicator }) => indicator.dimension === code));
  const top = { en: 'Human security', es: 'Seguridad humana', pt: 'Segurança humana' }[language];
  const row = (cells: Partial<Row>): Row => ({
    iCode: '',
    iName: '',
    Type: '',
    Level: '',
    Direction: '1',
    Weight: '1',
    Parent: '',
    Unit: '',
    Source: '',
    ...(cells as Row),
  });
  return [
    ...inTree.map(({ column, indicator }) =>
      row({
        iCode: column,
        iName: indicator.name[language],
        Type: 'Indicator',
        Level: '1',
        Direction: String(indicator.direction),
        Parent: indicator.dimension!,
        Unit: indicator.unit,
        Source: indicator.published,
      }),
    ),
    ...used.map(({ code, name }) =>
      row({ iCode: code, iName: name[language], Type: 'Aggregate', Level: '2', Parent: 'human-security' }),
    ),
    ...(used.length > 0 ? [row({ iCode: 'human-security', iName: top, Type: 'Aggregate', Level: '3' })] : []),
  ];
}

/** What has to be said where numbers of a table count what is reported: one line for each such column. */
export function unreportedNotes(columns: readonly string[]): string[] {
  return columns.flatMap((column) => {
    const indicator = indicatorOf(column);
    return indicator?.reported
      ? [
          `"${column}" counts what is reported: where people fear or distrust the police less is reported, so that the worst place may look the best. Set it beside a survey of victims before ranking by it.`,
        ]
      : [];
  });
}
