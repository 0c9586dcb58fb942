import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { PlaceRow } from './place-rows.js';
import type { Shape } from './shapes.js';

/** Columns of the table that comes out, in order. */
const COLUMNS = [
  'code',
  'name',
  'group',
  'value',
  'leftOut',
  'population',
  'rate',
  'low',
  'high',
  'smoothed',
  'before',
  'change',
  'changeQ',
] as const;

/** The rows as a table: a header, then a row for each place; unknown numbers are blank. Columns that nobody has are left away. */
export function placeTable(rows: readonly PlaceRow[]): string[][] {
  const columns = usedColumns(rows);
  return [[...columns], ...rows.map((row) => columns.map((column) => cell(row[column])))];
}

/** The rows that have a shape as GeoJSON (RFC 7946), each with its numbers as properties; unknown ones are null. */
export function placeFeatures(
  rows: readonly PlaceRow[],
  shapes: readonly Shape[],
): FeatureCollection<Polygon | MultiPolygon> {
  const columns = usedColumns(rows);
  return {
    type: 'FeatureCollection',
    features: rows
      .filter(({ shape }) => shape >= 0)
      .map((row) => ({
        type: 'Feature',
        id: row.code,
        properties: Object.fromEntries(columns.map((column) => [column, known(row[column])])),
        geometry: shapes[row.shape]!.geometry,
      })),
  };
}

const usedColumns = (rows: readonly PlaceRow[]): (typeof COLUMNS)[number][] =>
  COLUMNS.filter((column) =>
    rows.some((row) => !(row[column] === '' || row[column] === false || Number.isNaN(row[column]))),
  );

const known = (value: string | number | boolean): string | number | boolean | null =>
  Number.isNaN(value) ? null : value;
const cell = (value: string | number | boolean): string =>
  Number.isNaN(value) ? '' : value === true ? 'yes' : value === false ? '' : String(value);
