import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { StandingList as Found, StandingView } from '../../../../api/index.js';
import { Standing, StandingBadge } from '../../../parts/standing.js';
import { STANDING } from '../../../parts/standing-words.js';
import { Answer } from '../../../parts/states.js';
import { useDate } from '../../../parts/use-date.js';
import { VOCABULARY } from '../../../parts/vocabulary.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useKeys } from '../../../shell/keys.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { PROPERTIES } from '../../entities/property-words.js';
import { useRelationWords } from '../../entities/relation-words.js';
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
  const [limit, setLimit] = useState(PAGE);
  const set = (name: string, value: string | undefined) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === undefined || value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const given = (name: string) => query.get(name) ?? undefined;
  const filters = { status: given('status'), kind: given('kind'), decided: given('decided'), words: given('find') };
  const asked = useGet<Found>(withQuery('/standing', { ...filters, language, limit }));
  return (
    <Answer of={asked}>
      {(found) => (
        <List
          found={found}
          query={query}
          onSet={set}
          onMore={limit < MOST && found.total > limit ? () => setLimit(Math.min(MOST, limit + PAGE)) : undefined}
        />
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
        <input
          type="search"
          aria-label={say('find')}
          placeholder={say('find')}
          value={query.get('find') ?? ''}
          onChange={(event) => onSet('find', event.target.value)}
        />
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
          <Row
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

function Row({ of, isOpen, onToggle }: { of: StandingView; isOpen: boolean; onToggle(): void }) {
  const say = useWords(WORDS);
  const { status, sources, denials, evidence } = of;
  return (
    <li className="panel claims-link">
      <button
        type="button"
        id={`standing-${evidence.statement}`}
        className="quiet claims-line"
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span>
          <Says of={of} />
          <span className="soft claims-quote">{evidence.quote}</span>
        </span>
        <span className="claims-signs">
          <span className="soft">
            {[say('sources', { n: sources }), denials > 0 && say('denials', { n: denials })].filter(Boolean).join(', ')}
          </span>
          <StandingBadge status={status} />
        </span>
      </button>
      {isOpen && (
        <div className="claims-open">
          <Standing statement={evidence.statement!} quotes />
        </div>
      )}
    </li>
  );
}

/** What is claimed, in a line. */
function Says({ of: { kind, schema, property, subject, object, value, period } }: { of: StandingView }) {
  const say = useWords(WORDS);
  const relation = useRelationWords();
  const named = useWords(PROPERTIES);
  const term = useWords(VOCABULARY);
  const date = useDate();
  if (kind === 'claim') return null;
  if (kind === 'relation')
    return (
      <>
        {subject ?? say('unnamed')} <em>{relation(schema)}</em> {object ?? say('unnamed')}
      </>
    );
  if (schema === 'Incident' && property === 'type')
    return (
      <>
        <em>{term('Incident')}</em> {subject}
      </>
    );
  if (kind === 'figure')
    return (
      <>
        {subject} <em>{property}</em> {value}
        {period !== undefined && `, ${period.split('/').map(date).join(' – ')}`}
      </>
    );
  return (
    <>
      {subject} <em>{named(property as 'place') ?? property}</em> {object ?? value}
    </>
  );
}
