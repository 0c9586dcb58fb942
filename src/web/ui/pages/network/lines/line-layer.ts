import { cssOf, type LineLooks } from './looks.js';
import { isSame, shift, type View } from './view.js';

/** Up to so many lines all are painted at once, with every frame. */
const AT_ONCE = 1500;
/** More are painted in parts, one a frame: so many to begin with, then as many as were painted in so many milliseconds. */
const PART = { first: 2000, least: 1500, most: 20_000 };
const SPELL = 40;
/** Milliseconds after which what grows is shown again: to show it takes a pass over the whole page. */
const SHOWN = 300;
/** Milliseconds without a move after which what moved is painted anew: until then its picture is shifted. */
const STILL = 90;
/** Least width in pixels, of few lines and of many: of a thousand broad ones little else would be seen. */
const LEAST = { few: 1.7, many: 1 };
const FEW = 400;
const DASHES = [5, 4];

/** Lines that look alike. */
interface Style {
  colour: string;
  width: number;
  dashed: boolean;
}

/**
 * All lines on a canvas of their own, painted by the processor: by WebGL in software they take five times as long, and a
 * graphics card is kept free for the marks. A drawing of many follows the hand as a picture, and is painted anew in parts.
 */
export class LineLayer {
  readonly #context: CanvasRenderingContext2D;
  /** Where what moved is painted out of sight. */
  readonly #back: CanvasRenderingContext2D;
  #styles: Style[] = [];
  /** Of each line in the order of painting its style, and its ends: four numbers. */
  #style = new Uint32Array(0);
  #ends = new Float32Array(0);
  /** What the canvas shows, and what it is to show. */
  #shown: View | undefined;
  #wanted: View | undefined;
  /** Whether what was last set has not been looked at yet, and whether it has not been painted whole. */
  #isNew = false;
  #isOpen = false;
  #frame = 0;
  #timer = 0;

