import { useRef } from 'react';
import { Typed } from '../../parts/typed.js';
import { useNumbers } from '../../parts/use-numbers.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useKeys } from '../../shell/keys.js';
import { useWords } from '../../shell/words.js';
import { ACTORS, KINDS } from './kinds.js';
import { ENTITIES } from './words.js';

interface Asked {
  query: string;
  place: string;
  schema: string;
  sort: string;
}

/** What the list is asked for: name, place, kind (with how many of each there are), order. */
export function Filters({
  asked,
  onChange,
  kinds,
}: {
  asked: Asked;
  onChange(change: Partial<Asked>): void;
  kinds: Record<string, number>;
}) {
  const say = useWords(ENTITIES);
  const number = useNumbers();
  const term = useWords(VOCABULARY);
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ keys: '/', title: say('search'), run: () => field.current?.focus() }]);
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + (kinds[name] ?? 0), 0);
  const chips = [
    { schema: ACTORS, title: say('actors'), n: sum(ACTORS.split(',')) },
    { schema: 'all', title: say('all'), n: sum(KINDS) },
    ...KINDS.map((kind) => ({ schema: kind as string, title: term(kind), n: kinds[kind] ?? 0 })),
  ];
  return (
    <search className="entities-filters">
      <div className="row">
        <Typed
          ref={field}
          label={say('search')}
          className="entities-search"
          value={asked.query}
          onChange={(query) => onChange({ query })}
        />
        <Typed label={say('place')} value={asked.place} onChange={(place) => onChange({ place })} />
        <label>
          {say('sort')}
          <select value={asked.sort} onChange={(event) => onChange({ sort: event.target.value })}>
            <option value="sources">{say('bySources')}</option>
            <option value="statements">{say('byStatements')}</option>
            <option value="name">{say('byName')}</option>
          </select>
        </label>
      </div>
      <fieldset className="entities-kinds">
        <legend className="visually-hidden">{say('kinds')}</legend>
        {chips
          .filter(({ schema, n }) => n > 0 || schema === asked.schema)
          .map(({ schema, title, n }) => (
            <button
              key={schema}
              type="button"
              aria-pressed={schema === asked.schema}
              onClick={() => onChange({ schema })}
            >
              {title} <span className="soft">{number(n)}</span>
            </button>
          ))}
      </fieldset>
    </search>
  );
}
