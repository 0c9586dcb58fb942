import { readFileSync } from 'node:fs';
import { said } from '../../model/index.js';
import { alpha2, countriesIn } from '../outlines.js';
import { ringsOf, type Shape, type Shapes } from './shapes.js';

/** How a table may write the codes of countries: ISO 3166-1. */
type System = 'alpha-3' | 'alpha-2' | 'numeric';

const WORLD = { inside: [], outside: [], west: -180, south: -90, east: 180, north: 90 };

function codes(): Record<System, string>[] {
  return readFileSync(new URL('./countries.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [three, two, numeric] = line.split('\t');
      return { 'alpha-3': three!, 'alpha-2': two!, numeric: numeric! };
    });
}

/**
 * The bundled outlines of countries (Natural Earth by world-atlas) as shapes, with the codes of ISO 3166-1 in the form that most
 * codes of the table have. They bring no borders: nobody is a neighbour of anybody.
 * Antarctica is not among them.
 */
export function countryShapes(like: readonly string[]): Shapes {
  const standard = codes();
  const found = (system: System): number => {
    const all = new Set(standard.map((each) => each[system]));
    return like.filter((code) => all.has(code)).length;
  };
  const systems = ['alpha-3', 'alpha-2', 'numeric'] as const;
  const system = systems.reduce((best, each) => (found(each) > found(best) ? each : best));
  const byTwo = new Map(standard.map((each) => [each['alpha-2'], each[system]]));
  const shapes = new Map<string, Shape>();
  for (const country of countriesIn(WORLD)) {
    const { geometry } = country;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const { name } = country.properties;
    // Nobody publishes statistics of it, and its outline runs along the pole, which no map of the world draws well.
    if (alpha2(country) === 'AQ') continue;
    // Natural Earth gives Kosovo no code; others without one (a disputed part, a base) stay by their name.
    const code = byTwo.get(alpha2(country) ?? (name === 'Kosovo' ? 'XK' : '')) ?? '';
    const shape: Shape = { code, name, geometry };
    const known = shapes.get(code || name);
    shapes.set(code || name, known ? joined(known, shape) : shape);
  }
  const list = [...shapes.values()];
  return {
    name: 'world-atlas',
    shapes: list,
    neighbours: list.map(() => []),
    notes: [said`countries by ISO 3166-1 ${system}`],
  };
}

/** An island under the code of its country is part of it: one shape, by the name of the one with more corners. */
function joined(left: Shape, right: Shape): Shape {
  const corners = ({ geometry }: Shape): number => ringsOf(geometry).reduce((sum, ring) => sum + ring.length, 0);
  const parts = ({ geometry }: Shape) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  const [large, small] = corners(left) >= corners(right) ? [left, right] : [right, left];
  return { ...large, geometry: { type: 'MultiPolygon', coordinates: [...parts(large), ...parts(small)] } };
}
