import { mapNumber } from '../statistics/index.js';
import { at, CHART_TOP, CHART_WIDTH, type ChartWords, COLOURS, chart, fitted, line, scale, text } from './drawing.js';

/** One place over the periods; NaN: unknown. */
export interface PlaceCourse {
  name: string;
  values: readonly number[];
}

const COLUMNS = 4;
const CELL = { width: (CHART_WIDTH - 40) / COLUMNS, height: 118 };
const INNER = { left: 6, right: 26, top: 28, bottom: 22 };

/**
 * One small chart for each place over the same periods and on one scale from zero, so that heights compare; a gap is a gap. A line across
 * where a threshold stands. At most `most` places, in the order given.
 */
export function smallMultiples(
  places: readonly PlaceCourse[],
  periods: readonly string[],
  words: ChartWords & { threshold?: { value: number; name: string } },
  most = 24,
): string {
  const shown = places.slice(0, most);
  const known = shown.flatMap(({ values }) => values.filter((value) => !Number.isNaN(value)));
  const high = Math.max(words.threshold?.value ?? 0, ...known, 1e-9);
  const low = Math.min(0, ...known);
  const head = words.threshold ? 20 : 0;
  const rows = Math.ceil(shown.length / COLUMNS);
  const cells = shown.flatMap((place, index) => {
    const left = 20 + (index % COLUMNS) * CELL.width;
    const top = CHART_TOP + head + Math.floor(index / COLUMNS) * CELL.height;
    const [x0, x1] = [left + INNER.left, left + CELL.width - INNER.right];
    const [y0, y1] = [top + CELL.height - INNER.bottom, top + INNER.top];
    const x = scale(0, Math.max(1, periods.length - 1), x0, x1);
    const y = scale(low, high, y0, y1);
    const last = place.values.reduce((best, value, period) => (Number.isNaN(value) ? best : period), -1);
    return [
      text(x0, top + 14, fitted(place.name, CELL.width - 16), 'font-size="12" font-weight="bold"'),
      line(x0, y(0), x1, y(0), COLOURS.line),
      ...(words.threshold
        ? [
            line(x0, y(words.threshold.value), x1, y(words.threshold.value), COLOURS.strong).replace(
              '<path',
              '<path stroke-dasharray="3 3"',
            ),
          ]
        : []),
      `<path d="${pathOf(place.values, x, y)}" fill="none" stroke="${COLOURS.calm}" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/>`,
      ...(last >= 0
        ? [
            `<circle cx="${at(x(last))}" cy="${at(y(place.values[last]!))}" r="2.5" fill="${COLOURS.calm}"/>`,
            text(x(last) + 4, y(place.values[last]!) - 4, mapNumber(place.values[last]!), 'font-size="10"'),
          ]
        : []),
      text(x0, y0 + 14, periods[0] ?? '', `font-size="10" fill="${COLOURS.faint}"`),
      text(x1, y0 + 14, periods.at(-1) ?? '', `font-size="10" fill="${COLOURS.faint}" text-anchor="end"`),
    ];
  });
  const threshold = words.threshold
    ? [
        line(20, CHART_TOP - 4, 44, CHART_TOP - 4, COLOURS.strong).replace('<path', '<path stroke-dasharray="3 3"'),
        text(50, CHART_TOP, words.threshold.name, 'font-size="11"'),
      ]
    : [];
  return chart(words, CHART_TOP + head + rows * CELL.height, [...threshold, ...cells]);
}

/** Straight lines between known neighbours; a value alone is a point of no length, which round ends make visible. */
function pathOf(values: readonly number[], x: (at: number) => number, y: (value: number) => number): string {
  let [path, open] = ['', false];
  values.forEach((value, period) => {
    const point = `${at(x(period))},${at(y(value))}`;
    if (!Number.isNaN(value)) path += open ? `L${point}` : `M${point}L${point}`;
    open = !Number.isNaN(value);
  });
  return path;
}
