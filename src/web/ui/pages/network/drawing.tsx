import { UndirectedGraph } from 'graphology';
import { useEffect, useMemo, useRef } from 'react';
import Sigma from 'sigma';
import type { NetworkDrawing } from '../../../api/index.js';
import { hubsOf } from './hubs.js';
import { drawLabel, drawMarked } from './labels.js';
import type { Layout } from './layout/use-layout.js';
import { LineProgram } from './line-program.js';
import type { Lit } from './lit.js';
import { ALL_NAMED, boundsOf, KINDS, type Kind, type Palette } from './look.js';
import { lineMark, type Marks } from './marks.js';
import { ShapeProgram } from './node-program.js';

export interface DrawingProps {
  layout: Layout;
  marks: Marks;
  palette: Palette;
  lit: Lit | undefined;
  /** The actor in hand. */
  chosen: string | undefined;
  onActor(id: string | undefined): void;
  onLine(one: string, other: string): void;
  /** Given the renderer once it stands, for what is made of it: pictures, the bench. */
  onReady(renderer: Sigma | undefined): void;
}

/** The props, and the actors whose names are written whatever else: by place in the drawing. */
interface Now extends DrawingProps {
  named: ReadonlySet<number>;
}

/** Communities whose best tied actor is always named, the largest. */
const NAMED_HUBS = 12;
/** Lines beyond which they are not drawn while the view moves, so that it follows the hand. */
const LIGHT = 6000;
/** With more actors only the best tied of the largest communities are named until one zooms. */
const CROWD = 800;
/** Width in pixels below which the drawing is a small one. */
const NARROW = 600;
/** There everything is nearer together: smaller marks, and names only of the best tied until one zooms. */
const SHRUNK = 0.6;

