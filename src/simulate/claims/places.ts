import { fileURLToPath } from 'node:url';
import { modelOf } from '../models/index.js';
import type { Cause } from './causes.js';

/** The invented places that come with the program, on which a claim is tried where no others are given. */
const BUNDLED: Readonly<Record<Cause['model'], string | undefined>> = {
  package: 'valle/territories.csv',
  recruitment: 'groups',
  routes: 'isthmus',
  dismantling: 'network/ties.csv',
  'repeat-offenders': undefined,
};

/** Paths of data by model, in place of the bundled ones. */
export type OwnData = Partial<Record<Cause['model'], string>>;

/** Reads the data of every model that claims are tried on. */
export async function loadPlaces(own: OwnData = {}): Promise<Record<Cause['model'], unknown>> {
  const entries = Object.entries(BUNDLED).map(async ([id, bundled]) => {
    const path =
      own[id as Cause['model']] ??
      (bundled && fileURLToPath(new URL(`../../../examples/scenarios/${bundled}`, import.meta.url)));
    return [id, await modelOf(id)!.load(path)] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Cause['model'], unknown>;
}
