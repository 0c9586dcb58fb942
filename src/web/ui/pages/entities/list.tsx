import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { EntityList as Answer, EntityRow } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { Empty, Answer as Shown } from '../../parts/states.js';
import { VirtualRows } from '../../parts/virtual-rows.js';
import { get, useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { useEntityName } from './entity-name.js';
import { Filters } from './filters.js';
import { KindBadge } from './kind-badge.js';
import { ACTORS } from './kinds.js';
import { ENTITIES } from './words.js';

/** Rows of one request. */
const PAGE = 100;
const ROW_HEIGHT = 56;

/** All entities that fit what is asked for; the address holds what that is. */
export function EntityList() {
  const say = useWords(ENTITIES);
  const [params, setParams] = useSearchParams();
  const asked = {
    query: params.get('query') ?? '',
    place: params.get('place') ?? '',
    schema: params.get('schema') ?? ACTORS,
    sort: params.get('sort') ?? 'sources',
  };
  const set = (change: Partial<typeof asked>) => {
    const next = { ...asked, ...change };
    const kept = Object.entries(next).filter(
      ([name, value]) => value !== { query: '', place: '', schema: ACTORS, sort: 'sources' }[name],
    );
    setParams(new URLSearchParams(kept), { replace: true });
  };
  const schema = asked.schema === 'all' ? '' : asked.schema;
  const first = useGet<Answer>(withQuery('/entities', { ...asked, schema, limit: PAGE }));
  return (
    <>
      <PageHead
        title={say('title')}
        actions={
          first.data && first.data.open > 0 ? (
            <Link className="button primary" href="/entities/queue">
              {say('queue', { n: first.data.open })}
            </Link>
          ) : undefined
        }
      >
        {say('lead')}
      </PageHead>
      <Filters asked={asked} onChange={set} kinds={first.data?.kinds ?? {}} />
      <Shown of={first}>
        {(answer) =>
          answer.total > 0 ? (
            <Rows
              key={JSON.stringify(asked)}
              path={withQuery('/entities', { ...asked, schema, limit: PAGE })}
              total={answer.total}
            />
          ) : Object.keys(answer.kinds).length === 0 && !asked.query && !asked.place ? (
            <Empty title={say('noneYet')}>{say('noneYetNext')}</Empty>
          ) : (
            <Empty title={say('noneFound')}>
              <p>{say('noneFoundNext')}</p>
              <button type="button" onClick={() => set({ query: '', place: '', schema: 'all' })}>
                {say('clear')}
              </button>
            </Empty>
          )
        }
      </Shown>
    </>
  );
}

function Rows({ path, total }: { path: string; total: number }) {
  const say = useWords(ENTITIES);
  const [sight, setSight] = useState<[number, number]>([0, PAGE]);
  const onSight = useCallback((from: number, to: number) => setSight([from, to]), []);
  const pages: number[] = [];
  for (let page = Math.floor(sight[0] / PAGE); page * PAGE < Math.max(1, sight[1]); page++) pages.push(page);
  const answers = useQueries({
    queries: pages.map((page) => {
      const asked = page === 0 ? path : `${path}&offset=${page * PAGE}`;
      return { queryKey: [asked], queryFn: ({ signal }: { signal: AbortSignal }) => get<Answer>(asked, signal) };
    }),
  });
  const rowAt = (at: number): EntityRow | undefined =>
    answers[pages.indexOf(Math.floor(at / PAGE))]?.data?.rows[at % PAGE];
  useEffect(() => {
    const toFirst = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || !(event.target as HTMLElement).matches?.('.entities-search')) return;
      event.preventDefault();
      document.querySelector<HTMLElement>('.virtual [data-row] a')?.focus();
    };
    document.addEventListener('keydown', toFirst);
    return () => document.removeEventListener('keydown', toFirst);
  }, []);
  return (
    <section className="entities-list">
      <p className="entities-found" role="status">
        {say('found', { n: total })}
      </p>
      <div className="entities-row entities-head" aria-hidden="true">
        <span>{say('name')}</span>
        <span>{say('where')}</span>
        <span className="number">{say('sources')}</span>
        <span className="number">{say('statements')}</span>
      </div>
      <VirtualRows
        total={total}
        height={ROW_HEIGHT}
        label={say('list')}
        onSight={onSight}
        render={(at) => <Row of={rowAt(at)} />}
      />
    </section>
  );
}

function Row({ of: row }: { of: EntityRow | undefined }) {
  const say = useWords(ENTITIES);
  const nameIn = useEntityName();
  if (!row) return <div className="entities-row soft">…</div>;
  return (
    <div className="entities-row">
      <span className="entities-name">
        <Link href={`/entities/${row.id}`}>{nameIn(row)}</Link>
        <small>
          <KindBadge schema={row.schema} />
          {row.alias && <span> {say('also', { alias: row.alias })}</span>}
          {row.provisional && (
            <span className="entities-provisional" title={say('provisionalHint')}>
              {' · '}
              {say('provisional')}
            </span>
          )}
          <span className="entities-narrow">
            {' · '}
            {say('sourcesOf', { n: row.sources })}
          </span>
        </small>
      </span>
      <span className="entities-where soft">{row.places.join(', ')}</span>
      <span className="entities-wide number" title={say('sourcesOf', { n: row.sources })}>
        {row.sources}
      </span>
      <span className="entities-wide number" title={say('statementsOf', { n: row.statements })}>
        {row.statements}
      </span>
    </div>
  );
}
