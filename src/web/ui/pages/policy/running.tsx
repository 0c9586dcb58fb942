import type { Job } from '../../../api/index.js';
import { change } from '../../shell/api.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { WORDS } from './words.js';

/** How far the runs are, with what stops them; or why there is no result. */
export function Running({ job }: { job: Job | undefined }) {
  const say = useWords(WORDS);
  const { attempt } = useUndo();
  if (!job || job.state === 'done') return null;
  if (job.state === 'failed') return <p role="alert">{say('failed', { why: job.error ?? '' })}</p>;
  if (job.state === 'cancelled') return <p role="status">{say('wasCancelled')}</p>;
  const { done, total } = job.progress;
  return (
    <div className="row policy-running" role="status">
      <progress {...(total > 0 && { max: total, value: done })} aria-label={say('run')} />
      <span>{say('running', { done, total })}</span>
      <button type="button" onClick={() => void attempt(() => change('POST', `/jobs/${job.id}/cancel`))}>
        {say('cancel')}
      </button>
    </div>
  );
}
