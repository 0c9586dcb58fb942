import { said, UserError } from '../../model/index.js';
import type { Analysis } from './analysis.js';
import { CHAINS } from './chains.js';
import { CONVERGENCE } from './convergence.js';
import { FACILITATORS } from './facilitators.js';
import { LAYERS } from './layers.js';
import { SIGNED } from './signed.js';
import { SPLITS } from './splits.js';
import { STATE_TIES } from './state-ties.js';
import { SUPPLY_CHAINS } from './supply-chains.js';

export type { Analysis } from './analysis.js';
export { type AnalysisPage, type PageFinding, terms } from './page.js';

/** All analyses with a page of findings. A new one is one file and one line here. */
export const ANALYSES: readonly Analysis[] = [
  FACILITATORS,
  CHAINS,
  CONVERGENCE,
  STATE_TIES,
  SUPPLY_CHAINS,
  SPLITS,
  SIGNED,
  LAYERS,
];

/**
 * The analysis of this id.
 * @throws UserError listing all where there is none
 */
export function analysisOf(id: string): Analysis {
  const found = ANALYSES.find((analysis) => analysis.id === id.trim().toLowerCase());
  if (found) return found;
  const ids = ANALYSES.map((analysis) => analysis.id).join(', ');
  throw new UserError(said`There is no analysis "${id}". Analyses: ${ids}.`, { exit: 2 });
}
