import { Link, useLocation } from 'wouter';
import type { TableView } from '../../../../api/index.js';
import { PageHead } from '../../../parts/page-head.js';
import { shortName } from '../../../parts/short-name.js';
import { Answer } from '../../../parts/states.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { ColumnRow } from './column-row.js';
import { Made } from './made.js';
import { MEANINGS, type Meaning } from './meaning-words.js';
import { SameRows } from './same-rows.js';
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
  const isPlaces = view.about === 'names' && view.columns.filter(({ used }) => !used).length >= 2;
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
      {isPlaces && (
        <p className="panel">
          {say('territory')} <Link href="/map/territories">{say('territoryLink')}</Link>.
        </p>
      )}
      <div className="split" aria-busy={busy !== undefined}>
        <section className="panel" aria-label={say('title')}>
          {!view.explained && <p className="soft">{say('guessed')}</p>}
          <div className="columns-table">
            {view.sheets.length > 1 && (
              <label>
                <span>{say('sheet')}</span>
                <select value={view.sheet} onChange={(event) => void columns.ofSheet(event.target.value)}>
                  {view.sheets.map(({ name, rows }) => (
                    <option key={name} value={name}>{`${name} (${rows})`}</option>
                  ))}
                </select>
                <small className="soft">{say('sheetOne')}</small>
              </label>
            )}
            <label>
              <span>{say('about')}</span>
              <select value={view.about} onChange={(event) => void columns.ofKind(event.target.value)}>
                {Object.keys(view.kinds).map((kind) => (
                  <option key={kind} value={kind}>
                    {word(kind as Meaning)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <ul className="plain columns-list">
            {view.columns.map((column) => (
              <ColumnRow key={column.column} of={column} columns={columns} />
            ))}
          </ul>
          <SameRows key={`${view.sheet} ${view.about}`} columns={columns} />
          {wrong && <p role="alert">{wrong}</p>}
          <div className="row columns-save">
            <button
              type="button"
              className="primary"
              disabled={busy === 'saving' || wrong !== undefined}
              onClick={() => void then(columns.save())}
            >
              {say(busy === 'saving' ? 'saving' : 'save')}
            </button>
            {view.explained && (
              <button type="button" disabled={busy === 'saving'} onClick={() => void then(columns.toText())}>
                {say('toText')}
              </button>
            )}
          </div>
        </section>
        <Made view={view} />
      </div>
    </>
  );
}
