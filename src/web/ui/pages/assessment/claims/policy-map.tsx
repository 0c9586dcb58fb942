import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { PolicyClaims, PolicyLinkView } from '../../../../api/index.js';
import { Answer, Empty } from '../../../parts/states.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useKeys } from '../../../shell/keys.js';
import { plain } from '../../../shell/plain.js';
import { useSettings } from '../../../shell/settings.js';
import { withParts } from '../../../shell/with-parts.js';
import { useWords } from '../../../shell/words.js';
import { LinkCard, linkKey } from './link-card.js';
import { Matrix } from './matrix.js';
import { useTopic } from './topics.js';
import { WORDS } from './words.js';

/** Pairs of cause and effect that are listed at first, and added by each wish for more. */
const FIRST = 30;

/** What causes are claimed to do: a table of causes and effects, and beside it who claims what. */
export function PolicyMap() {
  const { language } = useSettings();
  const asked = useGet<PolicyClaims>(withQuery('/policy-claims', { language }));
  return <Answer of={asked}>{(claims) => <Claims of={claims} />}</Answer>;
}

function Claims({ of: { links, without } }: { of: PolicyClaims }) {
  const say = useWords(WORDS);
  const topic = useTopic();
  const [query, setQuery] = useSearchParams();
  const [most, setMost] = useState(FIRST);
  const set = (values: Record<string, string | undefined>) =>
    setQuery((before) => withParts(before, values), { replace: true });
  const [open, cause, effect, disputed] = ['open', 'cause', 'effect', 'disputed'].map((name) => query.get(name));
  const words = plain(query.get('find') ?? '');
  const found = useMemo(() => {
    const fits = (link: PolicyLinkView) =>
      (!cause || link.cause === cause) &&
      (!effect || link.effect === effect) &&
      (!disputed || link.disputed) &&
      plain(textOf(link, topic)).includes(words);
    const fitting = links.filter((link) => linkKey(link) === open || fits(link));
    // A link to one of them leads to it however far down it stands.
    const far = fitting.findIndex((link) => linkKey(link) === open) >= FIRST;
    return far ? [...fitting].sort((a, b) => Number(linkKey(b) === open) - Number(linkKey(a) === open)) : fitting;
  }, [links, open, cause, effect, disputed, words, topic]);
  const step = (by: 1 | -1) => {
    const at = found.findIndex((link) => linkKey(link) === open);
    const next = found.slice(0, most)[at < 0 ? 0 : Math.max(0, Math.min(Math.min(most, found.length) - 1, at + by))];
    if (next) set({ open: linkKey(next) });
  };
  useKeys([
    { keys: 'j', title: say('next'), run: () => step(1) },
    { keys: 'k', title: say('previous'), run: () => step(-1) },
  ]);
  if (links.length === 0)
    return (
      <Empty title={say('none')}>
        <p>{say('noneNext')}</p>
        <Link className="button" href="/">
          {say('addDocuments')}
        </Link>
      </Empty>
    );
  const disputes = links.filter((link) => link.disputed).length;
  const isFiltered = Boolean(cause || effect || disputed || words);
  return (
    <>
      <search className="row claims-filters">
        <input
          type="search"
          aria-label={say('find')}
          placeholder={say('find')}
          value={query.get('find') ?? ''}
          onChange={(event) => set({ find: event.target.value })}
        />
        <label>
          <input
            type="checkbox"
            checked={disputed === '1'}
            onChange={(event) => set({ disputed: event.target.checked ? '1' : undefined })}
          />
          {say('disputedOnly', { n: disputes })}
        </label>
        {isFiltered && (
          <button type="button" onClick={() => setQuery({}, { replace: true })}>
            {say('showAll')}
          </button>
        )}
      </search>
      <div className="claims-map">
        <Matrix
          links={links}
          cause={cause ?? undefined}
          effect={effect ?? undefined}
          onChoose={(chosen) => set({ ...chosen, find: undefined, disputed: undefined })}
        />
        <section aria-labelledby="claims-list">
          <h2 id="claims-list">
            {cause || effect
              ? [cause && topic(cause), effect && topic(effect)].filter(Boolean).join(' → ')
              : say('allClaims')}
          </h2>
          <p className="soft" role="status">
            {say('shown', { n: found.length, all: links.length })}
          </p>
          <ol className="plain">
            {found.slice(0, most).map((link) => {
              const key = linkKey(link);
              const isOpen = key === open || (Boolean(cause && effect) && found.length === 1);
              return (
                <LinkCard
                  key={key}
                  of={link}
                  isOpen={isOpen}
                  onToggle={() => set({ open: key === open ? undefined : key })}
                />
              );
            })}
          </ol>
          {found.length > most && (
            <button type="button" onClick={() => setMost(most + FIRST)}>
              {say('more', { n: Math.min(FIRST, found.length - most) })}
            </button>
          )}
          {without > 0 && <p className="soft">{say('without', { n: without })}</p>}
        </section>
      </div>
    </>
  );
}

const textOf = ({ cause, effect, directions }: PolicyLinkView, topic: (name: string) => string): string =>
  [
    topic(cause),
    topic(effect),
    ...directions.flatMap(({ claims }) =>
      claims.map(({ evidence }) => `${evidence.quote} ${evidence.attribution ?? ''}`),
    ),
  ].join(' ');
