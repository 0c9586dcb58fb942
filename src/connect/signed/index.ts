export { type Balance, balanceOf, type Triad } from './balance.js';
export { type Sides, sidesOf } from './sides.js';
export { type SignedPair, signedPairs } from './signs.js';
