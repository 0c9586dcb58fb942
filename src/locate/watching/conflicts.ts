import type { Incidents } from './types.js';

/** Two sides that met in incidents, in whatever order the table names them. */
export interface Conflict {
  sides: readonly [string, string];
  incidents: number;
  /** Sum over the incidents that give a number; NaN where none does. */
  deaths: number;
  /** Indices of the places, that with most incidents first. */
  places: number[];
  /** First and last month with an incident; absent where none is dated. */
  first?: string;
  last?: string;
}

/** Who meets whom in a table of incidents with two sides, most incidents first. */
export function conflicts({ incidents }: Pick<Incidents, 'incidents'>): Conflict[] {
  const pairs = new Map<string, { sides: readonly [string, string]; of: Incidents['incidents'] }>();
  for (const incident of incidents) {
    if (!incident.sides) continue;
    const sides = [...incident.sides].sort() as [string, string];
    const key = JSON.stringify(sides);
    const pair = pairs.get(key) ?? { sides, of: [] };
    if (pair.of.length === 0) pairs.set(key, pair);
    pair.of.push(incident);
  }
  const found = [...pairs.values()].map(({ sides, of }): Conflict => {
    const months = of.flatMap(({ month }) => month ?? []).sort();
    const counted = of.flatMap(({ deaths }) => deaths ?? []);
    const byPlace = new Map<number, number>();
    for (const { place } of of) if (place >= 0) byPlace.set(place, (byPlace.get(place) ?? 0) + 1);
    return {
      sides,
      incidents: of.length,
      deaths: counted.length > 0 ? counted.reduce((sum, each) => sum + each, 0) : Number.NaN,
      places: [...byPlace].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place),
      ...(months.length > 0 && { first: months[0]!, last: months.at(-1)! }),
    };
  });
  return found.sort((a, b) => b.incidents - a.incidents || (a.sides.join() < b.sides.join() ? -1 : 1));
}
