import type { Store } from './store.js';

/** What was worked out from all of the case as `state` names it, in its parts; undefined unless it was kept. */
export async function derived(store: Store, name: string, state: string): Promise<Uint8Array[] | undefined> {
  const numbers = await store.db
    .selectFrom('derived')
    .select('part')
    .where('name', '=', name)
    .where('state', '=', state)
    .orderBy('part')
    .execute();
  const parts: Uint8Array[] = [];
  for (const { part } of numbers) {
    const row = await store.db
      .selectFrom('derived')
      .select('bytes')
      .where('name', '=', name)
      .where('state', '=', state)
      .where('part', '=', part)
      .executeTakeFirst();
    // Somebody else has put the next in its place.
    if (!row) return undefined;
    parts.push(row.bytes);
  }
  return parts.length > 0 ? parts : undefined;
}

/**
 * Keeps what was worked out from all of the case as `state` names it, in place of what `name` had; in parts, so that no
 * single value grows with the case. Nothing that people said: what is lost here is worked out again.
 */
export async function keepDerived(
  store: Store,
  name: string,
  state: string,
  parts: readonly Uint8Array[],
): Promise<void> {
  const size = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  await store.write(async (transaction) => {
    await transaction.deleteFrom('derived').where('name', '=', name).execute();
    for (const [part, bytes] of parts.entries())
      await transaction.insertInto('derived').values({ name, state, part, bytes }).execute();
  }, size);
}
