import { useState } from 'react';
import { VOCABULARY } from '../../../parts/vocabulary.js';
import { useWords } from '../../../shell/words.js';
import { MEANINGS, type Meaning } from './meaning-words.js';
import type { Columns } from './use-columns.js';
import { COLUMNS } from './words.js';

const KINDS = ['Person', 'Organization', 'PublicBody', 'Company'] as const;
type Kind = (typeof KINDS)[number];

/** Whom no column names: the buyer of a list of contracts, whom only its title tells. */
export function SameRows({ columns }: { columns: Columns }) {
  const say = useWords(COLUMNS);
  const { view } = columns;
  const named = new Set(view.columns.map(({ end }) => end));
  const ends = view.sides.flatMap(({ end, mayBeSame }) => (mayBeSame && !named.has(end) ? [end] : []));
  if (ends.length === 0) return null;
  return (
    <fieldset className="columns-same">
      <legend>{say('sameTitle')}</legend>
      <p className="soft">{say('sameWhat')}</p>
      {ends.map((end) => (
        <SameEnd key={end} end={end} columns={columns} />
      ))}
    </fieldset>
  );
}

function SameEnd({ end, columns: { view, ofSame } }: { end: string; columns: Columns }) {
  const say = useWords(COLUMNS);
  const word = useWords(MEANINGS);
  const term = useWords(VOCABULARY);
  const now = view.same.find((each) => each.end === end);
  const [name, setName] = useState(now?.name ?? '');
  const [kind, setKind] = useState<Kind>(KINDS.find((each) => each === now?.schema) ?? 'PublicBody');
  const set = (to: string, schema: Kind) => {
    const others = view.same.filter((each) => each.end !== end);
    const said = to.trim();
    if (said !== (now?.name ?? '') || (said && schema !== now?.schema))
      void ofSame(said ? [...others, { end, name: said, schema }] : others);
  };
  return (
    <p className="row">
      <label>
        {word(end as Meaning)}{' '}
        <input
          value={name}
          placeholder={say('sameName')}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => set(name, kind)}
          onKeyDown={(event) => event.key === 'Enter' && set(name, kind)}
        />
      </label>
      <label>
        {say('isA')}{' '}
        <select
          value={kind}
          onChange={(event) => {
            const chosen = KINDS.find((each) => each === event.target.value)!;
            setKind(chosen);
            set(name, chosen);
          }}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {term(each)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
