import type { EntitySchema } from '../../model/index.js';
import type { Span } from '../types.js';

/** A name at one place of the text, before it is known whose it is. */
export interface Name extends Span {
  text: string;
  schema: EntitySchema;
  /** How sure the finder is that this is a name of this schema, in [0, 1]. */
  confidence: number;
  /** Index of the sentence it stands in. */
  sentence: number;
  /** Where the gazetteer knows the place, resolved in context. */
  place?: PlaceData;
  /**
   * A key given by what the words mean rather than by how they are written: `state:MX:police` for "Mexican police" and
   * "policía mexicana". Names with one key are one entity.
   */
  meaning?: string;
  /** The text itself says of what schema it is ("the gang X"): this outweighs what its form suggests. */
  stated?: boolean;
  /** The noun by which the text introduces it ("a facção X"), folded: it may refer to it again. */
  introduced?: string;
  /** It lies inside a longer name. */
  nested?: boolean;
}

export interface PlaceData {
  code: string;
  country: string;
  kind: string;
  latitude: number;
  longitude: number;
}

/** What two names must share to be one entity: a body is never a person. */
export type Family = 'person' | 'body' | 'place' | 'event';

const FAMILIES: Record<EntitySchema, Family> = {
  Person: 'person',
  Organization: 'body',
  PublicBody: 'body',
  Company: 'body',
  Place: 'place',
  Event: 'event',
  Incident: 'event',
};

export const familyOf = (schema: EntitySchema): Family => FAMILIES[schema];

/** Two names that the text itself equates: an acronym in brackets, an alias, a translation given together. */
export interface NameLink {
  left: number;
  right: number;
  reason: 'acronym' | 'alias' | 'translation';
}
