import { sql } from 'kysely';
import { HANDLING_MARKS, said, UserError } from '../model/index.js';
import type { Store } from './store.js';
import type { Passage, PassageVersion } from './types.js';

/** Longest passage, in UTF-16 units: a chapter, not a book. */
const LONGEST = 50_000;

/** The passages that hold now, in their order. */
export async function writing(store: Store): Promise<PassageVersion[]> {
  const rows = await store.db
    .selectFrom('written_passage')
    .distinctOn('id')
    .select(['id', 'at', 'who', 'passage'])
    .orderBy('id')
    .orderBy('position', 'desc')
    .execute();
  return rows.filter(({ passage }) => passage !== null).sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

const place = ({ passage }: PassageVersion): number => passage?.position ?? Number.MAX_SAFE_INTEGER;

/** Every version of a passage, oldest first. */
export async function passageHistory(store: Store, id: string): Promise<PassageVersion[]> {
  return await store.db
    .selectFrom('written_passage')
    .select(['id', 'at', 'who', 'passage'])
    .where('id', '=', id)
    .orderBy('position')
    .execute();
}

/** Writes a passage, or a new version of it; null strikes it out. Saying the same again writes nothing. */
export async function writePassage(store: Store, id: string, passage: Passage | null): Promise<void> {
  if (!/^[\w-]{1,60}$/.test(id))
    throw new UserError(said`"${id.slice(0, 60)}" is no id of a passage: letters, digits, - and _.`);
  if (passage) refuse(passage);
  const json = passage && JSON.stringify(passage);
  await store.write(async (transaction) => {
    const last = await transaction
      .selectFrom('written_passage')
      .select(sql<boolean>`passage is not distinct from ${json}::jsonb`.as('same'))
      .where('id', '=', id)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last?.same ?? passage === null) return;
    const version = { id, at: store.now(), who: store.who, passage: sql`${json}::jsonb` as never };
    await transaction.insertInto('written_passage').values(version).execute();
  });
}

function refuse({ text, headline, leftOut, handling }: Passage): void {
  const length = text.length + (headline?.length ?? 0) + (leftOut?.length ?? 0);
  if (length > LONGEST)
    throw new UserError(said`The passage is ${length} signs long; ${LONGEST} at most. Make several of it.`);
  if (!HANDLING_MARKS.includes(handling))
    throw new UserError(said`"${handling}" is not a handling mark; one of: ${HANDLING_MARKS.join(', ')}.`);
}
