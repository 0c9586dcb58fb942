import { isDeepStrictEqual } from 'node:util';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { readColumns } from './bulk.js';
import type { Tables } from './schema.js';
import type { PairJudgement } from './types.js';

/** Judgements, oldest first, and the place of each among all that are stored. */
interface Placed {
  judgements: PairJudgement[];
  places: number[];
}

/** All judgements on pairs as they are stored: those of rules apart, which are many and change seldom. */
export interface Judged {
  /** Of the transaction that last changed those of rules. */
  revision: number;
  /** Those that rules made, as if nobody had undone any. */
  rules: Placed;
  /** Those of people, and those of rules that a person has undone. */
  people: Placed;
}

/** Judgements that are read at once: bounds the memory of the database, and how long others wait for their turn. */
const AT_ONCE = 20_000;

/** Runs a query on the database, alone or in a transaction with others. */
export type Read = <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;

/** The judgements as they are now; those of rules are taken over from `earlier` where they have not changed since. */
export async function readJudged(ask: Read, earlier?: Judged): Promise<Judged> {
  const { rules_judged: revision } = await ask((db) =>
    db.selectFrom('atalaya').select('rules_judged').executeTakeFirstOrThrow(),
  );
  const people = await readWhere(ask, sql`who not like 'rule:%' or undone`, sql`undone`);
  const before = new Map(earlier?.people.judgements.map((judgement) => [judgement.id, judgement]));
  // What has not changed stays the same object, by which it is known to be unchanged.
  people.judgements = people.judgements.map((judgement) => {
    const known = before.get(judgement.id);
    return isDeepStrictEqual(known, judgement) ? known! : judgement;
  });
  const isSame = earlier?.revision === revision;
  const rules = isSame ? earlier.rules : await readWhere(ask, sql`who like 'rule:%'`, sql`false`);
  return { revision, rules, people };
}

/** Whether the same judgements are stored, as they were when `other` was read, of which `one` took over what it could. */
export function areSame(one: Judged, other: Judged | undefined): boolean {
  const [now, before] = [one.people.judgements, other?.people.judgements];
  return one.rules === other?.rules && now.length === before?.length && now.every((each, at) => each === before[at]);
}

/** The judgements on what is among the entities `known` by their ids, oldest first. */
export function standingOn(known: ReadonlySet<string>, { rules, people }: Judged): PairJudgement[] {
  const undone = new Set(people.judgements.map(({ id }) => id));
  const result: PairJudgement[] = [];
  const take = (judgement: PairJudgement): void => {
    if (known.has(judgement.left) && known.has(judgement.right)) result.push(judgement);
  };
  let next = 0;
  rules.judgements.forEach((rule, at) => {
    if (undone.has(rule.id)) return;
    while (people.places[next]! < rules.places[at]!) take(people.judgements[next++]!);
    take(rule);
  });
  people.judgements.slice(next).forEach(take);
  return result;
}

async function readWhere(ask: Read, where: RawBuilder<unknown>, undone: RawBuilder<unknown>): Promise<Placed> {
  const found: Placed = { judgements: [], places: [] };
  for (let last = 0; ; ) {
    const after = last;
    const rows = await ask((db) =>
      readColumns<PairJudgement & { position: number }>(
        db,
        ['position', 'id', 'left', 'right', 'verdict', 'who', 'at', 'score', 'reasons', 'undone'],
        sql`
          select position, id, left_id as "left", right_id as "right", verdict, who, at, score, reasons, ${undone} as undone
          from pair_judgement where (${where}) and position > ${after} order by position limit ${AT_ONCE}`,
      ),
    );
    rows.id.forEach((id, at) => {
      found.places.push(rows.position[at]!);
      found.judgements.push({
        id,
        left: rows.left[at]!,
        right: rows.right[at]!,
        verdict: rows.verdict[at]!,
        who: rows.who[at]!,
        at: new Date(rows.at[at]!).toISOString(),
        score: rows.score[at]!,
        reasons: rows.reasons[at]!,
        undone: rows.undone[at]!,
      });
    });
    if (rows.id.length < AT_ONCE) return found;
    last = rows.position.at(-1)!;
  }
}
