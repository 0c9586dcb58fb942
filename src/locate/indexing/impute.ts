import { said, UserError } from '../../model/index.js';
import { known, mean, median } from './statistics.js';
import type { Columns, Unit } from './types.js';

export const IMPUTATIONS = ['none', 'mean', 'median', 'zero'] as const;
export type Imputation = (typeof IMPUTATIONS)[number];

/**
 * Fills what is not known: by mean or median of the known values of the indicator, within the unit's group where one is
 * given (of all units where the whole group has none), or by zero where the user says that left out means zero.
 */
export function impute(values: Columns, units: readonly Unit[], method: Imputation, group?: string): Columns {
  if (method === 'none') return values;
  if (group !== undefined && !units.every((unit) => group in unit.groups)) {
    const groups = Object.keys(units[0]!.groups).join(', ') || 'none';
    throw new UserError(said`"${group}" is no group of the description; it names ${groups}.`);
  }
  const groupOf = (unit: Unit): string => (group === undefined ? '' : unit.groups[group]!);
  const middle = method === 'median' ? median : mean;
  const filled = (column: Float64Array): Float64Array => {
    if (method === 'zero') return column.map((value) => (Number.isNaN(value) ? 0 : value));
    const all = middle(known(column));
    const byGroup = new Map<string, number>();
    for (const name of new Set(units.map(groupOf))) {
      const own = known(column.filter((_, index) => groupOf(units[index]!) === name));
      byGroup.set(name, own.length > 0 ? middle(own) : all);
    }
    return column.map((value, index) => (Number.isNaN(value) ? byGroup.get(groupOf(units[index]!))! : value));
  };
  return new Map([...values].map(([code, column]) => [code, column.some(Number.isNaN) ? filled(column) : column]));
}
