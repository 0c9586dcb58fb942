import { DIMENSIONS, GUESS_REASONS, knownIndicators } from '../../locate/index.js';
import type { Language } from '../../model/index.js';
import type { TerritorySummary } from '../api/index.js';
import type { Held } from './territories.js';

/** What an indicator is called whose columns name but years. */
const NAMELESS = 'value';

/** What such an indicator is: what the file is called, without its ending. */
const titleOf = (file: string): string => file.replace(/\.\w{1,5}$/, '').replaceAll('_', ' ');

/** A place of the table, or one that only the map has. */
export interface AnyPlace {
  code: string;
  name: string;
  group: string;
  shape: number;
}

/** All places: those of the table in its order, then the shapes that it leaves out. */
export function placesOf({ territory, join, shapes }: Held): AnyPlace[] {
  return [
    ...territory.places.map(({ code, name, group }, index) => {
      const shape = join?.shapeOf[index] ?? -1;
      return { code, name, group: group ?? shapes?.shapes[shape]?.group ?? '', shape };
    }),
    ...(join?.leftOut ?? []).map((shape) => {
      const { code, name, group } = shapes!.shapes[shape]!;
      return { code, name, group: group ?? '', shape };
    }),
  ];
}

/** A table as its page begins with it. */
export function summaryOf(held: Held, language: Language): TerritorySummary {
  const { territory, tree, join, shapes } = held;
  const places = placesOf(held);
  return {
    id: held.id,
    name: territory.name,
    periods: territory.periods.filter(Boolean),
    indicators: territory.indicators.map(({ code, known, counts }) => {
      const indicator = knownIndicators().find((each) => each.code === known);
      // Two columns may tell one indicator: its name alone would not tell them apart.
      const shared = territory.indicators.filter((each) => each.known === known).length > 1;
      const name = indicator && !shared ? indicator.name[language] : code;
      return {
        code,
        name: name === NAMELESS ? titleOf(territory.name) : name,
        unit: indicator?.unit ?? '',
        counts,
        reported: indicator?.reported ?? false,
      };
    }),
    tree: [...tree],
    dimensions: DIMENSIONS.map(({ code, name }) => ({ code, name: name[language] })),
    places: {
      code: places.map(({ code }) => code),
      name: places.map(({ name }) => name),
      group: places.map(({ group }) => group),
      shape: places.map(({ shape }) => shape),
    },
    inTable: territory.places.length,
    population: territory.population !== undefined,
    ...(join &&
      shapes && {
        map: {
          name: shapes.name,
          by: join.by,
          shapes: shapes.shapes.length,
          matched: join.matched,
          unmatched: join.unmatched.map(({ place, guesses }) => ({
            place,
            guesses: guesses.map(({ shape, why }) => ({
              ...(shape !== undefined && { shape, name: shapes.shapes[shape]!.name, code: shapes.shapes[shape]!.code }),
              why: why.filter((key) => key in GUESS_REASONS),
            })),
          })),
          otherName: join.otherName.map(({ place, shape }) => ({ place, name: shapes.shapes[shape]!.name })),
          matches: held.kept.matches,
        },
      }),
    ...(held.programme && { programme: { ...held.kept.programme!, places: held.programme.size } }),
    ...(held.kept.teams && { teams: held.kept.teams }),
    teamSize: held.teams.size,
    notes: [...territory.notes, ...(shapes?.notes ?? []), ...(join?.notes ?? [])],
  };
}

/** JSON knows no NaN. */
export const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
