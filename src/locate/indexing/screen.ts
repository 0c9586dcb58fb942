import type { Columns, Unit } from './types.js';

/** Share of indicators known for each unit, and whether it stays in the index. */
export interface Screened {
  kept: readonly Unit[];
  left: readonly { unit: Unit; share: number }[];
  values: Columns;
}

/** Leaves out units of which less than `share` (0 to 1) of the indicators is known. */
export function screen(values: Columns, units: readonly Unit[], share: number): Screened {
  const columns = [...values.values()];
  const shares = units.map(
    (_, index) => columns.filter((column) => !Number.isNaN(column[index]!)).length / columns.length,
  );
  const stays = shares.map((own) => own >= share);
  return {
    kept: units.filter((_, index) => stays[index]),
    left: units.flatMap((unit, index) => (stays[index] ? [] : [{ unit, share: shares[index]! }])),
    values: new Map([...values].map(([code, column]) => [code, column.filter((_, index) => stays[index])])),
  };
}
