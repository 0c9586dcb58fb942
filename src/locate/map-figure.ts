import { type GeoProjection, geoEqualEarth, geoMercator, geoPath } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import type { Language } from '../model/index.js';
import { type Frame, frameOf } from './frame.js';
import { type Box, placeLabels, textWidth } from './label.js';
import { alpha2, type Country, countriesIn, isAtHomeIn } from './outlines.js';
import { countryName } from './places.js';
import { escapeXml } from './svg.js';
import type { MapPlace, MapWords } from './types.js';

/** A map as SVG, and what it could not show, for the words under it. */
export interface MapFigure {
  svg: string;
  /** Far from the others: left out so that the map shows the rest. */
  outside: string[];
  /** Drawn as a point without a name, for lack of room. */
  unlabelled: string[];
  /** Boxes of the labels as drawn. */
  labels: Box[];
}

const WIDTH = 760;
const HEIGHT = { least: 380, most: 620 };
const NAME_SIZE = 13;
const GROUP_SIZE = 11.5;
const COUNTRY_SIZE = 11;
const LINE = 1.2;
const GROUPS_NAMED = 3;
/** Wider than this, in degrees, a map is of the world. */
const WORLD = 140;

/**
 * Draws the places of a case on outlines of countries (Natural Earth by world-atlas), framed to them, each named once
 * without overlap, the groups of a place under its name. Colours come from the CSS classes of the report; shapes alone
 * tell control from presence, so that it reads in black and white. Undefined where there is no place to draw.
 */
export function mapFigure(places: readonly MapPlace[], words: MapWords, language: Language): MapFigure | undefined {
  if (places.length === 0) return undefined;
  const frame = frameOf(places);
  const { projection, height } = project(frame);
  const path = geoPath(projection).digits(1);
  const countries = countriesIn(frame);
  const homes = new Set(frame.inside.flatMap((place) => place.country ?? []));
  const land = countries.flatMap((country) => {
    const d = path(country);
    if (!d) return [];
    const code = alpha2(country);
    return [`<path class="${code && homes.has(code) ? 'land home' : 'land'}" d="${d}"/>`];
  });
  const marks = frame.inside.map((place) => toMark(place, projection));
  const area = { x: 4, y: 4, width: WIDTH - 8, height: height - 8 };
  const { drawn, boxes, unlabelled } = labelled(marks, area);
  const marked = new Set(frame.inside.flatMap((place) => (place.isCountry && place.country ? [place.country] : [])));
  const unmarked = countries.filter((country) => !marked.has(alpha2(country) ?? '') && isAtHomeIn(country, frame));
  const names = countryLabels(unmarked, homes, path, boxes.concat(marks.map(box)), area, language);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height + 30}" role="img" aria-labelledby="map-title map-desc" class="figure map">`,
    `<title id="map-title">${escapeXml(words.title)}</title><desc id="map-desc">${escapeXml(words.desc)}</desc>`,
    `<rect class="sea" width="${WIDTH}" height="${height}"/>`,
    ...land,
    ...names.map(
      ({ text, at }) => `<text class="country" x="${at.x}" y="${round(at.y + COUNTRY_SIZE)}">${escapeXml(text)}</text>`,
    ),
    ...marks.map(drawMark),
    ...drawn,
    legend(words, height),
    scaleBar(projection, frame, height, language),
    '</svg>',
  ].join('\n');
  return { svg, outside: frame.outside.map((place) => place.name), unlabelled, labels: boxes };
}

interface Mark {
  place: MapPlace;
  x: number;
  y: number;
  kind: 'controls' | 'operates' | 'named';
}

function toMark(place: MapPlace, projection: GeoProjection): Mark {
  const [x, y] = projection([place.longitude, place.latitude])!;
  const kind = place.groups.some((group) => group.controls)
    ? 'controls'
    : place.groups.length > 0
      ? 'operates'
      : 'named';
  return { place, x: round(x), y: round(y), kind };
}

const RADIUS = { controls: 6, operates: 5.5, named: 3 };
const box = ({ x, y, kind }: Mark): Box => ({
  x: x - RADIUS[kind],
  y: y - RADIUS[kind],
  width: 2 * RADIUS[kind],
  height: 2 * RADIUS[kind],
});

/** Control is a filled square, presence a ring, a mention a dot. */
function drawMark({ x, y, kind }: Pick<Mark, 'x' | 'y' | 'kind'>): string {
  const r = RADIUS[kind];
  if (kind === 'controls')
    return `<rect class="mark controls" x="${round(x - r)}" y="${round(y - r)}" width="${2 * r}" height="${2 * r}"/>`;
  return `<circle class="mark ${kind}" cx="${x}" cy="${y}" r="${r}"/>`;
}

function labelled(marks: readonly Mark[], area: Box) {
  const order = [...marks].sort(
    (a, b) => b.place.groups.length - a.place.groups.length || Number(a.place.isCountry) - Number(b.place.isCountry),
  );
  const lines = order.map(({ place }) => linesOf(place));
  const requests = order.map((mark, i) => ({
    x: mark.x,
    y: mark.y,
    radius: RADIUS[mark.kind],
    width: Math.max(...lines[i]!.map(({ text, size }) => textWidth(text, size))) + 2,
    height: lines[i]!.reduce((sum, { size }) => sum + size * LINE, 0),
  }));
  const found = placeLabels(requests, marks.map(box), area);
  const drawn = found.flatMap((at, i) => (at ? drawLabel(lines[i]!, at, order[i]!) : []));
  return {
    drawn,
    boxes: found.filter((at) => at !== null),
    unlabelled: order.filter((_, i) => !found[i]).map(({ place }) => place.name),
  };
}

