export { readTerritory } from './read-territory.js';
export { proposedTree, type TreeLeaf, territoryTable } from './tree.js';
export type * from './types.js';
