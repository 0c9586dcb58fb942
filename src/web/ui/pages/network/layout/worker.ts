import iterate from 'graphology-layout-forceatlas2/iterate.js';
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
/** Steps of the layout by size: what has settled looks no better for more. */
const stepsFor = (nodes: number): number => (nodes <= 200 ? 600 : nodes <= 2000 ? 400 : 200);
/** Where at least this share of the nodes stood somewhere, these stay where they are and only the new ones settle. */
const STAY = 0.5;

const NODE = 10;
/** Half the height of a name, in pixels. */
const NAME_HEIGHT = 8;
/** Wider than tall, as screens are. */
const WIDE = 1.35;
/** Pixels over which the whole is taken to be seen, when marks are kept apart. */
const SCREEN = [850, 520] as const;

/** ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014, doi 10.1371/journal.pone.0098679), then marks moved apart. */
function layOut(task: LayoutTask, tell: (news: LayoutNews) => void): void {
  const count = task.ids.length;
  const stood = Uint8Array.from(task.ids, (_, v) => (Number.isNaN(task.before[2 * v]!) ? 0 : 1));
  const known = stood.reduce((sum, one) => sum + one, 0);
  const fixed = known >= STAY * count ? stood : new Uint8Array(count);
  const positions = startPositions(task);
  const settles = fixed !== stood;
  tell({ positions: positions.slice(), done: false });
  if (known < count) {
    if (settles) stretch(positions, 1 / WIDE);
    const { nodes, edges } = matrices(task, positions, fixed);
    const settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 0,
      scalingRatio: 12,
      strongGravityMode: true,
      gravity: count <= 200 ? 0.15 : 0.03,
      slowDown: 1 + Math.log(count + 1),
      barnesHutOptimize: count > 400,
      barnesHutTheta: 0.9,
    };
    let last = performance.now();
    const steps = known >= STAY * count ? 60 : stepsFor(count);
    for (let step = 0; step < steps; step++) {
      iterate(settings, nodes, edges);
      if (performance.now() - last < NEWS) continue;
      copy(nodes, positions);
      if (settles) stretch(positions, WIDE);
      tell({ positions: positions.slice(), done: false });
      last = performance.now();
    }
    copy(nodes, positions);
    if (settles) stretch(positions, WIDE);
  }
  const unit = unitOf(positions);
  const scaled = (pixels: Float32Array) => pixels.map((value) => value * unit);
  spread(positions, { sizes: scaled(task.sizes), names: scaled(task.names), height: NAME_HEIGHT * unit }, fixed);
  tell({ positions, done: true });
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

function matrices({ sources, targets, sizes }: LayoutTask, positions: Float32Array, fixed: Uint8Array) {
  const nodes = new Float32Array(NODE * sizes.length);
  for (let v = 0; v < sizes.length; v++)
    nodes.set([positions[2 * v]!, positions[2 * v + 1]!, 0, 0, 0, 0, 1, 1, 1, fixed[v]!], NODE * v);
  const edges = new Float32Array(3 * sources.length);
  for (let e = 0; e < sources.length; e++) {
    edges.set([NODE * sources[e]!, NODE * targets[e]!, 1], 3 * e);
    nodes[NODE * sources[e]! + 6]! += 1;
    nodes[NODE * targets[e]! + 6]! += 1;
  }
  return { nodes, edges };
}

function stretch(positions: Float32Array, by: number): void {
  for (let x = 0; x < positions.length; x += 2) positions[x]! *= by;
}

function copy(nodes: Float32Array, positions: Float32Array): void {
  for (let v = 0; v < positions.length / 2; v++) {
    positions[2 * v] = nodes[NODE * v]!;
    positions[2 * v + 1] = nodes[NODE * v + 1]!;
  }
}

// The page imports this file to learn its address; only in the worker is there no document.
if (typeof document === 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
    layOut(data, (news) => postMessage(news, { transfer: [news.positions.buffer] }));
  });
}
