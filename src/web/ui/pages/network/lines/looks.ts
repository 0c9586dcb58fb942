import type { NetworkDrawing } from '../../../../api/index.js';
import type { Lit } from '../lit.js';
import { ALL_NAMED, type Palette } from '../look.js';
import { flagsOf, placesOf } from '../places.js';

/** How each line is drawn, in the order of the drawing. */
export interface LineLooks {
  /** Red, green, blue and how much it covers, a byte each, red the lowest. */
  colours: Uint32Array;
  /** In pixels where the whole is seen. */
  widths: Float32Array;
  dashed: Uint8Array;
  hidden: Uint8Array;
  /** Lit lines lie over the others. */
  lit: Uint8Array;
}

/** Lines of a large drawing: thin ones. */
const MANY = 4000;
/** Share of the ink of all lines together that is spread over them where they are many, within communities and between. */
const INK = { within: 5000, between: 600 };

/**
 * How lines are drawn where `lit` is lit up, or else where those of the actor `near` stand out. The more lines, the fainter
 * each; and those between communities, which run over everything else, fainter than those within.
 */
export function looksOf(
  drawing: NetworkDrawing,
  lit: Lit | undefined,
  near: string | undefined,
  palette: Palette,
): LineLooks {
  const { actors, lines } = drawing;
  const count = lines.source.length;
  const looks: LineLooks = {
    colours: new Uint32Array(count),
    widths: new Float32Array(count),
    dashed: Uint8Array.from(lines.alleged),
    hidden: new Uint8Array(count),
    lit: new Uint8Array(count),
  };
  const isLit = litLines(drawing, lit, near);
  const removed = flagsOf(drawing, lit?.removed ?? []);
  const between = lit?.between === true;
  const isFew = actors.id.length <= ALL_NAMED;
  const cover = isFew
    ? { within: 1, between: 1 }
    : { within: bounded(INK.within / count), between: bounded(INK.between / count) };
  const own = [palette.line, palette.against].map((colour) => ({
    within: packed(colour, cover.within),
    between: packed(colour, cover.between),
  }));
  const faded = packed(palette.line, bounded(Math.min(0.12, 400 / count)));
  const accent = packed(palette.accent, 1);
  const isFaded = lit !== undefined || near !== undefined;
  for (let at = 0; at < count; at++) {
    const [one, other] = [lines.source[at]!, lines.target[at]!];
    const plain = own[lines.against[at]!]![actors.community[one] === actors.community[other] ? 'within' : 'between'];
    const width = count > MANY ? 0.6 : Math.min(3, 0.8 + 0.4 * lines.sources[at]!);
    looks.lit[at] = isLit(at) ? 1 : 0;
    looks.widths[at] = looks.lit[at] && !between ? width + 1.6 : width;
    looks.colours[at] = looks.lit[at] ? (between ? plain : accent) : isFaded ? faded : plain;
    looks.hidden[at] = removed[one] || removed[other] ? 1 : 0;
  }
  return looks;
}

/** Whether the line at a place is lit. */
function litLines(drawing: NetworkDrawing, lit: Lit | undefined, near: string | undefined): (at: number) => boolean {
  const { source, target } = drawing.lines;
  const places = placesOf(drawing);
  if (!lit) {
    const here = near === undefined ? undefined : places.get(near);
    return (at) => here !== undefined && (source[at] === here || target[at] === here);
  }
  const among = flagsOf(drawing, lit.actors);
  const key = (one: number, other: number): number => Math.min(one, other) * places.size + Math.max(one, other);
  const pairs = new Set<number>();
  for (const pair of lit.pairs) {
    const [one, other] = pair.split(' ').map((id) => places.get(id));
    if (one !== undefined && other !== undefined) pairs.add(key(one, other));
  }
  return (at) =>
    pairs.has(key(source[at]!, target[at]!)) ||
    (lit.between === true && among[source[at]!] === 1 && among[target[at]!] === 1);
}

const bounded = (share: number): number => Math.max(0.05, Math.min(share, 0.9));

/** `#rrggbb` and how much it covers, 0 to 1, as one number. */
function packed(colour: string, cover: number): number {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return (part(1) | (part(3) << 8) | (part(5) << 16) | (Math.round(255 * cover) << 24)) >>> 0;
}

/** A packed colour as `#rrggbbaa`. */
export function cssOf(colour: number): string {
  const bytes = [0, 8, 16, 24].map((shift) => (colour >>> shift) & 255);
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
