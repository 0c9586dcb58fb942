import type { TableColumn } from '../../../../api/index.js';
import { VOCABULARY } from '../../../parts/vocabulary.js';
import { useWords } from '../../../shell/words.js';
import { PROPERTIES, termOf } from '../../entities/property-words.js';
import { isMeaning, MeaningSelect } from './meaning-select.js';
import type { Columns } from './use-columns.js';
import { COLUMNS } from './words.js';

const KINDS = ['Person', 'Organization', 'PublicBody', 'Company'] as const;
const NAMES: ReadonlySet<string> = new Set(['name', 'body']);

/** One column: its heading and first cells, what it means, and what else is to be known of it. */
export function ColumnRow({ of, columns }: { of: TableColumn; columns: Columns }) {
  const say = useWords(COLUMNS);
  const term = useWords(VOCABULARY);
  const property = useWords(PROPERTIES);
  const { view, ofColumn } = columns;
  const { column, what, dates, types } = of;
  const isUnused = what === 'unused' || (of.end === undefined && !isMeaning(view, what));
  return (
    <li className="columns-row">
      <div className="columns-what">
        <strong>{column}</strong>
        <span className="soft">{of.samples.join(' · ')}</span>
      </div>
      <div className="columns-means">
        <MeaningSelect
          of={of}
          view={view}
          onChoose={(chosen) => void ofColumn(column, { ...chosen, schema: undefined })}
        />
        {NAMES.has(what) && (
          <label>
            {say('isA')}
            <select
              value={of.schema ?? ''}
              onChange={(event) => {
                const schema = KINDS.find((each) => each === event.target.value);
                void ofColumn(column, { schema });
              }}
            >
              <option value="">{say('asRead')}</option>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {term(kind)}
                </option>
              ))}
            </select>
          </label>
        )}
        {dates?.ambiguous && !isUnused && (
          <label>
            {say('dateForm')}
            <select
              value={of.monthFirst ? 'month' : 'day'}
              onChange={(event) => void ofColumn(column, { monthFirst: event.target.value === 'month' })}
            >
              <option value="day">{say('dayFirst')}</option>
              <option value="month">{say('monthFirst')}</option>
            </select>
          </label>
        )}
        {!isUnused && of.used && of.sure !== 'sure' && (
          <span className={`badge${of.sure === 'doubtful' ? ' alleged' : ''}`}>{say(of.sure)}</span>
        )}
        {!isUnused && !of.used && <span className="soft">{say('notUsedHere')}</span>}
      </div>
      {types && of.used && (
        <details className="columns-types" open={types.some(({ type }) => type === null)}>
          <summary>{say('types')}</summary>
          <ul className="plain">
            {types.map(({ cell, type }) => (
              <li key={cell}>
                <label>
                  <span>{cell}</span>
                  <select
                    value={type ?? 'none'}
                    onChange={(event) => {
                      const chosen = types.map((each) => [each.cell, each.type ?? 'none'] as const);
                      const said = { ...Object.fromEntries(chosen), [cell]: event.target.value };
                      void ofColumn(column, { types: said });
                    }}
                  >
                    <option value="none">{say('noIncident')}</option>
                    {view.incidents.map((each) => (
                      <option key={each} value={each}>
                        {termOf(property, each)}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
