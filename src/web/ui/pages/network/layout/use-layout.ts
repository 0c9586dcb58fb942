import { useEffect, useRef, useState } from 'react';
import type { NetworkDrawing } from '../../../../api/index.js';
import { ALL_NAMED, sizesOf } from '../look.js';
import { shortened } from '../names.js';
import { forgetPositions, type Kept, keepPositions, keptPositions, positionsAtHand } from './kept.js';
import type { LayoutTask } from './start.js';
import type { LayoutNews } from './worker.js';

/** Positions of a drawing, two numbers an actor in its order, and whether they have settled. */
export interface Layout {
  of: NetworkDrawing;
  positions: Float32Array;
  done: boolean;
}

/**
 * The layout of a drawing, worked out beside the page: first as it starts, then as it goes on, then settled and kept. Where
 * everybody stood somewhere before, as after most changes of a filter, it is there at once.
 * `round` grows when a person wants it laid out anew, without regard to what was.
 */
export function useLayout(drawing: NetworkDrawing | undefined, round: number): Layout | undefined {
  const [layout, setLayout] = useState<Layout>();
  const forgotten = useRef(0);
  useEffect(() => {
    if (!drawing) return undefined;
    let worker: Worker | undefined;
    let left = false;
    const isAnew = round > forgotten.current;
    forgotten.current = round;
    const atHand = isAnew ? undefined : positionsAtHand(drawing.case);
    if (atHand && knowsAll(drawing, atHand)) {
      setLayout({ of: drawing, positions: positionsOf(drawing, atHand), done: true });
      return undefined;
    }
    const start = async () => {
      if (isAnew) await forgetPositions(drawing.case);
      const kept = await keptPositions(drawing.case);
      if (left) return;
      if (knowsAll(drawing, kept)) return setLayout({ of: drawing, positions: positionsOf(drawing, kept), done: true });
      const { WORKER } = await import('./worker.js');
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

const knowsAll = ({ actors }: NetworkDrawing, kept: Kept): boolean => actors.id.every((id) => kept.has(id));

/** Where each actor stood, two numbers each; NaN where it never stood anywhere. */
function positionsOf({ actors }: NetworkDrawing, kept: Kept): Float32Array {
  const positions = new Float32Array(2 * actors.id.length).fill(Number.NaN);
  actors.id.forEach((id, v) => {
    const place = kept.get(id);
    if (place) positions.set(place, 2 * v);
  });
  return positions;
}

/** Pixels that a letter takes in a name, on the average. */
const NAME_WIDTH = 6.2;

function taskOf(drawing: NetworkDrawing, kept: Kept): LayoutTask {
  const { actors, lines } = drawing;
  return {
    ids: actors.id,
    sources: lines.source,
    targets: lines.target,
    communities: actors.community,
    before: positionsOf(drawing, kept),
    sizes: Float32Array.from(sizesOf(actors.degree), (size) => (actors.id.length <= ALL_NAMED ? 1.3 : 1.1) * size),
    names: Float32Array.from(actors.name, (name) =>
      actors.id.length <= ALL_NAMED ? NAME_WIDTH * shortened(name).length : 0,
    ),
  };
}
