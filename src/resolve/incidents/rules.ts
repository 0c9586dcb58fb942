import type { PairScore } from '../types.js';
import type { DateAgreement } from './when.js';
import type { PlaceAgreement } from './where.js';

/** Everything that speaks for or against two incidents being one event. */
export interface IncidentEvidence {
  score: number;
  oneDocument: boolean;
  date: DateAgreement;
  place: PlaceAgreement;
  type: 'sameType' | 'otherType' | 'unknown';
  /** Whether they name a victim in common; undefined where one of them names none. */
  victim?: boolean;
  /** Reasons beside day, place and kind: a named victim counts for two. */
  furtherReasons: number;
}

/** A rule on two incidents, tried in order; the first that applies decides. `same` joins provisionally. */
export interface IncidentRule {
  id: string;
  title: string;
  verdict: PairScore['verdict'];
  applies(evidence: IncidentEvidence): boolean;
}

/** From here on a pair is worth a person's look. */
const DOUBTFUL = 0.6;

/** All rules for incidents, in the order they are tried; the last applies to all. */
export const INCIDENT_RULES: readonly IncidentRule[] = [
  {
    id: 'incident-in-one-document',
    title: 'one document tells of both as two',
    verdict: 'different',
    applies: ({ oneDocument }) => oneDocument,
  },
  {
    id: 'other-incident',
    title: 'another date, another place or another kind of deed',
    verdict: 'different',
    applies: ({ date, place, type }) => date === 'otherDate' || place === 'otherPlace' || type === 'otherType',
  },
  {
    id: 'incident',
    title:
      'the same deed within a day in the same place, no other victim named, and a victim or two reasons more agree',
    verdict: 'same',
    applies: ({ date, place, victim, furtherReasons }) =>
      (date === 'sameDay' || date === 'nextDay') &&
      (place === 'samePlace' || place === 'nearPlace') &&
      victim !== false &&
      furtherReasons >= 2,
  },
  {
    id: 'incident-alike',
    title: 'may be one event, but nothing settles it',
    verdict: 'unsure',
    applies: ({ score }) => score >= DOUBTFUL,
  },
  { id: 'incident-unlike', title: 'too little in common', verdict: 'different', applies: () => true },
];
