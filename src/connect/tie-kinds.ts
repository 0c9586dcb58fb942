import type { RelationSchema } from '../model/index.js';
import type { Tie } from './types.js';

/** One end moves against the other: no cooperation can be read from it. */
const AGAINST: ReadonlySet<RelationSchema> = new Set(['Rivalry', 'Attack', 'LegalAction']);
/** Where something lies or happens, not who works with whom. */
const PLACING: ReadonlySet<RelationSchema> = new Set(['Presence', 'LocatedIn']);
/** A person belongs to a body: two persons of one body are not tied by that. */
const BELONGING: ReadonlySet<RelationSchema> = new Set(['Membership', 'Employment', 'Directorship', 'Occupancy']);
/** What one actor does for another, rather than belonging to it. */
const SERVING: ReadonlySet<RelationSchema> = new Set([
  'Support',
  'Payment',
  'Associate',
  'Employment',
  'Corruption',
  'IllicitFlow',
  'Ownership',
  'Alliance',
]);

/** True for a tie that some source affirms and that joins its ends in working together. */
export function isCooperative(tie: Tie): boolean {
  return tie.hedge !== 'denied' && !AGAINST.has(tie.schema) && !PLACING.has(tie.schema);
}

/** Fights or attacks the other end. */
export function isHostile(tie: Tie): boolean {
  return tie.hedge !== 'denied' && (tie.schema === 'Rivalry' || tie.schema === 'Attack');
}

/** Moves against the other end: fights, attacks or prosecutes it. */
export function isAgainst(tie: Tie): boolean {
  return tie.hedge !== 'denied' && AGAINST.has(tie.schema);
}

/** One end is a person who belongs to the other: member, employee, head, holder of an office. */
export function isBelonging(tie: Tie): boolean {
  return BELONGING.has(tie.schema);
}

/** One end does something for the other. */
export function isServing(tie: Tie): boolean {
  return tie.hedge !== 'denied' && SERVING.has(tie.schema);
}

/** The end of a tie that is not `actor`. */
export function otherEnd(tie: Tie, actor: string): string {
  return tie.source === actor ? tie.target : tie.source;
}
