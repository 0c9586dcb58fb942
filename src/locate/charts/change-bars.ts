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

/** A place before and after. */
export interface ChangedPlace {
  name: string;
  before: number;
  now: number;
}

const ROW = 20;
const LEFT = 250;
const RIGHT = CHART_WIDTH - 90;

/** From a hollow dot before to a full dot now, the greatest rise first; at most `most` places, those that moved most. */
export function changeBars(places: readonly ChangedPlace[], words: ChartWords & { legend: string }, most = 40): string {
  const moved = ({ before, now }: ChangedPlace): number => now - before;
  const shown = [...places]
    .sort((a, b) => Math.abs(moved(b)) - Math.abs(moved(a)))
    .slice(0, most)
    .sort((a, b) => moved(b) - moved(a));
  const high = Math.max(1e-9, ...shown.flatMap(({ before, now }) => [before, now]));
  const low = Math.min(0, ...shown.flatMap(({ before, now }) => [before, now]));
  const x = scale(low, high, LEFT, RIGHT);
  const top = CHART_TOP + 26;
  const bottom = top + shown.length * ROW;
  return chart(words, bottom + 12, [
    text(20, CHART_TOP, words.legend, `font-size="11" fill="${COLOURS.faint}"`),
    ...axis(ticks(low, high, 6), { x, top, bottom }),
    ...shown.flatMap((place, row) => {
      const y = top + row * ROW + ROW / 2;
      const colour = moved(place) > 0 ? COLOURS.strong : COLOURS.calm;
      return [
        text(LEFT - 14, y + 4, fitted(place.name, LEFT - 34), 'text-anchor="end"'),
        line(x(place.before), y, x(place.now), y, colour, 2.5),
        `<circle cx="${x(place.before).toFixed(1)}" cy="${y}" r="4" fill="#fff" stroke="${colour}" stroke-width="1.5"/>`,
        `<circle cx="${x(place.now).toFixed(1)}" cy="${y}" r="4.5" fill="${colour}"/>`,
        text(CHART_WIDTH - 20, y + 4, mapNumber(moved(place), true), 'text-anchor="end"'),
      ];
    }),
  ]);
}
