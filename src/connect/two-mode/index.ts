export { type Incidence, incidenceOf, type Occasion, toIncidence } from './incidence.js';
export { project, WEIGHTINGS, type Weighting } from './projection.js';
export { readIncidence } from './read-incidence.js';
