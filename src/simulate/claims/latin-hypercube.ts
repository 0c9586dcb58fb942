/**
 * Points of the unit cube, each of whose coordinates falls once into each of `count` equal parts (McKay, Beckman, Conover
 * 1979, doi 10.2307/1268522): the whole range of every coordinate is covered with few points.
 * @returns `count` points of `dimensions` numbers in [0, 1)
 */
export function latinHypercube(count: number, dimensions: number, random: () => number): number[][] {
  const columns = Array.from({ length: dimensions }, () => {
    const parts = Array.from({ length: count }, (_, at) => at);
    for (let at = count - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [parts[at], parts[other]] = [parts[other]!, parts[at]!];
    }
    return parts.map((part) => (part + random()) / count);
  });
  return Array.from({ length: count }, (_, point) => columns.map((column) => column[point]!));
}
