/** A rectangle of a figure, in its own units; y grows downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Advance widths of Helvetica and Arial in thousandths of an em (the fonts' public metrics), letters grouped by width. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, 'ijl'],
  [278, ' ft!,./:;[]\\I|·'],
  [333, '()-`r“”¡'],
  [355, '"'],
  [500, 'ckszvxyJ'],
  [556, 'abdeghnopqu0123456789L_?$#«»–'],
  [584, '+<=>~'],
  [611, 'FTZß'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [944, 'W'],
  [1000, '—…'],
  [1015, '@'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** Width of `text` set in Arial or a font of its metrics at `size`; a letter the table lacks counts as one em. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) sum += WIDTH_OF.get(letter) ?? 1000;
  // Bold and substitute fonts run a little wider than the metrics.
  return (sum / 1000) * size * 1.06;
}

/** True where two boxes share more than an edge, each grown by `gap` on all sides. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

const contains = (frame: Box, box: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** A label that wants to stand by a point. */
export interface LabelRequest {
  x: number;
  y: number;
  /** Radius of the mark at the point. */
  radius: number;
  width: number;
  height: number;
}

/** Directions tried, best first: map makers put a label to the right and above where they can. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/**
 * Places labels by their points, in the order given, so that none lies on another, on a mark of `taken`, or outside
 * `frame`; null where no free spot is left within four label heights. Greedy: earlier labels get the better spots.
 */
export function placeLabels(requests: readonly LabelRequest[], taken: readonly Box[], frame: Box): (Box | null)[] {
  const occupied = [...taken];
  return requests.map((request) => {
    const box = freeSpot(request, occupied, frame);
    if (box) occupied.push(box);
    return box;
  });
}

function freeSpot(request: LabelRequest, occupied: readonly Box[], frame: Box): Box | null {
  const { x, y, radius, width, height } = request;
  for (const distance of [0, 0.6, 1.3, 2.2, 3.2, 4]) {
    for (const [dx, dy] of DIRECTIONS) {
      const reach = radius + 3 + distance * Math.min(height, 20);
      const box = {
        x: x + dx * reach + (dx < 0 ? -width : dx === 0 ? -width / 2 : 0),
        y: y + dy * reach + (dy < 0 ? -height : dy === 0 ? -height / 2 : 0),
        width,
        height,
      };
      if (contains(frame, box) && !occupied.some((other) => overlaps(box, other, 1))) return box;
    }
  }
  return null;
}
