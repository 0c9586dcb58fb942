import type { Language } from '../../model/index.js';
import { DIMENSIONS, type IndicatorTable, indicatorTable, knownIndicators, type Row } from '../indexing/index.js';
import type { Territory, TerritoryIndicator } from './types.js';

/** An indicator's place in the tree: its dimension, and whether more of it is better. */
export interface TreeLeaf {
  indicator: string;
  /** Code of the dimension; absent: it is left out of the index. */
  dimension?: string;
  direction: 1 | -1;
}

/** The human-security tree as the words of a table's indicators suggest it; what is not known is left out until asked for. */
export function proposedTree({ indicators }: Territory): TreeLeaf[] {
  const used = new Set<string>();
  return indicators.map(({ code, known }) => {
    const indicator = knownIndicators().find((each) => each.code === known);
    // Two columns of one indicator would count it twice.
    const first = indicator?.dimension !== undefined && !used.has(indicator.code);
    if (first) used.add(indicator.code);
    return {
      indicator: code,
      ...(first && { dimension: indicator.dimension! }),
      direction: indicator?.direction ?? -1,
    };
  });
}

/** Of a count, how many for each hundred thousand persons: as a number it would rank places by their size. */
const PER = 100_000;

function leafValue(indicator: TerritoryIndicator | undefined, period: number, place: number): number | undefined {
  const value = indicator?.statistics.values[period]?.[place];
  const people = indicator?.statistics.population?.[period]?.[place];
  if (value === undefined || !indicator!.counts || people === undefined) return value;
  return people > 0 ? (PER * value) / people : Number.NaN;
}

/**
 * The table of a territory's indicators in one period with a tree of dimensions over them; undefined where the tree is
 * empty. Codes of nodes are those of indicators and dimensions; the top is `human-security`.
 */
export function territoryTable(
  { name, places, periods, indicators }: Territory,
  period: string,
  tree: readonly TreeLeaf[],
  language: Language,
): IndicatorTable | undefined {
  const leaves = tree.filter(({ dimension }) => dimension !== undefined);
  if (leaves.length === 0) return undefined;
  const dimensions = DIMENSIONS.filter(({ code }) => leaves.some(({ dimension }) => dimension === code));
  const at = periods.indexOf(period);
  const of = new Map(indicators.map((each) => [each.code, each]));
  const row = (iCode: string, iName: string, Level: number, more: Row): Row => ({
    iCode,
    iName,
    Level: String(Level),
    ...more,
  });
  const meta: Row[] = [
    ...leaves.map(({ indicator, dimension, direction }) =>
      row(indicator, indicator, 1, { Type: 'Indicator', Direction: String(direction), Parent: dimension! }),
    ),
    ...dimensions.map(({ code, name: words }) =>
      row(code, words[language], 2, { Type: 'Aggregate', Parent: 'human-security' }),
    ),
    row('human-security', 'human-security', 3, { Type: 'Aggregate' }),
  ];
  const cell = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? '' : String(value));
  const data = places.map(
    (place, index): Row => ({
      uCode: place.code || `${place.group ?? ''}/${place.name}`,
      uName: place.name,
      ...Object.fromEntries(leaves.map(({ indicator }) => [indicator, cell(leafValue(of.get(indicator), at, index))])),
    }),
  );
  return indicatorTable(data, meta, name);
}
