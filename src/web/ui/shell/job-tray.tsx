import type { Job } from '../../api/index.js';
import { change } from './api.js';
import { useJobs } from './events.js';
import { SHELL } from './shell-words.js';
import { useUndo } from './undo.js';
import { useWords } from './words.js';

/** The work that goes on now, with how far it is and a way to stop it, wherever the person is. */
export function JobTray() {
  const say = useWords(SHELL);
  const { attempt } = useUndo();
  const running = useJobs().filter(({ state }) => state === 'running');
  if (!running.length) return null;
  return (
    <section className="job-tray" aria-label={say('jobs')}>
      {running
        .map((job) => ({ ...job, ...inWords(job, say) }))
        .map(({ id, title, note, progress: { done, total } }) => (
          <div key={id} className="job">
            <span className="job-title">{title}</span>
            {total ? <progress aria-label={title} max={total} value={done} /> : <progress aria-label={title} />}
            <span className="job-note">{total ? `${done} / ${total} ${note}` : note}</span>
            <button type="button" className="quiet" onClick={() => attempt(() => change('POST', `/jobs/${id}/cancel`))}>
              {say('cancel')}
            </button>
          </div>
        ))}
    </section>
  );
}

/** Title and note of a job in the language of the page: the server's own, but for work that nobody named. */
function inWords(
  { kind, title, progress }: Job,
  say: (key: Step | 'whoIsWho') => string,
): { title: string; note: string } {
  if (kind !== 'who-is-who') return { title, note: progress.note };
  const step = STEPS[progress.note];
  return { title: say('whoIsWho'), note: step ? say(step) : '' };
}

type Step = 'stepGrouping' | 'stepReading' | 'stepComparing' | 'stepKeeping';

const STEPS: Readonly<Record<string, Step>> = {
  grouping: 'stepGrouping',
  reading: 'stepReading',
  comparing: 'stepComparing',
  keeping: 'stepKeeping',
};
