import type { NetworkDrawing } from '../../../api/index.js';

const known = new WeakMap<NetworkDrawing['actors'], ReadonlyMap<string, number>>();

/** Place of each actor in a drawing, by id; made once for each drawing. */
export function placesOf({ actors }: Pick<NetworkDrawing, 'actors'>): ReadonlyMap<string, number> {
  const held = known.get(actors);
  if (held) return held;
  const places = new Map(actors.id.map((id, at) => [id, at]));
  known.set(actors, places);
  return places;
}

/** Which actors of a drawing are among `ids`: 1 at their places. */
export function flagsOf(drawing: Pick<NetworkDrawing, 'actors'>, ids: Iterable<string>): Uint8Array {
  const places = placesOf(drawing);
  const flags = new Uint8Array(places.size);
  for (const id of ids) {
    const at = places.get(id);
    if (at !== undefined) flags[at] = 1;
  }
  return flags;
}
