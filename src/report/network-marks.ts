import { escapeXml, textWidth } from '../locate/index.js';
import type { Phrases } from './phrases/index.js';
import type { Assessment } from './schema.js';

export interface Point {
  x: number;
  y: number;
}

type Edge = Assessment['network']['edges'][number];

/** Radius of the mark of an actor. */
export const RADIUS = 9;
const MARGIN = 12;

/** One shape for each kind of actor; the kinds without one of their own are hexagons. */
export function shape(sector: string, x: number, y: number): string {
  const r = RADIUS;
  const polygon = (points: readonly (readonly [number, number])[]) =>
    `<polygon points="${points.map(([dx, dy]) => `${round(x + dx * r)},${round(y + dy * r)}`).join(' ')}"/>`;
  switch (sector) {
    case 'person':
      return `<circle cx="${x}" cy="${y}" r="${r - 1}"/>`;
    case 'crime':
      return polygon([
        [0, -1.05],
        [1.1, 0],
        [0, 1.05],
        [-1.1, 0],
      ]);
    case 'armed':
      return polygon([
        [0, -1.05],
        [1.1, 0.85],
        [-1.1, 0.85],
      ]);
    case 'state':
      return `<rect x="${round(x - r + 1)}" y="${round(y - r + 1)}" width="${2 * r - 2}" height="${2 * r - 2}"/>`;
    case 'business':
      return polygon([
        [-0.65, -0.9],
        [0.65, -0.9],
        [1.1, 0.9],
        [-1.1, 0.9],
      ]);
    default:
      return polygon([
        [-0.55, -0.95],
        [0.55, -0.95],
        [1.1, 0],
        [0.55, 0.95],
        [-0.55, 0.95],
        [-1.1, 0],
      ]);
  }
}

/** A tie: solid, dashed or dotted; a bar across it where the two are against each other. */
export function drawEdge({ style, hostile }: Pick<Edge, 'style' | 'hostile'>, a: Point, b: Point): string {
  const line = `<line class="tie ${style}" x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}"/>`;
  if (!hostile) return line;
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const [nx, ny] = [(-(b.y - a.y) / length) * 6, ((b.x - a.x) / length) * 6];
  const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return `${line}<line class="against" x1="${round(mx - nx)}" y1="${round(my - ny)}" x2="${round(mx + nx)}" y2="${round(my + ny)}"/>`;
}

/** The shapes and lines that this drawing uses, in rows under it. */
export function drawLegend(
  words: Phrases,
  present: readonly string[],
  edges: readonly Edge[],
  top: number,
  width: number,
): { parts: string[]; height: number } {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const sectors = [...new Set(present)].sort();
  const styles = (['asserted', 'alleged', 'denied'] as const).filter((style) =>
    edges.some((edge) => (edge.style === 'disputed' ? 'alleged' : edge.style) === style),
  );
  const items: { text: string; draw(x: number, y: number): string; mark: number }[] = [
    ...sectors.map((sector) => ({
      text: kinds[sector] ?? sector,
      mark: 20,
      draw: (x: number, y: number) => `<g class="node ${sector}">${shape(sector, x + 9, y - 4)}</g>`,
    })),
    ...styles.map((style) => ({
      text: words.network[style],
      mark: 38,
      draw: (x: number, y: number) => drawEdge({ style, hostile: false }, { x, y: y - 4 }, { x: x + 32, y: y - 4 }),
    })),
    ...(edges.some((edge) => edge.hostile)
      ? [
          {
            text: words.network.hostile,
            mark: 38,
            draw: (x: number, y: number) =>
              drawEdge({ style: 'asserted', hostile: true }, { x, y: y - 4 }, { x: x + 32, y: y - 4 }),
          },
        ]
      : []),
  ];
  let x = MARGIN;
  let y = top + 24;
  const parts = items.map(({ text, draw, mark }) => {
    const needed = mark + 6 + textWidth(text, 12) + 22;
    if (x + needed > width) [x, y] = [MARGIN, y + 24];
    const part = `${draw(round(x), y)}<text class="legend" x="${round(x + mark + 6)}" y="${y}">${escapeXml(text)}</text>`;
    x += needed;
    return part;
  });
  return { parts, height: y - top + 14 };
}

const round = (value: number): number => Math.round(value * 10) / 10;
