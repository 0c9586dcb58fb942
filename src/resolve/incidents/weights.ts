/**
 * What weighs when two documents may tell of one violent event, in one list. A score is the sum of its reasons, each
 * weight times value, kept within 0 and 1. Set by judgement: no public set of paired reports was at hand to fit them.
 */
export const INCIDENT_WEIGHTS = {
  sameDay: 0.4,
  nextDay: 0.3, // the night to the next day, or the day of the report
  sameMonth: 0.15, // one of the two gives no day
  sameYear: 0.05,
  otherDate: -0.6,
  samePlace: 0.25,
  nearPlace: 0.2, // within NEAR kilometres
  otherPlace: -0.5, // further than FAR kilometres apart
  sameType: 0.1,
  otherType: -0.3, // a kidnapping is no bombing; an attack may be either
  sharedVictim: 0.3, // one named
  otherVictim: -0.2, // each names only others
  sharedPerpetrator: 0.15,
  otherPerpetrator: -0.15,
  sharedDescription: 0.1, // four fishermen, the fishermen
  sharedWeapon: 0.05,
  sameToll: 0.1,
  nearToll: 0.05, // papers of the same day differ by a few
  otherToll: -0.2,
} as const;

/** Places this close, in kilometres, may be one to two reporters; those that are FAR apart are two. */
export const NEAR = 15;
export const FAR = 60;
