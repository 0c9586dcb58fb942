import { kilometres } from '../../model/index.js';
import { ringsOf, type Shape } from '../statistics/shapes.js';

/**
 * The middle of a shape in degrees, as longitude and latitude: the centroid of its largest ring, on the plane.
 */
export function middleOf({ geometry }: Pick<Shape, 'geometry'>): [number, number] {
  let best = { area: -1, x: Number.NaN, y: Number.NaN };
  for (const ring of ringsOf(geometry)) {
    let [twice, x, y] = [0, 0, 0];
    const [x0, y0] = ring[0] as [number, number];
    for (let at = 1; at < ring.length; at++) {
      // About the first corner, so that small places far from zero lose no digits.
      const [ax, ay] = [ring[at - 1]![0]! - x0, ring[at - 1]![1]! - y0];
      const [bx, by] = [ring[at]![0]! - x0, ring[at]![1]! - y0];
      const cross = ax * by - bx * ay;
      twice += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    }
    const area = Math.abs(twice);
    if (area > best.area) best = { area, x: x0 + (twice ? x / (3 * twice) : 0), y: y0 + (twice ? y / (3 * twice) : 0) };
  }
  return [best.x, best.y];
}

/** Kilometres as the crow flies from a base to points, all as longitude and latitude in degrees; undefined without a point. */
export const distancesFrom = (
  [longitude, latitude]: readonly [number, number],
  points: readonly (readonly [number, number] | undefined)[],
): (number | undefined)[] => points.map((point) => point && kilometres([latitude, longitude], [point[1], point[0]]));
