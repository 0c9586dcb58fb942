import { type Box, escapeXml, textWidth } from '../locate/index.js';
import { fill } from './grammar.js';
import { boxAt, type LayoutNode, layout } from './layout.js';
import { PHRASES } from './phrases/index.js';
import type { Assessment } from './schema.js';

/** The network as SVG, and the boxes of its labels as drawn. */
export interface NetworkFigure {
  svg: string;
  labels: Box[];
}

const SIZE = 13;
const LINE = 15.5;
const RADIUS = 9;
const PAGE = 760;
const MARGIN = 12;
const LONGEST = 20;
const SEED = 20150601;

interface Node extends LayoutNode {
  id: string;
  lines: string[];
  sector: string;
}

/**
 * Draws the key actors: the shape says what kind of actor, the line how firmly a source states the tie (solid asserted,
 * dashed alleged, dotted denied), a cross-bar that the two are against each other. Shapes and dashes carry the meaning,
 * colours only help. Undefined where there is nothing to draw.
 */
export function networkFigure({
  network,
  language,
}: Pick<Assessment, 'network' | 'language'>): NetworkFigure | undefined {
  if (network.nodes.length === 0) return undefined;
  const words = PHRASES[language];
  const nodes = network.nodes.map(toNode);
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const ends = network.edges.map(({ source, target }) => [index.get(source)!, index.get(target)!] as const);
  const points = layout(nodes, ends, SEED);
  const boxes = points.map((point, i) => boxAt(point, nodes[i]!));
  const width = Math.max(PAGE, Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)) + 2 * MARGIN));
  const height = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)) + 2 * MARGIN);
  const indent = Math.max(MARGIN, (width - Math.max(...boxes.map((box) => box.x + box.width))) / 2);
  const at = points.map(({ x, y }, i) => ({
    x: round(x + indent),
    y: round(y + MARGIN - nodes[i]!.height / 2 + RADIUS + 1),
  }));
  const lines = network.edges.map((edge, i) => drawEdge(edge, at[ends[i]![0]]!, at[ends[i]![1]]!));
  const legend = drawLegend(words, nodes, network.edges, height, width);
  const name = new Map(network.nodes.map((node) => [node.id, node.name]));
  const list = network.edges
    .slice(0, 40)
    .map(
      (edge) =>
        `${name.get(edge.source)} – ${name.get(edge.target)} (${words.network[edge.style === 'disputed' ? 'alleged' : edge.style]})`,
    );
  const desc = fill(
    words.network.desc,
    { nodes: nodes.length, edges: network.edges.length, list: `${list.join('; ')}.` },
    language,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + legend.height}" role="img" aria-labelledby="net-title net-desc" class="figure network">`,
    `<title id="net-title">${escapeXml(words.network.title)}</title><desc id="net-desc">${escapeXml(desc)}</desc>`,
    ...lines,
    ...nodes.map((node, i) => drawNode(node, at[i]!)),
    ...legend.parts,
    '</svg>',
  ].join('\n');
  const labels = nodes.map((node, i) => labelBox(node, at[i]!));
  return { svg, labels };
}

function toNode({ id, name, sector }: Assessment['network']['nodes'][number]): Node {
  const lines = wrap(name);
  const width = Math.max(2 * RADIUS, ...lines.map((line) => textWidth(line, SIZE))) + 4;
  return { id, lines, sector, width, height: 2 * RADIUS + 4 + lines.length * LINE };
}

/** A name on at most three lines, broken between words. */
function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ').map((part) => clip(part, LONGEST + 4))) {
    const last = lines.at(-1);
    if (last !== undefined && [...`${last} ${word}`].length <= LONGEST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

const clip = (text: string, length: number): string =>
  [...text].length > length ? `${[...text].slice(0, length - 1).join('')}…` : text;

interface Point {
  x: number;
  y: number;
}

function labelBox(node: Node, { x, y }: Point): Box {
  return { x: x - node.width / 2, y: y + RADIUS + 2, width: node.width, height: node.lines.length * LINE };
}

function drawNode(node: Node, { x, y }: Point): string {
  const label = node.lines
    .map((line, i) => `<tspan x="${x}" y="${round(y + RADIUS + 2 + (i + 0.8) * LINE)}">${escapeXml(line)}</tspan>`)
    .join('');
  return `<g class="node ${node.sector}">${shape(node.sector, x, y)}<text text-anchor="middle">${label}</text></g>`;
}

/** One shape for each kind of actor; the kinds without one of their own are hexagons. */
function shape(sector: string, x: number, y: number): string {
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

function drawEdge(
  { style, hostile }: Pick<Assessment['network']['edges'][number], 'style' | 'hostile'>,
  a: Point,
  b: Point,
): string {
  const line = `<line class="tie ${style}" x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}"/>`;
  if (!hostile) return line;
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const [nx, ny] = [(-(b.y - a.y) / length) * 6, ((b.x - a.x) / length) * 6];
  const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return `${line}<line class="against" x1="${round(mx - nx)}" y1="${round(my - ny)}" x2="${round(mx + nx)}" y2="${round(my + ny)}"/>`;
}

/** The shapes and lines that this drawing uses, in rows under it. */
function drawLegend(
  words: (typeof PHRASES)['en'],
  nodes: readonly Node[],
  edges: Assessment['network']['edges'],
  top: number,
  width: number,
): { parts: string[]; height: number } {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const sectors = [...new Set(nodes.map((node) => node.sector))].sort();
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
