import { useState } from 'react';
import type { PlanView } from '../../../../api/index.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { useDay } from './day.js';
import { usePlanDeeds } from './deeds.js';
import { PLAN } from './words.js';

type Plan = NonNullable<PlanView['plan']>;

/** The plan's own title and how it stands as a whole. */
export function Title({ plan, view }: { plan: Plan; view: PlanView }) {
  const say = useWords(PLAN);
  const { language } = useSettings();
  const { rename } = usePlanDeeds();
  const [editing, setEditing] = useState<string>();
  const day = useDay();
  if (editing !== undefined)
    return (
      <form
        className="row plan-title"
        onSubmit={(event) => {
          event.preventDefault();
          const title = editing.trim();
          if (!title || title === plan.title) setEditing(undefined);
          else void rename(title, plan.title).then((done) => done && setEditing(undefined));
        }}
      >
        <label htmlFor="plan-title">{say('planTitle')}</label>
        <input
          id="plan-title"
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the person pressed the button that opens this field.
          autoFocus
          maxLength={300}
          value={editing}
          onChange={(event) => setEditing(event.target.value)}
        />
        <button type="submit" className="primary">
          {say('save')}
        </button>
        <button type="button" onClick={() => setEditing(undefined)}>
          {say('cancel')}
        </button>
      </form>
    );
  return (
    <>
      <div className="row plan-title">
        <h2>{plan.title}</h2>
        <button type="button" className="quiet" onClick={() => setEditing(plan.title)}>
          {say('rename')}
        </button>
      </div>
      <p className="soft">
        {say('begunBy', { who: plan.by })}
        {view.at &&
          ` · ${say('lastBy', { who: view.who ?? '', when: new Date(view.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }) })}`}
        {` · ${say('asOf', { day: day(view.today) })}`}
      </p>
      {plan.items.length > 0 && <Tally items={plan.items} />}
    </>
  );
}

/** How many items there are, and how they stand. */
function Tally({ items }: { items: Plan['items'] }) {
  const say = useWords(PLAN);
  const count = (test: (one: Plan['items'][number]) => boolean) => items.filter(test).length;
  const tally = [
    ['items', items.length, ''],
    ['closedCount', count(({ item }) => item.status === 'closed'), ''],
    ['incompleteCount', count(({ missing }) => missing.length > 0), 'warn'],
    ['overdueCount', count(({ overdue }) => overdue), 'bad'],
    ['betterCount', count(({ verdict }) => verdict === 'better'), 'good'],
    ['sameCount', count(({ verdict }) => verdict === 'same'), 'warn'],
    ['worseCount', count(({ verdict }) => verdict === 'worse'), 'bad'],
    ['unmeasuredCount', count(({ verdict }) => verdict === 'not measured'), ''],
  ] as const;
  return (
    <ul className="plain plan-tally" aria-label={say('tally')}>
      {tally.map(([name, n, tone]) => (
        <li key={name} className={n > 0 ? tone : 'none'}>
          <strong>{n}</strong> {say(name, { n })}
        </li>
      ))}
    </ul>
  );
}
