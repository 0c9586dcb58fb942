import { useSearchParams } from 'wouter';
import type { StandingList as Found } from '../../../../api/index.js';
import { STANDING } from '../../../parts/standing-words.js';
import { Answer } from '../../../parts/states.js';
import { Typed } from '../../../parts/typed.js';
import { useShown } from '../../../parts/use-shown.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useKeys } from '../../../shell/keys.js';
import { useSettings } from '../../../shell/settings.js';
import { withParts } from '../../../shell/with-parts.js';
import { useWords } from '../../../shell/words.js';
import { StandingRow } from './standing-row.js';
import { WORDS } from './words.js';

const PAGE = 50;
/** As many as the server gives at once. */
const MOST = 200;
const STATUSES = ['disputed', 'denied', 'alleged', 'rejected', 'inadmissible', 'corroborated', 'asserted'] as const;
const KINDS = ['relation', 'property', 'figure', 'claim'] as const;

/** How everything that the case claims stands: by standing, with who decided it, to be examined again. */
export function StandingList() {
  const { language } = useSettings();
  const [query, setQuery] = useSearchParams();
  const [limit, more] = useShown(PAGE, MOST);
  const set = (name: string, value: string | undefined) =>
    setQuery((before) => withParts(before, { [name]: value }), { replace: true });
  const given = (name: string) => query.get(name) ?? undefined;
  const filters = { status: given('status'), kind: given('kind'), decided: given('decided'), words: given('find') };
  const asked = useGet<Found>(withQuery('/standing', { ...filters, language, limit }));
  return (
    <Answer of={asked}>
      {(found) => (
        <List found={found} query={query} onSet={set} onMore={limit < MOST && found.total > limit ? more : undefined} />
      )}
    </Answer>
  );
}

function List({
  found: { rows, total, counts },
  query,
  onSet,
  onMore,
}: {
  found: Found;
  query: URLSearchParams;
  onSet(name: string, value: string | undefined): void;
  onMore: (() => void) | undefined;
}) {
  const say = useWords(WORDS);
  const standing = useWords(STANDING);
  const open = query.get('open');
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ evidence }) => evidence.statement === open);
    const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
    if (!next) return;
    onSet('open', next.evidence.statement);
    document.getElementById(`standing-${next.evidence.statement}`)?.focus();
  };
  useKeys([
    { keys: 'j', title: say('next'), run: () => step(1) },
    { keys: 'k', title: say('previous'), run: () => step(-1) },
  ]);
  return (
    <>
      <search className="row claims-filters">
        <select
          aria-label={say('standingOf')}
          value={query.get('status') ?? ''}
          onChange={(event) => onSet('status', event.target.value)}
        >
          <option value="">{say('anyStanding', { n: all })}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {standing(status)} ({counts[status]})
            </option>
          ))}
        </select>
        <select
          aria-label={say('kindOf')}
          value={query.get('kind') ?? ''}
          onChange={(event) => onSet('kind', event.target.value)}
        >
          <option value="">{say('anyKind')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(kind)}
            </option>
          ))}
        </select>
        <Typed label={say('find')} value={query.get('find') ?? ''} onChange={(words) => onSet('find', words)} />
        <label>
          <input
            type="checkbox"
            checked={query.get('decided') === 'true'}
            onChange={(event) => onSet('decided', event.target.checked ? 'true' : undefined)}
          />
          {say('decidedOnly')}
        </label>
      </search>
      <p className="soft" role="status">
        {total === 0 ? say('noneFits') : say('count', { n: total })}
      </p>
      <ol className="plain">
        {rows.map((row) => (
          <StandingRow
            key={row.evidence.statement}
            of={row}
            isOpen={row.evidence.statement === open}
            onToggle={() => onSet('open', row.evidence.statement === open ? undefined : row.evidence.statement)}
          />
        ))}
      </ol>
      {onMore && (
        <button type="button" onClick={onMore}>
          {say('more', { n: Math.min(PAGE, total - rows.length) })}
        </button>
      )}
    </>
  );
}
