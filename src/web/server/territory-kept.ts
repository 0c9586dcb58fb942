import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Case } from '../../case/index.js';
import { TerritoryAnswer, TerritoryFile, TerritoryLeaf } from '../api/index.js';

/** The address of the bundled example: a link to it works whenever the server runs. */
export const EXAMPLE_ID = 'example';
const EXAMPLE = new URL('../../../examples/territory/', import.meta.url);
const EXAMPLE_FILES: Readonly<Record<string, string>> = {
  'example-table': 'indicators.csv',
  'example-outlines': 'outlines.geojson',
};

/** What a case keeps of a table of indicators by place: its files, and what people decided of them. */
export const KeptTerritory = z.object({
  name: z.string(),
  /** SHA-256 of the table's bytes. */
  file: z.string(),
  places: z.number(),
  /** A file of outlines, or bundled ones by name. */
  outlines: z.object({ name: z.string(), file: z.string().optional() }).optional(),
  /** Rows that a person gave a shape: code of the shape by code of the place. */
  matches: z.record(z.string(), z.string()),
  /** Absent: as the words of the columns propose it. */
  tree: z.array(TerritoryLeaf).optional(),
  /** What gaps mean, by indicator. */
  answers: z.record(z.string(), TerritoryAnswer),
  /** What a programme takes and does at each place, and what teams are made of. */
  programme: TerritoryFile.optional(),
  teams: TerritoryFile.optional(),
});
export type KeptTerritory = z.infer<typeof KeptTerritory>;

/** The bundled example as it stands before anybody decides anything of it. */
export const EXAMPLE_CONTENT: KeptTerritory = {
  name: 'almagria.csv',
  file: 'example-table',
  places: 47,
  outlines: { name: 'almagria.geojson', file: 'example-outlines' },
  matches: {},
  answers: {},
};

/** The bytes of a file that a table rests on: of the example, or kept with the case. @throws UserError where there is none */
export function bytesOf(store: Case, file: string): Promise<Uint8Array> {
  const bundled = EXAMPLE_FILES[file];
  return bundled ? readFile(new URL(bundled, EXAMPLE)) : store.keptFile(file);
}
