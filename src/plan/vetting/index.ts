export {
  type CommandLink,
  type Information,
  MISSING,
  type Missing,
  STANDARDS,
  STANDINGS,
  type StandardId,
  type Standing,
  type Vetting,
} from './types.js';
export { vettingOf } from './vetting-of.js';
