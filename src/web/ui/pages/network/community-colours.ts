import type { NetworkDrawing } from '../../../api/index.js';

/** Colours before any comes again. */
const COLOURS = 12;

/** The colour that each actor wore when it was last drawn, by case. */
const worn = new Map<string, Map<string, number>>();
const made = new WeakMap<NetworkDrawing, readonly number[]>();

/**
 * A colour for each community of a drawing, by its number: that which most of its members wore before, so that a filter
 * changes no colours; and for a new one the colour that the fewest wear.
 */
export function communityColours(drawing: NetworkDrawing): readonly number[] {
  const known = made.get(drawing);
  if (known) return known;
  const before = worn.get(drawing.case) ?? new Map<string, number>();
  const colours = chosen(drawing, before);
  drawing.actors.id.forEach((id, at) => {
    before.set(id, colours[drawing.actors.community[at]!]!);
  });
  worn.set(drawing.case, before);
  made.set(drawing, colours);
  return colours;
}

function chosen({ actors }: NetworkDrawing, before: ReadonlyMap<string, number>): readonly number[] {
  const votes: number[][] = [];
  const sizes: number[] = [];
  actors.community.forEach((community, at) => {
    sizes[community] = (sizes[community] ?? 0) + 1;
    votes[community] ??= new Array<number>(COLOURS).fill(0);
    const colour = before.get(actors.id[at]!);
    if (colour !== undefined) votes[community][colour]! += 1;
  });
  const wearing = new Array<number>(COLOURS).fill(0);
  const taken = votes.map((one, community) => {
    const most = Math.max(...one);
    if (most === 0) return undefined;
    wearing[one.indexOf(most)]! += sizes[community]!;
    return one.indexOf(most);
  });
  return taken.map((colour, community) => {
    if (colour !== undefined) return colour;
    const free = wearing.indexOf(Math.min(...wearing));
    wearing[free]! += sizes[community]!;
    return free;
  });
}
