import { Link } from 'wouter';
import type { Job, Verification } from '../../../api/index.js';
import { change, withQuery } from '../../shell/api.js';
import { useJobs } from '../../shell/events.js';
import { useSettings } from '../../shell/settings.js';
import { useTold } from '../../shell/told.js';
import { useUndo } from '../../shell/undo.js';
import { useWords } from '../../shell/words.js';
import { CASE } from './words.js';

/** Checks on demand that the case is whole. */
export function Check() {
  const say = useWords(CASE);
  const told = useTold();
  const { language } = useSettings();
  const { attempt } = useUndo();
  const job = useJobs().findLast(({ kind }) => kind === 'verify');
  const result = job?.result as Verification | undefined;
  return (
    <section className="panel" aria-labelledby="case-check">
      <h2 id="case-check">{say('verify')}</h2>
      <p className="soft">{say('verifyWhat')}</p>
      <button
        type="button"
        disabled={job?.state === 'running'}
        onClick={() => attempt(() => change<Job>('POST', withQuery('/case/verify', { language })))}
      >
        {say(job?.state === 'running' ? 'verifying' : 'verify')}
      </button>
      <div role="status">
        {job?.state === 'failed' && <p>{job.error}</p>}
        {result && result.faults.length === 0 && (
          <p>{say('verified', { documents: result.documents, statements: result.statements })}</p>
        )}
        {result && result.faults.length > 0 && (
          <>
            <p>
              <strong>{say('faults', { count: result.faults.length })}</strong>
            </p>
            <ul>
              {result.faults.slice(0, 100).map(({ document, statement, fault }) => (
                <li key={`${document} ${statement} ${told(fault)}`}>
                  <Link href={`/documents/${document}${statement ? `?statement=${statement}` : ''}`}>
                    {document.slice(0, 12)}
                  </Link>
                  : {told(fault)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
