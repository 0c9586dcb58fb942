/** What takes room in the drawing, in units of the layout: a mark, and a name right of it. */
export interface Room {
  sizes: Float32Array;
  names: Float32Array;
  /** Half the height of a name. */
  height: number;
}

/**
 * Moves marks and names that lie upon each other apart, by a grid, until none does or the rounds are over. In place;
 * what is `fixed` stays. Boxes are moved along the shorter way: names mostly up and down.
 */
export function spread(positions: Float32Array, room: Room, fixed: Uint8Array, rounds = 60): void {
  const { sizes, names } = room;
  const count = sizes.length;
  const reach = (v: number): number => 2 * sizes[v]! + names[v]!;
  let cell = 0;
  for (let v = 0; v < count; v++) cell = Math.max(cell, reach(v));
  if (cell === 0) return;
  for (let round = 0; round < rounds; round++) {
    const cells = gridOf(positions, count, cell);
    let moved = false;
    for (let v = 0; v < count; v++) {
      for (const u of cells.around(positions[2 * v]!, positions[2 * v + 1]!)) {
        if (u > v && !(fixed[v] && fixed[u]) && apart(positions, room, fixed, v, u)) moved = true;
      }
    }
    if (!moved) return;
  }
}

/** Moves the two apart where their boxes overlap; says whether they did. */
function apart(
  positions: Float32Array,
  { sizes, names, height }: Room,
  fixed: Uint8Array,
  v: number,
  u: number,
): boolean {
  const left = (w: number): number => positions[2 * w]! - sizes[w]!;
  const right = (w: number): number => positions[2 * w]! + sizes[w]! + names[w]!;
  const tall = (w: number): number => (names[w]! > 0 ? Math.max(sizes[w]!, height) : sizes[w]!);
  const acrossX = Math.min(right(v), right(u)) - Math.max(left(v), left(u));
  const dy = positions[2 * u + 1]! - positions[2 * v + 1]!;
  const acrossY = tall(v) + tall(u) - Math.abs(dy);
  if (acrossX <= 0 || acrossY <= 0) return false;
  const axis = acrossX < acrossY ? 0 : 1;
  const across = Math.min(acrossX, acrossY);
  const delta = axis === 0 ? positions[2 * u]! - positions[2 * v]! : dy;
  // On one height any way will do, but always the same.
  const way = delta === 0 ? 1 : Math.sign(delta);
  const push = (across * 1.02) / (fixed[v] || fixed[u] ? 1 : 2);
  if (!fixed[v]) positions[2 * v + axis]! -= way * push;
  if (!fixed[u]) positions[2 * u + axis]! += way * push;
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
