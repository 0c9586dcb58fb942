import type { DisagreementView } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** What is shown: kinds with their counts, state, words of indicator or quote, and how sure. */
export function Filters({
  all,
  query,
  onSet,
}: {
  all: readonly DisagreementView[];
  query: URLSearchParams;
  onSet(name: string, value: string | undefined): void;
}) {
  const say = useWords(WORDS);
  const kind = query.get('kind');
  const counts = new Map<DisagreementView['kind'], number>();
  for (const one of all) counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1);
  const settled = all.filter((one) => one.settled).length;
  const indicators = [...new Set(all.map(({ about }) => about).filter((about) => about.length < 60))].sort();
  return (
    <search className="disagree-filters">
      <fieldset className="row disagree-kinds">
        <legend className="visually-hidden">{say('kinds')}</legend>
        <button type="button" aria-pressed={!kind} onClick={() => onSet('kind', undefined)}>
          {say('all')} <span className="soft">{all.length}</span>
        </button>
        {[...counts].map(([each, count]) => (
          <button
            key={each}
            type="button"
            aria-pressed={kind === each}
            onClick={() => onSet('kind', kind === each ? undefined : each)}
          >
            {say(each)} <span className="soft">{count}</span>
          </button>
        ))}
      </fieldset>
      <div className="row">
        <select
          aria-label={say('state')}
          value={query.get('state') ?? ''}
          onChange={(event) => onSet('state', event.target.value)}
        >
          <option value="">{say('anyState', { n: all.length })}</option>
          <option value="open">{say('open', { n: all.length - settled })}</option>
          <option value="settled">{say('settled', { n: settled })}</option>
        </select>
        <input
          type="search"
          className="disagree-find"
          list="disagree-indicators"
          aria-label={say('find')}
          placeholder={say('find')}
          value={query.get('find') ?? ''}
          onChange={(event) => onSet('find', event.target.value)}
        />
        <datalist id="disagree-indicators">
          {indicators.map((about) => (
            <option key={about} value={about} />
          ))}
        </datalist>
        <label>
          <input
            type="checkbox"
            checked={query.get('firm') === '1'}
            onChange={(event) => onSet('firm', event.target.checked ? '1' : undefined)}
          />
          {say('firmOnly')}
        </label>
      </div>
    </search>
  );
}
