import { geoEqualEarth, geoPath } from 'd3-geo';
import { alpha2, countriesIn } from './outlines.js';
import { asFeature, projected } from './statistics/choropleth.js';
import type { Shape } from './statistics/shapes.js';

/** Shapes as paths of SVG in a box that begins at (0, `top`). */
export interface DrawnShapes {
  top: number;
  width: number;
  height: number;
  /** One for each shape, in their order. */
  paths: string[];
  /** The middle of each. */
  middles: [number, number][];
}

/** The countries of the world as paths, and points among them. */
export interface DrawnWorld {
  width: number;
  height: number;
  countries: { code: string; path: string; middle: [number, number] }[];
  /** Where each point lies. */
  points: [number, number][];
}

const WIDTH = 620;
const WORLD = { inside: [], outside: [], west: -180, south: -90, east: 180, north: 90 };
/** Of a drawing that people zoom into: a hundredth of its unit. */
const DIGITS = 2;

/** Draws shapes in the projection of `choropleth`: equal-area about them where they are in degrees, else as they are. */
export function drawShapes(shapes: readonly Shape[]): DrawnShapes {
  const { path, top, height, degrees } = projected(shapes);
  path.digits(DIGITS);
  const features = shapes.map((shape) => asFeature(shape, degrees));
  return {
    top,
    width: WIDTH,
    height,
    paths: features.map((feature) => path(feature) ?? ''),
    middles: features.map((feature) => path.centroid(feature)),
  };
}

/**
 * Draws the world (Natural Earth by world-atlas; Equal Earth: Šavrič, Patterson, Jenny 2019, doi 10.1080/13658816.2018.1504949),
 * turned so that the points stand in its middle, where it bends shapes least.
 * @param points longitude and latitude in degrees
 */
export function drawWorld(points: readonly (readonly [number, number])[]): DrawnWorld {
  const longitudes = points.map(([longitude]) => longitude).sort((a, b) => a - b);
  const middle = longitudes[Math.floor(longitudes.length / 2)] ?? 0;
  const [width, height] = [1000, 487];
  const projection = geoEqualEarth().rotate([-middle, 0]).fitSize([width, height], { type: 'Sphere' });
  const path = geoPath(projection).digits(DIGITS);
  return {
    width,
    height,
    countries: countriesIn(WORLD).map((country) => ({
      code: alpha2(country) ?? '',
      path: path(country) ?? '',
      middle: path.centroid(country),
    })),
    points: points.map((point) => projection([...point]) ?? [Number.NaN, Number.NaN]),
  };
}
