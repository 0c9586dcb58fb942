export { type MatchedName, matchNames, type NameMatch } from './match-names.js';
export { namesIn } from './names-in.js';
export { NONE, type RosterEntry, readRoster, writeRoster } from './roster.js';
export { rulesOf, setName } from './standard-sets.js';
export {
  type CommandLink,
  type Information,
  MISSING,
  type Missing,
  STANDARD_SETS,
  STANDARDS,
  STANDINGS,
  type StandardId,
  type StandardSet,
  type Standing,
  type Vetting,
} from './types.js';
export { vettingOf } from './vetting-of.js';
