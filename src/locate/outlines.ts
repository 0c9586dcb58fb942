import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Frame } from './frame.js';

/** The outline of a country, with its English name. */
export type Country = Feature<Geometry, { name: string }>;

const outlines = new Map<string, Country[]>();

/** The countries that reach into the frame, in finer outlines where it is small enough to show the difference. */
export function countriesIn(frame: Frame): Country[] {
  const detail = frame.east - frame.west < 8 ? '10m' : '50m';
  let all = outlines.get(detail);
  if (!all) {
    const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`);
    const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
      countries: GeometryCollection<{ name: string }>;
    }>;
    all = feature(topology, topology.objects.countries).features;
    outlines.set(detail, all);
  }
  return all.filter(({ geometry }) => reachesInto(geometry, frame));
}

/**
 * True where the main part of a country reaches into the frame: a territory overseas is not called by the country's
 * name.
 */
export function isAtHomeIn({ geometry }: Country, frame: Frame): boolean {
  const sizes = partsOf(geometry).map((coordinates) => geoArea({ type: 'Polygon', coordinates }));
  // A part that winds the wrong way is measured as the rest of the globe.
  const sizeOf = (at: number): number => Math.min(sizes[at]!, 4 * Math.PI - sizes[at]!);
  const parts = partsOf(geometry);
  const main = [...parts.keys()].reduce((best, next) => (sizeOf(next) > sizeOf(best) ? next : best), 0);
  return parts[main] !== undefined && ringReaches(parts[main], frame);
}

const partsOf = (geometry: Geometry): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];

/** By the plain bounds of each part: a part of the outlines that winds the wrong way would else cover the whole map. */
const reachesInto = (geometry: Geometry, frame: Frame): boolean =>
  partsOf(geometry).some((part) => ringReaches(part, frame));

function ringReaches([ring]: Position[][], { west, south, east, north }: Frame): boolean {
  const longitudes = ring!.map(([longitude]) => longitude!);
  const latitudes = ring!.map(([, latitude]) => latitude!);
  return (
    Math.min(...longitudes) < east &&
    Math.max(...longitudes) > west &&
    Math.min(...latitudes) < north &&
    Math.max(...latitudes) > south
  );
}

/** ISO 3166-1 alpha-2 from the numeric code that world-atlas has as id, by the aliases of the Unicode locale data. */
export function alpha2(country: Country): string | undefined {
  if (country.id === undefined) return undefined;
  const region = new Intl.Locale(`und-${String(country.id).padStart(3, '0')}`).region;
  return region && /^[A-Z]{2}$/.test(region) ? region : undefined;
}
