export { cooperationOf } from './cooperation.js';
export { type Drawing, drawingOf } from './drawing.js';
export { DRAWN_KINDS, filtered, MAIN_KINDS, OPEN_FILTER } from './filtered.js';
export type { DrawnLine, Filtered, FilterSource, Hidden, NetworkFilter } from './types.js';
