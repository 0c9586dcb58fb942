import { LIKELIHOOD_WORDS } from '../estimative.js';
import { IMPACTS, LEVELS, type Threat, type View } from './types.js';

/**
 * How much a threat weighs from one side, 0 to 1: the mean of the places of likelihood and impact on their scales where it
 * was judged, else the place of how much it is taken to matter. A rank order, no probability.
 */
export function weightOfView({ judgement, salience }: View): number {
  if (!judgement) return LEVELS.indexOf(salience) / (LEVELS.length - 1);
  const likelihood = LIKELIHOOD_WORDS.indexOf(judgement.likelihood) / (LIKELIHOOD_WORDS.length - 1);
  return (likelihood + IMPACTS.indexOf(judgement.impact) / (IMPACTS.length - 1)) / 2;
}

/** How much a threat weighs from all sides together, 0 to 1: the mean of its views, so that no side counts for more. */
export function weightOfThreat({ views }: Pick<Threat, 'views'>): number {
  if (views.length === 0) return 0;
  return views.reduce((sum, view) => sum + weightOfView(view), 0) / views.length;
}