/** The network by WebGL: pan by dragging, zoom by the wheel, click on an actor or a line. */
export function Drawing(props: DrawingProps) {
  const { layout, palette, lit, chosen, marks } = props;
  const place = useRef<HTMLDivElement>(null);
  const renderer = useRef<Sigma>(undefined);
  const named = useMemo(() => new Set(hubsOf(layout.of).slice(0, NAMED_HUBS)), [layout.of]);
  const now = useRef<Now>({ ...props, named });
  now.current = { ...props, named };
  const hovered = useRef<string>(undefined);
  const drawing = layout.of;
  /** What is on the canvas. */
  const started = useRef(drawing);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is put in below, without a new canvas.
  useEffect(() => {
    const sigma = new Sigma(graphOf(layout), place.current!, settingsOf(now, hovered, place.current!.clientWidth));
    renderer.current = sigma;
    sigma.on('clickNode', ({ node }) => now.current.onActor(node));
    sigma.on('clickStage', () => now.current.onActor(undefined));
    sigma.on('clickEdge', ({ edge }) => {
      const { actors, lines } = now.current.layout.of;
      now.current.onLine(actors.id[lines.source[Number(edge)]!]!, actors.id[lines.target[Number(edge)]!]!);
    });
    const hover = (node: string | undefined) => {
      hovered.current = node;
      place.current!.style.cursor = node ? 'pointer' : '';
      if (now.current.layout.of.lines.source.length <= LIGHT) sigma.refresh({ skipIndexation: true });
    };
    sigma.on('enterNode', ({ node }) => hover(node));
    sigma.on('leaveNode', () => hover(undefined));
    now.current.onReady(sigma);
    return () => {
      now.current.onReady(undefined);
      sigma.kill();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: positions are put in below.
  useEffect(() => {
    const sigma = renderer.current!;
    // Another network on the same canvas: one looks at the same part of it, and no context of WebGL is made or lost.
    if (started.current !== drawing) {
      sigma.setGraph(graphOf(layout));
      sigma.setSettings(crowdSettings(drawing, place.current!.clientWidth));
      started.current = drawing;
    }
    // For whoever measures the page (bench/network-page.ts).
    performance.mark('network drawn');
  }, [drawing]);

  useEffect(() => {
    const graph = renderer.current?.getGraph();
    if (!graph || layout.of !== drawing) return;
    const { positions } = layout;
    let at = 0;
    graph.updateEachNodeAttributes(
      (_, attributes) => {
        attributes['x'] = positions[2 * at];
        attributes['y'] = positions[2 * at + 1];
        at++;
        return attributes;
      },
      { attributes: ['x', 'y'] },
    );
  }, [layout, drawing]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reducers read all of these when the drawing is refreshed.
  useEffect(() => {
    renderer.current?.setSetting('labelColor', { color: palette.text });
    renderer.current?.refresh({ skipIndexation: true });
  }, [palette, lit, chosen, marks]);

  return <div ref={place} className="network-canvas" data-settled={layout.done} />;
}

function graphOf({ of: { actors, lines }, positions }: Layout): UndirectedGraph {
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
  lines.source.forEach((source, at) => {
    graph.addEdgeWithKey(String(at), actors.id[source]!, actors.id[lines.target[at]!]!);
  });
  return graph;
}

/** What depends on how many there are: names and lines give way where the drawing is crowded. */
function crowdSettings({ actors, lines }: NetworkDrawing, width: number) {
  const many = actors.id.length;
  const narrow = width < NARROW;
  return {
    hideEdgesOnMove: lines.source.length > LIGHT,
    hideLabelsOnMove: many > 3000,
    labelRenderedSizeThreshold:
      many <= ALL_NAMED && !narrow ? 0 : (narrow ? SHRUNK : 1) * (many > CROWD ? 1.15 : 0.5) * boundsOf(many)[1],
    labelDensity: many <= ALL_NAMED ? 2 : many <= CROWD ? 0.7 : 0.25,
  };
}

function settingsOf(now: React.RefObject<Now>, hovered: React.RefObject<string | undefined>, width: number) {
  const narrow = width < NARROW;
  const shrink = narrow ? SHRUNK : 1;
  return {
    ...crowdSettings(now.current.layout.of, width),
    nodeProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { tie: LineProgram },
    defaultNodeType: 'shape',
    defaultEdgeType: 'tie',
    enableEdgeEvents: true,
    zIndex: true,
    defaultDrawNodeLabel: drawLabel(() => now.current.palette),
    defaultDrawNodeHover: drawMarked(() => now.current.palette),
    labelFont: 'system-ui, "Segoe UI", "Noto Sans", sans-serif',
    labelSize: 12,
    labelWeight: '500',
    labelGridCellSize: 110,
    stagePadding: narrow ? 20 : 40,
    minCameraRatio: 0.01,
    maxCameraRatio: 4,
    nodeReducer: (node: string, { at, shape, x, y, label }: Record<string, number> & { label?: string }) => {
      const { marks, palette, lit, chosen } = now.current;
      const isLit = lit ? lit.actors.has(node) : true;
      const gone = lit?.removed?.has(node) ?? false;
      const shown = { x, y, shape, size: shrink * marks.sizes[at!]!, label, zIndex: 1 };
      if (node === chosen)
        return { ...shown, color: marks.colours[at!]!, zIndex: 3, highlighted: true, forceLabel: true };
      if (gone) return { ...shown, color: palette.faded, size: 3, zIndex: 0, label: `× ${label}`, forceLabel: true };
      if (!isLit) return { ...shown, color: palette.faded, zIndex: 0, label: null };
      const few = lit !== undefined && lit.actors.size <= 40 && !lit.between;
      if (!lit && now.current.named.has(at!))
        return { ...shown, color: marks.colours[at!]!, zIndex: 2, forceLabel: true };
      return { ...shown, color: marks.colours[at!]!, ...(lit && { zIndex: 2, forceLabel: few }) };
    },
    edgeReducer: (edge: string) => {
      const { layout: shown, lit, chosen, palette } = now.current;
      const mark = lineMark(shown.of, Number(edge), lit, chosen ?? hovered.current, palette);
      const { colour, size, dashed, hidden } = mark;
      return { color: colour, size, dashed, hidden, zIndex: mark.lit ? 1 : 0 };
    },
  };
}
