import { useEffect, useRef, useState } from 'react';
import type { Job, Slow } from '../../../api/index.js';
import { change, queries, useGet } from '../../shell/api.js';
import { useJob } from '../../shell/events.js';

/** An answer of the server that may take a job to work out. */
export interface Worked<T> {
  data: T | undefined;
  error: Error | undefined;
  /** The job that is at it, or was stopped. */
  job: Job | undefined;
  /** Starts it again, after it was stopped or failed. */
  again(): void;
}

/**
 * What `path` answers; where that takes a while a job is started, called `title`, and stopped when something else is asked
 * for before it is done. Undefined: nothing is asked.
 */
export function useWorked<T extends object>(path: string | undefined, title: string): Worked<T> {
  const answer = useGet<T | Slow>(path);
  const [started, setStarted] = useState<{ path: string; id?: string; error?: Error }>();
  const [round, setRound] = useState(0);
  const isSlow = answer.data !== undefined && 'slow' in answer.data && !answer.isPlaceholderData;
  /** Jobs that are over: these need no stopping. */
  const done = useRef(new Set<string>());
  const called = useRef(title);
  called.current = title;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is another try.
  useEffect(() => {
    if (!path || !isSlow) return undefined;
    let [left, id] = [false, ''];
    const stop = () => void change('POST', `/jobs/${id}/cancel`).catch(() => undefined);
    setStarted({ path });
    change<Job>('POST', path, { title: called.current }).then(
      (job) => {
        id = job.id;
        if (left) stop();
        else setStarted({ path, id });
      },
      (error: Error) => setStarted({ path, error }),
    );
    return () => {
      left = true;
      if (id && !done.current.has(id)) stop();
    };
  }, [path, isSlow, round]);
  const mine = started?.path === path ? started : undefined;
  const job = useJob(mine?.id);
  useEffect(() => {
    if (!job || job.state === 'running') return;
    done.current.add(job.id);
    if (job.state !== 'done') return;
    void queries.invalidateQueries({ queryKey: [path] }).then(() => {
      // The case may have changed meanwhile: then what was worked out is of no use.
      const now = queries.getQueryData<object>([path]);
      if (now && 'slow' in now) setRound((last) => last + 1);
    });
  }, [job, path]);
  const failed = job?.state === 'failed' ? new Error(job.error) : undefined;
  return {
    data: answer.data !== undefined && !('slow' in answer.data) ? answer.data : undefined,
    error: answer.error ?? mine?.error ?? failed,
    job: isSlow ? job : undefined,
    again: () => (answer.error ? void answer.refetch() : setRound(round + 1)),
  };
}
