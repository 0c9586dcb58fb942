import { type Box, overlaps } from '../locate/index.js';

/** A node to place: the box it needs, mark and label together. */
export interface LayoutNode {
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

const TRIES = 32;
const STEPS = 260;
/** Boxes repel each other up to so many times the length of a tie. */
const REACH = 2.2;
/** Free space around each box. */
const GAP = 9;
/** A page is wider than tall, and so are labels. */
const STRETCH = 1.45;

/**
 * Places boxes so that tied ones are near and none overlaps: force-directed (Fruchterman, Reingold 1991, doi
 * 10.1002/spe.4380211102) from several starts, boxes pushed apart, the drawing with the fewest crossings kept. Randomness
 * comes from `seed` alone. Gives the centre of each box; the top left of the drawing is 0, 0.
 */
export function layout(
  nodes: readonly LayoutNode[],
  edges: readonly (readonly [number, number])[],
  seed: number,
): Point[] {
  let best: Point[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const points = separate(forces(nodes, edges, random(seed + attempt)), nodes);
    const cost = costOf(points, nodes, edges);
    if (cost < least) [best, least] = [points, cost];
  }
  const boxes = best.map((point, i) => boxAt(point, nodes[i]!));
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  return best.map(({ x, y }) => ({ x: round(x - left), y: round(y - top) }));
}

/** The box of a node around its centre. */
export function boxAt({ x, y }: Point, { width, height }: LayoutNode): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function forces(
  nodes: readonly LayoutNode[],
  edges: readonly (readonly [number, number])[],
  next: () => number,
): Point[] {
  const n = nodes.length;
  const side = 120 * Math.sqrt(n);
  const ideal = 130;
  const points = nodes.map(() => ({ x: next() * side * STRETCH, y: next() * side }));
  let heat = side / 5;
  for (let step = 0; step < STEPS; step++) {
    const shift = nodes.map(() => ({ x: 0, y: 0 }));
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) {
        const { dx, dy, distance } = between(points[a]!, points[b]!);
        // Those far apart leave each other alone, or parts that nothing ties together would fly to the edges.
        if (distance < ideal * REACH) push(shift, a, b, dx, dy, distance, (ideal * ideal) / distance);
      }
    }
    for (const [a, b] of edges) {
      const { dx, dy, distance } = between(points[a]!, points[b]!);
      push(shift, a, b, dx, dy, distance, -(distance * distance) / ideal);
    }
    const middle = centre(points);
    for (const [i, point] of points.entries()) {
      // A weak pull to the middle keeps parts that nothing ties together on one page.
      const x = shift[i]!.x + (middle.x - point.x) * 0.35;
      const y = shift[i]!.y + (middle.y - point.y) * 0.35 * STRETCH;
      const length = Math.max(1e-6, Math.hypot(x, y));
      const move = Math.min(length, heat);
      point.x += (x / length) * move * STRETCH ** 0.5;
      point.y += ((y / length) * move) / STRETCH ** 0.5;
    }
    heat *= 0.982;
  }
  return points;
}

function between(a: Point, b: Point) {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return { dx, dy, distance: Math.max(1, Math.hypot(dx, dy)) };
}

function push(shift: Point[], a: number, b: number, dx: number, dy: number, distance: number, force: number): void {
  const x = (dx / distance) * force;
  const y = (dy / distance) * force;
  shift[a]!.x += x;
  shift[a]!.y += y;
  shift[b]!.x -= x;
  shift[b]!.y -= y;
}

function centre(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Pushes overlapping boxes apart along the shorter way; the drawing grows until none overlaps. */
function separate(points: readonly Point[], nodes: readonly LayoutNode[]): Point[] {
  let placed = points.map((point) => ({ ...point }));
  for (let round = 0; round < 60; round++) {
    for (let pass = 0; pass < 40; pass++) if (!pushApart(placed, nodes)) return placed;
    const middle = centre(placed);
    placed = placed.map(({ x, y }) => ({ x: middle.x + (x - middle.x) * 1.08, y: middle.y + (y - middle.y) * 1.08 }));
  }
  return placed;
}

function pushApart(points: Point[], nodes: readonly LayoutNode[]): boolean {
  let moved = false;
  for (let a = 0; a < points.length; a++) {
    for (let b = a + 1; b < points.length; b++) {
      const dx = points[a]!.x - points[b]!.x;
      const dy = points[a]!.y - points[b]!.y;
      const overX = (nodes[a]!.width + nodes[b]!.width) / 2 + GAP - Math.abs(dx);
      const overY = (nodes[a]!.height + nodes[b]!.height) / 2 + GAP - Math.abs(dy);
      if (overX <= 0.01 || overY <= 0.01) continue;
      moved = true;
      // The order of nodes decides where both stand on one spot.
      if (overX < overY) {
        const half = ((dx < 0 ? -1 : 1) * overX) / 2;
        points[a]!.x += half;
        points[b]!.x -= half;
      } else {
        const half = ((dy < 0 ? -1 : 1) * overY) / 2;
        points[a]!.y += half;
        points[b]!.y -= half;
      }
    }
  }
  return moved;
}

/** What makes a drawing hard to read: lines that cross, lines through labels, and size. */
function costOf(
  points: readonly Point[],
  nodes: readonly LayoutNode[],
  edges: readonly (readonly [number, number])[],
): number {
  let cost = 0;
  const boxes = points.map((point, i) => boxAt(point, nodes[i]!));
  for (const [i, [a, b]] of edges.entries()) {
    for (const [c, d] of edges.slice(i + 1)) {
      if (a === c || a === d || b === c || b === d) continue;
      if (cross(points[a]!, points[b]!, points[c]!, points[d]!)) cost += 60;
    }
    for (const [node, box] of boxes.entries()) {
      if (node !== a && node !== b && passes(points[a]!, points[b]!, box)) cost += 140;
    }
    cost += Math.hypot(points[a]!.x - points[b]!.x, points[a]!.y - points[b]!.y) / 12;
  }
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  // Wider than the page means smaller letters, taller means a second page.
  return cost + Math.max(0, width - 620) * 1.2 + Math.max(0, height - 480) * 1.5;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** True where the line from `a` to `b` runs through a box; sampled, which is enough for a cost. */
function passes(a: Point, b: Point, box: Box): boolean {
  for (let i = 1; i < 20; i++) {
    const at = { x: a.x + ((b.x - a.x) * i) / 20, y: a.y + ((b.y - a.y) * i) / 20, width: 0, height: 0 };
    if (overlaps(at, box)) return true;
  }
  return false;
}

/** Random numbers in [0, 1) from a seed: mulberry32. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
