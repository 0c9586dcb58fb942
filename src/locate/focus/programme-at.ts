import { UserError } from '../../model/index.js';
import type { Programme } from './programme.js';
import type { FocusPlace } from './types.js';

/** What is assumed of a programme at places that nothing says more of. */
export interface AssumedProgramme {
  /** Money for each place, and for each of its people. */
  costBase: number;
  costPerPerson: number;
  /** Share of the need that it takes away, 0 to 1. */
  effect: number;
}

/**
 * Places with the programme there: what a table says, and what is assumed otherwise. People that the table names count in
 * place of those that the place has.
 * @param people persons of each place; NaN where they are not known
 * @param distances of each place from the base; undefined where they are not known
 * @throws UserError where a cost for each person is assumed, and nobody's number is known
 */
export function programmeAt<T extends Pick<FocusPlace, 'code'>>(
  places: readonly T[],
  programme: ReadonlyMap<string, Programme> | undefined,
  assumed: AssumedProgramme,
  people: readonly number[],
  distances: readonly (number | undefined)[] = [],
): { places: (T & Omit<FocusPlace, 'name' | 'group' | 'need' | 'code'>)[]; peopled: boolean; strangers: string[] } {
  // A code may stand there without its leading zero.
  const own = places.map(({ code }) => programme?.get(code) ?? programme?.get(code.replace(/^0/, '')) ?? {});
  const persons = own.map((each, at) => each.people ?? people[at] ?? Number.NaN);
  const peopled = persons.some((count) => count > 0);
  if (assumed.costPerPerson > 0 && !peopled)
    throw new UserError('The table names no population: a cost for each person cannot be worked out. Set it to 0.');
  const codes = new Set(places.flatMap(({ code }) => [code, code.replace(/^0/, '')]));
  return {
    places: places.map((place, at) => {
      const { cost, effect, capacity, must, distance = distances[at] } = own[at]!;
      const priced = assumed.costBase + (assumed.costPerPerson > 0 ? assumed.costPerPerson * persons[at]! : 0);
      return {
        ...place,
        people: peopled ? persons[at]! : 1,
        cost: cost ?? priced,
        effect: effect ?? assumed.effect,
        capacity: capacity ?? 1,
        ...(distance !== undefined && { distance }),
        ...(must && { must }),
      };
    }),
    peopled,
    strangers: [...(programme?.keys() ?? [])].filter((code) => !codes.has(code)),
  };
}
