import type { Statement } from '../case/index.js';
import type { Incident } from '../connect/index.js';
import type { Citing } from './citing.js';
import type { Claim } from './claims.js';
import { dateInWords, isPlausible } from './dates.js';
import { type Analysis, isParticular, isRelevant } from './findings/index.js';
import { incidentText } from './incidents.js';
import type { TimelineEntry } from './schema.js';

const MOST_ENTRIES = 24;

interface Dated {
  date: string;
  importance: number;
  statements: readonly Statement[];
  claim?: Claim;
  incident?: Incident;
}

/** What happens to people and to groups is told before who joined what. */
const IMPORTANCE: Record<string, number> = {
  Attack: 4,
  LegalAction: 4,
  Corruption: 5,
  Payment: 5,
  Rivalry: 3,
  Alliance: 4,
  Support: 4,
  IllicitFlow: 4,
  Directorship: 3,
  Affiliation: 3,
  Membership: 2,
  Occupancy: 2,
};

/** The dated statements that matter most, in order of time; a happening told by several documents is told once. */
export function timeline(analysis: Analysis, citing: Citing, now: string): TimelineEntry[] {
  const { wording } = analysis;
  const dated = [...datedClaims(analysis, now), ...datedIncidents(analysis, now)];
  const chosen = withoutRepetition(dated.sort((a, b) => b.importance - a.importance)).slice(0, MOST_ENTRIES);
  return chosen
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ date, claim, incident }) => {
      const told = claim
        ? citing.sentence(claim, claim.phrase.kind === 'state' ? wording.words.fromDate : undefined)
        : incidentText(analysis, incident!, citing);
      return { date, dateText: capital(dateInWords(date, wording.language)), ...told };
    });
}

function datedClaims(analysis: Analysis, now: string): Dated[] {
  return analysis.claims.all.flatMap((claim) => {
    const ends = [claim.source, claim.target];
    const matters = ends.some((id) => isParticular(analysis, id) && isRelevant(analysis, id));
    if (claim.certainty === 'denied' || !matters || claim.schema === 'Presence') return [];
    const date = dateOf(claim);
    if (date === undefined || !isPlausible(date, now)) return [];
    const importance = (IMPORTANCE[claim.schema] ?? 1) + Math.min(claim.sources.length, 3) + claim.confidence;
    return [{ date, importance, statements: claim.affirming, claim }];
  });
}

/** The date a statement gives; for what happened once, also the only date of its sentence. */
function dateOf({ affirming, phrase }: Claim): string | undefined {
  const own = affirming.find((statement) => statement.validFrom)?.validFrom;
  if (own || phrase.kind === 'state') return own;
  const near = affirming.find((statement) => statement.detail['sentenceDate'])?.detail['sentenceDate'];
  return near === undefined ? undefined : String(near);
}

function datedIncidents(analysis: Analysis, now: string): Dated[] {
  return analysis.incidents.flatMap((incident) => {
    if (incident.hedge === 'denied' || !incident.date || !isPlausible(incident.date, now)) return [];
    // An incident that names no place, nobody and no toll is a verb with a date.
    const named = incident.place || incident.by.length > 0 || incident.on.length > 0;
    if (!named) return [];
    const toll = incident.killed ? 2 : 0;
    return [
      { date: incident.date, importance: 3 + toll + incident.confidence, statements: incident.statements, incident },
    ];
  });
}

/** Keeps the first of those that rest on one sentence and date. */
function withoutRepetition(dated: readonly Dated[]): Dated[] {
  const kept: Dated[] = [];
  for (const one of dated) {
    const repeated = kept.some(
      (other) => other.date === one.date && one.statements.some((a) => other.statements.some((b) => overlaps(a, b))),
    );
    if (!repeated) kept.push(one);
  }
  return kept;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const overlaps = (a: Statement, b: Statement): boolean =>
  a.documentId === b.documentId && a.start < b.end && b.start < a.end;
