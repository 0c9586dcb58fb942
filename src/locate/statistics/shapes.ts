import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { joined, type Said, said, UserError, word } from '../../model/index.js';
import { cleanCode, padCodes } from './codes.js';
import { foldWords, rolesOf } from './columns.js';

/** The outline of a place. Several outlines under one code are one shape. */
export interface Shape {
  code: string;
  name: string;
  /** Other words about it (its department): what the properties hold beside code and name. */
  group?: string;
  /** Letters to be drawn on it, where there is room by design: on a tile. */
  label?: string;
  geometry: Polygon | MultiPolygon;
}

/** Shapes in the order of the file. */
export interface Shapes {
  name: string;
  shapes: Shape[];
  /** Indices of the shapes that share a border with each; ascending. */
  neighbours: number[][];
  notes: Said[];
}

/** What the user says of a file of shapes; what is not said is found. */
export interface ShapeOptions {
  /** Name of the object, where a TopoJSON holds several. */
  layer?: string;
  /** Property that holds the code; `id` is the feature's own. */
  code?: string;
  /** Property that holds the name. */
  shapeName?: string;
  /** Codes of the table, to tell which property holds codes like them. */
  like?: readonly string[];
}

/**
 * Reads shapes from TopoJSON or GeoJSON, and who borders whom: by shared arcs, in GeoJSON by shared sides.
 * @throws UserError where the file is neither, has no polygons, or a property is missing
 */
export function readShapes(text: string, name: string, options: ShapeOptions = {}): Shapes {
  const { features, touching, layer } = outlinesOf(text, name, options.layer);
  const keys = propertiesOf(features);
  const code = options.code ?? codeProperty(features, keys, options.like);
  const shapeName = options.shapeName ?? nameProperty(features, keys, code);
  for (const key of [code, shapeName]) {
    if (key !== undefined && !keys.includes(key)) {
      throw new UserError(said`The shapes of ${name} have no property "${key}". They have ${keys.join(', ')}.`, {
        exit: 2,
      });
    }
  }
  if (code === undefined && shapeName === undefined) {
    throw new UserError(
      said`No property of the shapes of ${name} holds codes or names that tell them apart. They have ${keys.join(', ') || said`none`}. Say which: --shape-code PROPERTY or --shape-name PROPERTY.`,
      { exit: 2 },
    );
  }
  const group = keys.find((key) => key !== code && key !== shapeName && key !== 'id' && isGroup(features, key));
  const { codes } = padCodes(features.map((each) => (code === undefined ? '' : cleanCode(property(each, code)))));
  const parts = features.map((each, index) => ({
    code: codes[index]!,
    name: shapeName === undefined ? codes[index]! : property(each, shapeName),
    ...(group !== undefined && { group: property(each, group) }),
    geometry: each.geometry,
  }));
  const quoted = (key: string): Said => said`"${key}"`;
  const read = [
    ...(layer === undefined ? [] : [said`layer ${quoted(layer)}`]),
    code === undefined ? word('no code') : said`code ${quoted(code)}`,
    shapeName === undefined ? word('no name') : said`name ${quoted(shapeName)}`,
    ...(group === undefined ? [] : [said`group ${quoted(group)}`]),
  ];
  const notes = [joined(read, ', ')];
  return { name, ...united(parts, touching, notes), notes };
}

type Outline = Feature<Polygon | MultiPolygon>;

function outlinesOf(
  text: string,
  name: string,
  wanted: string | undefined,
): { features: Outline[]; touching: number[][]; layer?: string } {
  let file: Topology | FeatureCollection | Feature;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UserError(
      said`${name} is no JSON (${(cause as Error).message}). Shapes are read from TopoJSON or GeoJSON.`,
      {
        cause,
      },
    );
  }
  if (file?.type === 'Topology') {
    const layers = Object.entries(file.objects).filter(
      (each): each is [string, GeometryCollection] => each[1].type === 'GeometryCollection',
    );
    const [layer, collection] =
      (wanted === undefined
        ? layers.sort((a, b) => b[1].geometries.length - a[1].geometries.length)[0]
        : layers.find(([key]) => key === wanted)) ??
      missingLayer(
        name,
        wanted,
        layers.map(([key]) => key),
      );
    const geometries = collection.geometries.filter(isArea);
    if (geometries.length === 0) throw noPolygons(name);
    const features = feature(file, { ...collection, geometries }).features as Outline[];
    return { features, touching: neighbors(geometries), layer };
  }
  const list = file?.type === 'FeatureCollection' ? file.features : file?.type === 'Feature' ? [file] : undefined;
  if (!list)
    throw new UserError(
      said`${name} is neither TopoJSON nor GeoJSON: its type is ${JSON.stringify((file as { type?: unknown } | null)?.type)}.`,
    );
  const features = list.filter((each): each is Outline => isArea(each.geometry));
  if (features.length === 0) throw noPolygons(name);
  return { features, touching: sharedSides(features) };
}

const isArea = (geometry: GeometryObject | Geometry | null): boolean =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
const noPolygons = (name: string): UserError =>
  new UserError(said`${name} holds no polygons: places are drawn from outlines.`);

