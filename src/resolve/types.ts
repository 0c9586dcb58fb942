import type { Reason } from '../case/index.js';
import type { EntitySchema } from '../model/index.js';

/** What resolution compares: an entity of one document with all it is known by. */
export interface Candidate {
  id: string;
  documentId: string;
  schema: EntitySchema;
  name: string;
  /** All other forms: aliases, acronyms. */
  aliases: string[];
  /** Property values by name: country, position, birthDate, registrationNumber, code of a place… */
  properties: Record<string, string[]>;
  /** Names of the entities it is related to in its document. */
  neighbours: string[];
}

/** A candidate of any FollowTheMoney schema: what a list to screen against holds (vessels, legal entities). */
export type Comparable = Omit<Candidate, 'schema'> & { schema: string };

/** What resolution says of a pair. */
export interface PairScore {
  left: string;
  right: string;
  /** In [0, 1]. */
  score: number;
  reasons: Reason[];
  /** `same` by a rule that may merge, provisionally; `unsure`: for a person; `different`. */
  verdict: 'same' | 'unsure' | 'different';
  /** Id of the rule that decided; `RULES` says it in words. */
  rule: string;
}

/** An entity after resolution: the document entities that are one, with the name to show. */
export interface ResolvedEntity {
  /** Smallest id of its members: stable as long as that member stays. */
  id: string;
  schema: EntitySchema;
  name: string;
  aliases: string[];
  members: string[];
  /** True where a rule, not a person, joined members. */
  provisional: boolean;
}

/** Two entities that a person judged different, and a chain of `same` judgements that would make them one. */
export interface Contradiction {
  left: string;
  right: string;
  path: string[];
}

/** Two entities of documents. */
export interface Edge {
  left: string;
  right: string;
}

/** Who is who by the judgements of a case. */
export interface Merged {
  entities: ResolvedEntity[];
  contradictions: Contradiction[];
  /** Pairs that were judged the same and are not joined, because others keep them apart. */
  leftApart: Edge[];
}
