import { Link } from 'wouter';
import type { KeptPlans as Kept, PolicyPlan } from '../../../api/index.js';
import { change, useGet } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { addressOf } from './plan.js';
import { WORDS } from './words.js';

/** Plans that the case keeps; each opens with its result. */
export function KeptPlans({ onTable }: { onTable(table: Exclude<PolicyPlan['data'], string> | undefined): void }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const { attempt, did } = useUndo();
  const plans = useGet<Kept>('/policy/plans').data?.plans ?? [];
  if (!plans.length) return null;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const remove = (id: string, name: string) =>
    attempt(async () => {
      await change('DELETE', `/policy/plans/${id}`);
      did({ says: say('removed', { what: name }), undo: () => change('POST', `/policy/plans/${id}/restored`) });
    });
  return (
    <details className="panel policy-kept">
      <summary>{say('keptPlans', { n: plans.length })}</summary>
      <ul className="plain">
        {plans.map(({ id, name, who, at, plan, result }) => (
          <li key={id} className="row">
            <Link
              href={addressOf(plan, result)}
              // A table of one's own is kept with the plan, and is no part of the address.
              onClick={() => onTable(typeof plan.data === 'object' ? plan.data : undefined)}
            >
              {name}
            </Link>
            <span className="soft">
              {plan.packages.map((one) => one.name).join(', ')} · {who},{' '}
              <time dateTime={at}>{date.format(new Date(at))}</time>
              {!result && ` · ${say('notRun')}`}
            </span>
            <button
              type="button"
              className="quiet"
              aria-label={`${say('remove')}: ${name}`}
              onClick={() => void remove(id, name)}
            >
              {say('remove')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
