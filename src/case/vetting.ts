import { createHash } from 'node:crypto';
import { said, UserError } from '../model/index.js';
import type { Store } from './store.js';
import { VETTING_DECISIONS, type VettingDecision } from './types.js';

/** Every decision of a vetting officer, oldest first, those that were undone among them. */
export async function vettingDecisions(store: Store): Promise<VettingDecision[]> {
  return await store.db
    .selectFrom('vetting_decision')
    .select(['id', 'unit', 'name', 'decision', 'reasons', 'who', 'at', 'undone'])
    .orderBy('position')
    .execute();
}

/**
 * Logs what an officer decides on a unit, an entity of the case. Returns the id of the decision.
 * @throws UserError where the decision is none, or without reasons
 */
export async function decideVetting(
  store: Store,
  { unit, name, decision, reasons }: Pick<VettingDecision, 'unit' | 'name' | 'decision' | 'reasons'>,
): Promise<string> {
  if (!VETTING_DECISIONS.includes(decision))
    throw new UserError(said`"${decision}" is no decision. It is one of ${VETTING_DECISIONS.join(', ')}.`, { exit: 2 });
  if (reasons.trim() === '') throw new UserError('A decision states its reasons.', { exit: 2 });
  return await store.write(async (transaction) => {
    const at = store.now();
    const made = [unit, decision, reasons.trim(), store.who, at];
    const id = createHash('sha256').update(made.join('\u001f')).digest('hex').slice(0, 12);
    const row = { id, unit, name, decision, reasons: reasons.trim(), who: store.who, at };
    await transaction.insertInto('vetting_decision').values(row).execute();
    return id;
  });
}

/** Takes a decision back; it stays in the log as undone. @throws UserError where there is none that holds */
export async function undoVetting(store: Store, id: string): Promise<void> {
  await store.write(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('vetting_decision')
      .set({ undone: true })
      .where('id', '=', id)
      .where('undone', '=', false)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new UserError(said`The case holds no decision ${id} that could be undone.`);
  });
}
