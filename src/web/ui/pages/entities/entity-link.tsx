import { Link } from 'wouter';
import type { EntityProfile } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import { ENTITIES } from './words.js';

/** The name of an entity that a profile speaks of, with its profile behind it; without an id, that nobody is named. */
export function EntityLink({ id, of: { entities } }: { id: string | undefined; of: Pick<EntityProfile, 'entities'> }) {
  const say = useWords(ENTITIES);
  const found = id === undefined ? undefined : entities[id];
  return found ? (
    <Link href={`/entities/${id}`} className={`entities-link ${found.schema}`}>
      {found.name}
    </Link>
  ) : (
    <span className="soft">{say('notNamed')}</span>
  );
}
