import { useState } from 'react';
import { useLocation } from 'wouter';
import type { EntityList, EntityProfile } from '../../../api/index.js';
import { Dialog } from '../../parts/dialog.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { useEntityName } from './entity-name.js';
import { KindBadge } from './kind-badge.js';
import { ENTITIES } from './words.js';

/** A button that asks for another entity by name and opens the two side by side. */
export function CompareWith({ of: { id, name } }: { of: Pick<EntityProfile, 'id' | 'name'> }) {
  const say = useWords(ENTITIES);
  const nameIn = useEntityName();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const query = typed.trim() || name.split(/\s+/).at(-1)!;
  const found = useGet<EntityList>(open ? withQuery('/entities', { query, limit: 12 }) : undefined);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {say('compare')}
      </button>
      {open && (
        <Dialog title={say('chooseOther')} onClose={() => setOpen(false)}>
          <input
            autoFocus
            type="search"
            aria-label={say('typeName')}
            placeholder={say('typeName')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <ul className="plain entities-choices">
            {found.data?.rows
              .filter((row) => row.id !== id)
              .map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    className="quiet"
                    onClick={() => go(`/entities/compare?left=${id}&right=${row.id}`)}
                  >
                    {nameIn(row)} <KindBadge schema={row.schema} />{' '}
                    <span className="soft">{say('sourcesOf', { n: row.sources })}</span>
                  </button>
                </li>
              ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
