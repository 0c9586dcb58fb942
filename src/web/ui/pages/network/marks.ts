import type { Measured, NetworkDrawing } from '../../../api/index.js';
import type { Lit } from './lit.js';
import { pairKey } from './lit.js';
import { COMMUNITY_COLOURS, KINDS, type Kind, ramp, sizesOf } from './look.js';
import type { Palette } from './palette.js';

/** What colours and sizes stand for: `kind`, `community`, or the id of a measure. */
export interface Coding {
  colour: string;
  size: string;
  /** Values of the measures in use, by id, in the order of the drawing. */
  values: ReadonlyMap<string, readonly (number | null)[]>;
}

/** Size and colour of each actor, in the order of the drawing. */
export interface Marks {
  sizes: number[];
  colours: string[];
}

export function marksOf(drawing: NetworkDrawing, { colour, size, values }: Coding, palette: Palette): Marks {
  const { kind, community, degree } = drawing.actors;
  const sizes = sizesOf(values.get(size) ?? degree);
  if (colour === 'community') {
    const own = KINDS.map((each) => palette.kinds[each]);
    return { sizes, colours: community.map((at) => (at < COMMUNITY_COLOURS ? own[at]! : palette.soft)) };
  }
  const measured = values.get(colour);
  if (measured) return { sizes, colours: ramp(measured, palette) };
  return { sizes, colours: kind.map((each) => palette.kinds[each as Kind] ?? palette.soft) };
}

/** The values of a measure in the order of the drawing; null where it has none. */
export function inOrderOf({ actors }: NetworkDrawing, { rows }: Measured): (number | null)[] {
  const values = new Map(rows.map(({ actors: [actor], value }) => [actor!.id, value]));
  return actors.id.map((id) => values.get(id) ?? null);
}

/** How a line is drawn, of what is lit. */
export interface LineMark {
  colour: string;
  size: number;
  dashed: boolean;
  hidden: boolean;
  lit: boolean;
}

export function lineMark(
  { actors, lines }: NetworkDrawing,
  at: number,
  lit: Lit | undefined,
  near: string | undefined,
  palette: Palette,
): LineMark {
  const [one, other] = [actors.id[lines.source[at]!]!, actors.id[lines.target[at]!]!];
  const dashed = lines.alleged[at] === 1;
  const own = lines.against[at] ? palette.against : palette.line;
  const many = lines.source.length > 4000;
  const width = many ? 0.4 : Math.min(3, 0.8 + 0.4 * lines.sources[at]!);
  const isRemoved = lit?.removed?.has(one) || lit?.removed?.has(other) || false;
  const isLit = lit
    ? lit.pairs.has(pairKey(one, other)) ||
      (lit.between === true && lit.actors.has(one) && lit.actors.has(other) && !isRemoved)
    : near !== undefined && (one === near || other === near);
  if (isRemoved) return { colour: palette.fadedLine, size: width, dashed: true, hidden: true, lit: false };
  if (isLit)
    return {
      colour: lit?.between ? own : palette.accent,
      size: lit?.between ? width : width + 1.6,
      dashed,
      hidden: false,
      lit: true,
    };
  const faded = lit !== undefined || near !== undefined || many;
  return { colour: faded ? palette.fadedLine : own, size: width, dashed, hidden: false, lit: false };
}
