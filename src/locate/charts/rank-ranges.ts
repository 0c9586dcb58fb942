import { mapNumber } from '../statistics/index.js';
import { axis } from './axis.js';
import {
  CHART_TOP,
  CHART_WIDTH,
  type ChartWords,
  COLOURS,
  chart,
  fitted,
  line,
  scale,
  text,
  ticks,
} from './drawing.js';

/** A place with the range of its ranks over the draws. */
export interface RankedPlace {
  name: string;
  rank: number;
  low: number;
  high: number;
  /** Share of the draws among the first. */
  first: number;
}

const ROW = 20;
const LEFT = 250;
const RIGHT = CHART_WIDTH - 120;

/**
 * Ranks with their ranges: a line from the 5 to the 95 % rank, a dot at the rank by the choices made; a place whose line is long stands
 * where it does by choice. At most `most` places, the first ones.
 * @param words with the head of the right column: how often a place is among the first
 */
export function rankRangesChart(
  places: readonly RankedPlace[],
  words: ChartWords & { rank: string; first: string },
  most = 40,
): string {
  const shown = [...places].sort((a, b) => a.rank - b.rank).slice(0, most);
  const worst = Math.max(1, ...shown.map(({ rank, high }) => Math.max(rank, high)));
  const x = scale(1, Math.max(2, worst), LEFT, RIGHT);
  const top = CHART_TOP + 26;
  const bottom = top + shown.length * ROW;
  const marks = [1, ...ticks(1, worst, 8).filter((each) => each > 1 && Number.isInteger(each))];
  return chart(words, bottom + 12, [
    text(LEFT, CHART_TOP, words.rank, `font-size="11" fill="${COLOURS.faint}"`),
    text(CHART_WIDTH - 20, CHART_TOP, words.first, `font-size="11" fill="${COLOURS.faint}" text-anchor="end"`),
    ...axis(marks, { x, top, bottom }),
    ...shown.flatMap(({ name, rank, low, high, first }, row) => {
      const y = top + row * ROW + ROW / 2;
      return [
        text(LEFT - 14, y + 4, fitted(name, LEFT - 34), 'text-anchor="end"'),
        line(x(low), y, x(Math.max(high, low + 0.01)), y, COLOURS.calm, 6).replace(
          '<path',
          '<path stroke-linecap="round" opacity="0.45"',
        ),
        `<circle cx="${x(rank).toFixed(1)}" cy="${y}" r="4.5" fill="${COLOURS.strong}"/>`,
        text(CHART_WIDTH - 20, y + 4, `${mapNumber(Math.round(100 * first))} %`, 'text-anchor="end"'),
      ];
    }),
  ]);
}
