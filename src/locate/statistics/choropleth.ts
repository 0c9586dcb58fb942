import {
  type GeoPath,
  type GeoProjection,
  geoArea,
  geoConicEqualArea,
  geoEqualEarth,
  geoIdentity,
  geoPath,
} from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { textWidth } from '../label.js';
import { escapeXml } from '../svg.js';
import { changeClasses, classOf, type MapClass, quantileClasses } from './classes.js';
import { ringsOf, type Shape } from './shapes.js';

/** Words on a map. */
export interface ChoroplethWords {
  title: string;
  /** What the colours mean, with the unit: "homicides per 100,000". */
  legend: string;
  /** Files and method, under the map. */
  source: string;
}

const WIDTH = 860;
const MAP = { width: 620, height: 760 };
const TOP = 56;
const SIZE = 13;
const LINE = 24;
/** Steradians: some forty square metres. */
const NOTHING = 1e-12;

/**
 * Draws shapes filled by the class of their value, as SVG that stands alone: classes by quantiles (diverging about zero for a
 * change), colours that every kind of colour vision keeps apart, hatching where nothing is known; or by `kinds` that are named. Degrees are drawn in an equal-area
 * projection about the shapes (Albers 1805; the world by Equal Earth), any other coordinates as they are. `values` has one number for each shape; NaN: unknown.
 */
export function choropleth(
  shapes: readonly Shape[],
  values: ArrayLike<number>,
  words: ChoroplethWords,
  options: { classes: number; change?: boolean } | { kinds: readonly MapClass[]; change?: undefined },
): { svg: string; classes: MapClass[] } {
  const list = Array.from(values);
  const classes =
    'kinds' in options ? [...options.kinds] : (options.change ? changeClasses : quantileClasses)(list, options.classes);
  const { path, top, height, degrees } = projected(shapes);
  const areas = shapes.map((shape, index) => {
    const value = list[index]!;
    // White borders would vanish in the white of the hatching.
    const own = classOf(value, classes);
    const fill = own?.colour ?? 'url(#unknown)" stroke="#999';
    const said = `${shape.name}${shape.group ? ` (${shape.group})` : ''}: ${own?.label ?? (Number.isNaN(value) ? 'unknown' : number(value))}`;
    return `<path fill="${fill}" d="${path(asFeature(shape, degrees)) ?? ''}"><title>${escapeXml(said)}</title></path>`;
  });
  const labels = shapes.flatMap((shape, index) => {
    if (shape.label === undefined) return [];
    const [x, y] = path.centroid(asFeature(shape, degrees));
    const dark = isDark(classOf(list[index]!, classes)?.colour ?? '#ffffff');
    return `<text x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}" text-anchor="middle" stroke="none" fill="${dark ? '#fff' : '#222'}">${escapeXml(shape.label)}</text>`;
  });
  const total = TOP + height + 46;
  const unknown = list.filter(Number.isNaN).length;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" width="${WIDTH}" height="${total}" role="img" aria-labelledby="title desc" font-family="Arial, Helvetica, sans-serif" font-size="${SIZE}" fill="#222">`,
    `<title id="title">${escapeXml(words.title)}</title><desc id="desc">${escapeXml(`${words.legend}. ${words.source}`)}</desc>`,
    '<defs><pattern id="unknown" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><path d="M0,0V5" stroke="#888" stroke-width="1.6"/></pattern></defs>',
    `<rect width="${WIDTH}" height="${total}" fill="#fff"/>`,
    ...wrap(words.title, 19, WIDTH - 40)
      .slice(0, 1)
      .map((line) => `<text x="20" y="32" font-size="19" font-weight="bold">${escapeXml(line)}</text>`),
    `<g transform="translate(20,${Math.round(TOP - top)})" stroke="#fff" stroke-width="${shapes.length > 500 ? 0.25 : 0.5}" stroke-linejoin="round">`,
    ...areas,
    ...labels,
    '</g>',
    ...legend(classes, unknown, words.legend, options.change ?? false),
    ...wrap(words.source, 11, WIDTH - 40)
      .slice(0, 2)
      .map(
        (line, at) => `<text x="20" y="${total - 22 + 14 * at}" font-size="11" fill="#555">${escapeXml(line)}</text>`,
      ),
    '</svg>',
  ].join('\n');
  return { svg, classes };
}

/** True where white letters read better on a colour than black ones. */
function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 130;
}

