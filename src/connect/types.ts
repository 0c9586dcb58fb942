import type { EntitySchema, RelationSchema } from '../model/index.js';

/** A graph on typed arrays: node ids in order of first appearance; arcs in compressed sparse rows, both directions if undirected. */
export interface Graph {
  ids: string[];
  directed: boolean;
  /** `offsets[v]..offsets[v + 1]` are the arcs out of v. */
  offsets: Uint32Array;
  targets: Uint32Array;
  /** Strength of each arc, 1 where unweighted; its inverse is the distance. */
  weights: Float64Array;
  /** Number of edges: an undirected edge counts once. */
  edges: number;
}

/** What kind of actor a node is, for brokerage between kinds. */
export type Sector = 'crime' | 'armed' | 'state' | 'business' | 'civil' | 'person' | 'place';

/** A node of the case's network: a resolved entity. */
export interface Actor {
  id: string;
  schema: EntitySchema;
  name: string;
  sector: Sector;
  /** Why this sector, in words of the statement or the lexicon: `Membership of …`, `name holds "cartel"`. */
  sectorReason: string;
  /** local, regional, national, international, unknown: the reach of the office or territory it is tied to. */
  level: 'local' | 'regional' | 'national' | 'international' | 'unknown';
}

/** A tie between two actors with the statements it rests on. */
export interface Tie {
  source: string;
  target: string;
  schema: RelationSchema;
  statements: string[];
  /** Independent sources (a group of reprints counts once). */
  sources: number;
  /** `asserted` where one statement asserts it; `denied` where all deny it or the only others are denials. */
  hedge: 'asserted' | 'alleged' | 'denied';
  /** True where some statement denies what another asserts or alleges. */
  disputed: boolean;
}
