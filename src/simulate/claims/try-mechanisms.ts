import { measuresOf } from '../measures.js';
import { modelOf } from '../models/index.js';
import { MECHANISMS, type Mechanism } from '../models/package/mechanisms.js';
import { changed, standsIn, type Territories } from '../models/package/territories.js';
import { type TryOptions, tryComparison } from './try-comparison.js';
import type { Tried } from './types.js';

/** What a mechanism gives over draws from the whole range of every assumed number. */
export interface MechanismResult {
  mechanism: Mechanism;
  /** Share of the draws in which the sign is as claimed. */
  holds: number;
  tried: Tried;
}

const HORIZON = 60;

/** Tries every mechanism on `territories`, each with the same sets of numbers. */
export async function tryMechanisms(territories: Territories, options: TryOptions): Promise<MechanismResult[]> {
  const model = modelOf('package')!;
  const results: MechanismResult[] = [];
  for (const mechanism of MECHANISMS) {
    const { does, insteadOf, where = [{}, {}], output, at, sign } = mechanism;
    const [here, there] = where;
    const tried = await tryComparison(
      {
        model,
        output,
        here: { data: changed(territories, here), measures: measuresOf(does) },
        there: { data: changed(territories, there), measures: measuresOf(insteadOf) },
        horizon: HORIZON,
        over: at === undefined ? [0, HORIZON] : [at, at],
        standsIn: standsIn(where),
      },
      options,
    );
    results.push({ mechanism, holds: tried[sign], tried });
  }
  return results;
}
