import { UserError } from '../../model/index.js';
import { CSV } from './csv.js';
import { CYTOSCAPE } from './cytoscape.js';
import { FTM } from './ftm.js';
import { GEXF } from './gexf.js';
import { GRAPHML } from './graphml.js';
import { STIX } from './stix.js';
import type { Exporter } from './types.js';

/** All forms of export. A new one is one file and one line here. */
export const EXPORTERS: readonly Exporter[] = [FTM, GEXF, GRAPHML, CYTOSCAPE, CSV, STIX];

/** The exporter of this id. @throws UserError listing all where there is none */
export function exporterOf(id: string): Exporter {
  const found = EXPORTERS.find((exporter) => exporter.id === id);
  if (found) return found;
  const ids = EXPORTERS.map((exporter) => exporter.id).join(', ');
  throw new UserError(`There is no form of export "${id}". Forms: ${ids}.`, { exit: 2 });
}
