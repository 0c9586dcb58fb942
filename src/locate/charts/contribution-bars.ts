import { mapNumber } from '../statistics/index.js';
import { axis } from './axis.js';
import { CHART_TOP, CHART_WIDTH, type ChartWords, COLOURS, chart, fitted, scale, text, ticks } from './drawing.js';

/** A place with what each part adds to its score; NaN: unknown. */
export interface ContributedPlace {
  name: string;
  score: number;
  parts: readonly number[];
}

const ROW = 20;
const LEFT = 250;
const RIGHT = CHART_WIDTH - 70;
/** Apart in lightness too, so that they hold in print (after Tol 2021, muted). */
const FILLS = ['#332288', '#88ccee', '#117733', '#ddcc77', '#cc6677', '#aa4499', '#999933', '#882255', '#44aa99'];

/**
 * What each part adds to the score of a place, as bars one after another; parts below zero go to the left. The sum is printed at the end.
 * At most `most` places, in the order given.
 */
export function contributionBars(
  places: readonly ContributedPlace[],
  parts: readonly string[],
  words: ChartWords,
  most = 40,
): string {
  const shown = places.slice(0, most);
  const sums = shown.map((place) => ({
    up: place.parts.reduce((sum, value) => sum + Math.max(0, value || 0), 0),
    down: place.parts.reduce((sum, value) => sum + Math.min(0, value || 0), 0),
  }));
  const [low, high] = [Math.min(0, ...sums.map(({ down }) => down)), Math.max(1e-9, ...sums.map(({ up }) => up))];
  const x = scale(low, high, LEFT, RIGHT);
  const legend = legendOf(parts);
  const top = CHART_TOP + legend.height + 18;
  const bottom = top + shown.length * ROW;
  return chart(words, bottom + 12, [
    ...legend.drawn,
    ...axis(ticks(low, high, 6), { x, top, bottom }, COLOURS.line),
    ...shown.flatMap((place, row) => {
      const y = top + row * ROW;
      let [up, down] = [0, 0];
      const bars = place.parts.flatMap((value, part) => {
        if (!value) return [];
        const from = value > 0 ? up : down + value;
        if (value > 0) up += value;
        else down += value;
        const said = `${place.name}, ${parts[part]}: ${mapNumber(value)}`;
        const width = Math.max(0, x(from + Math.abs(value)) - x(from) - 0.5);
        return [
          `<rect x="${x(from).toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="${ROW - 6}" fill="${FILLS[part % FILLS.length]}">${text(
            0,
            0,
            said,
          )
            .replace(/^<text[^>]*>/, '<title>')
            .replace('</text>', '</title>')}</rect>`,
        ];
      });
      return [
        text(LEFT - 14, y + 14, fitted(place.name, LEFT - 34), 'text-anchor="end"'),
        ...bars,
        text(x(up) + 8, y + 14, Number.isNaN(place.score) ? '' : mapNumber(place.score), `font-size="11"`),
      ];
    }),
  ]);
}

function legendOf(parts: readonly string[]): { drawn: string[]; height: number } {
  const [columns, wide] = [3, (CHART_WIDTH - 40) / 3];
  const drawn = parts.flatMap((name, part) => {
    const [x, y] = [20 + (part % columns) * wide, CHART_TOP - 2 + Math.floor(part / columns) * 20];
    return [
      `<rect x="${x.toFixed(1)}" y="${y - 10}" width="14" height="12" fill="${FILLS[part % FILLS.length]}"/>`,
      text(x + 20, y, fitted(name, wide - 30)),
    ];
  });
  return { drawn, height: Math.ceil(parts.length / columns) * 20 };
}
