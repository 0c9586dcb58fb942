import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ExplanationTables } from '../../../../api/index.js';
import { PageHead } from '../../../parts/page-head.js';
import { Answer, Empty } from '../../../parts/states.js';
import { useGet } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { Begin } from './begin.js';
import { TableView } from './table-view.js';
import { WORDS } from './words.js';

/** Competing explanations, one table for each question. */
export default function ExplanationsPage() {
  const say = useWords(WORDS);
  const [query, setQuery] = useSearchParams();
  const [beginning, setBeginning] = useState(false);
  const tables = useGet<ExplanationTables>('/explanations');
  const show = (name: string) => setQuery({ question: name });
  const some = (tables.data?.tables.length ?? 0) > 0;
  return (
    <>
      <PageHead
        title={say('title')}
        actions={
          some && (
            <button type="button" onClick={() => setBeginning(true)}>
              {say('another')}
            </button>
          )
        }
      >
        {say('lead')}
      </PageHead>
      <Answer of={tables}>
        {({ tables: all }) => {
          const shown = all.find(({ name }) => name === query.get('question')) ?? all[0];
          if (!shown)
            return (
              <Empty title={say('empty')}>
                <p>{say('emptyNext')}</p>
                <button type="button" className="primary" onClick={() => setBeginning(true)}>
                  {say('begin')}
                </button>
              </Empty>
            );
          return (
            <>
              {all.length > 1 && (
                <label className="explanations-pick">
                  {say('questions')}
                  <select value={shown.name} onChange={(event) => show(event.target.value)}>
                    {all.map(({ name, question }) => (
                      <option key={name} value={name}>
                        {question}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <TableView key={shown.name} table={shown} />
            </>
          );
        }}
      </Answer>
      {beginning && (
        <Begin
          onClose={() => setBeginning(false)}
          onBegun={(name) => {
            setBeginning(false);
            show(name);
          }}
        />
      )}
    </>
  );
}
