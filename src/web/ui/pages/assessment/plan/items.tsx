import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PlanView } from '../../../../api/index.js';
import { Empty } from '../../../parts/states.js';
import { useCommands } from '../../../shell/commands.js';
import { useWords } from '../../../shell/words.js';
import { type Draft, usePlanDeeds } from './deeds.js';
import { ItemCard } from './item-card.js';
import { ItemForm } from './item-form.js';
import { OriginPicker } from './origin-picker.js';
import { PLAN } from './words.js';

/** The items of the plan in their order, and a way to add one. */
export function Items({ plan, today }: { plan: NonNullable<PlanView['plan']>; today: string }) {
  const say = useWords(PLAN);
  const { add, order } = usePlanDeeds();
  const [draft, setDraft] = useState<Draft>();
  const [choosing, setChoosing] = useState(false);
  const toAdd = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setDraft(undefined));
    toAdd.current?.focus();
  };
  const { items } = plan;
  const ids = items.map(({ id }) => id);
  const move = (at: number, to: number) => {
    const next = ids.filter((_, place) => place !== at);
    next.splice(to, 0, ids[at]!);
    void order(next, ids);
  };
  useCommands([
    { id: 'plan add', title: say('add'), run: () => setDraft({}) },
    { id: 'plan from', title: say('addFrom'), run: () => setChoosing(true) },
  ]);
  return (
    <section aria-label={say('itemList')}>
      {items.length === 0 && !draft && <Empty title={say('noItems')}>{say('noItemsNext')}</Empty>}
      <ol className="plain plan-items">
        {items.map((row, at) => (
          <ItemCard
            key={row.id}
            row={row}
            at={at}
            today={today}
            onUp={at > 0 ? () => move(at, at - 1) : undefined}
            onDown={at < items.length - 1 ? () => move(at, at + 1) : undefined}
          />
        ))}
      </ol>
      {draft ? (
        <div className="panel">
          <h3>{say('newItem')}</h3>
          <ItemForm item={draft} onCancel={close} onSave={(item) => void add(item).then((done) => done && close())} />
        </div>
      ) : (
        <div className="row">
          <button ref={toAdd} type="button" className="primary" onClick={() => setDraft({})}>
            {say('add')}
          </button>
          <button type="button" onClick={() => setChoosing(true)}>
            {say('addFrom')}
          </button>
        </div>
      )}
      {choosing && (
        <OriginPicker
          onClose={() => setChoosing(false)}
          onChoose={(origin) => {
            setChoosing(false);
            setDraft({ deliverable: say('proposedTitle', { title: origin.title }), rests: [origin] });
          }}
        />
      )}
    </section>
  );
}
