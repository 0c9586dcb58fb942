/** What of a layout is seen: from where to where each way. */
type Box = { x: [number, number]; y: [number, number] };

/** Share of the width and of the height of what one looks at that another drawing must fill, to be shown in the same frame. */
const FILLS = 0.5;

/** The frame in which places are shown: that of the drawing before where they fill it, so that nothing moves; else their own. */
export function frameFor(positions: Float32Array, before: Box): Box | null {
  const box: Box = {
    x: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    y: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  };
  for (let i = 0; i < positions.length; i++) {
    const side = i % 2 === 0 ? box.x : box.y;
    side[0] = Math.min(side[0], positions[i]!);
    side[1] = Math.max(side[1], positions[i]!);
  }
  const fits = (['x', 'y'] as const).every(
    (axis) =>
      box[axis][0] >= before[axis][0] &&
      box[axis][1] <= before[axis][1] &&
      box[axis][1] - box[axis][0] >= FILLS * (before[axis][1] - before[axis][0]),
  );
  return fits ? before : null;
}
