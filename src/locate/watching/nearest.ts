import { kilometres } from '../../model/index.js';

/** Indices of the `k` points nearest to each, nearest first; ties by order. Points are longitude and latitude in degrees. */
export function nearestNeighbours(points: readonly (readonly [number, number])[], k: number): number[][] {
  return points.map(([longitude, latitude], index) =>
    points
      .map(([x, y], at) => ({ at, far: kilometres([latitude, longitude], [y, x]) }))
      .filter(({ at }) => at !== index)
      .sort((a, b) => a.far - b.far || a.at - b.at)
      .slice(0, k)
      .map(({ at }) => at),
  );
}
