import { sql } from 'kysely';
import { type Credibility, type HandlingMark, type Reliability, said, UserError } from '../model/index.js';
import { undoExamination } from './examine.js';
import { undoPair } from './pairs.js';
import { gradeDocument, gradeStatement, judgeStatement, markHandling } from './review.js';
import type { Store } from './store.js';
import type { Change } from './types.js';
import { withdrawOwnStatement } from './withdrawal.js';

/** A decision as the log shows it to people. */
export interface Decision extends Change {
  /** Its place in the log. */
  position: number;
  /** What it is about, in the words of the case: a document's name, a quote, two names. */
  label: string;
  /** The document it lies in; for a pair, none. */
  document?: string;
  /** Whether it still holds, as the last word on its target, so that it can be undone. */
  holds: boolean;
}

/** Which decisions are wanted: the newest first, `limit` of them, older than `before`, not older than `since`. */
export interface DecisionQuery {
  limit?: number;
  before?: number;
  since?: string;
  position?: number;
}

/** Decisions of people with what they are about, the newest first. */
export async function decisions(store: Store, asked: DecisionQuery = {}): Promise<Decision[]> {
  const { limit = 50, before, since, position } = asked;
  type Row = Omit<Decision, 'document' | 'why'> & { document: string | null; why: string | null };
  const { rows } = await sql<Row>`
    select change.position, change.at, change.who, change.action, change.target_kind as "targetKind", change.target,
      change.before, change.after, change.why,
      coalesce(named.name, statement.quote, pair.names, change.after, change.before, change.target) as label,
      coalesce(named.id, held.id) as document,
      change.action <> 'undone' and not exists (
        select from change as later
        where later.target = change.target and later.position > change.position
          and (later.action = change.action or later.action = 'undone')
      ) as holds
    from change
      left join document as named on change.target_kind = 'document' and named.id = change.target
      left join statement on change.target_kind = 'statement' and statement.id = change.target
      left join document as held on held.number = statement.document
      left join lateral (
        select one.name || ' / ' || other.name as names
        from pair_judgement join entity as one on one.id = left_id join entity as other on other.id = right_id
        where change.target_kind = 'pair' and pair_judgement.id = change.target
      ) as pair on true
    where true
      ${before === undefined ? sql`` : sql`and change.position < ${before}`}
      ${position === undefined ? sql`` : sql`and change.position = ${position}`}
      ${since === undefined ? sql`` : sql`and change.at > ${since}::timestamptz`}
    order by change.position desc limit ${limit}`.execute(store.db);
  return rows.map(({ why, document, ...row }) => ({
    ...row,
    ...(why !== null && { why }),
    ...(document !== null && { document }),
  }));
}

/**
 * Undoes a decision by its place in the log: what held before it holds again. Logged.
 * @throws UserError where it no longer holds, or what was before cannot be had again
 */
export async function undoDecision(store: Store, position: number): Promise<void> {
  const [decision] = await decisions(store, { position, limit: 1 });
  if (!decision) throw new UserError(said`The log of decisions has no line ${position}.`);
  if (!decision.holds) throw new UserError('This decision holds no more: a later one took its place, or undid it.');
  const { action, targetKind, target, before } = decision;
  if (action === 'added') return void (await withdrawOwnStatement(store, target));
  if (action === 'examined') return void (await undoExamination(store, target));
  if (targetKind === 'pair') return await undoPair(store, target);
  if (action === 'judged') return await judgeStatement(store, target, before as 'accepted' | 'rejected' | null);
  if (action === 'graded' && targetKind === 'document')
    return await gradeDocument(store, target, before as Reliability);
  if (action === 'graded') return await gradeStatement(store, target, Number(before) as Credibility);
  if (before !== null) return await markHandling(store, target, before as HandlingMark);
  throw new UserError('This statement had no mark of its own before; choose another mark for it.');
}

/** What was done in a case since a moment, counted. */
export interface Activity {
  documents: { id: string; name: string; at: string; who: string }[];
  documentsAdded: number;
  /** Decisions by kind of deed and target. */
  decisions: { action: Change['action']; targetKind: Change['targetKind']; many: number }[];
  people: string[];
}

/** Documents named in an activity; more are counted. */
const NAMED = 20;

/** What was done since `since`, ISO 8601. */
export async function activity(store: Store, since: string): Promise<Activity> {
  const { rows: documents } = await sql<Activity['documents'][number] & { many: number }>`
    select document.id, document.name, at, who, count(*) over () as many
    from custody join document on document.number = custody.document
    where action = 'added' and at > ${since}::timestamptz
    order by position desc limit ${NAMED}`.execute(store.db);
  const { rows: decided } = await sql<Activity['decisions'][number]>`
    select action, target_kind as "targetKind", count(*) as many from change where at > ${since}::timestamptz
    group by action, target_kind order by many desc`.execute(store.db);
  const { rows: people } = await sql<{ who: string }>`
    select distinct who from (
      select who from change where at > ${since}::timestamptz
      union all select who from custody where at > ${since}::timestamptz
    ) as done order by who`.execute(store.db);
  return {
    documents: documents.map(({ many: _, ...document }) => document),
    documentsAdded: documents[0]?.many ?? 0,
    decisions: decided,
    people: people.map(({ who }) => who),
  };
}
