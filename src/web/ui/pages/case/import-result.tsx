import { Link } from 'wouter';
import type { Imported, Job } from '../../../api/index.js';
import { useToldByReader } from '../../parts/reader-words.js';
import { change } from '../../shell/api.js';
import { useJobs } from '../../shell/events.js';
import { SHELL } from '../../shell/shell-words.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { CASE } from './words.js';

/** The latest reading of files into the case: how far it is, or what it came to. */
export function ImportResult() {
  const say = useWords(CASE);
  const shell = useWords(SHELL);
  const { attempt } = useUndo();
  const job = useJobs().findLast(({ kind }) => kind === 'import');
  if (!job) return null;
  const { done, total, note } = job.progress;
  if (job.state === 'running')
    return (
      <section className="panel" aria-label={say('reading')}>
        <h2>
          {say('reading')} {job.title}
        </h2>
        <progress
          className="case-progress"
          aria-label={say('reading')}
          max={total || undefined}
          value={total ? done : undefined}
        />
        <div className="row">
          <span className="soft" role="status">
            {total > 0 && say('sent', { done, all: total })} {note}
          </span>
          <button type="button" onClick={() => attempt(() => change('POST', `/jobs/${job.id}/cancel`))}>
            {shell('cancel')}
          </button>
        </div>
      </section>
    );
  return <Outcome job={job} />;
}

function Outcome({ job }: { job: Job }) {
  const say = useWords(CASE);
  const told = useToldByReader();
  const result = job.result as Imported | undefined;
  return (
    <section className="panel" role="status">
      {job.state === 'failed' && (
        <p>
          {say('readBroke')} {job.error}
        </p>
      )}
      {job.state === 'cancelled' && <p>{say('readStopped')}</p>}
      {result && (
        <>
          <p>
            <strong>{say('readDone', { added: result.added, known: result.known })}</strong>
            {result.failures.length > 0 && <> · {say('readFailed', { count: result.failures.length })}</>}
          </p>
          {result.warnings.length > 0 && (
            <details>
              <summary>{say('readWarned', { count: result.warnings.length })}</summary>
              <ul>
                {result.warnings.slice(0, 200).map(({ name, warning }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
                  <li key={at}>
                    {name}: {told(warning)}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p className="row">
            {say('next')}: <Link href="/documents">{say('look')}</Link> <Link href="/entities">{say('whoIsWho')}</Link>{' '}
            <Link href="/assessment">{say('report')}</Link>
          </p>
        </>
      )}
    </section>
  );
}
