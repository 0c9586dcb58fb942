import { ALL_NAMED } from '../look.js';
import { arrange } from './arrange.js';
import { beside } from './beside.js';
import { run } from './forces.js';
import { spread } from './spread.js';
import { type LayoutTask, startPositions } from './start.js';

/** What the worker tells: positions as they stand, two numbers a node, and whether they are final. */
export interface LayoutNews {
  positions: Float32Array;
  done: boolean;
}

/** The address of this file, from which the page starts it as a worker: a file of our own origin. */
export const WORKER = import.meta.url;

/** Milliseconds between two pieces of news. */
const NEWS = 400;
/** Steps of a small layout: what has settled looks no better for more. */
const STEPS = 600;
/** Where at least this share of the nodes stood somewhere, these stay where they are. */
const STAY = 0.5;

/** With more nodes than this marks may lie upon each other until one zooms: moved apart they would leave their communities. */
const SPREAD = 2000;
/** Half the height of a name, in pixels. */
const NAME_HEIGHT = 8;
/** Wider than tall, as screens are. */
const WIDE = 1.35;
/** Pixels over which the whole is taken to be seen, when marks are kept apart. */
const SCREEN = [850, 520] as const;

/** Places for all: anew, or where most stood somewhere beside these; then marks moved apart. */
function layOut(task: LayoutTask, tell: (news: LayoutNews) => void): void {
  const count = task.ids.length;
  const stood = Uint8Array.from(task.ids, (_, v) => (Number.isNaN(task.before[2 * v]!) ? 0 : 1));
  const stays = stood.reduce((sum, one) => sum + one, 0) >= STAY * count;
  let last = Number.NEGATIVE_INFINITY;
  const progress = (positions: () => Float32Array): void => {
    if (performance.now() - last < NEWS) return;
    tell({ positions: positions().slice(), done: false });
    // Of a large layout the start alone: to draw it again and again would take the time it takes to find it.
    last = count > SPREAD ? Number.POSITIVE_INFINITY : performance.now();
  };
  const positions = stays ? beside(task) : count > ALL_NAMED ? arrange(task, progress) : asOne(task, progress);
  const unit = unitOf(positions);
  const scaled = (pixels: Float32Array) => pixels.map((value) => value * unit);
  const fixed = stays ? stood : new Uint8Array(count);
  if (count <= SPREAD)
    spread(positions, { sizes: scaled(task.sizes), names: scaled(task.names), height: NAME_HEIGHT * unit }, fixed);
  tell({ positions, done: true });
}

/** A small network by forces alone, from where its nodes stood or their communities start. */
function asOne(task: LayoutTask, progress: (positions: () => Float32Array) => void): Float32Array {
  const { sources, targets } = task;
  const start = startPositions(task);
  progress(() => start);
  const count = task.ids.length;
  const made = run({ count, sources, targets }, stretched(start, 1 / WIDE), STEPS, (seen) =>
    progress(() => stretched(seen(), WIDE)),
  );
  return stretched(made, WIDE);
}

/** How much of the layout a pixel is, where the whole is seen. */
function unitOf(positions: Float32Array): number {
  const box = [0, 0, 0, 0].map((_, side) => (side < 2 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY));
  for (let i = 0; i < positions.length; i++) {
    const axis = i % 2;
    box[axis] = Math.min(box[axis]!, positions[i]!);
    box[axis + 2] = Math.max(box[axis + 2]!, positions[i]!);
  }
  return Math.max((box[2]! - box[0]!) / SCREEN[0], (box[3]! - box[1]!) / SCREEN[1], 1e-3);
}

const stretched = (positions: Float32Array, by: number): Float32Array =>
  positions.map((value, i) => (i % 2 === 0 ? value * by : value));

// The page imports this file to learn its address; only in the worker is there no document.
if (typeof document === 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
    layOut(data, (news) => postMessage(news, { transfer: [news.positions.buffer] }));
  });
}
