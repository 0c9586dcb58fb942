import { Link, useSearchParams } from 'wouter';
import type { EntityList } from '../../../../api/index.js';
import { Typed } from '../../../parts/typed.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { VETTING } from './words.js';

const SHOWN = 8;
const KINDS = 'Person,Organization,PublicBody,Company';

/** Finds a unit or a person of the case by name and opens its dossier. */
export function UnitSearch() {
  const say = useWords(VETTING);
  const [params, setParams] = useSearchParams();
  const typed = params.get('find') ?? '';
  const query = typed.trim();
  const found = useGet<EntityList>(
    query ? withQuery('/entities', { query, schema: KINDS, sort: 'statements', limit: SHOWN }) : undefined,
  );
  const rows = query ? found.data?.rows : undefined;
  return (
    <section className="panel">
      <h2>
        <label htmlFor="vetting-search">{say('whom')}</label>
      </h2>
      <Typed
        id="vetting-search"
        className="vetting-search"
        placeholder={say('whomExample')}
        value={typed}
        onChange={(find) => setParams(find ? { find } : {}, { replace: true })}
      />
      <div aria-live="polite">
        {found.error && <p role="alert">{found.error.message}</p>}
        {rows?.length === 0 && <p className="soft">{say('nobody', { query })}</p>}
        {rows && rows.length > 0 && (
          <ul className="plain vetting-found">
            {rows.map(({ id, name, alias, sources }) => (
              <li key={id}>
                <Link href={`/assessment/vetting/${encodeURIComponent(id)}`}>{name}</Link>{' '}
                <span className="soft">
                  {alias && `${alias} · `}
                  {say('sources', { n: sources })}
                </span>
              </li>
            ))}
          </ul>
        )}
        {rows && found.data && found.data.total > rows.length && (
          <p className="soft">{say('more', { n: found.data.total - rows.length })}</p>
        )}
      </div>
    </section>
  );
}
