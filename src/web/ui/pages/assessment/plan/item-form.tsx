import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../../shell/words.js';
import type { Draft } from './deeds.js';
import { blank, type Fault, type Form, read } from './form.js';
import { PLAN } from './words.js';

/** The form of an item. Everything may be left empty and filled in later; what is lacking is said at the item. */
export function ItemForm({ item, onSave, onCancel }: { item: Draft; onSave(item: Draft): void; onCancel(): void }) {
  const say = useWords(PLAN);
  const [form, setForm] = useState<Form>(() => blank(item));
  const [fault, setFault] = useState<Fault>();
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector('textarea')?.focus(), []);
  const set = (name: keyof Form) => (value: string) => setForm({ ...form, [name]: value });
  const save = () => {
    const made = read(form, item);
    if ('fault' in made) setFault(made.fault);
    else onSave(made.item);
  };
  const text = (name: keyof Form & `${string}`, rows?: number) => (
    <Field label={say(name as 'power')} hint={say(`${name as 'power'}-hint`)}>
      {(id) =>
        rows ? (
          <textarea id={id} rows={rows} value={form[name]} onChange={(event) => set(name)(event.target.value)} />
        ) : (
          <input id={id} type="text" value={form[name]} onChange={(event) => set(name)(event.target.value)} />
        )
      }
    </Field>
  );
  const small = (name: keyof Form, label: string, type: 'number' | 'date' | 'text', title?: string) => (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type={type}
          step={type === 'number' ? 'any' : undefined}
          min={name === 'margin' ? 0 : undefined}
          title={title}
          value={form[name]}
          onChange={(event) => set(name)(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <form
      ref={element}
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="soft">{say('formLead')}</p>
      {text('deliverable', 2)}
      <div className="plan-form-pair">
        {text('accountable')}
        {text('power')}
      </div>
      <div className="plan-form-pair">
        {text('resources')}
        <Field label={say('review')} hint={say('review-hint')}>
          {(id) => (
            <input id={id} type="date" value={form.review} onChange={(event) => set('review')(event.target.value)} />
          )}
        </Field>
      </div>
      <fieldset>
        <legend>{say('metric')}</legend>
        <p className="soft">{say('metric-hint')}</p>
        <div className="plan-form-pair">
          {text('metricName')}
          {text('unit')}
        </div>
        <div className="plan-form-numbers">
          {small('baselineValue', say('baselineValue'), 'number')}
          {small('baselineDate', say('baselineDate'), 'date')}
          {small('targetValue', say('targetValue'), 'number')}
          {small('targetDate', say('targetDate'), 'date')}
        </div>
        <Field label={say('margin')} hint={say('margin-hint')}>
          {(id) => (
            <input
              id={id}
              className="plan-form-margin"
              type="number"
              step="any"
              min={0}
              value={form.margin}
              onChange={(event) => set('margin')(event.target.value)}
            />
          )}
        </Field>
      </fieldset>
      {fault && (
        <p className="plan-fault" role="alert">
          {say(`fault-${fault}`)}
        </p>
      )}
      <div className="row">
        <button type="submit" className="primary">
          {say('save')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}

function Field({ label, hint, children }: { label: string; hint?: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className="plan-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <span className="soft plan-hint">{hint}</span>}
    </div>
  );
}