function missingLayer(name: string, wanted: string | undefined, layers: string[]): never {
  throw new UserError(
    said`${name} has no layer "${wanted ?? ''}". It has ${layers.join(', ') || said`none`}: --shape-layer NAME.`,
    { exit: 2 },
  );
}

/** Shapes that have a side in common: the same two corners one after the other, to about a decimetre. */
function sharedSides(features: readonly Outline[]): number[][] {
  const owners = new Map<string, number[]>();
  features.forEach(({ geometry }, index) => {
    const seen = new Set<string>();
    for (const ring of ringsOf(geometry)) {
      for (let at = 1; at < ring.length; at++) {
        const ends = [ring[at - 1]!, ring[at]!].map(([x, y]) => `${x!.toFixed(6)},${y!.toFixed(6)}`).sort();
        if (ends[0] !== ends[1]) seen.add(ends.join(' '));
      }
    }
    for (const side of seen) owners.set(side, [...(owners.get(side) ?? []), index]);
  });
  const touching = features.map(() => new Set<number>());
  for (const list of owners.values()) for (const a of list) for (const b of list) if (a !== b) touching[a]!.add(b);
  return touching.map((set) => [...set].sort((a, b) => a - b));
}

/** All rings of an area, outlines and holes alike. */
export const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

const property = (each: Outline, key: string): string =>
  String((key === 'id' ? (each.id ?? each.properties?.['id']) : each.properties?.[key]) ?? '').trim();

function propertiesOf(features: readonly Outline[]): string[] {
  const keys = new Set<string>();
  for (const each of features) {
    if (each.id !== undefined) keys.add('id');
    for (const key of Object.keys(each.properties ?? {})) keys.add(key);
  }
  return [...keys];
}

/** The property whose values most codes of the table are found among; without a table, a property called a code. */
function codeProperty(
  features: readonly Outline[],
  keys: readonly string[],
  like: readonly string[] = [],
): string | undefined {
  const wanted = new Set(like.filter(Boolean));
  const scored = keys.map((key) => {
    const values = new Set(padCodes(features.map((each) => cleanCode(property(each, key)))).codes);
    return { key, values: values.size, found: [...wanted].filter((code) => values.has(code)).length };
  });
  const best = scored.reduce((most, each) => (each.found > most.found ? each : most), { key: '', values: 0, found: 0 });
  if (best.found >= wanted.size * 0.3 && best.found > 0) return best.key;
  return scored.find(
    ({ key, values }) => (key === 'id' || rolesOf(key)[0] === 'code') && values > features.length * 0.6,
  )?.key;
}

function nameProperty(
  features: readonly Outline[],
  keys: readonly string[],
  code: string | undefined,
): string | undefined {
  const distinct = (key: string): number => new Set(features.map((each) => foldWords(property(each, key)))).size;
  const words = keys.filter(
    (key) =>
      key !== code && features.filter((each) => /\p{L}{2}/u.test(property(each, key))).length > features.length * 0.8,
  );
  const called = words.filter((key) => rolesOf(key).includes('name') || /nom|name/i.test(key));
  const best = (called.length > 0 ? called : words)
    .map((key) => ({ key, count: distinct(key) }))
    .sort((a, b) => b.count - a.count)[0];
  return best?.key;
}

const isGroup = (features: readonly Outline[], key: string): boolean => {
  const values = features.map((each) => property(each, key));
  const distinct = new Set(values).size;
  return distinct > 1 && distinct <= features.length * 0.7 && values.every((value) => /\p{L}{2}/u.test(value));
};

/** Outlines of one code become one shape: an island, or a place drawn in pieces. */
function united(
  parts: readonly Shape[],
  touching: readonly number[][],
  notes: Said[],
): { shapes: Shape[]; neighbours: number[][] } {
  const shapes: Shape[] = [];
  const place = new Map<string, number>();
  const home = parts.map((part) => {
    const key = part.code || `${foldWords(part.group ?? '')}/${foldWords(part.name)}`;
    const known = place.get(key);
    if (known === undefined) {
      place.set(key, shapes.length);
      return shapes.push({ ...part }) - 1;
    }
    const shape = shapes[known]!;
    shape.geometry = { type: 'MultiPolygon', coordinates: [...polygons(shape.geometry), ...polygons(part.geometry)] };
    notes.push(said`two outlines have the code ${part.code} (${shape.name}, ${part.name}); they count as one place`);
    return known;
  });
  const neighbours = shapes.map(() => new Set<number>());
  touching.forEach((list, index) => {
    for (const other of list) if (home[index] !== home[other]) neighbours[home[index]!]!.add(home[other]!);
  });
  return { shapes, neighbours: neighbours.map((set) => [...set].sort((a, b) => a - b)) };
}

const polygons = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** True where the point (degrees) lies in the area: an odd number of sides lie east of it (even-odd rule). */
export function lies(longitude: number, latitude: number, geometry: Polygon | MultiPolygon): boolean {
  let inside = false;
  for (const ring of ringsOf(geometry)) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [x1, y1] = ring[at] as [number, number];
      const [x2, y2] = ring[before] as [number, number];
      if (y1 > latitude !== y2 > latitude && longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1)
        inside = !inside;
    }
  }
  return inside;
}
