import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { said, UserError } from '../model/index.js';
import { readColumns } from './bulk.js';
import { logChange } from './logs.js';
import type { Tables } from './schema.js';
import type { Store } from './store.js';
import type { PairJudgement } from './types.js';

/** A judgement as it is given; id, time and whether it is undone are the store's. */
export type NewPairJudgement = Omit<PairJudgement, 'id' | 'at' | 'undone'>;

/** How judgements on pairs are stored: see `judgePairs`. */
export interface JudgingPairs {
  complete?: readonly NewPairJudgement[];
  why?: string;
}

/** Judgements of rules that are stored in one transaction. */
const AT_ONCE = 2_000;

type Identified = NewPairJudgement & { id: string };
type Row = Pick<PairJudgement, 'id' | 'verdict' | 'who' | 'undone'>;

/** True where a rule judged, not a person. */
export const byRule = (who: string): boolean => who.startsWith('rule:');

/** Id of a judgement: the same pair (in either order), person or rule, and verdict give the same. */
export function pairJudgementId(judgement: Pick<PairJudgement, 'left' | 'right' | 'who' | 'verdict'>): string {
  const key = [...[judgement.left, judgement.right].sort(), judgement.who, judgement.verdict];
  return createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
}

/**
 * Stores judgements on pairs; the newest on a pair that is not undone holds. Repeating a judgement that holds changes
 * nothing. A rule never judges over a person: not where a person's judgement holds, and not again what a person has
 * undone. A person who repeats a judgement that was undone or replaced makes it hold again.
 *
 * `complete`: all that rules judge in this case now, what is given among them; those that rules made earlier and make no
 * longer are removed, except where a person has undone them. `why` goes into the log of what a person judged. Many judgements of
 * rules are stored some thousands at a time, so that others get their turn; what is interrupted is made whole by the next.
 * @throws UserError where a judgement names an entity that the case does not hold.
 */
export async function judgePairs(
  store: Store,
  judgements: readonly NewPairJudgement[],
  options: JudgingPairs = {},
): Promise<void> {
  const some = judgements.every(({ who }) => byRule(who)) ? AT_ONCE : Math.max(1, judgements.length);
  for (let from = 0; from === 0 || from < judgements.length; from += some) {
    const last = from + some >= judgements.length;
    await store.write(async (transaction) => {
      await judgeSome(transaction, store, judgements.slice(from, from + some), options.why);
      if (last && options.complete) await removeOtherRules(transaction, options.complete);
    });
  }
}

async function judgeSome(
  transaction: Transaction<Tables>,
  store: Store,
  judgements: readonly NewPairJudgement[],
  why: string | undefined,
): Promise<void> {
  await refuseUnknown(transaction, judgements);
  const existing = await existingOn(transaction, judgements);
  const renewed: Identified[] = [];
  const repeated: Identified[] = [];
  for (const judgement of judgements) {
    const id = pairJudgementId(judgement);
    const key = pairKey(judgement);
    const rows = existing.get(key) ?? [];
    const holding = rows.findLast((row) => !row.undone);
    if (holding?.id === id) {
      if (byRule(judgement.who)) repeated.push({ ...judgement, id });
      continue;
    }
    if (byRule(judgement.who) && rows.some((row) => stands(row, judgement.verdict))) continue;
    renewed.push({ ...judgement, id });
    const { verdict, who } = judgement;
    existing.set(key, [...rows.filter((row) => row.id !== id), { id, verdict, who, undone: false }]);
    if (byRule(who)) continue;
    const change = { before: holding?.verdict ?? null, after: verdict };
    await logChange(transaction, store, { action: 'judged', targetKind: 'pair', target: id, ...change, why });
  }
  await insert(transaction, store, renewed);
  await rescore(transaction, repeated);
  if (judgements.some(({ who }) => byRule(who))) await rulesJudged(transaction);
}

/** Notes that what rules judge changed: a later snapshot reads it again. */
export async function rulesJudged(transaction: Transaction<Tables>): Promise<void> {
  await sql`update atalaya set rules_judged = pg_current_xact_id()::text::bigint`.execute(transaction);
}

/** Undoes a judgement: what held on the pair before it holds again. @throws UserError where there is no such judgement. */
export async function undoPair(store: Store, id: string, why?: string): Promise<void> {
  await setUndone(store, id, true, why);
}

/** Makes a judgement that was undone hold again. @throws UserError where there is no such judgement. */
export async function redoPair(store: Store, id: string, why?: string): Promise<void> {
  await setUndone(store, id, false, why);
}