interface Line {
  text: string;
  size: number;
  kind: 'place' | 'group';
}

function linesOf({ name, groups }: MapPlace): Line[] {
  const shown = groups.length > GROUPS_NAMED + 1 ? groups.slice(0, GROUPS_NAMED) : groups;
  const left = groups.length - shown.length;
  const texts = shown.map((group) => shorten(group.name, 34));
  if (left > 0) texts.push(`+ ${left}`);
  return [
    { text: shorten(name, 34), size: NAME_SIZE, kind: 'place' },
    ...texts.map((text) => ({ text, size: GROUP_SIZE, kind: 'group' as const })),
  ];
}

function drawLabel(lines: readonly Line[], at: Box, mark: Mark): string[] {
  // Text nearest its mark: a label to the left ends at the mark.
  const isLeft = at.x + at.width <= mark.x;
  const x = round(isLeft ? at.x + at.width : at.x);
  const leader = leaderLine(at, mark);
  let y = at.y;
  const texts = lines.map(({ text, size, kind }) => {
    y += size * LINE;
    return `<text class="${kind}" x="${x}" y="${round(y - size * 0.25)}"${isLeft ? ' text-anchor="end"' : ''}>${escapeXml(text)}</text>`;
  });
  return [...leader, ...texts];
}

/** A label that had to move away from its mark is tied to it. */
function leaderLine(at: Box, { x, y }: Mark): string[] {
  const nearX = Math.min(Math.max(x, at.x), at.x + at.width);
  const nearY = Math.min(Math.max(y, at.y), at.y + at.height);
  if (Math.hypot(nearX - x, nearY - y) < 14) return [];
  return [`<line class="leader" x1="${x}" y1="${y}" x2="${round(nearX)}" y2="${round(nearY)}"/>`];
}

function project(frame: Frame): { projection: GeoProjection; height: number } {
  const { west, east, south, north } = frame;
  const corners: MultiPoint = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
      [(west + east) / 2, south],
      [(west + east) / 2, north],
    ],
  };
  const projection = east - west > WORLD ? geoEqualEarth() : geoMercator();
  projection.fitWidth(WIDTH, corners);
  const bounds = geoPath(projection).bounds(corners);
  const height = Math.round(Math.min(HEIGHT.most, Math.max(HEIGHT.least, bounds[1][1] - bounds[0][1])));
  projection.fitExtent(
    [
      [0, 0],
      [WIDTH, height],
    ],
    corners,
  );
  projection.clipExtent([
    [0, 0],
    [WIDTH, height],
  ]);
  return { projection, height };
}

/** Names of the countries in view, where room is left, those of the case first. */
function countryLabels(
  countries: readonly Country[],
  homes: ReadonlySet<string>,
  path: ReturnType<typeof geoPath>,
  taken: readonly Box[],
  area: Box,
  language: Language,
): { text: string; at: Box }[] {
  const wanted = countries.flatMap((country) => {
    const code = alpha2(country);
    const size = path.area(country);
    const [x, y] = path.centroid(country);
    const text = (code && countryName(code, language)) ?? country.properties.name;
    if (size < 900 || !Number.isFinite(x)) return [];
    const request = { x, y, radius: -3, width: textWidth(text, COUNTRY_SIZE) * 1.12, height: COUNTRY_SIZE * 1.25 };
    return [{ text, request, size: size + (code && homes.has(code) ? 1e7 : 0) }];
  });
  wanted.sort((a, b) => b.size - a.size);
  const found = placeLabels(
    wanted.map(({ request }) => request),
    taken,
    area,
  );
  return wanted.flatMap(({ text }, i) => (found[i] ? [{ text, at: rounded(found[i]) }] : []));
}

function legend(words: MapWords, height: number): string {
  let x = 10;
  const y = height + 17;
  const parts = (['controls', 'operates', 'named'] as const).map((kind) => {
    const part = `${drawMark({ x, y: y - 4, kind })}<text class="legend" x="${round(x + 12)}" y="${y}">${escapeXml(words[kind])}</text>`;
    x = round(x + 12 + textWidth(words[kind], 12) + 26);
    return part;
  });
  return parts.join('');
}

/** Kilometres in a degree of latitude. */
const DEGREE = 111.2;

/** A bar of a round number of kilometres, true in the middle of the map. */
function scaleBar(projection: GeoProjection, frame: Frame, height: number, language: Language): string {
  const [x, y] = [(frame.west + frame.east) / 2, (frame.south + frame.north) / 2];
  const [low, high] = [projection([x, y - 0.05])!, projection([x, y + 0.05])!];
  const perKm = Math.abs(low[1] - high[1]) / (0.1 * DEGREE);
  const km = [2000, 1000, 500, 200, 100, 50, 20, 10, 5].find((one) => one * perKm <= 150) ?? 5;
  const end = WIDTH - 12;
  const start = round(end - km * perKm);
  const label = `${new Intl.NumberFormat(language).format(km)} km`;
  return (
    `<path class="scale" d="M${start},${height + 11}v5H${end}v-5"/>` +
    `<text class="legend" x="${round(start - 6)}" y="${height + 18}" text-anchor="end">${label}</text>`
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
const rounded = (at: Box): Box => ({ ...at, x: round(at.x), y: round(at.y) });
const shorten = (text: string, length: number): string =>
  [...text].length > length ? `${[...text].slice(0, length - 1).join('')}…` : text;
