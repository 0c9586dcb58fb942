import type { CaseSnapshot } from '../../case/index.js';
import { visible } from '../../connect/index.js';
import { mayShow } from '../../model/index.js';
import type { Assessment } from '../schema.js';

/** Whether a document, entity or statement, by its id, must not be spoken of. */
export type Withheld = (id: string) => boolean;

/**
 * What of an older edition the mark of the newer one forbids to tell again: what the case marks above it now, and, where the
 * older edition was marked above it, also what the case does not hold any more.
 */
export function withheldFrom(snapshot: CaseSnapshot, older: Assessment, newer: Assessment): Withheld {
  const ids = ({ documents, entities, statements }: CaseSnapshot) =>
    [documents, entities, statements].flatMap((list) => list.map(({ id }) => id));
  const shown = new Set(ids(visible(snapshot, [], newer.handling, { rejected: true }).snapshot));
  const held = new Set(ids(snapshot));
  const wasOpen = mayShow(older.handling, newer.handling);
  return (id) => !shown.has(id) && (held.has(id) || !wasOpen);
}
