import { Link } from 'wouter';
import type { TableList } from '../../../../api/index.js';
import { shortName } from '../../../parts/short-name.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { WAITING } from './waiting-words.js';

/** The tables of the case whose columns nobody explained, each with the way to do so; nothing where there is none. */
export function WaitingTables() {
  const say = useWords(WAITING);
  const { data } = useGet<TableList>('/tables');
  const waiting = data?.tables.filter(({ explained }) => explained === null) ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="case-tables">
      <h2 id="case-tables">{say('tables')}</h2>
      <p>{say('tablesWhat', { count: waiting.length })}</p>
      <ul className="plain columns-waiting">
        {waiting.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/documents/${id}/columns`}>{shortName(name)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Over a table that is read: whether its columns are explained, and the way to do so. */
export function ColumnsNote({ id }: { id: string }) {
  const say = useWords(WAITING);
  const { data } = useGet<TableList>('/tables');
  const table = data?.tables.find((each) => each.id === id);
  if (!table) return null;
  const { explained } = table;
  return (
    <p className="panel row columns-note">
      <span>{say(explained === 'here' ? 'explainedHere' : explained ? 'explainedBeside' : 'unexplained')}</span>
      <Link className={explained ? 'button' : 'button primary'} href={`/documents/${id}/columns`}>
        {say(explained ? 'look' : 'explain')}
      </Link>
    </p>
  );
}
