import type { Measured, NetworkDrawing } from '../../../api/index.js';
import type { Lit } from './lit.js';
import { pairKey } from './lit.js';
import { ALL_NAMED, communityColour, type Kind, type Palette, ramp, sizesOf } from './look.js';

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
  if (colour === 'community') return { sizes, colours: community.map((at) => communityColour(palette, at)) };
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
  const plain = lines.against[at] ? palette.against : palette.line;
  const own = `${plain}${opacityOf(actors, lines, at)}`;
  const width = lines.source.length > MANY ? 0.6 : Math.min(3, 0.8 + 0.4 * lines.sources[at]!);
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
  const faded = lit !== undefined || near !== undefined;
  return {
    colour: faded ? `${palette.line}${hex(Math.min(0.12, 400 / lines.source.length))}` : own,
    size: width,
    dashed,
    hidden: false,
    lit: false,
  };
}

/** Lines of a large drawing: thin ones. */
const MANY = 4000;
/** Share of the ink of all lines together that is spread over them where they are many, within communities and between. */
const INK = { within: 5000, between: 900 };

/**
 * How much a line covers what lies below it, as the last two digits of its colour: the fainter the more there are, and
 * those between communities, which run over everything else, fainter than those within.
 */
function opacityOf(
  { id, community }: NetworkDrawing['actors'],
  { source, target }: NetworkDrawing['lines'],
  at: number,
): string {
  if (id.length <= ALL_NAMED) return 'ff';
  const isWithin = community[source[at]!] === community[target[at]!];
  return hex(isWithin ? INK.within / source.length : INK.between / source.length);
}

const hex = (share: number): string =>
  Math.round(255 * Math.max(0.05, Math.min(share, 0.9)))
    .toString(16)
    .padStart(2, '0');