function legend(classes: readonly MapClass[], unknown: number, title: string, change: boolean): string[] {
  const x = MAP.width + 40;
  const lines = wrap(title, SIZE, WIDTH - x - 10);
  const top = TOP + 20 + lines.length * 17;
  const label = ({ low, high, label: words }: MapClass, index: number): string => {
    if (words !== undefined) return words;
    if (low === high) return number(low, change);
    // A value where two classes meet belongs to the one nearer to zero.
    const from = low >= 0 && index > 0 && classes[index - 1]!.high === low ? 'over ' : '';
    const to = high < 0 && classes[index + 1]?.low === high ? 'below ' : '';
    return `${from}${number(low, change)} to ${to}${number(high, change)}`;
  };
  const rows = classes.map((each, index) => ({ fill: each.colour, text: label(each, index), count: each.count }));
  if (unknown > 0) rows.push({ fill: 'url(#unknown)', text: 'unknown', count: unknown });
  return [
    ...lines.map((line, at) => `<text x="${x}" y="${TOP + 14 + at * 17}" font-weight="bold">${escapeXml(line)}</text>`),
    ...rows.flatMap(({ fill, text, count }, at) => [
      `<rect x="${x}" y="${top + at * LINE}" width="26" height="16" fill="${fill}" stroke="#666" stroke-width="0.6"/>`,
      `<text x="${x + 34}" y="${top + at * LINE + 13}">${escapeXml(text)} <tspan fill="#666" font-size="11">(${count})</tspan></text>`,
    ]),
    `<text x="${x}" y="${top + rows.length * LINE + 14}" font-size="11" fill="#666">(places in the class)</text>`,
  ];
}

/** Three significant digits, whole from a hundred on; a change with its sign. */
export function number(value: number, signed = false): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value).replace('-', '−');
  return signed && value > 0 ? `+${text}` : text;
}

/** Lines of at most `width`, broken between words. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A shape as d3-geo draws it. */
export const asFeature = ({ geometry }: Shape, degrees: boolean): Feature<Polygon | MultiPolygon> => ({
  type: 'Feature',
  properties: {},
  // On a plane the way a ring winds means nothing, and its numbers are no places on a sphere.
  geometry: degrees ? wound(geometry) : geometry,
});

/**
 * d3-geo fills what lies on the right of a ring, on a sphere: one that winds the wrong way would cover all the rest of the world, and
 * so may one that encloses nothing (a line along the pole), which is left away.
 */
function wound(geometry: Polygon | MultiPolygon): MultiPolygon {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const area = (ring: Position[]): number => geoArea({ type: 'Polygon', coordinates: [ring] });
  const coordinates = parts
    .map((rings) => rings.filter((ring) => area(ring) > NOTHING && area(ring) < 4 * Math.PI - NOTHING))
    .map((rings) => rings.map((ring, at) => (area(ring) > 2 * Math.PI === (at === 0) ? [...ring].reverse() : ring)))
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates };
}

/** The projection that shapes are drawn in, and the height of the drawing. */
export function projected(shapes: readonly Shape[]): { path: GeoPath; top: number; height: number; degrees: boolean } {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { geometry } of shapes) {
    for (const ring of ringsOf(geometry)) {
      for (const [x, y] of ring as [number, number][]) {
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      }
    }
  }
  const degrees = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  const all = { type: 'FeatureCollection' as const, features: shapes.map((shape) => asFeature(shape, degrees)) };
  const [middle, span] = [(south + north) / 2, north - south];
  // Parallels a sixth from either end keep distances truest; a cone needs them apart from their mirror image.
  const parallels: [number, number] =
    Math.abs(middle) < 1 ? [middle - span / 3, middle + span / 3 + 1] : [middle - span / 3, middle + span / 3];
  const size: [number, number] = [MAP.width, MAP.height];
  const projection = !degrees
    ? geoIdentity().reflectY(true).fitSize(size, all)
    : east - west > 180
      ? geoEqualEarth().fitSize(size, all)
      : geoConicEqualArea()
          .parallels(parallels)
          .rotate([-(west + east) / 2, 0])
          .center([0, middle])
          .fitSize(size, all);
  const path = geoPath(projection as GeoProjection).digits(1);
  const [[, top], [, bottom]] = path.bounds(all);
  return { path, top, height: Math.max(300, Math.ceil(bottom - top)), degrees };
}
