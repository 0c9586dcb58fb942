export { readExplanations } from './read.js';
export { type Hypothesis, MARKS, type Mark, type Piece, type Weighed } from './types.js';
export { weigh } from './weigh.js';
