export type { SplitKind } from './kinds.js';
export { type Leadership, leaderships } from './leaders.js';
export { type Lineage, lineages } from './lineage.js';
export { type Rift, rifts } from './rifts.js';
export { type Takeover, takeovers } from './takeovers.js';
