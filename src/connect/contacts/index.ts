export type { Rise } from './before-event.js';
export type { Burst } from './bursts.js';
export { CONTACT_ROLES } from './columns.js';
export { type ContactFindings, type ContactOptions, contactFindings } from './contact-findings.js';
export { type Contacts, readContacts } from './contacts.js';
export type { ContactPair } from './pairs.js';
export type { SharedPlaces } from './shared-places.js';
export { numberOrder, secondsOf, written as writtenTime } from './times.js';
