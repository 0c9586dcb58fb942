export { choropleth, number as mapNumber, wrap } from './choropleth.js';
export { changeClasses, classOf, type MapClass, quantileClasses } from './classes.js';
export { foldWords, STAT_ROLES, yearOf } from './columns.js';
export { countryShapes } from './countries.js';
export { empiricalBayes } from './empirical-bayes.js';
export { falseDiscovery } from './false-discovery.js';
export { georeferenced } from './georeference.js';
export { GUESS_REASONS, type GuessReason, type JoinReport, joinPlaces } from './join.js';
export { isNumber, readNumbers } from './numbers.js';
export { placeFeatures, placeTable } from './place-files.js';
export {
  ABSENT,
  type Absent,
  type PlaceInput,
  type PlaceRow,
  periodIndex,
  placeRows,
  SHRINK_TOWARDS,
  type ShrinkTowards,
} from './place-rows.js';
export {
  betaBinomialTail,
  binomialTail,
  changeChance,
  chiSquareTail,
  poissonInterval,
  poissonTail,
} from './poisson.js';
export { fromTable, readStatistics } from './read-statistics.js';
export { readShapes, type Shape, type Shapes } from './shapes.js';
export { mexicoTiles } from './tiles.js';
export * from './types.js';
