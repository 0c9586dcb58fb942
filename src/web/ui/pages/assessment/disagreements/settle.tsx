import { useState } from 'react';
import type { DisagreementList, DisagreementView, NewSettlement, SettlementHistory } from '../../../../api/index.js';
import { Answer } from '../../../parts/states.js';
import { useDate } from '../../../parts/use-date.js';
import { change, useGet } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { useTopicOf } from './in-words.js';
import { WORDS } from './words.js';

type Holds = NewSettlement['holds'];
type Why = DisagreementList['why'];

/** What could explain a disagreement, and what a person decided on it, with its undoing. */
export function Settle({ of, why }: { of: DisagreementView; why: Why }) {
  const say = useWords(WORDS);
  const topicOf = useTopicOf();
  const { attempt, did } = useUndo();
  const [isEditing, setEditing] = useState(false);
  const path = `/disagreements/${of.id}/settlement`;
  const { settled } = of;
  const put = ({ holds, reason }: NewSettlement) => change('PUT', path, { holds, reason });
  const save = async (decided: NewSettlement) => {
    if (!(await attempt(() => put(decided)))) return;
    setEditing(false);
    did({
      says: say('didSettle', { what: topicOf(of) }),
      undo: () => (settled ? put(settled) : change('DELETE', path)),
    });
  };
  const takeBack = async () => {
    if (!settled || !(await attempt(() => change('DELETE', path)))) return;
    did({ says: say('didTakeBack', { what: topicOf(of) }), undo: () => put(settled) });
  };
  return (
    <section className="disagree-settle" aria-label={say('whatHolds')}>
      {settled && !isEditing ? (
        <>
          <Decided of={settled} why={why} />
          <div className="row">
            <button type="button" onClick={() => setEditing(true)}>
              {say('edit')}
            </button>
            <button type="button" onClick={() => void takeBack()}>
              {say('takeBack')}
            </button>
          </div>
        </>
      ) : (
        <Form of={of} why={why} onSave={save} onCancel={isEditing ? () => setEditing(false) : undefined} />
      )}
      <History id={of.id} why={why} />
    </section>
  );
}

/** An explanation, or what stands in its place, in words. */
export function useHolds(why: Why): (holds: Holds) => string {
  const say = useWords(WORDS);
  return (holds) => (holds === 'real' ? say('real') : holds === 'other' ? say('badgeSettled') : why[holds]);
}

function Decided({ of: { holds, reason, by, date }, why }: { of: NonNullable<DisagreementView['settled']>; why: Why }) {
  const say = useWords(WORDS);
  const holdsIn = useHolds(why);
  const day = useDate();
  return (
    <p>
      <strong>{say('settledBy', { who: by, date: day(date) })}:</strong> {holdsIn(holds)}. {reason}
    </p>
  );
}

function Form({
  of: { id, explanations, settled },
  why,
  onSave,
  onCancel,
}: {
  of: DisagreementView;
  why: Why;
  onSave(decided: NewSettlement): Promise<void>;
  onCancel: (() => void) | undefined;
}) {
  const say = useWords(WORDS);
  const [holds, setHolds] = useState<Holds | undefined>(settled?.holds);
  const [reason, setReason] = useState(settled?.reason ?? '');
  const others = (Object.keys(why) as (keyof Why)[]).filter((each) => !explanations.includes(each));
  const radio = (value: Holds, words: string) => (
    <label key={value} className="disagree-choice">
      <input type="radio" name={`holds-${id}`} checked={holds === value} onChange={() => setHolds(value)} />
      {words}
    </label>
  );
  const isReady = holds !== undefined && reason.trim() !== '';
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (isReady) void onSave({ holds, reason: reason.trim() });
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend>{say('whatHolds')}</legend>
        {explanations.map((each) => radio(each, why[each]))}
        {radio('real', say('real'))}
        {radio('other', say('otherHolds'))}
        <details open={holds !== undefined && others.some((each) => each === holds)}>
          <summary>{say('moreWhy')}</summary>
          {others.map((each) => radio(each, why[each]))}
        </details>
      </fieldset>
      <label className="disagree-reason">
        <span>{say('reason')}</span>
        <textarea
          rows={2}
          maxLength={2000}
          placeholder={say('reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        />
      </label>
      <div className="row">
        <button type="submit" className="primary" disabled={!isReady}>
          {say('save')}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {say('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Who decided what when, oldest first; asked for when it is opened. */
function History({ id, why }: { id: string; why: Why }) {
  const say = useWords(WORDS);
  const holdsIn = useHolds(why);
  const day = useDate();
  const [isOpen, setOpen] = useState(false);
  const asked = useGet<SettlementHistory>(isOpen ? `/disagreements/${id}/history` : undefined);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('history')}</summary>
      {isOpen && (
        <Answer of={asked}>
          {({ versions }) => (
            <ol className="disagree-history">
              {versions.map(({ at, who, holds, reason }) => (
                <li key={at}>
                  {day(at)}, {who}: {holds ? `${holdsIn(holds)}. ${reason}` : say('wasTakenBack')}
                </li>
              ))}
            </ol>
          )}
        </Answer>
      )}
    </details>
  );
}
