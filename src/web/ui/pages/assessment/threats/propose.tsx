import { useEffect, useRef, useState } from 'react';
import type { Job, SheetChanged } from '../../../../api/index.js';
import { change, withQuery } from '../../../shell/api.js';
import { useJob } from '../../../shell/events.js';
import { useSettings } from '../../../shell/settings.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import { WORDS } from './words.js';

/** A button that has threats proposed from the case, and tells how that goes. */
export function Propose({ label, primary }: { label: string; primary?: boolean }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const { did, attempt } = useUndo();
  const [id, setId] = useState<string>();
  const [nothing, setNothing] = useState(false);
  const job = useJob(id);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!job || job.state === 'running' || told.current === job.id) return;
    told.current = job.id;
    setId(undefined);
    if (job.state === 'failed')
      void attempt(() => Promise.reject(new Error(say('proposeFailed', { why: job.error ?? '' }))));
    if (job.state !== 'done') return;
    const { before, added } = job.result as SheetChanged & { added: number };
    setNothing(added === 0);
    if (added > 0)
      did({
        says: say('proposed', { count: added }),
        undo: () => change('POST', '/threats/deeds', { do: 'restore', position: before }),
      });
  }, [job, did, attempt, say]);
  const start = async () => {
    setNothing(false);
    const started = await attempt(() => change<Job>('POST', withQuery('/threats/propose', { language })));
    if (started) setId(started.id);
  };
  return (
    <>
      <button
        type="button"
        className={primary ? 'primary' : ''}
        disabled={id !== undefined}
        onClick={() => void start()}
      >
        {id === undefined ? label : say('proposing')}
      </button>
      {nothing && (
        <span className="soft" role="status">
          {say('proposedNone')}
        </span>
      )}
    </>
  );
}
