/** How an entity is compared: entities of different families are never one. */
export type Family = 'person' | 'body' | 'place' | 'incident' | 'thing';

const BODIES = new Set(['Organization', 'PublicBody', 'Company', 'LegalEntity']);

/** The family of a schema. */
export function familyOfSchema(schema: string): Family {
  if (schema === 'Person') return 'person';
  if (schema === 'Incident') return 'incident';
  if (schema === 'Place' || schema === 'Address') return 'place';
  return BODIES.has(schema) ? 'body' : 'thing';
}
