import { escapeXml } from '../../locate/index.js';
import type { ScenarioResult } from '../types.js';
import { PHRASES } from './phrases.js';
import type { Wording } from './words.js';

const PANEL = 330;
const GAP = 24;
const EDGE = 26;
const HEAD = 24;
const FOOT = 40;
/** Width of the line that carries most. */
const WIDEST = 7;
/** A link is told as carrying more or less from this share of the most carried on. */
const TOLD = 0.01;

type Flows = NonNullable<ScenarioResult['flows']>;

/**
 * Where the flow went, as SVG: links between places without the measures and with them, at one scale, lines as wide as the
 * root of what they carry; those that carry more with the measures, and those that carry less, in colours of their own.
 * North is up; degrees of longitude are narrowed as at the middle latitude.
 */
export function flowMap(flows: Flows, wording: Wording): string {
  const words = PHRASES[wording.language].flow;
  const { places, from, to, run, noChange } = flows;
  const shown = [...new Set([...from, ...to, flows.source, ...flows.ends])];
  const latitudes = shown.map((at) => places[at]!.latitude);
  const longitudes = shown.map((at) => places[at]!.longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const narrowed = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (PANEL - 2 * EDGE) / Math.max((east - west) * narrowed, north - south, 1e-9);
  const height = HEAD + 2 * EDGE + (north - south) * scale + FOOT;
  const point = (place: number, left: number): [number, number] => [
    left + EDGE + (places[place]!.longitude - west) * narrowed * scale,
    HEAD + EDGE + (north - places[place]!.latitude) * scale,
  ];
  const most = Math.max(...run, ...noChange, 1e-9);
  const colour = (link: number): string => {
    const change = run[link]! - noChange[link]!;
    return Math.abs(change) < TOLD * most ? '#888888' : change > 0 ? '#1d7f90' : '#b8432f';
  };
  const panel = (title: string, amounts: readonly number[], left: number): string => {
    const lines = amounts
      .map((amount, link) => ({ amount, link }))
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => a.amount - b.amount || a.link - b.link)
      .map(({ amount, link }) => {
        const [x, y] = point(from[link]!, left);
        const [u, v] = point(to[link]!, left);
        const width = Math.max(0.3, WIDEST * Math.sqrt(amount / most));
        return `<path d="M${fixed(x)} ${fixed(y)}L${fixed(u)} ${fixed(v)}" stroke="${colour(link)}" stroke-width="${fixed(width)}"/>`;
      });
    const dots = shown.map((place) => {
      const [x, y] = point(place, left);
      const isEnd = place === flows.source || flows.ends.includes(place);
      return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${isEnd ? 4 : 1.6}"/>`;
    });
    const names = [flows.source, ...flows.ends.slice(0, 3)].map((place, at) => {
      const [x, y] = point(place, left);
      const label = at === 0 ? words.source : words.end;
      return `<text x="${fixed(x + (x > left + PANEL / 2 ? -7 : 7))}" y="${fixed(y - 5)}" text-anchor="${x > left + PANEL / 2 ? 'end' : 'start'}">${escapeXml(`${label} ${places[place]!.name}`)}</text>`;
    });
    return `<text x="${left + EDGE}" y="16" font-weight="bold">${escapeXml(title)}</text><g fill="none" stroke-linecap="round" stroke-opacity="0.85">${lines.join('')}</g>${dots.join('')}${names.join('')}`;
  };
  const key = [
    ['#1d7f90', words.more],
    ['#b8432f', words.less],
    ['#888888', words.same],
  ].map(
    ([stroke, text], at) =>
      `<path d="M${EDGE + at * 220} ${fixed(height - 14)}h24" stroke="${stroke}" stroke-width="4"/><text x="${EDGE + at * 220 + 30}" y="${fixed(height - 10)}">${escapeXml(text!)}</text>`,
  );
  const width = 2 * PANEL + GAP;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${fixed(height)}" font-family="Arial, sans-serif" font-size="12" fill="currentColor" role="img" aria-label="${escapeXml(words.caption)}">`,
    panel(words.before, noChange, 0),
    panel(words.after, run, PANEL + GAP),
    ...key,
    '</svg>',
  ].join('');
}

const fixed = (value: number): string => value.toFixed(1);
