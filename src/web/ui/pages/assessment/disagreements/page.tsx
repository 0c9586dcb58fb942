import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { DisagreementList, DisagreementView } from '../../../../api/index.js';
import { PageHead } from '../../../parts/page-head.js';
import { Answer, Empty } from '../../../parts/states.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useKeys } from '../../../shell/keys.js';
import { plain } from '../../../shell/plain.js';
import { useSettings } from '../../../shell/settings.js';
import { withParts } from '../../../shell/with-parts.js';
import { useWords } from '../../../shell/words.js';
import { ASSESSMENT } from '../words.js';
import { Card } from './card.js';
import { Filters } from './filters.js';
import { Gone } from './gone.js';
import { ToldApart } from './told-apart.js';
import { WORDS } from './words.js';

/** Where the sources disagree: each with both quotes, what could explain it, and what a person decided. */
export default function DisagreementsPage() {
  const title = useWords(ASSESSMENT);
  const say = useWords(WORDS);
  const { language } = useSettings();
  const asked = useGet<DisagreementList>(withQuery('/disagreements', { language }));
  return (
    <>
      <PageHead title={title('disagreements')}>{say('lead')}</PageHead>
      <Answer of={asked}>{(list) => <List of={list} />}</Answer>
    </>
  );
}

function List({ of: { disagreements, gone, setAside, why } }: { of: DisagreementList }) {
  const say = useWords(WORDS);
  const [query, setQuery] = useSearchParams();
  const set = (name: string, value: string | undefined) =>
    setQuery((before) => withParts(before, { [name]: value }), { replace: true });
  const open = query.get('open') ?? undefined;
  const fitting = useMemo(() => disagreements.filter(fits(query)), [disagreements, query]);
  const step = (by: 1 | -1) => {
    const at = fitting.findIndex(({ id }) => id === open);
    const next = fitting[at < 0 ? 0 : Math.max(0, Math.min(fitting.length - 1, at + by))];
    if (!next) return;
    set('open', next.id);
    document.getElementById(`disagreement-${next.id}`)?.focus();
  };
  useKeys([
    { keys: 'j', title: say('next'), run: () => step(1) },
    { keys: 'k', title: say('previous'), run: () => step(-1) },
    {
      keys: 's',
      title: say('decide'),
      run: () => document.querySelector<HTMLElement>('.disagree-settle :is(input, button)')?.focus(),
    },
  ]);
  return (
    <>
      <Gone of={gone} why={why} />
      {disagreements.length === 0 ? (
        <Empty title={say('none')}>
          <p>{say('noneNext')}</p>
          <Link className="button" href="/">
            {say('addDocuments')}
          </Link>
        </Empty>
      ) : (
        <>
          <Filters all={disagreements} query={query} onSet={set} />
          <p className="soft" role="status">
            {fitting.length === disagreements.length
              ? say('shown', { n: fitting.length })
              : say('shownOf', { n: fitting.length, all: disagreements.length })}
          </p>
          {fitting.length === 0 && (
            <p>
              {say('noneFits')}{' '}
              <button type="button" onClick={() => setQuery({}, { replace: true })}>
                {say('showAll')}
              </button>
            </p>
          )}
          <ol className="plain disagree-list">
            {fitting.map((one) => (
              <Card
                key={one.id}
                of={one}
                why={why}
                isOpen={one.id === open}
                onToggle={() => set('open', one.id === open ? undefined : one.id)}
              />
            ))}
          </ol>
        </>
      )}
      <ToldApart counts={setAside} chosen={query.get('apart') ?? undefined} onChoose={(step) => set('apart', step)} />
    </>
  );
}

/** What the address asks for; what is open stays in sight though it fits no more: deciding must not make it jump away. */
function fits(query: URLSearchParams): (one: DisagreementView) => boolean {
  const words = plain(query.get('find') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const [kind, state, firm, open] = ['kind', 'state', 'firm', 'open'].map((name) => query.get(name));
  return (one) => {
    if (one.id === open) return true;
    if (kind && one.kind !== kind) return false;
    if (state && (state === 'settled') !== (one.settled !== undefined)) return false;
    if (firm && !one.firm) return false;
    if (words.length === 0) return true;
    const text = plain(
      [one.about, one.place, one.period, ...one.sides.map(({ evidence }) => evidence.quote)].join(' '),
    );
    return words.every((word) => text.includes(word));
  };
}
