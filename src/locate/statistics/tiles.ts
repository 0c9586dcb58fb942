import { readFileSync } from 'node:fs';
import { word } from '../../model/index.js';
import type { Shape, Shapes } from './shapes.js';

/** Beyond all degrees, so that nobody takes a grid for longitudes and latitudes. */
const SIDE = 1000;
const GAP = 30;

/**
 * The states of Mexico as tiles of a grid (mexico-tiles.tsv), for where no outlines are at hand: each is as large as any other and stands
 * roughly where it lies. Tiles side by side count as neighbours, which is near the truth and not the truth; a note says so.
 */
export function mexicoTiles(): Shapes {
  const tiles = readFileSync(new URL('./mexico-tiles.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [code, short, name, column, row] = line.split('\t') as [string, string, string, string, string];
      return { code, short, name, column: Number(column), row: Number(row) };
    });
  const shapes = tiles.map(({ code, short, name, column, row }): Shape => {
    const [west, east] = [column * SIDE, (column + 1) * SIDE - GAP];
    const [south, north] = [-(row + 1) * SIDE + GAP, -row * SIDE];
    const ring = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
    return { code, name, label: short, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return {
    name: 'tile grid of the states of Mexico',
    shapes,
    neighbours: tiles.map(({ column, row }) =>
      tiles.flatMap((other, at) => (Math.abs(other.column - column) + Math.abs(other.row - row) === 1 ? [at] : [])),
    ),
    notes: [word('a grid of equal tiles, no outlines: places and borders are roughly where they lie')],
  };
}
