import type { Comparable } from '../types.js';

/** What is compared of an incident. */
export interface IncidentFacts {
  type: string;
  /** ISO 8601, may be partial. */
  dates: readonly string[];
  places: readonly string[];
  /** Latitude and longitude of places that the gazetteer knows as towns or smaller. */
  points: readonly (readonly [number, number])[];
  /** Names of persons and bodies; descriptions that name nobody ("four fishermen"). */
  sufferers: { named: readonly string[]; described: readonly string[] };
  perpetrators: { named: readonly string[]; described: readonly string[] };
  weapons: readonly string[];
  killed?: number;
  injured?: number;
}

/** The facts of an incident as its properties hold them. */
export function incidentFacts({ properties, neighbours }: Comparable): IncidentFacts {
  const values = (...names: string[]): string[] =>
    Object.entries(properties).flatMap(([property, list]) =>
      names.some((name) => property.startsWith(name)) ? list : [],
    );
  const roles = (list: readonly string[]) => ({
    named: list.filter((value) => neighbours.includes(value)),
    described: list.filter((value) => !neighbours.includes(value)),
  });
  const number = (name: string): number | undefined => {
    const value = Number(properties[name]?.[0] ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  return {
    type: properties['type']?.[0] ?? '',
    dates: properties['date'] ?? [],
    places: properties['place'] ?? [],
    points: (properties['placePoint'] ?? []).map((text) => text.split(' ').map(Number) as [number, number]),
    sufferers: roles(values('victim', 'target')),
    perpetrators: roles(values('perpetrator')),
    weapons: values('weapon'),
    killed: number('killed'),
    injured: number('injured'),
  };
}
