import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { type ChoroplethWords, choropleth } from '../statistics/choropleth.js';
import type { MapClass } from '../statistics/classes.js';
import type { Shape } from '../statistics/shapes.js';
import type { FocusRobustness } from './robust.js';
import type { FocusChoice, FocusDecision, FocusPlace } from './types.js';

/** What a place is to a choice: chosen in every draw, in most, in some, in hardly any; or without draws chosen or not. */
export type FocusKind = 'core' | 'often' | 'sometimes' | 'chosen' | 'out';

/** Share of the draws below which a place counts as left out on a map. */
const HARDLY = 0.05;

/** The kind of each place: `often` from half of the draws on, `out` below a twentieth. */
export function focusKinds({ chosen }: FocusChoice, robustness?: FocusRobustness): FocusKind[] {
  return chosen.map((is, i) => {
    if (!robustness) return is ? 'chosen' : 'out';
    const share = robustness.share[i]!;
    return share === 1 ? 'core' : share >= 0.5 ? 'often' : share >= HARDLY ? 'sometimes' : 'out';
  });
}

/** The dark and the light of one hue and its opposite: they differ in lightness too, so that print and every eye tells them. */
const KINDS: Readonly<Record<FocusKind, { colour: string; label: string }>> = {
  core: { colour: '#451543', label: 'in all: stable core' },
  chosen: { colour: '#451543', label: 'chosen' },
  often: { colour: '#e07b2a', label: 'in half or more' },
  sometimes: { colour: '#f6cf9a', label: 'in fewer' },
  out: { colour: '#e9ebee', label: 'left out' },
};

/**
 * Map of a choice, as SVG that stands alone.
 * @param shapeOf for each place the index of its shape; -1 where the map lacks it
 */
export function focusMap(
  shapes: readonly Shape[],
  shapeOf: readonly number[],
  kinds: readonly FocusKind[],
  words: ChoroplethWords,
): string {
  const used = (Object.keys(KINDS) as FocusKind[]).filter((kind) => kinds.includes(kind));
  const values = new Float64Array(shapes.length).fill(Number.NaN);
  shapeOf.forEach((shape, place) => {
    if (shape >= 0) values[shape] = used.indexOf(kinds[place]!);
  });
  const classes = used.map(
    (kind, at): MapClass => ({
      ...KINDS[kind],
      low: at,
      high: at,
      count: values.filter((value) => value === at).length,
    }),
  );
  return choropleth(shapes, values, words, { kinds: classes }).svg;
}

/** A choice as rows for a file: a header, then a row for each place. */
export function focusTable(
  places: readonly FocusPlace[],
  choice: FocusChoice,
  decisions: readonly FocusDecision[],
  robustness?: FocusRobustness,
): string[][] {
  const kinds = focusKinds(choice, robustness);
  const cell = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? '' : String(Number(value.toPrecision(10)));
  const header = ['code', 'name', 'group', 'need', 'people', 'cost', 'gain', 'chosen', 'kind', 'share', 'reason'];
  return [
    header,
    ...places.map((place, i) => [
      place.code,
      place.name,
      place.group,
      cell(place.need),
      cell(place.people),
      cell(choice.offers[i]!.cost),
      cell(choice.offers[i]!.gain),
      choice.chosen[i] ? 'yes' : 'no',
      kinds[i]!,
      cell(robustness?.share[i]),
      decisions[i]!.reason,
    ]),
  ];
}

/** The places of a choice that have a shape, as GeoJSON (RFC 7946) with the columns of `focusTable` as properties. */
export function focusFeatures(
  table: readonly (readonly string[])[],
  shapes: readonly Shape[],
  shapeOf: readonly number[],
): FeatureCollection<Polygon | MultiPolygon> {
  const [header, ...rows] = table;
  const numbers = new Set(['need', 'people', 'cost', 'gain', 'share']);
  return {
    type: 'FeatureCollection',
    features: rows.flatMap((row, place) =>
      shapeOf[place]! < 0
        ? []
        : [
            {
              type: 'Feature' as const,
              id: row[0]!,
              properties: Object.fromEntries(
                header!.map((key, at) => {
                  const text = row[at]!;
                  return [key, !numbers.has(key) ? text : text === '' ? null : Number(text)];
                }),
              ),
              geometry: shapes[shapeOf[place]!]!.geometry,
            },
          ],
    ),
  };
}
