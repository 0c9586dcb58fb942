export { howSure, networkOf } from './how-sure.js';
export { chainKey, FINDING_LISTS } from './lists.js';
export { isAlleged, isLowGraded, sourcesIn, withoutSource, withoutStatements, withoutTies } from './perturb.js';
export type { FindingList, Found, HowSure, HowSureOptions, Outcome, Reading, Sureness } from './types.js';
