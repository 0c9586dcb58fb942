/** Kinds of entities, in the order of the chips. */
export const KINDS = ['Person', 'Organization', 'PublicBody', 'Company', 'Place', 'Event', 'Incident'] as const;

/** Kinds that the list shows unless asked for others: those who act. */
export const ACTORS = 'Person,Organization,PublicBody,Company';
