import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { focusTable, placeTable, reasonsFor } from '../../locate/index.js';
import type { FocusQuery, IndexQuery, ValuesQuery } from '../api/index.js';
import type { Held } from './territories.js';
import { chosenOf } from './territory-focus.js';
import { indexView } from './territory-index.js';
import { rowsOf } from './territory-values.js';
import { placesOf } from './territory-view.js';

/** A table: a header, then a row for each place. */
export type Cells = (string | number)[][];

/** Columns whose digits are a name, not a number. */
const WORDS = new Set(['code', 'name', 'group', 'reason', 'kind', 'chosen']);

/** An indicator with rates and limits. */
export const valueCells = (held: Held, query: ValuesQuery): Cells => numbered(placeTable(rowsOf(held, query)));

/** The choice of places with the reason for each. */
export function focusCells(held: Held, query: FocusQuery): Cells {
  const { places, rules, choice, neighbours } = chosenOf(held, query);
  return numbered(focusTable(places, choice, reasonsFor(places, rules, choice, neighbours)));
}

/** The table of a programme with a row for each place, to be filled in; what a file of the planner says stands there. */
export function programmeCells(held: Held): Cells {
  const numbers = ['cost', 'capacity', 'effect', 'people', 'distance'] as const;
  return [
    ['code', 'name', ...numbers, 'must'],
    ...placesOf(held)
      .filter(({ code }) => code !== '')
      .map(({ code, name }) => {
        const own = held.programme?.get(code) ?? {};
        return [code, name, ...numbers.map((key) => own[key] ?? ''), own.must ?? ''];
      }),
  ];
}

/** The index: score, rank and the score of each dimension. */
export function indexCells(held: Held, query: IndexQuery): Cells {
  const { scores, ranks, parts } = indexView(held, query);
  const places = placesOf(held);
  const cell = (value: number | null | undefined): string | number => value ?? '';
  return [
    ['code', 'name', 'group', 'rank', 'score', ...parts.map(({ code }) => code)],
    ...places.map(({ code, name, group }, at) => [
      ...[code, name, group],
      ...[ranks, scores, ...parts.map((part) => part.scores)].map((column) => cell(column[at])),
    ]),
  ];
}

/** The rows that have an outline as GeoJSON (RFC 7946), the columns as properties. */
export function featuresOf(held: Held, [header, ...rows]: Cells): FeatureCollection<Polygon | MultiPolygon> {
  const places = placesOf(held);
  return {
    type: 'FeatureCollection',
    features: rows.flatMap((row, at) => {
      const shape = held.shapes?.shapes[places[at]?.shape ?? -1];
      if (!shape) return [];
      const properties = Object.fromEntries(
        header!.map((key, column) => [key, row[column] === '' ? null : row[column]!]),
      );
      return [{ type: 'Feature' as const, id: String(row[0]), properties, geometry: shape.geometry }];
    }),
  };
}

function numbered([header, ...rows]: string[][]): Cells {
  const words = header!.map((key) => WORDS.has(key));
  return [
    header!,
    ...rows.map((row) =>
      row.map((cell, at) => (words[at] || cell === '' || Number.isNaN(Number(cell)) ? cell : Number(cell))),
    ),
  ];
}
