export { FORM_CRITERIA, type Form, type FormKind } from './forms.js';
export { type SharedInterest, sharedInterests } from './shared-interests.js';
export type { StateTie } from './state-tie.js';
export { type BodyTies, type StateTies, stateTies } from './state-ties.js';
