import { Link, useLocation } from 'wouter';
import type { TableView } from '../../../../api/index.js';
import { PageHead } from '../../../parts/page-head.js';
import { shortName } from '../../../parts/short-name.js';
import { Answer } from '../../../parts/states.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { ColumnRow } from './column-row.js';
import { HeaderLines } from './header-lines.js';
import { Made } from './made.js';
import { MEANINGS, type Meaning } from './meaning-words.js';
import { SameRows } from './same-rows.js';
import { Sheets } from './sheets.js';
import { Silent } from './silent.js';
import { useColumns } from './use-columns.js';
import { COLUMNS } from './words.js';

/** What the columns of a table mean: guessed, corrected by a person, kept, and the rows read by it. */
export function ColumnsPage({ id }: { id: string }) {
  const asked = useGet<TableView>(`/tables/${encodeURIComponent(id)}`);
  return <Answer of={asked}>{(view) => <Table key={view.base} first={view} />}</Answer>;
}

function Table({ first }: { first: TableView }) {
  const say = useWords(COLUMNS);
  const word = useWords(MEANINGS);
  const [, go] = useLocation();
  const columns = useColumns(first);
  const { view, busy, wrong } = columns;
  const isSilent = view.silent && view.sheets.length === 1;
  const document = `/documents/${view.id}`;
  const then = async (done: Promise<boolean>) => (await done) && go(document);
  return (
    <>
      <PageHead
        title={say('title')}
        actions={
          <Link className="button" href={document}>
            {say('back')}
          </Link>
        }
      >
        <strong>{shortName(view.name)}</strong>. {say('lead')}
      </PageHead>
      {view.explained === 'beside' && <p className="panel">{say('besideReplaced')}</p>}
      <div className="split" aria-busy={busy !== undefined}>
        <section className="panel" aria-label={say('title')}>
          {!view.explained && <p className="soft">{say('guessed')}</p>}
          <Sheets columns={columns} />
          <HeaderLines key={view.sheet} columns={columns} />
          <div className="columns-table">
            <label>
              <span>{say('about')}</span>
              <select value={view.about} onChange={(event) => void columns.ofKind(event.target.value)}>
                {view.kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {word(kind as Meaning)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {!view.silent && (
            <ul className="plain columns-list">
              {view.columns.map((column) => (
                <ColumnRow key={column.column} of={column} columns={columns} />
              ))}
            </ul>
          )}
          <SameRows key={`${view.sheet} ${view.about}`} columns={columns} />
          {wrong && <p role="alert">{wrong}</p>}
          <div className="row columns-save">
            <button
              type="button"
              className="primary"
              disabled={busy === 'saving' || wrong !== undefined}
              onClick={() => void then(columns.save())}
            >
              {say(busy === 'saving' ? 'saving' : isSilent ? 'saveSilent' : 'save')}
            </button>
            {view.explained && (
              <button type="button" disabled={busy === 'saving'} onClick={() => void then(columns.toText())}>
                {say('toText')}
              </button>
            )}
          </div>
        </section>
        {view.silent ? <Silent columns={columns} /> : <Made view={view} />}
      </div>
    </>
  );
}
