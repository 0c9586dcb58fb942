import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Palette } from './look.js';

/** A name as it is written: where its line of text begins, in pixels. */
export interface WrittenName {
  actor: string;
  text: string;
  x: number;
  y: number;
}

interface Asked {
  actor: string;
  text: string;
  x: number;
  y: number;
  /** Radius of its mark. */
  size: number;
  /** Whether it is to be written though its mark is small. */
  forced: boolean;
}

/** Names that are found a place for: of more nobody reads. */
const MOST = 160;
const SIZE = 12;
export const NAME_FONT = `500 ${SIZE}px system-ui, "Segoe UI", "Noto Sans", sans-serif`;
/** Space between a mark and its name, and around a name, in pixels. */
const BESIDE = 3;
const AROUND = 1;
/** Letters of a name that are written. */
const LONGEST = 32;

/** The names of one drawing: gathered mark by mark as it is drawn, then written where they do not lie upon each other. */
export class Names {
  #asked: Asked[] = [];
  written: WrittenName[] = [];

  clear(): void {
    this.#asked = [];
    this.written = [];
  }

  /** Takes down what sigma would write; of marks whose radius is below `least` only what is forced. */
  gatherer(least: () => number): NodeLabelDrawingFunction {
    return (_, data) => {
      const { key, label, x, y, size, forceLabel } = data as typeof data & { key: string; forceLabel?: boolean };
      const forced = forceLabel ?? false;
      if (label && (forced || size >= least()))
        this.#asked.push({ actor: key, text: shortened(label), x, y, size, forced });
    };
  }

  /**
   * Writes what was gathered, the forced first, then by the size of marks: right of the mark, or where that is taken left,
   * above or below of it, not upon another mark. What finds no such place may lie upon a mark, but never upon another name. With a rim in the colour of the ground, to be read over lines.
   */
  write(context: CanvasRenderingContext2D, { ground, text: ink }: Palette, width: number, height: number): void {
    context.font = NAME_FONT;
    const order = this.#asked
      .sort((a, b) => Number(b.forced) - Number(a.forced) || b.size - a.size || (a.actor < b.actor ? -1 : 1))
      .slice(0, MOST);
    const marks = order.map(({ x, y, size }) => ({ size, box: [x - size, y - size, x + size, y + size] as const }));
    // The name of a large mark may cover a small one: it is the large that are looked for.
    const covers = (asked: Asked, box: Box) =>
      marks.some((mark) => 2 * mark.size >= asked.size && overlap(box, mark.box));
    const taken: Box[] = [];
    const inside = ([left, top, right, bottom]: Box) => left >= 0 && top >= 0 && right <= width && bottom <= height;
    const place = (asked: Asked, isFree: (box: Box) => boolean, as = (box: Box): Box => box): boolean => {
      const spot = spotsOf(asked, context.measureText(asked.text).width).map(as).find(isFree);
      if (!spot) return false;
      taken.push(spot);
      this.written.push({ actor: asked.actor, text: asked.text, x: spot[0] + AROUND, y: spot[1] + (5 * SIZE) / 6 });
      return true;
    };
    const isFree = (box: Box) => !taken.some((other) => overlap(box, other));
    const left = order.filter((asked) => !place(asked, (box) => inside(box) && isFree(box) && !covers(asked, box)));
    for (const asked of left)
      place(
        asked,
        (box) => isFree(box) && (asked.forced || inside(box)),
        (box) => (asked.forced ? slid(box, asked.x, width) : box),
      );
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = ground;
    context.fillStyle = ink;
    for (const { text, x, y } of this.written) context.strokeText(text, x, y);
    for (const { text, x, y } of this.written) context.fillText(text, x, y);
  }
}

/** Boxes that a name so wide may fill, the best first. */
function spotsOf({ x, y, size }: Asked, width: number): Box[] {
  const middle = SIZE / 2;
  return [
    [x + size + BESIDE, y],
    [x - size - BESIDE - width, y],
    [x - width / 2, y - size - middle - BESIDE],
    [x - width / 2, y + size + middle + BESIDE],
  ].map(([left, at]) => [left! - AROUND, at! - middle, left! + width + AROUND, at! + middle]);
}

/** A name that would run out of the drawing, moved in, where its mark is seen: half a name says nothing. */
function slid([left, top, right, bottom]: Box, mark: number, width: number): Box {
  if (mark < 0 || mark > width) return [left, top, right, bottom];
  const by = Math.max(-left, Math.min(0, width - right));
  return [left + by, top, right + by, bottom];
}

/** A name as it is written in the drawing: a very long one shortened, whole under the pointer. */
export const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

type Box = readonly [left: number, top: number, right: number, bottom: number];

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Writes the name of the actor in hand, or under the pointer, on a plate, with a ring around its mark. */
export function drawMarked(palette: () => Palette): NodeHoverDrawingFunction {
  return (context, { label, x, y, size }, { labelSize, labelWeight, labelFont }) => {
    const { ground, text, accent } = palette();
    context.strokeStyle = accent;
    context.lineWidth = 2.5;
    context.beginPath();
    context.arc(x, y, size * 1.25 + 3, 0, 2 * Math.PI);
    context.stroke();
    if (!label) return;
    context.font = `${labelWeight} ${labelSize + 1}px ${labelFont}`;
    const width = context.measureText(label).width;
    const left = x + size * 1.25 + 7;
    context.fillStyle = ground;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left, y - labelSize, width + 10, 2 * labelSize, 4);
    context.fill();
    context.stroke();
    context.fillStyle = text;
    context.fillText(label, left + 5, y + labelSize / 3);
  };
}
