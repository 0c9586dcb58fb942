import { useState } from 'react';
import type { PlanRow } from '../../../../api/index.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { localDay, useDay } from './day.js';
import { type Item, usePlanDeeds } from './deeds.js';
import { PLAN } from './words.js';

/** What was measured over time, each with its day and whose it is, and a way to add to it. */
export function Measurements({ row }: { row: PlanRow; today: string }) {
  const say = useWords(PLAN);
  const { language } = useSettings();
  const { set } = usePlanDeeds();
  const day = useDay();
  const { item } = row;
  const metric = item.metric!;
  const { measured = [], margin = 0 } = metric;
  const put = (next: NonNullable<Item['metric']>['measured'], says: string) =>
    set({ ...item, metric: { ...metric, measured: next } }, item, says);
  const inOrder = [...measured].sort((a, b) => a.date.localeCompare(b.date));
  const isOpen = item.status !== 'closed';
  return (
    <>
      {margin > 0 && <p className="soft">{say('marginIs', { margin: margin.toLocaleString(language) })}</p>}
      {inOrder.length > 0 && (
        <details>
          <summary>{say('measuredTimes', { n: inOrder.length })}</summary>
          <ul className="plain plan-measured">
            {inOrder.map((one) => (
              <li key={`${one.date} ${one.value}`} className="row">
                <span>
                  {day(one.date)}: <strong>{one.value.toLocaleString(language)}</strong>{' '}
                  {one.by && <span className="soft">{one.by}</span>}
                </span>
                {isOpen && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={say('unmeasure', { day: day(one.date) })}
                    onClick={() =>
                      void put(
                        measured.filter((other) => other !== one),
                        say('unmeasured'),
                      )
                    }
                  >
                    ×
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isOpen && (
        <Measure
          onAdd={(value, date) => put([...measured, { date, value }], say('measured'))}
          unit={metric.unit}
          of={metric.name}
        />
      )}
    </>
  );
}

/** A value and its day, to be added. */
function Measure({
  onAdd,
  unit,
  of,
}: {
  onAdd(value: number, date: string): Promise<boolean>;
  unit?: string;
  of: string;
}) {
  const say = useWords(PLAN);
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState('');
  const [date, setDate] = useState(localDay);
  const close = () => {
    setOpen(false);
    setValue('');
  };
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)} aria-label={`${say('measure')}: ${of}`}>
        {say('measure')}
      </button>
    );
  return (
    <form
      className="plan-measure"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== '') void onAdd(Number(value), date).then((done) => done && close());
      }}
    >
      <label>
        {say('value')}
        {unit ? ` (${unit})` : ''}
        <input
          type="number"
          step="any"
          required
          // biome-ignore lint/a11y/noAutofocus: the person pressed the button that opens this field.
          autoFocus
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <label>
        {say('onDay')}
        <input type="date" required value={date} onChange={(event) => setDate(event.target.value)} />
      </label>
      <div className="row">
        <button type="submit" className="primary">
          {say('addMeasure')}
        </button>
        <button type="button" onClick={close}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
