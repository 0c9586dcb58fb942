import { useEffect, useMemo, useRef } from 'react';
import Sigma from 'sigma';
import { dragAsPicture } from './drag.js';
import { frameFor } from './frame.js';
import { hubsOf } from './hubs.js';
import { LineLayer } from './lines/line-layer.js';
import { type LineLooks, looksOf } from './lines/looks.js';
import { nearLine } from './lines/near-line.js';
import { Names } from './names.js';
import { nodesOf, type OnScreen, type Showing, settingsOf, viewOf } from './renderer.js';

export interface DrawingProps extends Omit<Showing, 'named'> {
  onActor(id: string | undefined): void;
  onLine(one: string, other: string): void;
  /** Given what is on the screen once it stands, for what is made of it: pictures, the bench. */
  onReady(screen: OnScreen | undefined): void;
}

/** Communities whose best tied actor is always named, the largest. */
const NAMED_HUBS = 12;
/** With more lines those of the actor under the pointer do not stand out: all would be painted anew at every move. */
const LIGHT = 6000;
/** With more actors the drawing is dragged as a picture. */
const NIMBLE = 1000;

/** The network by WebGL: pan by dragging, zoom by the wheel, click on an actor or a line. */
export function Drawing(props: DrawingProps) {
  const { layout, palette, lit, chosen, marks } = props;
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const screen = useRef<{ sigma: Sigma; lines: LineLayer; looks: LineLooks }>(undefined);
  const named = useMemo(() => new Set(hubsOf(layout.of).slice(0, NAMED_HUBS)), [layout.of]);
  const now = useRef({ ...props, named });
  now.current = { ...props, named };
  const hovered = useRef<string>(undefined);
  /** What is on the canvas. */
  const shown = useRef(layout);

  /** Paints the lines as they look now; they are seen when sigma draws next. */
  const paint = () => {
    const { layout: now_, lit: lit_, chosen: chosen_, palette: palette_ } = now.current;
    const { lines } = screen.current!;
    const looks = looksOf(now_.of, lit_, chosen_ ?? hovered.current, palette_);
    screen.current!.looks = looks;
    lines.set(now_.of.lines, now_.positions, looks);
  };
  const lineAt = (x: number, y: number): number | undefined => {
    const { of, positions } = now.current.layout;
    const { sigma, looks } = screen.current!;
    return nearLine(of.lines, positions, looks, viewOf(sigma), x, y);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is put in below, without a new canvas.
  useEffect(() => {
    // For whoever measures the page (bench/network-page.ts).
    const lines = new LineLayer(canvas.current!, () => performance.mark('network drawn'));
    const names = new Names();
    const sigma = new Sigma(nodesOf(layout), place.current!, settingsOf(now, names, place.current!.clientWidth));
    screen.current = { sigma, lines, looks: looksOf(layout.of, lit, chosen, palette) };
    const writing = sigma.getCanvases()['labels']!.getContext('2d')!;
    sigma.on('beforeRender', () => names.clear());
    sigma.on('afterRender', () => {
      const view = viewOf(sigma);
      names.write(writing, now.current.palette, view.width, view.height);
      lines.look(view);
    });
    sigma.on('clickNode', ({ node }) => now.current.onActor(node));
    sigma.on('clickStage', ({ event: { x, y } }) => {
      const at = lineAt(x, y);
      if (at === undefined) return now.current.onActor(undefined);
      const { actors, lines: ends } = now.current.layout.of;
      now.current.onLine(actors.id[ends.source[at]!]!, actors.id[ends.target[at]!]!);
    });
    const hover = (node: string | undefined) => {
      hovered.current = node;
      place.current!.style.cursor = node ? 'pointer' : '';
      if (now.current.layout.of.lines.source.length > LIGHT || now.current.chosen) return;
      paint();
      lines.look(viewOf(sigma));
    };
    sigma.on('enterNode', ({ node }) => hover(node));
    sigma.on('leaveNode', () => hover(undefined));
    const isLarge = () => now.current.layout.of.actors.id.length > NIMBLE;
    const endDragging = dragAsPicture(sigma, place.current!.parentElement!, isLarge);
    now.current.onReady({ renderer: sigma, names: () => names.written });
    return () => {
      now.current.onReady(undefined);
      endDragging();
      sigma.kill();
      lines.stop();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reducers and `paint` read all of these when they draw.
  useEffect(() => {
    const { sigma } = screen.current!;
    paint();
    if (shown.current === layout) return void sigma.refresh({ skipIndexation: true });
    // Another network on the same canvas: one looks at the same part of it, and no context of WebGL is made or lost.
    const isOther = shown.current.of !== layout.of;
    sigma.setCustomBBox(isOther ? frameFor(layout.positions, sigma.getBBox()) : null);
    shown.current = layout;
    sigma.setGraph(nodesOf(layout));
  }, [layout, palette, lit, chosen, marks]);

  const onMouseMove = ({ nativeEvent: { offsetX, offsetY } }: React.MouseEvent) => {
    if (hovered.current || !screen.current || layout.of.lines.source.length > LIGHT) return;
    place.current!.style.cursor = lineAt(offsetX, offsetY) === undefined ? '' : 'pointer';
  };
  return (
    <div className="network-canvas" data-settled={layout.done}>
      <canvas ref={canvas} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer alone changes; keys walk over the frame around it. */}
      <div ref={place} onMouseMove={onMouseMove} />
    </div>
  );
}
