export { afterExplanationDeed, type ExplanationDeed, newTable } from './deeds.js';
export { readExplanations, standingTable } from './read.js';
export { tableOf, writeTable } from './table.js';
export {
  CELLS,
  type Cell,
  type Hypothesis,
  MARKS,
  type Mark,
  type Piece,
  type Table,
  type TablePiece,
  WEIGHTS,
  type Weighed,
} from './types.js';
export { weigh } from './weigh.js';
