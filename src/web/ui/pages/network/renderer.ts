import { UndirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Layout } from './layout/use-layout.js';
import type { View } from './lines/view.js';
import type { Lit } from './lit.js';
import { ALL_NAMED, boundsOf, KINDS, type Kind, type Palette } from './look.js';
import type { Marks } from './marks.js';
import { drawMarked, type Names, type WrittenName } from './names.js';
import { ShapeProgram } from './node-program.js';

/** What a drawing shows at a moment. */
export interface Showing {
  layout: Layout;
  marks: Marks;
  palette: Palette;
  lit: Lit | undefined;
  /** The actor in hand. */
  chosen: string | undefined;
  /** Actors whose names are written whatever else: by place in the drawing. */
  named: ReadonlySet<number>;
}

/** What is on the screen, for whoever makes something of it. */
export interface OnScreen {
  renderer: Sigma;
  names(): readonly WrittenName[];
}

/** With more actors only the best tied of the largest communities are named until one zooms. */
const CROWD = 800;
/** Width in pixels below which the drawing is a small one. */
const NARROW = 600;
/** There everything is nearer together: smaller marks, and names only of the best tied until one zooms. */
const SHRUNK = 0.6;

/** Settings of sigma, which draws the actors; lines and names are our own (lines/, names.ts). */
export function settingsOf(now: { current: Showing }, names: Names, width: number) {
  const narrow = width < NARROW;
  const shrink = narrow ? SHRUNK : 1;
  const leastNamed = (): number => {
    const many = now.current.layout.of.actors.id.length;
    const [least, most] = boundsOf(many);
    if (many > CROWD) return shrink * 1.15 * most;
    if (narrow) return shrink * 0.5 * most;
    // From all of a small network to the better tied of a large one, without a step between.
    return many <= ALL_NAMED ? 0 : least + ((many - ALL_NAMED) / (CROWD - ALL_NAMED)) * (0.5 * most - least) + 0.01;
  };
  return {
    nodeProgramClasses: { shape: ShapeProgram },
    defaultNodeType: 'shape',
    zIndex: true,
    // Hidden for a moment, as while another page comes, it has no width: no reason to fail.
    allowInvalidContainer: true,
    enableCameraRotation: false,
    defaultDrawNodeLabel: names.gatherer(leastNamed),
    defaultDrawNodeHover: drawMarked(() => now.current.palette),
    labelFont: 'system-ui, "Segoe UI", "Noto Sans", sans-serif',
    labelSize: 12,
    labelWeight: '500',
    labelRenderedSizeThreshold: 0,
    // Which are written is decided in names.ts, by what finds room.
    labelDensity: 12,
    labelGridCellSize: 110,
    stagePadding: narrow ? 20 : 40,
    minCameraRatio: 0.01,
    maxCameraRatio: 4,
    nodeReducer: (node: string, { at, shape, x, y, label }: Record<string, number> & { label?: string }) => {
      const { marks, palette, lit, chosen, named } = now.current;
      const isLit = lit ? lit.actors.has(node) : true;
      const gone = lit?.removed?.has(node) ?? false;
      const shown = { x, y, shape, size: shrink * marks.sizes[at!]!, label, zIndex: 1 };
      if (node === chosen)
        return { ...shown, color: marks.colours[at!]!, zIndex: 3, highlighted: true, forceLabel: true };
      if (gone) return { ...shown, color: palette.faded, size: 3, zIndex: 0, label: `× ${label}`, forceLabel: true };
      if (!isLit) return { ...shown, color: palette.faded, zIndex: 0, label: null };
      const few = lit !== undefined && lit.actors.size <= 40 && !lit.between;
      if (!lit && named.has(at!)) return { ...shown, color: marks.colours[at!]!, zIndex: 2, forceLabel: true };
      return { ...shown, color: marks.colours[at!]!, ...(lit && { zIndex: 2, forceLabel: few }) };
    },
  };
}

/** The actors of a layout at their places, as sigma takes them. */
export function nodesOf({ of: { actors }, positions }: Layout): UndirectedGraph {
  const graph = new UndirectedGraph();
  actors.id.forEach((id, at) => {
    graph.addNode(id, {
      at,
      x: positions[2 * at],
      y: positions[2 * at + 1],
      label: actors.name[at],
      shape: KINDS.indexOf(actors.kind[at] as Kind),
    });
  });
  return graph;
}

/** How the layout lies on the screen now. */
export function viewOf(sigma: Sigma): View {
  const { width, height } = sigma.getDimensions();
  const [o, x, y] = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ].map((point) => sigma.graphToViewport(point)) as [Point, Point, Point];
  return {
    place: [x.x - o.x, x.y - o.y, y.x - o.x, y.y - o.y, o.x, o.y],
    width,
    height,
    sharp: devicePixelRatio,
    scale: sigma.scaleSize(1),
  };
}

interface Point {
  x: number;
  y: number;
}
