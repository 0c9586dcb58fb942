import { isAbsolute, normalize, sep } from 'node:path';
import { MEMBER_SEPARATOR } from '../model/index.js';
import type { Store } from './store.js';
import type { CaseFailure } from './types.js';

/** Files that could not be read when their place was last read, in the order of their paths. */
export async function failures(store: Store): Promise<CaseFailure[]> {
  return await store.db
    .selectFrom('failure')
    .select(['path', 'name', 'code', 'reason', 'at'])
    .orderBy('path')
    .execute();
}

/**
 * Keeps what could not be read in `places` (files and folders that were read whole), in place of what was known of them
 * before: a file that was read since, or is gone, is no failure any more. What is as it was keeps its time.
 */
export async function saveFailures(
  store: Store,
  places: readonly string[],
  found: readonly Omit<CaseFailure, 'at'>[],
): Promise<void> {
  const clean = (words: string) => words.replaceAll('\0', '');
  const now = new Map(
    found.map(({ path, name, code, reason }) => [
      clean(path),
      { name: clean(name), code, reason: clean(reason), at: store.now() },
    ]),
  );
  const known = await failures(store);
  const gone = known.filter(({ path, ...was }) => {
    const is = now.get(path);
    const same = is && is.name === was.name && is.code === was.code && is.reason === was.reason;
    if (same) now.delete(path);
    return !same && (is || places.some((place) => lies(path, place)));
  });
  if (gone.length === 0 && now.size === 0) return;
  await store.write(async (transaction) => {
    for (const { path } of gone) await transaction.deleteFrom('failure').where('path', '=', path).execute();
    for (const [path, failure] of now) {
      await transaction
        .insertInto('failure')
        .values({ path, ...failure })
        .onConflict((conflict) => conflict.column('path').doUpdateSet(failure))
        .execute();
    }
  });
}

/** Whether a path is `place`, or lies in that folder, archive or e-mail. */
function lies(path: string, place: string): boolean {
  const whole = normalize(place);
  const folder = whole.endsWith(sep) ? whole : whole + sep;
  if (whole === '.') return !isAbsolute(path) && !path.startsWith('..');
  return path === place || path === whole || path.startsWith(folder) || path.startsWith(whole + MEMBER_SEPARATOR);
}
