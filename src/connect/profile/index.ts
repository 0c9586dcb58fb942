export { byEntity } from './by-entity.js';
export { countByEntity, type EntityCounts, type ListedEntity, listEntities } from './listing.js';
export { profileOf } from './profile.js';
export type * from './types.js';
