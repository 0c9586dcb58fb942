import type { CaseSnapshot, Statement } from '../case/index.js';
import { isIllicit } from './evidence.js';
import { isHostile, otherEnd } from './tie-kinds.js';
import type { Actor, DatedTie, Network, Tie, Turn } from './types.js';

/**
 * Self-defence groups that turned: first they fight illicit groups, or are armed by the state; by later dated statements
 * they attack others than illicit groups, or work with traffickers. Only what is dated can show an order: a statement's
 * own date, or that of its document.
 */
export function turns(network: Network, snapshot: CaseSnapshot): Turn[] {
  const dateOf = datesOf(snapshot);
  const found: Turn[] = [];
  for (const actor of network.actors.values()) {
    if (!actor.classes.includes('self-defence') || actor.schema === 'Person') continue;
    const ties = network.ties.filter((tie) => tie.source === actor.id || tie.target === actor.id);
    const before = ties.filter((tie) => isDefence(network, actor, tie)).flatMap((tie) => dated(tie, dateOf));
    const after = ties.filter((tie) => isPredation(network, actor, tie)).flatMap((tie) => dated(tie, dateOf));
    const turn = inOrder(before, after);
    if (!turn) continue;
    const isAsserted = (one: DatedTie): boolean => dateOf.get(one.statement)!.hedge === 'asserted';
    found.push({
      actor: actor.id,
      ...turn,
      reason: { key: 'turned', values: { from: turn.before[0]!.date, to: turn.after[0]!.date } },
      asserted: inOrder(turn.before.filter(isAsserted), turn.after.filter(isAsserted)) !== undefined,
    });
  }
  return found;
}

/** It fights crime or insurgents, or the state arms it. */
function isDefence(network: Network, actor: Actor, tie: Tie): boolean {
  const other = network.actors.get(otherEnd(tie, actor.id))!;
  if (isHostile(tie)) return isIllicit(other.sector) && !other.classes.includes('self-defence');
  return tie.schema === 'Support' && tie.hedge !== 'denied' && tie.target === actor.id && other.sector === 'state';
}

/** It attacks somebody who is not illicit, or works with somebody who is. */
function isPredation(network: Network, actor: Actor, tie: Tie): boolean {
  if (tie.hedge === 'denied') return false;
  const other = network.actors.get(otherEnd(tie, actor.id))!;
  if (tie.schema === 'Attack') return tie.source === actor.id && !isIllicit(other.sector);
  const together = ['Alliance', 'Associate', 'Payment', 'Support', 'IllicitFlow', 'Affiliation', 'Corruption'];
  return together.includes(tie.schema) && other.sector === 'crime';
}

interface Dating {
  date: string;
  hedge: Statement['hedge'];
  dated: DatedTie['dated'];
}

function datesOf(snapshot: CaseSnapshot): Map<string, Dating> {
  const documents = new Map(snapshot.documents.map((document) => [document.id, document.date]));
  const result = new Map<string, Dating>();
  for (const { id, validFrom, validTo, documentId, hedge } of snapshot.statements) {
    const own = validFrom ?? validTo;
    const date = own ?? documents.get(documentId);
    if (date) result.set(id, { date, hedge, dated: own ? 'statement' : 'document' });
  }
  return result;
}

function dated(tie: Tie, dateOf: Map<string, Dating>): DatedTie[] {
  return tie.statements.flatMap((statement) => {
    const dating = dateOf.get(statement);
    if (!dating || dating.hedge === 'denied') return [];
    return [{ tie, statement, date: dating.date, dated: dating.dated }];
  });
}

/** What came before the first harm and what harm came after the first defence; absent where neither order holds. */
function inOrder(before: DatedTie[], after: DatedTie[]): { before: DatedTie[]; after: DatedTie[] } | undefined {
  const byDate = (a: DatedTie, b: DatedTie): number => a.date.localeCompare(b.date);
  const first = [...before].sort(byDate)[0];
  if (!first) return undefined;
  const later = after.filter((one) => isLater(one.date, first.date)).sort(byDate);
  if (later.length === 0) return undefined;
  return {
    before: before.filter((one) => isLater(later[later.length - 1]!.date, one.date)).sort(byDate),
    after: later,
  };
}

/** True where `a` is surely after `b`: 2014 is not after 2014-03, 2014-05 is. */
function isLater(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
