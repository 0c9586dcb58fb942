import type { CaseSnapshot } from '../case/index.js';
import type { EntitySchema, Hedge, RelationSchema } from '../model/index.js';
import type { ResolvedEntity } from '../resolve/index.js';

/** A graph on typed arrays: node ids in order of first appearance; arcs in compressed sparse rows, both directions if undirected. */
export interface Graph {
  ids: string[];
  directed: boolean;
  /** `offsets[v]..offsets[v + 1]` are the arcs out of v. */
  offsets: Uint32Array;
  /** Ascending within each row, no target twice, no loops. */
  targets: Uint32Array;
  /** Strength of each arc, 1 where unweighted; its inverse is the distance. */
  weights: Float64Array;
  /** Number of edges: an undirected edge counts once. */
  edges: number;
}

/** What kind of actor a node is, for brokerage between kinds. `person` and `civil`: nothing says more. */
export type Sector = 'crime' | 'armed' | 'state' | 'business' | 'civil' | 'person' | 'place' | 'event';

/** How far the office or territory of an actor reaches. */
export type Level = 'local' | 'regional' | 'national' | 'international' | 'unknown';

/** What an actor can do for a network, or is known as, by the words used for it (column `class` of sectors.tsv). */
export type ActorClass =
  | 'self-defence'
  | 'money'
  | 'legal'
  | 'documents'
  | 'transport'
  | 'arms'
  | 'politics'
  | 'customs';

/** A node of the case's network: a resolved entity. */
export interface Actor {
  id: string;
  schema: EntitySchema;
  name: string;
  sector: Sector;
  /** Why this sector, in words of the statement or the lexicon: `Membership of …`, `name holds "cartel"`. */
  sectorReason: string;
  /** Every sector that words or statements put it in, its own first: a mayor who belongs to a crew is state and crime. */
  sectors: Sector[];
  /** local, regional, national, international, unknown: the reach of the office or territory it is tied to. */
  level: Level;
  classes: ActorClass[];
}

/** A tie between two actors with the statements it rests on. */
export interface Tie {
  source: string;
  target: string;
  schema: RelationSchema;
  statements: string[];
  /** Independent sources (a group of reprints counts once). */
  sources: number;
  /** Which they are: document ids, or the id of a group of reprints. */
  sourceIds: string[];
  /** `asserted` where one statement asserts it; `denied` where all deny it or the only others are denials. */
  hedge: Hedge;
  /** True where some statement denies what another asserts or alleges. */
  disputed: boolean;
  /** Exact roles in the statements: `bribes`, `launders`, `faction`, `perpetrator`. */
  roles: string[];
  /** First and last date (ISO 8601, may be partial) that a statement gives it; absent where none is dated. */
  from?: string;
  to?: string;
}

/** The case as a network: every resolved person, body, place and event, and the ties that statements make. */
export interface Network {
  actors: Map<string, Actor>;
  ties: Tie[];
}

/** A case as analyses see it: its statements, who is who in them, and the network made of both. */
export interface CaseView {
  snapshot: CaseSnapshot;
  resolved: readonly ResolvedEntity[];
  network: Network;
}

/** A reason as a key to words in each language and the values to fill in. */
export interface FindingReason {
  key: string;
  values: Record<string, string | number>;
}

/** An actor that joins illicit actors to others of another kind. */
export interface Broker {
  actor: string;
  /** The kinds joined, in the order of `between`. */
  sectors: Sector[];
  /** For each kind, the actors of it that the broker is directly tied to. */
  between: string[][];
  /** Share of the shortest paths between pairs of different kinds, one of them illicit, that run through it; 0 to 1. */
  score: number;
  ties: Tie[];
  reason: FindingReason;
  /** True where it joins two kinds by what is asserted alone. */
  asserted: boolean;
}

/** An actor that serves several illicit networks that are otherwise apart. */
export interface Facilitator {
  actor: string;
  /** For each network, its illicit actors that the facilitator is directly tied to. */
  networks: string[][];
  /** Kinds of the networks served, without repetition. */
  sectors: Sector[];
  /** What it can do for them, by the words used for it and the roles of its ties. */
  classes: ActorClass[];
  ties: Tie[];
  /** Parts into which those it serves fall without it, over all cooperation: 1 where others still join them. */
  separated: number;
  reason: FindingReason;
  asserted: boolean;
}

/** A chain of actors, each tied to the next. */
export interface Chain {
  actors: string[];
  /** `ties[i]` joins `actors[i]` and `actors[i + 1]`; the best evidenced where several do. */
  ties: Tie[];
  /** Index into `ties` of the one with the least evidence. */
  weakest: number;
  /** `asserted` only where every tie is. */
  certainty: 'asserted' | 'alleged';
  /** Independent sources over all ties. */
  sources: number;
  /** Product of the ties' evidence, 0 to 1. */
  score: number;
  /** Places where the first actor operates, by the network's Presence ties. */
  territories: string[];
}

/** A statement's tie with its date, for what is told in order of time. */
export interface DatedTie {
  tie: Tie;
  /** ISO 8601, may be partial. */
  date: string;
  statement: string;
  /** Whether the statement gives the date, or only its document does. */
  dated: 'statement' | 'document';
}

/** A self-defence group that first stood against illicit groups and later preys on people or works with traffickers. */
export interface Turn {
  actor: string;
  before: DatedTie[];
  after: DatedTie[];
  reason: FindingReason;
  /** True where something before and something later after it are asserted. */
  asserted: boolean;
}

/** Ways in which crime and terror meet, from the loosest to the closest. */
export type ConvergenceClass = 'shared-facilitator' | 'transaction' | 'alliance' | 'merger';

export interface ConvergenceFinding {
  class: ConvergenceClass;
  crime: string;
  armed: string;
  /** The facilitator both share; absent where the two are tied directly. */
  through?: string;
  ties: Tie[];
  asserted: boolean;
}

/** What the case holds on crime and terror together; findings may be empty: no evidence is a result. */
export interface Convergence {
  /** The closest class by the strict reading: a direct tie that a source asserts and none denies. */
  strict: ConvergenceClass | 'none';
  /** The closest class by the loose reading: any touch, also alleged, also by a third party. */
  loose: ConvergenceClass | 'none';
  findings: ConvergenceFinding[];
  /** Actors of each side in the network: with none on a side there is nothing to converge. */
  crime: number;
  armed: number;
  reason: FindingReason;
}
