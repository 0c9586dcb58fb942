import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { PlanRow } from '../../../../api/index.js';
import { useOpened } from '../../../parts/use-opened.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { useDay } from './day.js';
import { usePlanDeeds } from './deeds.js';
import { Grounds } from './grounds.js';
import { ItemForm } from './item-form.js';
import { Measurements } from './measurements.js';
import { MetricChart } from './metric-chart.js';
import { PLAN } from './words.js';

interface Props {
  row: PlanRow;
  at: number;
  today: string;
  /** Absent: it is the first, or the last. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** An item of the plan: what is owed, how it stands, what it lacks, and what one can do to it. */
export function ItemCard({ row, at, today, onUp, onDown }: Props) {
  const say = useWords(PLAN);
  const { set, strike } = usePlanDeeds();
  const [editing, setEditing] = useOpened('item', row.item.id);
  const toEdit = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setEditing(false));
    toEdit.current?.focus();
  };
  const { item, missing, latest } = row;
  const name = item.deliverable ?? say('unnamed');
  const isClosed = item.status === 'closed';
  const lacks = [...missing, ...(latest ? [] : ['measurement'])];
  if (editing)
    return (
      <li className="panel">
        <h3>{name}</h3>
        <ItemForm
          item={item}
          onCancel={close}
          onSave={(next) => void set({ ...next, id: item.id }, item, say('changed')).then((done) => done && close())}
        />
      </li>
    );
  return (
    <li className={`panel plan-item ${isClosed ? 'closed' : ''}`}>
      <div className="plan-item-head">
        <h3>
          <span className="soft">{at + 1}.</span> {name}
        </h3>
        <Standing row={row} />
      </div>
      <div className="plan-item-body">
        <div>
          <Fields row={row} />
          <Grounds rests={row.rests} />
        </div>
        <div className="plan-metric">
          {item.metric ? (
            <>
              <h4>
                {item.metric.name}
                {item.metric.unit && <span className="soft"> ({item.metric.unit})</span>}
              </h4>
              <MetricChart metric={item.metric} today={today} />
              <Measurements row={row} today={today} />
            </>
          ) : (
            <p className="plan-missing">{say('noMetric')}</p>
          )}
        </div>
      </div>
      {!isClosed && lacks.length > 0 && (
        <p className="plan-missing">
          {say('cannotClose', { what: lacks.map((one) => say(`lacks-${one}` as 'lacks-metric')).join(', ') })}
        </p>
      )}
      <div className="row">
        {!isClosed && (
          <button
            ref={toEdit}
            type="button"
            className={missing.length > 0 ? 'primary' : ''}
            onClick={() => setEditing(true)}
          >
            {say(missing.length > 0 ? 'complete' : 'edit')}
          </button>
        )}
        {isClosed ? (
          <button type="button" onClick={() => void set({ ...item, status: 'open' }, item, say('reopened'))}>
            {say('reopen')}
          </button>
        ) : (
          <button
            type="button"
            disabled={lacks.length > 0}
            onClick={() => void set({ ...item, status: 'closed' }, item, say('closed'))}
          >
            {say('close')}
          </button>
        )}
        <button type="button" disabled={!onUp} onClick={onUp} aria-label={say('up', { name })}>
          ↑
        </button>
        <button type="button" disabled={!onDown} onClick={onDown} aria-label={say('down', { name })}>
          ↓
        </button>
        <button type="button" className="quiet" onClick={() => void strike(item, at)}>
          {say('strike')}
        </button>
      </div>
    </li>
  );
}

/** How an item stands, in badges: closed, better or worse, on track, overdue. */
function Standing({ row: { item, verdict, onTrack, overdue, missing } }: { row: PlanRow }) {
  const say = useWords(PLAN);
  const day = useDay();
  const { language } = useSettings();
  return (
    <div className="plan-standing" lang={language}>
      {item.status === 'closed' && (
        <span className="badge accepted">
          {item.closed ? say('closedBy', { who: item.closed.by, day: day(item.closed.date) }) : say('isClosed')}
        </span>
      )}
      <span className={`badge plan-${verdict.replace(' ', '-')}`}>{say(`is-${verdict}`)}</span>
      {onTrack !== undefined && (
        <span className={`badge ${onTrack ? 'plan-better' : 'plan-same'}`}>{say(onTrack ? 'onTrack' : 'behind')}</span>
      )}
      {overdue && <span className="badge plan-worse">{say('overdue', { day: day(item.review!) })}</span>}
      {missing.length > 0 && <span className="badge plan-same">{say('incomplete')}</span>}
    </div>
  );
}

/** What is owed, by whom, with what power and resources, and when it is looked at. */
function Fields({ row: { item } }: { row: PlanRow }) {
  const say = useWords(PLAN);
  const day = useDay();
  const review = item.review && day(item.review);
  const fields = [
    ['accountable', item.accountable],
    ['power', item.power],
    ['resources', item.resources],
    ['review', review],
  ] as const;
  return (
    <dl className="plan-fields">
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd className={value ? '' : 'plan-missing'}>{value ?? say('notFilled')}</dd>
        </div>
      ))}
    </dl>
  );
}
