import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** What of a drawing is seen: its scale, and where its origin lies, in units of the drawing. */
export interface View {
  k: number;
  x: number;
  y: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const MOST = 80;
const LEAST = 0.8;
/** Pixels that a press may move and still be a click. */
const STILL = 4;

/** The view in which `part` of a drawing fills `box`. */
export function viewOf(part: Box, box: Box): View {
  const k = Math.max(LEAST, Math.min(MOST, box.width / part.width, box.height / part.height));
  return {
    k,
    x: box.x + box.width / 2 - k * (part.x + part.width / 2),
    y: box.y + box.height / 2 - k * (part.y + part.height / 2),
  };
}

/** Zoom and pan of an SVG with this box: by wheel, drag, keys, and the functions returned. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, box: Box, start: View) {
  const [view, setView] = useState(start);
  const dragged = useRef(false);
  const about = useCallback(
    (factor: number, at?: { x: number; y: number }) =>
      setView((old) => {
        const k = Math.max(LEAST, Math.min(MOST, old.k * factor));
        const point = at ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const by = k / old.k;
        return { k, x: point.x - by * (point.x - old.x), y: point.y - by * (point.y - old.y) };
      }),
    [box],
  );
  const pan = useCallback((x: number, y: number) => setView((old) => ({ ...old, x: old.x + x, y: old.y + y })), []);
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const toBox = (event: { clientX: number; clientY: number }) => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(element.getScreenCTM()!.inverse());
      return { x: point.x, y: point.y };
    };
    // Not passive: the page must not scroll while the map is zoomed.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      about(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), toBox(event));
    };
    const pointers = new Map<number, { x: number; y: number }>();
    let moved = 0;
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, toBox(event));
      moved = 0;
      dragged.current = false;
    };
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = toBox(event);
      moved += Math.abs(event.movementX) + Math.abs(event.movementY);
      if (moved > STILL && !dragged.current) {
        dragged.current = true;
        element.setPointerCapture(event.pointerId);
      }
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      if (other) {
        const length = (point: { x: number; y: number }) => Math.hypot(point.x - other.x, point.y - other.y);
        about(length(now) / Math.max(1, length(before)), other);
      } else if (dragged.current) pan(now.x - before.x, now.y - before.y);
      pointers.set(event.pointerId, now);
    };
    const onUp = (event: PointerEvent) => void pointers.delete(event.pointerId);
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, [svg, about, pan]);
  return { view, setView, about, pan, dragged };
}
