import type { ReactNode } from 'react';
import { Failure, Loading } from '../../parts/states.js';
import { change } from '../../shell/api.js';
import { SHELL } from '../../shell/shell-words.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { ASK } from './ask-words.js';
import type { Worked } from './use-worked.js';

/** Shows an answer once it is there; while a job is at it, how far that is, with a way to stop it. */
export function WorkedOut<T>({ of, children }: { of: Worked<T>; children: (value: T) => ReactNode }) {
  const ask = useWords(ASK);
  const shell = useWords(SHELL);
  const { attempt } = useUndo();
  const { data, error, job, again } = of;
  if (data !== undefined) return children(data);
  if (error) return <Failure error={error} onAgain={again} />;
  if (!job) return <Loading />;
  if (job.state === 'cancelled')
    return (
      <div className="network-work">
        <p role="status">{ask('workStopped')}</p>
        <button type="button" onClick={again}>
          {ask('workAgain')}
        </button>
      </div>
    );
  const { done, total } = job.progress;
  return (
    <div className="network-work" role="status">
      <p>{ask('working')}</p>
      <progress aria-label={job.title} {...(total > 0 && { max: total, value: done })} />
      <button type="button" onClick={() => void attempt(() => change('POST', `/jobs/${job.id}/cancel`))}>
        {shell('cancel')}
      </button>
    </div>
  );
}
