import { alliance, rivalry, violence } from './aggregate.js';
import { broker } from './broker.js';
import { chain } from './chain.js';
import { facilitator } from './facilitator.js';
import { legalAction } from './legal-action.js';
import { corruption, support } from './single.js';
import { territory } from './territory.js';
import { turn } from './turn.js';
import type { FindingType } from './types.js';

/** The kinds of findings, in the order in which a report tells them. */
export const FINDING_TYPES: readonly FindingType[] = [
  facilitator,
  broker,
  chain,
  turn,
  corruption,
  support,
  territory,
  alliance,
  rivalry,
  violence,
  legalAction,
];

export { reportedChains, weakestNote } from './chain.js';
export { bestClaims, withoutRepetition } from './draft.js';
export { convergenceReading } from './facilitator.js';
export { isCredible, isIllicitGroup, isParticular, isRelevant } from './relevance.js';
export type { Analysis, Draft, DraftLine } from './types.js';
