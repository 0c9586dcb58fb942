import type { Job } from '../api/index.js';
import { isSlow, type NetworkOutcome, type NetworkTask, perform } from './network-task.js';
import { onThread } from './network-thread.js';
import type { Workspace } from './workspace.js';

/** Something that is asked of a network, and how what comes of it is told. */
export interface Work<T> {
  /** The same for the same question. */
  key: string;
  task: NetworkTask;
  /** About how many steps from node to node it takes. */
  steps: number;
  told(outcome: NetworkOutcome): T;
}

/** Answers to slow questions that are kept. */
const KEPT = 16;

interface SlowWork {
  outcomes: Map<string, NetworkOutcome>;
  /** Jobs by what they work on. */
  jobs: Map<string, string>;
}

/** What was worked out by jobs since the case last changed. */
const slow = (workspace: Workspace): Promise<SlowWork> =>
  workspace.derived('network work', () => ({ outcomes: new Map(), jobs: new Map() }));

/** The answer where it is quick or was worked out before; undefined where it takes a job. */
export async function answered<T>(workspace: Workspace, { key, task, steps, told }: Work<T>): Promise<T | undefined> {
  const known = (await slow(workspace)).outcomes.get(key);
  if (known) return told(known);
  return isSlow(steps) ? undefined : told(await perform(task));
}

/** The answer, whatever it takes, without holding up the server. */
export async function worked<T>(workspace: Workspace, work: Work<T>, signal: AbortSignal): Promise<T> {
  const quick = await answered(workspace, work);
  return quick ?? work.told(await onThread(work.task, () => undefined, signal));
}

/** A job that works the answer out, or the one that is at it already; then `answered` has it. */
export async function jobFor<T>(workspace: Workspace, { key, task }: Work<T>, title: string): Promise<Job> {
  const { outcomes, jobs } = await slow(workspace);
  const running = workspace.jobs.list().find(({ id, state }) => id === jobs.get(key) && state === 'running');
  if (running) return running;
  const job = workspace.jobs.start('network', title, async (report, signal) => {
    outcomes.set(key, await onThread(task, (done, total) => report({ done, total }), signal));
    for (const old of [...outcomes.keys()].slice(0, -KEPT)) outcomes.delete(old);
  });
  jobs.set(key, job.id);
  return job;
}
