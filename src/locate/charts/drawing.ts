import { textWidth } from '../label.js';
import { wrap } from '../statistics/index.js';
import { escapeXml } from '../svg.js';

/** Words on a chart. */
export interface ChartWords {
  title: string;
  /** What is drawn, for who cannot see it. */
  desc: string;
  /** Files and method, under the chart. */
  source: string;
}

export const CHART_WIDTH = 860;
export const CHART_TOP = 56;
export const SIZE = 13;
/** A pair that every kind of colour vision keeps apart, and greys. */
export const COLOURS = {
  strong: '#b9620f',
  calm: '#2f6f9f',
  line: '#ccc',
  text: '#222',
  faint: '#666',
  faintest: '#eee',
} as const;

/** Wraps what is drawn into an SVG that stands alone: title, description, white ground, source under it. */
export function chart(words: ChartWords, height: number, drawn: readonly string[]): string {
  const sources = wrap(words.source, 11, CHART_WIDTH - 40).slice(0, 3);
  const total = height + 16 + 14 * sources.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART_WIDTH} ${total}" width="${CHART_WIDTH}" height="${total}" role="img" aria-label="${escapeXml(words.title)}" font-family="Arial, Helvetica, sans-serif" font-size="${SIZE}" fill="${COLOURS.text}">`,
    `<title>${escapeXml(words.title)}</title><desc>${escapeXml(`${words.desc} ${words.source}`)}</desc>`,
    `<rect width="${CHART_WIDTH}" height="${total}" fill="#fff"/>`,
    ...wrap(words.title, 19, CHART_WIDTH - 40)
      .slice(0, 1)
      .map((line) => text(20, 32, line, 'font-size="19" font-weight="bold"')),
    ...drawn,
    ...sources.map((line, at) => text(20, height + 14 + 14 * at, line, `font-size="11" fill="${COLOURS.faint}"`)),
    '</svg>',
  ].join('\n');
}

/** Text at a point, with attributes. */
export const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${at(x)}" y="${at(y)}"${more && ` ${more}`}>${escapeXml(content)}</text>`;

/** A line between two points. */
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): string =>
  `<path d="M${at(x1)},${at(y1)}L${at(x2)},${at(y2)}" stroke="${stroke}" stroke-width="${width}" fill="none"/>`;

/** A coordinate in tenths of a pixel: enough, and the same bytes everywhere. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

/** A name cut to a width. */
export function fitted(name: string, width: number): string {
  if (textWidth(name, SIZE) <= width) return name;
  let cut = name;
  while (cut.length > 1 && textWidth(`${cut}…`, SIZE) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Round numbers from `low` to `high`, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const found: number[] = [];
  // Plus zero: the negative zero of rounding up would be printed with its sign.
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9; n++) found.push(n * step + 0);
  return found;
}

/** A scale from numbers to pixels. */
export const scale =
  (low: number, high: number, from: number, to: number) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);
