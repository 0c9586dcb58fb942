import { hotSpots, nearestNeighbours, type PlaceInput, type PlaceRow } from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext } from './command.js';
import { nearestOf, permutationsOf } from './locate-hot-spots.js';
import type { StatisticsFound } from './locate-statistics-text.js';

/** What a map may show of each place. */
export const SHOWN = ['value', 'rate', 'smoothed', 'change'] as const;
export type Shown = (typeof SHOWN)[number];

type Options = CommandContext['options'];
const NEAREST = 6;

/** Hot spots of what a map would show, over the places that have it: by shared borders, or the nearest by coordinates. */
export function spotsOf(
  { before, shapes, statistics }: PlaceInput,
  rows: readonly PlaceRow[],
  options: Options,
): NonNullable<StatisticsFound['hotSpots']> {
  const what = shownOf(rows, before !== undefined, options);
  const known = rows.flatMap((row, index) => (Number.isNaN(row[what]) ? [] : [index]));
  const values = (of: readonly number[]): number[] => of.map((index) => rows[index]![what]);
  if (shapes && options['nearest'] === undefined) {
    const of = known.filter((index) => rows[index]!.shape >= 0);
    const at = new Map(of.map((index, place) => [rows[index]!.shape, place]));
    const neighbours = of.map((index) =>
      shapes.neighbours[rows[index]!.shape]!.flatMap((shape) => at.get(shape) ?? []),
    );
    return { what, of, result: hotSpots(values(of), neighbours, permutationsOf(options)) };
  }
  const of = known.filter((index) => statistics.places[index]?.longitude !== undefined);
  if (of.length === 0)
    throw new UserError('Hot spots need neighbours: --shapes FILE, or columns of longitude and latitude.', { exit: 2 });
  const points = of.map(
    (index) => [statistics.places[index]!.longitude!, statistics.places[index]!.latitude!] as const,
  );
  return {
    what,
    of,
    result: hotSpots(values(of), nearestNeighbours(points, nearestOf(options, NEAREST)), permutationsOf(options)),
  };
}

/** What a map or a search for hot spots is of: as asked, else change, else the rate. */
export function shownOf(rows: readonly PlaceRow[], earlier: boolean, options: Options): Shown {
  return (options['mapOf'] as Shown | undefined) ?? (earlier ? 'change' : rateShown(rows));
}

/** The smoothed rate, where it is known wherever a raw one is; places with none may have no known population. */
function rateShown(rows: readonly PlaceRow[]): Shown {
  const rated = rows.filter(({ rate }) => !Number.isNaN(rate));
  if (rated.length === 0) return 'value';
  return rated.some(({ smoothed }) => Number.isNaN(smoothed)) ? 'rate' : 'smoothed';
}
