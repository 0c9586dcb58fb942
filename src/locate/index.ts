export * from './focus/index.js';
export * from './indexing/index.js';
export { type Box, overlaps, textWidth } from './label.js';
export { type MapFigure, mapFigure } from './map-figure.js';
export { countryName, placeFacts } from './places.js';
export * from './statistics/index.js';
export { escapeXml } from './svg.js';
export * from './types.js';
export * from './watching/index.js';
