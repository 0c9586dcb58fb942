import { useState } from 'react';
import type { ChangedStatements, NewStanding, StatementStanding } from '../../api/index.js';
import { change, useGet } from '../shell/api.js';
import { useSettings } from '../shell/settings.js';
import { useUndo } from '../shell/undo.js';
import { useWords } from '../shell/words.js';
import { GradedQuote } from './graded-quote.js';
import { StandingHistory } from './standing-history.js';
import { STANDING } from './standing-words.js';
import { Answer } from './states.js';

/** Standings that a person can give, in the order of the field. */
const STATUSES = ['asserted', 'corroborated', 'disputed', 'rejected', 'inadmissible'] as const;
type Status = NewStanding['status'];
type Shown = StatementStanding['status'];

/** A standing as a mark. */
export function StandingBadge({ status }: { status: Shown }) {
  const say = useWords(STANDING);
  const look = { corroborated: 'asserted', disputed: 'alleged', inadmissible: 'denied' }[status as string] ?? status;
  return <span className={`badge ${look}`}>{say(status)}</span>;
}

/**
 * How the claim of a statement stands: by the sources, by people, with its history; and to examine it again, with a reason.
 * @param quotes whether the statements that say or deny it are shown
 */
export function Standing({ statement, quotes = false }: { statement: string; quotes?: boolean }) {
  const say = useWords(STANDING);
  const asked = useGet<StatementStanding>(`/standing/${encodeURIComponent(statement)}`);
  return (
    <section className="standing" aria-label={say('heading')}>
      <Answer of={asked}>{(of) => <Known of={of} quotes={quotes} />}</Answer>
    </section>
  );
}

/** The same where there is little room: asked for once it is opened, which it is where a person decided. */
export function StandingFold({ statement, examined }: { statement: string; examined: Shown | undefined }) {
  const say = useWords(STANDING);
  const [isOpen, setOpen] = useState(examined !== undefined);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say('heading')} {examined && <StandingBadge status={examined} />}
      </summary>
      {isOpen && <Standing statement={statement} />}
    </details>
  );
}

function Known({ of, quotes }: { of: StatementStanding; quotes: boolean }) {
  const say = useWords(STANDING);
  const { language } = useSettings();
  const { attempt, did } = useUndo();
  const [isOpen, setOpen] = useState(false);
  const { statement, status, computed, decided, sources, affirming, denying, history } = of;
  const path = `/statements/${encodeURIComponent(statement)}/standing`;
  const put = (given: NewStanding) => change<ChangedStatements>('PUT', path, given);
  const back = () => change<ChangedStatements>('DELETE', path);
  const own = history.some(({ action }) => action === 'examined') && decided !== undefined;
  const save = async (given: NewStanding) => {
    const changed = await attempt(() => put(given));
    if (!changed) return;
    setOpen(false);
    if (changed.statements.length > 0) did({ says: say('didExamine', { status: say(given.status) }), undo: back });
  };
  const takeBack = async () => {
    if (!decided || !(await attempt(back))) return;
    did({ says: say('didTakeBack'), undo: () => put({ status: decided.status, why: decided.why }) });
  };
  const day = (at: string) => new Date(at).toLocaleDateString(language, { dateStyle: 'medium' });
  return (
    <>
      <p className="row">
        <strong>{say('heading')}:</strong> <StandingBadge status={status} />
      </p>
      {decided && <p>{say('decidedBy', { who: decided.who, date: day(decided.at), why: decided.why })}</p>}
      <p className="soft">{say('bySources', { status: say(computed), n: sources })}</p>
      {quotes && (
        <div className="standing-quotes">
          {(['affirming', 'denying'] as const).map(
            (side) =>
              of[side].length > 0 && (
                <div key={side}>
                  <h3>{say(side)}</h3>
                  {(side === 'affirming' ? affirming : denying).map((one) => (
                    <GradedQuote key={`${one.statement} ${one.start}`} of={one} />
                  ))}
                </div>
              ),
          )}
        </div>
      )}
      {isOpen ? (
        <Examine status={status} onSave={save} onCancel={() => setOpen(false)} />
      ) : (
        <div className="row">
          <button type="button" onClick={() => setOpen(true)}>
            {say('examine')}
          </button>
          {own && (
            <button type="button" onClick={() => void takeBack()}>
              {say('takeBack')}
            </button>
          )}
        </div>
      )}
      <StandingHistory of={history} day={day} />
    </>
  );
}

function Examine({
  status,
  onSave,
  onCancel,
}: {
  status: Shown;
  onSave(given: NewStanding): Promise<void>;
  onCancel(): void;
}) {
  const say = useWords(STANDING);
  const [chosen, setChosen] = useState<Status>(STATUSES.find((one) => one === status) ?? 'asserted');
  const [why, setWhy] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (why.trim()) void onSave({ status: chosen, why: why.trim() });
  };
  return (
    <form className="standing-form" onSubmit={submit}>
      <label>
        <span>{say('standsAs')}</span>
        <select value={chosen} onChange={(event) => setChosen(event.target.value as Status)}>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <p className="soft">{say(`${chosen}Means`)}</p>
      <label>
        <span>{say('why')}</span>
        <textarea
          rows={2}
          maxLength={2000}
          placeholder={say('whyHint')}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        />
      </label>
      <div className="row">
        <button type="submit" className="primary" disabled={!why.trim()}>
          {say('save')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
