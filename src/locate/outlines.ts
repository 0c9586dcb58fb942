import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, Geometry } from 'geojson';
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

/** By the plain bounds of each part: a part of the outlines that winds the wrong way would else cover the whole map. */
function reachesInto(geometry: Geometry, { west, south, east, north }: Frame): boolean {
  const parts =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return parts.some(([ring]) => {
    const longitudes = ring!.map(([longitude]) => longitude!);
    const latitudes = ring!.map(([, latitude]) => latitude!);
    return (
      Math.min(...longitudes) < east &&
      Math.max(...longitudes) > west &&
      Math.min(...latitudes) < north &&
      Math.max(...latitudes) > south
    );
  });
}

/** ISO 3166-1 alpha-2 from the numeric code that world-atlas has as id, by the aliases of the Unicode locale data. */
export function alpha2(country: Country): string | undefined {
  if (country.id === undefined) return undefined;
  const region = new Intl.Locale(`und-${String(country.id).padStart(3, '0')}`).region;
  return region && /^[A-Z]{2}$/.test(region) ? region : undefined;
}
