import type { Measured, NetworkDrawing } from '../../../api/index.js';
import { communityColours } from './community-colours.js';
import { communityColour, type Kind, type Palette, ramp, sizesOf } from './look.js';

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
    const worn = communityColours(drawing);
    return { sizes, colours: community.map((at) => communityColour(palette, worn[at]!)) };
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
