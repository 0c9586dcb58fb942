import type { CaseMention, Statement } from '../../case/index.js';
import type { Hedge } from '../../model/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { Incident } from '../incidents.js';
import type { Tie } from '../types.js';

/** What a case holds of each entity of a document: statements at whose ends it stands, and where it is mentioned. */
export interface ByEntity {
  statements: ReadonlyMap<string, readonly Statement[]>;
  mentions: ReadonlyMap<string, readonly CaseMention[]>;
}

/** A name in use: how often each document writes it, and where first (code points). */
export interface NameUse {
  name: string;
  mentions: number;
  documents: { id: string; mentions: number; start: number }[];
}

/** A document that knows the entity. */
export interface ProfileSource {
  document: string;
  mentions: number;
  statements: number;
}

/** A tie as the entity has it: its statements are all of one hedge. */
export interface ProfileTie extends Omit<Tie, 'source' | 'target' | 'sourceIds'> {
  /** The actor at the other end; absent where the text names nobody: arrested, and by whom is not said. */
  other?: string;
  /** out: the entity is the subject; in: the other is; both: direction says nothing. */
  direction: 'out' | 'in' | 'both';
}

/** A property with its value: words, or an entity. */
export interface ProfileProperty {
  property: string;
  value: string;
  entity?: string;
  sources: number;
  from?: string;
  to?: string;
  statements: string[];
}

/** A figure whose place or subject the entity is. */
export interface ProfileFigure {
  indicator: string;
  value: string | null;
  detail: Record<string, string | number>;
  statement: string;
}

/** An incident that the entity has a part in, and which. */
export interface ProfileIncident extends Pick<Incident, 'id' | 'type' | 'date' | 'place' | 'killed' | 'injured'> {
  /** perpetrator, victim, target, place, …; `itself` where the entity is the incident. */
  role: string;
  sources: number;
  statements: string[];
}

/** All that sources say of an entity with one hedge. */
export interface ProfileSide {
  ties: ProfileTie[];
  properties: ProfileProperty[];
  incidents: ProfileIncident[];
  figures: ProfileFigure[];
  /** Statements in all. */
  statements: number;
}

/** A dated thing in the life of the entity. */
export interface ProfileMoment {
  /** ISO 8601, may be partial. */
  date: string;
  hedge: Hedge;
  /** What it is: a tie (with the other end), a property, an incident (with the entity's part in it). */
  kind: 'tie' | 'property' | 'incident';
  schema: string;
  role: string;
  other?: string;
  direction: ProfileTie['direction'];
  statement: string;
}

/** An entity as the statements of the case make it: asserted, alleged and denied are three lists that never mix. */
export interface Profile {
  entity: ResolvedEntity;
  names: NameUse[];
  sources: ProfileSource[];
  /** Independent sources: a group of reprints counts once. */
  independentSources: number;
  /** True where a source or a person says that no wrongdoing is alleged. */
  noWrongdoing: boolean;
  sides: Record<Hedge, ProfileSide>;
  moments: ProfileMoment[];
}
