export { type ChangedPlace, changeBars } from './change-bars.js';
export { type ContributedPlace, contributionBars } from './contribution-bars.js';
export type { ChartWords } from './drawing.js';
export { type RankedPlace, rankRangesChart } from './rank-ranges.js';
export { type PlaceCourse, smallMultiples } from './small-multiples.js';