async function setUndone(store: Store, id: string, undone: boolean, why?: string): Promise<void> {
  await store.write(async (transaction) => {
    const row = await transaction
      .selectFrom('pair_judgement')
      .select(['verdict', 'undone'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row)
      throw new UserError(said`The case holds no judgement ${id}. \`atalaya case history\` and resolve list them.`);
    if (row.undone === undone) return;
    await transaction.updateTable('pair_judgement').set({ undone }).where('id', '=', id).execute();
    const change = undone ? { before: row.verdict, after: null } : { before: null, after: row.verdict };
    const action = undone ? 'undone' : 'judged';
    await logChange(transaction, store, { action, targetKind: 'pair', target: id, ...change, why });
  });
}

/** True where a row of the pair forbids a rule the verdict: a person's judgement, or a rule's that a person has undone. */
const stands = (row: Row, verdict: string): boolean =>
  byRule(row.who) ? row.undone && row.verdict === verdict : !row.undone;

const pairKey = (pair: { left: string; right: string }): string => [pair.left, pair.right].sort().join('\n');

async function refuseUnknown(transaction: Transaction<Tables>, judgements: readonly NewPairJudgement[]): Promise<void> {
  const ids = [...new Set(judgements.flatMap(({ left, right }) => [left, right]))];
  const { rows } = await sql<{ id: string }>`
    select value as id from json_array_elements_text(${JSON.stringify(ids)}::json)
    where not exists (select from entity where entity.id = value)
    limit 1`.execute(transaction);
  if (rows[0]) throw new UserError(said`The case holds no entity ${rows[0].id}, so no pair with it can be judged.`);
  const self = judgements.find(({ left, right }) => left === right);
  if (self) throw new UserError(said`The entity ${self.left} cannot be judged against itself.`);
}

async function existingOn(
  transaction: Transaction<Tables>,
  judgements: readonly NewPairJudgement[],
): Promise<Map<string, Row[]>> {
  const pairs = [...new Set(judgements.map(pairKey))].map((key) => key.split('\n'));
  const { rows } = await sql<Row & { left: string; right: string }>`
    select id, left_id as "left", right_id as "right", verdict, who, undone
    from json_array_elements(${JSON.stringify(pairs)}::json) as pair
      join pair_judgement on least(left_id, right_id) = pair ->> 0 and greatest(left_id, right_id) = pair ->> 1
    order by position`.execute(transaction);
  const byPair = new Map<string, Row[]>();
  for (const row of rows) byPair.set(pairKey(row), [...(byPair.get(pairKey(row)) ?? []), row]);
  return byPair;
}

async function insert(
  transaction: Transaction<Tables>,
  store: Store,
  judgements: readonly Identified[],
): Promise<void> {
  // The last of several on one id: it is the one that holds.
  const rows = [...new Map(judgements.map((judgement) => [judgement.id, judgement])).values()];
  const ids = JSON.stringify(rows.map((row) => row.id));
  await sql`
    delete from pair_judgement where id in (select json_array_elements_text(${ids}::json))`.execute(transaction);
  await sql`
    insert into pair_judgement (id, left_id, right_id, verdict, who, at, score, reasons)
    select id, "left", "right", verdict, who, ${store.now()}::timestamptz, score, reasons
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as row (id text, "left" text, "right" text, verdict text, who text, score double precision, reasons jsonb)
    `.execute(transaction);
}

/** A rule that judges as before may give another score or other reasons, after its weights have changed. */
async function rescore(transaction: Transaction<Tables>, judgements: readonly Identified[]): Promise<void> {
  await sql`
    update pair_judgement set score = row.score, reasons = row.reasons
    from json_to_recordset(${JSON.stringify(judgements)}::json)
      as row (id text, score double precision, reasons jsonb)
    where pair_judgement.id = row.id
      and (pair_judgement.score, pair_judgement.reasons) is distinct from (row.score, row.reasons)
    `.execute(transaction);
}

async function removeOtherRules(
  transaction: Transaction<Tables>,
  judgements: readonly NewPairJudgement[],
): Promise<void> {
  const made = new Set(judgements.filter(({ who }) => byRule(who)).map(pairJudgementId));
  const held = await readColumns<Row>(
    transaction,
    ['id'],
    sql`select id from pair_judgement where who like 'rule:%' and not undone`,
  );
  const others = held.id.filter((id) => !made.has(id));
  if (others.length === 0) return;
  await sql`
    delete from pair_judgement where id in (
      select json_array_elements_text(${JSON.stringify(others)}::json))`.execute(transaction);
  await rulesJudged(transaction);
}
