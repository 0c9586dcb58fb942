export { ACTOR_KINDS, type ActorTest, kindTest } from './actor-tests.js';
export { DateOrder, type DateReading } from './date-order.js';
export { type GraphPath, type GraphPathOptions, graphPaths } from './graph-paths.js';
export { type NetworkPath, type NetworkPaths, networkPaths, type PathOptions } from './network-paths.js';
