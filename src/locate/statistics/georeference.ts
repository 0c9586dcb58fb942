import type { Position } from 'geojson';
import { said } from '../../model/index.js';
import type { JoinReport } from './join.js';
import { lies, ringsOf, type Shape, type Shapes } from './shapes.js';
import type { StatPlace } from './types.js';

/** Fewer places than this say nothing about the coordinates of a map. */
const LEAST_PLACES = 10;
/** This share of the places must lie in their own shape for map and table to agree. */
const AGREE = 0.8;
/** What is mended is drawn coarsely, and seats lie near borders: this share is enough. */
const MENDED = 0.6;
const PASSES = 5;

/**
 * Checks the coordinates of a map by those of the table: each place should lie in its own shape. Many files of shapes are
 * drawn in a projection or at a scale of their own; then the polynomial of second order that brings their centres to the
 * coordinates of the table is found (least squares, what lies far off left out) and, where places come to lie in their shapes, applied. Returns
 * the shapes as they came where the table has no coordinates or they agree.
 */
export function georeferenced(shapes: Shapes, places: readonly StatPlace[], { shapeOf }: JoinReport): Shapes {
  const pairs = places.flatMap(({ longitude, latitude }, place) => {
    const shape = shapes.shapes[shapeOf[place]!];
    return shape && longitude !== undefined && latitude !== undefined
      ? [{ shape, to: [longitude, latitude] as const, from: centre(shape) }]
      : [];
  });
  if (pairs.length < LEAST_PLACES) return shapes;
  const inside = pairs.filter(({ shape, to }) => lies(to[0], to[1], shape.geometry)).length;
  if (inside >= pairs.length * AGREE) return shapes;
  const move = polynomial(pairs);
  const moved = move ? shapes.shapes.map((shape) => movedBy(move, shape)) : [];
  const place = new Map(shapes.shapes.map((shape, index) => [shape, moved[index]!]));
  const after = move ? pairs.filter(({ shape, to }) => lies(to[0], to[1], place.get(shape)!.geometry)).length : 0;
  if (after < pairs.length * MENDED)
    return {
      ...shapes,
      notes: [
        ...shapes.notes,
        said`the coordinates of the map are not those of the table: ${inside} of ${pairs.length} places lie in their shape; no shift, scale or bend mends it`,
      ],
    };
  return {
    ...shapes,
    shapes: moved,
    notes: [
      ...shapes.notes,
      said`the coordinates of the map are not those of the table: ${inside} of ${pairs.length} places lie in their shape; after a shift, scale and bend found from them, ${after} do`,
    ],
  };
}

type Point = readonly [number, number];
type Move = (point: Point) => Position;

/** Centre of the bounds of the largest ring: near enough to fit a map by hundreds of places. */
function centre(shape: Shape): Point {
  const ring = ringsOf(shape.geometry).reduce((most, each) => (each.length > most.length ? each : most));
  const [xs, ys] = [ring.map(([x]) => x!), ring.map(([, y]) => y!)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** The polynomial of second order that brings points to where they belong; undefined where they do not tell. */
function polynomial(pairs: readonly { from: Point; to: Point }[]): Move | undefined {
  const terms = termsAbout(pairs.map(({ from }) => from));
  let used = pairs;
  let found: Move | undefined;
  for (let pass = 0; pass < PASSES; pass++) {
    const rows = used.map(({ from }) => terms(from));
    const byAxis = [0, 1].map((axis) =>
      leastSquares(
        rows,
        used.map(({ to }) => to[axis]!),
      ),
    );
    const [forX, forY] = byAxis;
    if (!forX || !forY) return undefined;
    const move: Move = (point) => {
      const of = terms(point);
      return [forX, forY].map((weights) => weights.reduce((sum, weight, term) => sum + weight * of[term]!, 0));
    };
    const off = ({ from, to }: { from: Point; to: Point }): number => {
      const [x, y] = move(from);
      return Math.hypot(x! - to[0], y! - to[1]);
    };
    const usual = pairs.map(off).sort((a, b) => a - b)[Math.floor(pairs.length / 2)]!;
    used = pairs.filter((pair) => off(pair) <= 3 * usual);
    found = move;
  }
  return found;
}

/** Terms of the polynomial, of coordinates about their mean and by their spread, lest large numbers cancel. */
function termsAbout(points: readonly Point[]): (point: Point) => number[] {
  const scale = ([0, 1] as const).map((axis) => {
    const mean = points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return {
      mean,
      spread: Math.sqrt(points.reduce((sum, point) => sum + (point[axis] - mean) ** 2, 0) / points.length) || 1,
    };
  });
  return (point) => {
    const [x, y] = scale.map(({ mean, spread }, axis) => (point[axis]! - mean) / spread) as [number, number];
    return [1, x, y, x * x, x * y, y * y];
  };
}

/** Weights of the terms that miss the values least: normal equations, solved by Gaussian elimination; undefined where they have no one solution. */
function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): number[] | undefined {
  const size = rows[0]?.length ?? 0;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    rows.reduce((sum, row, at) => sum + row[i]! * values[at]!, 0),
  ]);
  for (let column = 0; column < size; column++) {
    const pivot = system.reduce(
      (best, row, at) => (at >= column && Math.abs(row[column]!) > Math.abs(system[best]![column]!) ? at : best),
      column,
    );
    [system[column], system[pivot]] = [system[pivot]!, system[column]!];
    const lead = system[column]!;
    if (Math.abs(lead[column]!) < 1e-9 * rows.length) return undefined;
    for (const [at, row] of system.entries()) {
      if (at === column) continue;
      const factor = row[column]! / lead[column]!;
      for (let j = column; j <= size; j++) row[j]! -= factor * lead[j]!;
    }
  }
  return system.map((row, at) => row[size]! / row[at]!);
}

function movedBy(move: Move, shape: Shape): Shape {
  const ring = (positions: Position[]): Position[] => positions.map(([x, y]) => move([x!, y!]));
  const { geometry } = shape;
  return {
    ...shape,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) },
  };
}