  /** `onDrawn` hears of it when all lines of what was last set are painted. */
  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly onDrawn: () => void,
  ) {
    // Read often: that is how a browser is told that the processor is to paint.
    this.#context = canvas.getContext('2d', { willReadFrequently: true })!;
    this.#back = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    canvas.style.transformOrigin = '0 0';
  }

  /** Puts other lines on the canvas, or the same in another look; they are seen with the next `look`. */
  set(ends: { source: readonly number[]; target: readonly number[] }, positions: Float32Array, looks: LineLooks): void {
    const styles = new Map<number, { style: Style; lit: number; lines: number[] }>();
    for (let at = 0; at < ends.source.length; at++) {
      if (looks.hidden[at]) continue;
      const [colour, width, dashed, lit] = [looks.colours[at]!, looks.widths[at]!, looks.dashed[at]!, looks.lit[at]!];
      // Widths are tenths of pixels.
      const key = 4 * (256 * colour + Math.round(10 * width)) + 2 * dashed + lit;
      const held = styles.get(key);
      if (held) held.lines.push(at);
      else styles.set(key, { style: { colour: cssOf(colour), width, dashed: dashed === 1 }, lit, lines: [at] });
    }
    const order = [...styles.values()].sort((a, b) => a.lit - b.lit);
    const count = order.reduce((sum, { lines }) => sum + lines.length, 0);
    this.#styles = order.map(({ style }) => style);
    this.#style = new Uint32Array(count);
    this.#ends = new Float32Array(4 * count);
    let i = 0;
    for (const [style, { lines }] of order.entries()) {
      for (const at of lines) {
        const [one, other] = [2 * ends.source[at]!, 2 * ends.target[at]!];
        this.#style[i] = style;
        this.#ends[4 * i] = positions[one]!;
        this.#ends[4 * i + 1] = positions[one + 1]!;
        this.#ends[4 * i + 2] = positions[other]!;
        this.#ends[4 * i + 3] = positions[other + 1]!;
        i++;
      }
    }
    this.#isNew = true;
    this.#isOpen = true;
  }

  /** Shows the lines as `view` has it. */
  look(view: View): void {
    const isNew = this.#isNew;
    if (!isNew && this.#wanted && isSame(this.#wanted, view)) return;
    this.#isNew = false;
    this.#wanted = view;
    this.stop();
    if (this.#style.length <= AT_ONCE) {
      size(this.#context, view);
      this.#paint(this.#context, view, 0, this.#style.length);
      this.#show(view);
      this.#end();
    } else if (isNew || !this.#shown) {
      size(this.#context, view);
      this.#show(view);
      this.#paintInParts(view, true);
    } else {
      this.canvas.style.transform = shift(this.#shown, view);
      this.#timer = window.setTimeout(() => this.#paintInParts(view, false), STILL);
    }
  }

  /** Leaves off what it is at. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  #show(view: View): void {
    this.#shown = view;
    this.canvas.style.transform = '';
  }

  #end(): void {
    if (this.#isOpen) this.onDrawn();
    this.#isOpen = false;
  }

  /** Paints out of sight, part after part; what `grows` is shown now and then, what only moved when it is all there. */
  #paintInParts(view: View, grows: boolean): void {
    const back = this.#back;
    size(back, view);
    let [from, part, copied] = [0, PART.first, performance.now()];
    const next = (): void => {
      const since = performance.now();
      const count = Math.min(Math.floor(part), this.#style.length - from);
      this.#paint(back, view, from, count);
      // What is read has been painted: only then is it known how long it took.
      back.getImageData(0, 0, 1, 1);
      from += count;
      const now = performance.now();
      part = Math.max(PART.least, Math.min(PART.most, (part * SPELL) / Math.max(1, now - since)));
      const isDone = from >= this.#style.length;
      if (isDone || (grows && now - copied > SHOWN)) {
        copied = now;
        this.#copy(view);
      }
      if (isDone) this.#end();
      else this.#frame = requestAnimationFrame(next);
    };
    next();
  }

  /** Shows what was painted out of sight. */
  #copy(view: View): void {
    size(this.#context, view);
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.drawImage(this.#back.canvas, 0, 0);
    this.#show(view);
  }

  #paint(context: CanvasRenderingContext2D, view: View, from: number, count: number): void {
    const [a, b, c, d, e, f] = view.place;
    const least = this.#style.length > FEW ? LEAST.many : LEAST.few;
    let style = -1;
    for (let i = from; i < from + count; i++) {
      const [one, two, three, four] = [
        this.#ends[4 * i]!,
        this.#ends[4 * i + 1]!,
        this.#ends[4 * i + 2]!,
        this.#ends[4 * i + 3]!,
      ];
      const [x, y, toX, toY] = [
        a * one + c * two + e,
        b * one + d * two + f,
        a * three + c * four + e,
        b * three + d * four + f,
      ];
      const isOut =
        (x < 0 && toX < 0) ||
        (y < 0 && toY < 0) ||
        (x > view.width && toX > view.width) ||
        (y > view.height && toY > view.height);
      if (isOut) continue;
      if (this.#style[i] !== style) {
        style = this.#style[i]!;
        const { colour, width, dashed } = this.#styles[style]!;
        context.strokeStyle = colour;
        context.lineWidth = Math.max(least, width * view.scale);
        context.setLineDash(dashed ? DASHES : []);
      }
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(toX, toY);
      context.stroke();
    }
  }
}

/** Makes the canvas as large as the view, empty, measured in pixels of CSS. */
function size(context: CanvasRenderingContext2D, { width, height, sharp }: View): void {
  const { canvas } = context;
  // To set a canvas's size empties it, whatever it was.
  canvas.width = Math.round(width * sharp);
  canvas.height = Math.round(height * sharp);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.setTransform(sharp, 0, 0, sharp, 0, 0);
}
