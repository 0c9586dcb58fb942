import { Link } from 'wouter';
import type { EntityProfile } from '../../../api/index.js';

/** The name of an entity that a profile speaks of, with its profile behind it. */
export function EntityLink({ id, of: { entities } }: { id: string; of: Pick<EntityProfile, 'entities'> }) {
  const found = entities[id];
  return found ? (
    <Link href={`/entities/${id}`} className={`entities-link ${found.schema}`}>
      {found.name}
    </Link>
  ) : (
    <span>?</span>
  );
}
