import type { CaseSnapshot } from '../../case/index.js';
import type { Broker, Chain, Convergence, Facilitator, Incident, Network, Turn } from '../../connect/index.js';
import type { Claim, Claims } from '../claims.js';
import type { Certainty, FindingKind } from '../schema.js';
import type { Wording } from '../wording.js';

/** What the stage before says of the network, and how to say it. */
export interface Analysis {
  snapshot: CaseSnapshot;
  network: Network;
  claims: Claims;
  wording: Wording;
  brokers: Broker[];
  facilitators: Facilitator[];
  chains: Chain[];
  turns: Turn[];
  convergence: Convergence;
  incidents: Incident[];
}

/** One line under a headline: a claim, or words that rest on the claims of the others. */
export interface DraftLine {
  claim?: Claim;
  /** Phrase around the claim's sentence, with {claim}; or the whole text where there is no claim. */
  frame?: string;
  /** Subject that the headline has named: the line says the rest. */
  untold?: string;
}

/** A finding before its evidence is numbered. */
export interface Draft {
  kind: FindingKind;
  headline: string;
  lines: DraftLine[];
  certainty: Certainty;
  /** True where it was put together from several claims. */
  composed: boolean;
  actors: string[];
  /** What tells it from others in the network's list of its kind (`FINDING_LISTS`); absent where claims alone make it. */
  key?: string;
  /** Comparable within its kind; higher comes first. */
  importance: number;
}

/** A kind of finding as a record: a new one is one file and one line in the list. */
export interface FindingType {
  kind: FindingKind;
  /** How many of the kind a report carries at most. */
  most: number;
  propose(analysis: Analysis): Draft[];
}
