const EARTH = 6371.0088;

/** Kilometres between two points in degrees, along the surface of a sphere (haversine formula). */
export function kilometres(left: readonly [number, number], right: readonly [number, number]): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const [dx, dy] = [rad(right[0] - left[0]), rad(right[1] - left[1])];
  return (
    2 *
    EARTH *
    Math.asin(Math.sqrt(Math.min(1, half(dy) + Math.cos(rad(left[1])) * Math.cos(rad(right[1])) * half(dx))))
  );
}

/** Indices of the `k` points nearest to each, nearest first; ties by order. Points are longitude and latitude in degrees. */
export function nearestNeighbours(points: readonly (readonly [number, number])[], k: number): number[][] {
  return points.map((point, index) =>
    points
      .map((other, at) => ({ at, far: kilometres(point, other) }))
      .filter(({ at }) => at !== index)
      .sort((a, b) => a.far - b.far || a.at - b.at)
      .slice(0, k)
      .map(({ at }) => at),
  );
}
