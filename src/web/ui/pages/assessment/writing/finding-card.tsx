import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Dialog } from '../../../parts/dialog.js';
import { useOpened } from '../../../parts/use-opened.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { type Finding, nameOf } from './about.js';
import { Editor } from './editor.js';
import type { Change, Order } from './order.js';
import { Cites, Sentences } from './sentences.js';
import { Versions } from './versions.js';
import { WORDS } from './words.js';
import { useWriting } from './writing.js';

/** A finding as the assessment tells it, and what a person can do with it. */
export function FindingCard({ finding, at, order }: { finding: Finding; at: number; order: Order }) {
  const say = useWords(WORDS);
  const { view, passage, write } = useWriting();
  const { did, attempt } = useUndo();
  const [writing, setWriting] = useOpened('finding', nameOf(view, finding));
  const [leaving, setLeaving] = useState(false);
  const toWrite = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setWriting(false));
    toWrite.current?.focus();
  };
  const { id, headline, sentences, certainty, certaintyText, stands, cites, written } = finding;

  const carryOut = (changes: readonly Change[]) =>
    Promise.all(changes.map((one) => change('PUT', `/writing/${one.id}`, one.passage)));
  const move = async (to: number) => {
    const changes = order.moved(at, to);
    const before = changes.map((one) => ({ id: one.id, passage: passage(one.id)?.passage ?? null }));
    const back = () =>
      Promise.all(
        before.map((one) =>
          one.passage ? change('PUT', `/writing/${one.id}`, one.passage) : change('DELETE', `/writing/${one.id}`),
        ),
      );
    if (await attempt(() => carryOut(changes))) did({ says: say('moved'), undo: back });
  };
  const own = writing || leaving ? order.passageOn(finding) : undefined;
  return (
    <li className="panel assessment-finding">
      <h3>
        <span className="soft">{id}</span> {headline}{' '}
        {sentences.some((one) => one.cites.length) ? null : <Cites of={cites} />}
      </h3>
      <p>
        <span className={`badge ${certainty === 'corroborated' ? 'asserted' : certainty}`}>{certaintyText}</span>
      </p>
      {stands.text && <p className="soft">{stands.text}</p>}
      {sentences.length > 0 && <Sentences of={sentences} />}
      {writing && own && (
        <Editor id={own.id} passage={own.passage} proposed={written?.proposed ?? headline} onClose={close} />
      )}
      {leaving && own && <LeaveOut change={own} onClose={() => setLeaving(false)} />}
      <div className="row">
        <button ref={toWrite} type="button" onClick={() => setWriting(true)} disabled={writing}>
          {say('edit')}
        </button>
        <button
          type="button"
          disabled={at === 0}
          onClick={() => void move(at - 1)}
          aria-label={`${say('up')}: ${headline}`}
        >
          ↑
        </button>
        <button
          type="button"
          disabled={at === view.assessment.findings.length - 1}
          onClick={() => void move(at + 1)}
          aria-label={`${say('down')}: ${headline}`}
        >
          ↓
        </button>
        <button type="button" onClick={() => setLeaving(true)}>
          {say('leave')}
        </button>
        {written && (
          <>
            <button type="button" onClick={() => void write(written.passage, null, say('restored'))}>
              {say('restore')}
            </button>
            <Versions id={written.passage} />
          </>
        )}
        <span className="soft">{say('standsOn', { count: cites.length })}</span>
      </div>
    </li>
  );
}

function LeaveOut({ change: { id, passage }, onClose }: { change: Change; onClose(): void }) {
  const say = useWords(WORDS);
  const { write } = useWriting();
  const [why, setWhy] = useState('');
  const leave = async (event: React.FormEvent) => {
    event.preventDefault();
    if (await write(id, { ...passage, leftOut: why.trim() }, say('leftOutDone'))) onClose();
  };
  return (
    <Dialog title={say('leave')} onClose={onClose}>
      <form className="assessment-leave" onSubmit={(event) => void leave(event)}>
        <label htmlFor="assessment-why">{say('leaveWhy')}</label>
        <textarea id="assessment-why" rows={3} required value={why} onChange={(event) => setWhy(event.target.value)} />
        <button type="submit" className="primary" disabled={!why.trim()}>
          {say('leaveDo')}
        </button>
      </form>
    </Dialog>
  );
}
