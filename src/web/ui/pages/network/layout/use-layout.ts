import { useEffect, useRef, useState } from 'react';
import type { NetworkDrawing } from '../../../../api/index.js';
import { ALL_NAMED, sizesOf } from '../look.js';
import { forgetPositions, type Kept, keepPositions, keptPositions } from './kept.js';
import type { LayoutTask } from './start.js';
import type { LayoutNews } from './worker.js';

/** Positions of a drawing, two numbers an actor in its order, and whether they have settled. */
export interface Layout {
  of: NetworkDrawing;
  positions: Float32Array;
  done: boolean;
}

/**
 * The layout of a drawing, worked out beside the page: first as it starts, then as it goes on, then settled and kept.
 * `round` grows when a person wants it laid out anew, without regard to what was.
 */
export function useLayout(drawing: NetworkDrawing | undefined, round: number): Layout | undefined {
  const [layout, setLayout] = useState<Layout>();
  const forgotten = useRef(0);
  useEffect(() => {
    if (!drawing) return undefined;
    let worker: Worker | undefined;
    let left = false;
    const start = async () => {
      if (round > forgotten.current) await forgetPositions(drawing.case);
      forgotten.current = round;
      const [kept, { WORKER }] = await Promise.all([keptPositions(drawing.case), import('./worker.js')]);
      if (left) return;
      worker = new Worker(WORKER, { type: 'module' });
      worker.onmessage = ({ data: { positions, done } }: MessageEvent<LayoutNews>) => {
        setLayout({ of: drawing, positions, done });
        if (!done) return;
        worker?.terminate();
        drawing.actors.id.forEach((id, v) => {
          kept.set(id, [positions[2 * v]!, positions[2 * v + 1]!]);
        });
        void keepPositions(drawing.case, kept);
      };
      worker.postMessage(taskOf(drawing, kept));
    };
    void start();
    return () => {
      left = true;
      worker?.terminate();
    };
  }, [drawing, round]);
  return layout;
}

/** Pixels that a letter takes in a name, on the average. */
const NAME_WIDTH = 6.2;

function taskOf({ actors, lines }: NetworkDrawing, kept: Kept): LayoutTask {
  const before = new Float32Array(2 * actors.id.length).fill(Number.NaN);
  actors.id.forEach((id, v) => {
    const [x, y] = kept.get(id) ?? [Number.NaN, Number.NaN];
    before.set([x, y], 2 * v);
  });
  return {
    ids: actors.id,
    sources: lines.source,
    targets: lines.target,
    communities: actors.community,
    before,
    sizes: Float32Array.from(sizesOf(actors.degree), (size) => (actors.id.length <= ALL_NAMED ? 1.3 : 1.1) * size),
    names: Float32Array.from(actors.name, (name) => (actors.id.length <= ALL_NAMED ? NAME_WIDTH * name.length : 0)),
  };
}
