/**
 * Moves nodes that lie upon each other apart, by a grid, until none does or the rounds are over. In place; `fixed` stay.
 */
export function spread(positions: Float32Array, sizes: Float32Array, fixed: Uint8Array, rounds = 40): void {
  const count = sizes.length;
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0) return;
  for (let round = 0; round < rounds; round++) {
    const cells = gridOf(positions, count, 2 * largest);
    let moved = 0;
    for (let v = 0; v < count; v++) {
      for (const u of cells.around(positions[2 * v]!, positions[2 * v + 1]!)) {
        if (u > v && apart(positions, sizes, fixed, v, u)) moved++;
      }
    }
    if (moved === 0) return;
  }
}

/** Moves the two apart along the line between them where they overlap; says whether they did. */
function apart(positions: Float32Array, sizes: Float32Array, fixed: Uint8Array, v: number, u: number): boolean {
  const wanted = sizes[v]! + sizes[u]!;
  let dx = positions[2 * u]! - positions[2 * v]!;
  let dy = positions[2 * u + 1]! - positions[2 * v + 1]!;
  if (dx * dx + dy * dy >= wanted * wanted || (fixed[v] && fixed[u])) return false;
  // On one spot any direction will do, but always the same.
  if (dx === 0 && dy === 0) [dx, dy] = [Math.cos(v + u), Math.sin(v + u)];
  const far = Math.hypot(dx, dy);
  const push = (wanted - Math.min(far, wanted)) / far / (fixed[v] || fixed[u] ? 1 : 2) + 1e-3;
  for (const [node, way] of [
    [v, -1],
    [u, 1],
  ] as const) {
    if (fixed[node]) continue;
    positions[2 * node]! += way * push * dx;
    positions[2 * node + 1]! += way * push * dy;
  }
  return true;
}

function gridOf(positions: Float32Array, count: number, cell: number) {
  const key = (column: number, row: number): number => column * 1e6 + row;
  const at = (value: number): number => Math.floor(value / cell);
  const cells = new Map<number, number[]>();
  for (let v = 0; v < count; v++) {
    const place = key(at(positions[2 * v]!), at(positions[2 * v + 1]!));
    const held = cells.get(place);
    if (held) held.push(v);
    else cells.set(place, [v]);
  }
  return {
    *around(x: number, y: number): Generator<number> {
      for (let column = at(x) - 1; column <= at(x) + 1; column++)
        for (let row = at(y) - 1; row <= at(y) + 1; row++) yield* cells.get(key(column, row)) ?? [];
    },
  };
}
