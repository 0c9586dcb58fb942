export { type Efficiency, estimatedEfficiency, globalEfficiency } from './efficiency.js';
export { OUTPUTS } from './outputs.js';
export { RECOVERIES, recoveryOf } from './recoveries.js';
export { inOrder as removalOrder, RANKING_MEASURES, removalsOf } from './removals.js';
export { Standing } from './standing.js';
export type { Band, ModelClass, Recovery, Removal, Replacement, Scenario, WhatIf, WhatIfOptions } from './types.js';
export { whatIf } from './what-if.js';
