import { type ReactNode, useRef } from 'react';
import { useKeys } from '../../shell/keys.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { saveMap } from './save-map.js';
import { useViewAsked, useViewTold } from './view-kept.js';
import { MAP } from './words.js';
import { type Box, useZoom, type View, viewOf } from './zoom.js';

const STEP = 1.5;
const PAN = 0.12;

/** A drawing that is zoomed and moved by mouse, keys and buttons, and saved as SVG or PNG. */
export function MapFrame({
  box,
  start,
  label,
  name,
  legend,
  children,
}: {
  box: Box;
  /** The part shown at first. */
  start: Box;
  label: string;
  /** Of files that it is saved as. */
  name: string;
  legend?: ReactNode;
  children(view: View, wasDrag: () => boolean): ReactNode;
}) {
  const say = useWords(MAP);
  const { attempt } = useUndo();
  const svg = useRef<SVGSVGElement>(null);
  const first = viewOf(start, box);
  const asked = useViewAsked();
  const { view, setView, about, pan, dragged } = useZoom(svg, box, asked ?? first);
  useViewTold(view, first);
  useKeys([
    { keys: 'm', title: say('toMap'), run: () => svg.current?.focus() },
    { keys: 'arrows', title: say('moveKeys') },
    { keys: 'plus', title: say('zoomIn') },
    { keys: '-', title: say('zoomOut') },
    { keys: '0', title: say('whole') },
  ]);
  const keys: Record<string, () => void> = {
    ArrowLeft: () => pan(box.width * PAN, 0),
    ArrowRight: () => pan(-box.width * PAN, 0),
    ArrowUp: () => pan(0, box.height * PAN),
    ArrowDown: () => pan(0, -box.height * PAN),
    '+': () => about(STEP),
    '=': () => about(STEP),
    '-': () => about(1 / STEP),
    '0': () => setView(viewOf(start, box)),
  };
  const save = (format: 'svg' | 'png') => attempt(() => saveMap(svg.current!, name, format));
  return (
    <div className="map-frame">
      <svg
        ref={svg}
        className="map-drawing"
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move and zoom the map.
        tabIndex={0}
        aria-label={`${label}. ${say('move')}`}
        onKeyDown={(event) => {
          const run = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
          if (!run) return;
          event.preventDefault();
          run();
        }}
      >
        <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>{children(view, () => dragged.current)}</g>
      </svg>
      <div className="map-buttons">
        <button type="button" aria-label={say('zoomIn')} title={say('zoomIn')} onClick={() => about(STEP)}>
          +
        </button>
        <button type="button" aria-label={say('zoomOut')} title={say('zoomOut')} onClick={() => about(1 / STEP)}>
          −
        </button>
        <button
          type="button"
          aria-label={say('whole')}
          title={say('whole')}
          onClick={() => setView(viewOf(start, box))}
        >
          ⤢
        </button>
      </div>
      <div className="map-foot">
        {legend}
        <div className="row map-save">
          <span className="soft">{say('save')}</span>
          <button type="button" className="quiet" onClick={() => save('svg')}>
            SVG
          </button>
          <button type="button" className="quiet" onClick={() => save('png')}>
            PNG
          </button>
        </div>
      </div>
    </div>
  );
}
