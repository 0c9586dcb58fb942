import type { MapPlace } from './types.js';

/** What a map shows of the world: the places inside, and the box of longitudes and latitudes around them. */
export interface Frame {
  inside: MapPlace[];
  outside: MapPlace[];
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A place far from the others is left outside where that shrinks the map to less than this share. */
const SHRINKS = 0.55;
/** At most this share of the weight of all places may be left outside. */
const MOST_OUTSIDE = 0.15;
/** Degrees: a single town still shows the country around it. */
const LEAST_SPAN = 2.5;

/**
 * Frames a map to its places. A few places far off would make dots of all others: as long as leaving one out shrinks
 * the map by nearly half and little weight goes (a group there weighs more than a mention), it is named under the map.
 */
export function frameOf(places: readonly MapPlace[]): Frame {
  const weight = (place: MapPlace) => 1 + 2 * place.groups.length;
  const total = places.reduce((sum, place) => sum + weight(place), 0);
  let inside = [...places];
  const outside: MapPlace[] = [];
  let spared = total * MOST_OUTSIDE;
  for (;;) {
    const now = area(inside);
    const candidates = extremes(inside)
      .filter((place) => weight(place) <= spared)
      .map((place) => ({ place, left: area(inside.filter((other) => other !== place)) }))
      .sort((a, b) => a.left - b.left);
    const best = candidates[0];
    if (!best || inside.length <= 2 || best.left > now * SHRINKS) break;
    inside = inside.filter((place) => place !== best.place);
    outside.push(best.place);
    spared -= weight(best.place);
  }
  return { inside, outside, ...padded(inside) };
}

function bounds(places: readonly MapPlace[]) {
  const longitudes = places.map((place) => place.longitude);
  const latitudes = places.map((place) => place.latitude);
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

/** Square degrees, no side taken for less than the least span. */
function area(places: readonly MapPlace[]): number {
  const { west, east, south, north } = bounds(places);
  return Math.max(east - west, LEAST_SPAN) * Math.max(north - south, LEAST_SPAN);
}

function extremes(places: readonly MapPlace[]): MapPlace[] {
  const { west, east, south, north } = bounds(places);
  return places.filter(
    ({ longitude, latitude }) => longitude === west || longitude === east || latitude === south || latitude === north,
  );
}

function padded(places: readonly MapPlace[]): { west: number; south: number; east: number; north: number } {
  const { west, east, south, north } = bounds(places);
  const [width, height] = [Math.max(east - west, LEAST_SPAN), Math.max(north - south, LEAST_SPAN)];
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return {
    west: Math.max(-180, x - width * 0.62),
    east: Math.min(180, x + width * 0.62),
    south: Math.max(-80, y - height * 0.62),
    north: Math.min(84, y + height * 0.62),
  };
}
