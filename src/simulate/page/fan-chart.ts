import { escapeXml } from '../../locate/index.js';
import type { Band } from '../types.js';
import type { Wording } from './words.js';

const [WIDTH, HEIGHT] = [340, 200];
const EDGE = { left: 52, right: 12, top: 10, bottom: 26 };
/** Points a line is drawn with at most. */
const POINTS = 80;

/**
 * A fan chart as SVG: the median, the band from 5 to 95 % of the runs, the median without the measures and the value of
 * today. Colours
 * stand in it, for where it is shown by itself; the style of a page overrides them by class.
 * @param label what a reader without eyes is told
 * @param span values that the scale holds at least, so that charts side by side have one scale
 */
export function fanChart(
  time: readonly number[],
  band: Band,
  label: string,
  wording: Wording,
  span: readonly number[] = [],
): string {
  const every = Math.max(1, Math.ceil(time.length / POINTS));
  const steps = [...time.keys()].filter((step) => step % every === 0 || step === time.length - 1);
  const today = band.noChange[0]!;
  const all = [...span, ...steps.flatMap((step) => [band.q05[step]!, band.q95[step]!, band.noChange[step]!])];
  const ticks = ticksOf(Math.min(today, ...all), Math.max(today, ...all));
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const [begin, end] = [time[0]!, time.at(-1)!];
  const x = (step: number): number =>
    EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * (time[step]! - begin)) / (end - begin || 1);
  const y = (value: number): number =>
    HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.top - EDGE.bottom) * (value - low)) / (high - low);
  const point = (step: number, values: readonly number[]): string =>
    `${x(step).toFixed(1)} ${y(values[step]!).toFixed(1)}`;
  const line = (values: readonly number[]): string => `M${steps.map((step) => point(step, values)).join('L')}`;
  const fan = `${line(band.q95)}L${[...steps]
    .reverse()
    .map((step) => point(step, band.q05))
    .join('L')}Z`;
  const across = (value: number): string => `M${EDGE.left} ${y(value).toFixed(1)}H${WIDTH - EDGE.right}`;
  const middle = steps[Math.floor(steps.length / 2)]!;
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Arial, sans-serif" font-size="12" role="img" aria-label="${escapeXml(label)}">`,
    ...ticks.map(
      (tick) =>
        `<path class="grid" fill="none" stroke="#888888" stroke-opacity="0.4" d="${across(tick)}"/><text x="${EDGE.left - 6}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end" fill="currentColor">${escapeXml(wording.tick(tick))}</text>`,
    ),
    ...[
      [0, 'start'],
      [middle, 'middle'],
      [time.length - 1, 'end'],
    ].map(
      ([step, anchor]) =>
        `<text x="${x(Number(step)).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="${anchor}" fill="currentColor">${escapeXml(wording.number(time[Number(step)]!))}</text>`,
    ),
    `<path class="fan" fill="#8fbcc4" fill-opacity="0.6" d="${fan}"/>`,
    `<path class="today" fill="none" stroke="currentColor" stroke-width="1.2" stroke-dasharray="1.5 3.5" d="${across(today)}"/>`,
    `<path class="no-change" fill="none" stroke="#b8432f" stroke-width="1.6" stroke-dasharray="6 4" d="${line(band.noChange)}"/>`,
    `<path class="median" fill="none" stroke="#1d7f90" stroke-width="2.2" d="${line(band.q50)}"/>`,
    '</svg>',
  ].join('');
}

/** Three to six round numbers that span the values; a flat line lies in the middle of two. */
export function ticksOf(low: number, high: number): number[] {
  const flat = high - low <= 1e-9 * Math.max(Math.abs(high), Math.abs(low));
  const room = flat ? Math.max(Math.abs(high) * 0.1, 1e-3) : 0;
  const [from, to] = [low - room, high + room];
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough)!;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
