import { type Box, escapeXml, textWidth } from '../locate/index.js';
import { fill } from './grammar.js';
import { boxAt, type LayoutNode, layout } from './layout.js';
import { drawEdge, drawLegend, type Point, RADIUS, shape } from './network-marks.js';
import { PHRASES } from './phrases/index.js';
import type { Assessment } from './schema.js';

/** The network as SVG, and the boxes of its labels as drawn. */
export interface NetworkFigure {
  svg: string;
  labels: Box[];
}

const SIZE = 13;
const LINE = 15.5;
const PAGE = 760;
const MARGIN = 12;
const LONGEST = 20;
const SEED = 20150601;

interface Node extends LayoutNode {
  id: string;
  lines: string[];
  sector: string;
}

/** Where the mark of a node stands, and whether its name stands above it. */
interface Placed extends Point {
  above: boolean;
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
  const at = nodes.map((node, i) => place(node, points[i]!, neighbours(points, ends, i), indent));
  const lines = network.edges.map((edge, i) => drawEdge(edge, at[ends[i]![0]]!, at[ends[i]![1]]!));
  const legend = drawLegend(
    words,
    nodes.map((node) => node.sector),
    network.edges,
    height,
    width,
  );
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

function neighbours(points: readonly Point[], ends: readonly (readonly [number, number])[], node: number): Point[] {
  return ends.flatMap(([a, b]) => (a === node ? [points[b]!] : b === node ? [points[a]!] : []));
}

/** Puts the mark at one end of the box and the name at the other: away from where most of its lines lead. */
function place(node: Node, { x, y }: Point, others: readonly Point[], indent: number): Placed {
  const pull = others.reduce(
    (sum, other) => sum + (other.y - y) / Math.max(1, Math.hypot(other.x - x, other.y - y)),
    0,
  );
  const above = pull > 0.3;
  const reach = node.height / 2 - RADIUS - 1;
  return { x: round(x + indent), y: round(y + MARGIN + (above ? reach : -reach)), above };
}

function labelBox(node: Node, { x, y, above }: Placed): Box {
  const height = node.lines.length * LINE;
  return { x: x - node.width / 2, y: above ? y - RADIUS - 2 - height : y + RADIUS + 2, width: node.width, height };
}

function drawNode(node: Node, at: Placed): string {
  const top = labelBox(node, at).y;
  const label = node.lines
    .map((line, i) => `<tspan x="${at.x}" y="${round(top + (i + 0.78) * LINE)}">${escapeXml(line)}</tspan>`)
    .join('');
  return `<g class="node ${node.sector}">${shape(node.sector, at.x, at.y)}<text text-anchor="middle">${label}</text></g>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
