import { said, UserError } from '../../model/index.js';
import { BETWEENNESS } from './betweenness-threads.js';
import { CLOSENESSES } from './closeness.js';
import { CLUSTERING } from './clustering.js';
import { COLLECTIVE_INFLUENCE } from './collective-influence.js';
import { COMPONENTS } from './components.js';
import { CUT_POINTS } from './cut-points.js';
import { DEGREES } from './degree.js';
import { EDGE_BETWEENNESS } from './edge-betweenness.js';
import { EIGENVECTOR } from './eigenvector.js';
import { K_CORE } from './k-core.js';
import { KATZ } from './katz.js';
import { LEIDEN } from './leiden.js';
import type { Measure } from './measure.js';
import { PAGERANK } from './pagerank.js';
import { SAMPLED_BETWEENNESS } from './sampled-betweenness.js';
import { STRUCTURAL_HOLES } from './structural-holes.js';

/** All measures. A new one is one file and one line here. */
export const MEASURES: readonly Measure[] = [
  ...DEGREES,
  BETWEENNESS,
  SAMPLED_BETWEENNESS,
  EDGE_BETWEENNESS,
  ...CLOSENESSES,
  EIGENVECTOR,
  KATZ,
  PAGERANK,
  COLLECTIVE_INFLUENCE,
  K_CORE,
  CLUSTERING,
  ...STRUCTURAL_HOLES,
  ...CUT_POINTS,
  ...COMPONENTS,
  LEIDEN,
];

/**
 * The measure of this id.
 * @throws UserError listing all measures where there is none
 */
export function measureOf(id: string): Measure {
  const found = MEASURES.find((measure) => measure.id === id);
  if (found) return found;
  const ids = MEASURES.map((measure) => measure.id).join(', ');
  throw new UserError(said`There is no measure "${id}". Measures: ${ids}.`, { exit: 2 });
}
