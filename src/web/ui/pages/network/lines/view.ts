/**
 * How a layout lies on the screen: a place (x, y) is seen at (ax + cy + e, bx + dy + f), in pixels from the upper left.
 * As the six numbers of a CSS matrix.
 */
export interface View {
  place: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  width: number;
  height: number;
  /** Pixels of the screen for one of CSS. */
  sharp: number;
  /** By how much marks and lines are larger than where the whole is seen. */
  scale: number;
}

/** Whether two views show the same. */
export function isSame(one: View, other: View): boolean {
  return (
    one.place.every((value, i) => value === other.place[i]) &&
    one.width === other.width &&
    one.height === other.height &&
    one.sharp === other.sharp &&
    one.scale === other.scale
  );
}

/** The CSS matrix that makes a picture of `from` cover what it shows in `to`. */
export function shift({ place: [a, b, c, d, e, f] }: View, { place: [A, B, C, D, E, F] }: View): string {
  const area = a * d - b * c;
  // The matrix of `to` after the inverse of that of `from`.
  const [p, q, r, s] = [(A * d - C * b) / area, (B * d - D * b) / area, (C * a - A * c) / area, (D * a - B * c) / area];
  return `matrix(${p}, ${q}, ${r}, ${s}, ${E - p * e - r * f}, ${F - q * e - s * f})`;
}
