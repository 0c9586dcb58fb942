import { useId } from 'react';
import type { PolicyPlan } from '../../../api/index.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import { firstPlan, type Model } from './plan.js';
import { WORDS } from './words.js';

interface Props {
  models: readonly Model[];
  model: Model;
  plan: PolicyPlan;
  onChange(plan: PolicyPlan): void;
}

/** Model, data, horizon, runs: what all packages share. */
export function Setting({ models, model, plan, onChange }: Props) {
  const say = useWords(WORDS);
  const term = useWords(VOCABULARY);
  const id = useId();
  const data = typeof plan.data === 'object' ? 'own' : plan.data;
  const choose = (chosen: string) => {
    const next = models.find((one) => one.id === chosen)!;
    onChange(firstPlan(next, [say('package', { number: 1 }), say('package', { number: 2 })]));
  };
  const read = async (file: File | undefined) => {
    if (file) onChange({ ...plan, data: { name: file.name.slice(0, 100), text: await file.text() } });
  };
  const number = (name: 'horizon' | 'runs' | 'seed', least: number, most: number) => ({
    type: 'number',
    min: least,
    max: most,
    value: plan[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const value = Math.round(Number(event.target.value));
      if (value >= least && value <= most) onChange({ ...plan, [name]: value });
    },
  });
  const set = Object.entries(plan.parameters).map(([name, value]) => {
    const title = model.parameters.find((one) => one.name === name)?.title ?? name;
    return `${title} = ${typeof value === 'number' ? value : value.join('–')}`;
  });
  return (
    <section className="panel policy-setting">
      <label>
        {say('model')}
        <select value={model.id} onChange={(event) => choose(event.target.value)}>
          {models.map(({ id: each, title }) => (
            <option key={each} value={each}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {model.data !== undefined && (
        <label>
          {say('data')}
          <select
            value={data}
            onChange={(event) => {
              const value = event.target.value;
              if (value === 'own') document.getElementById(`${id}-file`)?.click();
              else onChange({ ...plan, data: value as 'example' | 'case' });
            }}
          >
            <option value="example">{say('example')}</option>
            {model.id === 'dismantling' && <option value="case">{say('case')}</option>}
            {(model.id === 'package' || model.id === 'dismantling') && <option value="own">{say('own')}…</option>}
          </select>
          <input
            id={`${id}-file`}
            className="visually-hidden"
            type="file"
            accept=".csv,text/csv"
            aria-label={say('own')}
            onChange={(event) => void read(event.target.files?.[0])}
          />
          {typeof plan.data === 'object' && <span className="soft">{plan.data.name}</span>}
        </label>
      )}
      <label>
        {say('horizon', { unit: model.timeWord })} <input {...number('horizon', 1, 2000)} />
      </label>
      <label title={say('runsHint')}>
        {say('runs')} <input {...number('runs', 1, 2000)} />
      </label>
      <details className="policy-more">
        <summary>{say('more')}</summary>
        <div className="policy-more-fields">
          <label>
            <span>{say('seed')}</span> <input {...number('seed', 0, 1_000_000)} />
            <span className="soft">{say('seedHint')}</span>
          </label>
          <label className="policy-check">
            <input
              type="checkbox"
              checked={plan.uncertain.length > 0}
              onChange={(event) =>
                onChange({ ...plan, uncertain: event.target.checked ? model.parameters.map(({ name }) => name) : [] })
              }
            />{' '}
            {say('uncertain')} <span className="soft">{say('uncertainHint')}</span>
          </label>
        </div>
      </details>
      {set.length > 0 && (
        <p>
          {say('byFile', { list: set.join('; ') })}{' '}
          <button type="button" className="quiet" onClick={() => onChange({ ...plan, parameters: {} })}>
            {say('forgetFile')}
          </button>
        </p>
      )}
      <p className="soft">
        {say('class', { class: term(model.class) })} {say('source', { source: model.source })}{' '}
        {data === 'own' && model.data ? say('ownHint', { what: model.data }) : ''}
      </p>
    </section>
  );
}
