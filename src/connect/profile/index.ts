export { byEntity } from './by-entity.js';
export { profileOf } from './profile.js';
export type * from './types.js';
