import { useQuery } from '@tanstack/react-query';
import type { CostAccountsShown, CostDraft } from '../../../../api/index.js';
import { Failure } from '../../../parts/states.js';
import { change } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { NumberField } from '../number-field.js';
import { useSettled } from '../use-settled.js';
import { Accounts } from './accounts.js';
import { FigureRow } from './figure-row.js';
import { SchoolForm } from './school-form.js';
import { COSTS } from './words.js';

/** A form that is filled in, and its accounts, reckoned anew as figures change. */
export function Filled({ draft, onChange }: { draft: CostDraft; onChange(next: CostDraft): void }) {
  const say = useWords(COSTS);
  const settled = useSettled(draft);
  const accounts = useQuery({
    queryKey: ['accounts of costs', JSON.stringify(settled)],
    queryFn: () => change<CostAccountsShown>('POST', '/map/costs/accounts', settled),
    placeholderData: (before) => before,
  });
  const text = (name: 'country' | 'currency') => (
    <label>
      <span>{say(name)}</span>
      <input
        type="text"
        maxLength={100}
        value={draft[name]}
        onChange={({ target }) => onChange({ ...draft, [name]: target.value })}
      />
    </label>
  );
  const number = (name: 'year' | 'unit') => (
    <NumberField
      label={say(name)}
      value={draft[name] === undefined ? '' : String(draft[name])}
      least={1}
      whole
      onChange={(value) => onChange({ ...draft, [name]: Number(value) })}
    />
  );
  return (
    <>
      {accounts.error && <Failure error={accounts.error} />}
      {accounts.data && <Accounts of={accounts.data} draft={settled} />}
      <section className="panel">
        <h2>{say('general')}</h2>
        <div className="map-fields">
          {text('country')}
          {number('year')}
          {text('currency')}
          {number('unit')}
        </div>
        <FigureRow name="gdp" label={say('gdp')} of={draft.gdp} onChange={(gdp) => onChange({ ...draft, gdp })} />
      </section>
      <SchoolForm
        school="accounting"
        of={draft.accounting}
        onChange={(accounting) => onChange({ ...draft, accounting })}
      />
      <SchoolForm school="impact" of={draft.impact} onChange={(impact) => onChange({ ...draft, impact })} />
    </>
  );
}
