export type { PlaceMatch } from './match.js';
export { matchPlaces } from './match.js';
export { placeContext, placeKindOf, placeOf } from './place-of.js';
export { longestFrom, placeKey, placesByKey, placesNamed, placeWithCode } from './places.js';
export type { GazetteerPlace, PlaceContext, PlaceKind } from './types.js';
