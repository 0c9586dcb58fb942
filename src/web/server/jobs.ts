import { EventEmitter } from 'node:events';
import { said, UserError } from '../../model/index.js';
import type { Job } from '../api/index.js';
import { refusal, refused } from './refusal.js';

/** Says how far a job is: parts done, parts in all (0: not known), what is being done. */
export type Report = (progress: Partial<Job['progress']>) => void;

/** A job's work: reports how far it is, stops when `signal` is aborted, and returns its result. */
export type Work = (report: Report, signal: AbortSignal) => Promise<unknown>;

/** Ended jobs that are remembered, newest first; older ones are forgotten with their results. */
const REMEMBERED = 50;

/** The work in hand: started, watched, cancelled. Everyone who watches hears of every change of every job. */
export class Jobs {
  readonly #jobs = new Map<string, { job: Job; stop: AbortController; ended: Promise<void> }>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #last = 0;

  /** @param prefix what ids begin with, where another thread has jobs of its own */
  constructor(readonly prefix = '') {}

  /** Starts a job and returns it at once. */
  start(kind: string, title: string, work: Work): Job {
    const job: Job = {
      id: `${this.prefix}${++this.#last}`,
      kind,
      title,
      state: 'running',
      progress: { done: 0, total: 0, note: '' },
    };
    const stop = new AbortController();
    const report: Report = (progress) => {
      Object.assign(job.progress, progress);
      this.#tell(job);
    };
    const ended = this.#run(job, () => work(report, stop.signal), stop.signal);
    this.#jobs.set(job.id, { job, stop, ended });
    this.#tell(job);
    return job;
  }

  /** Shows a job of another thread as it is now; `cancel` asks that thread to stop it. */
  mirror(job: Job, cancel: () => void = () => {}): void {
    const known = this.#jobs.get(job.id);
    if (known) Object.assign(known.job, job);
    else {
      const stop = new AbortController();
      stop.signal.addEventListener('abort', cancel);
      this.#jobs.set(job.id, { job, stop, ended: Promise.resolve() });
    }
    this.#tell(job);
    if (job.state !== 'running') this.#forgetOld();
  }

  list(): Job[] {
    return [...this.#jobs.values()].map(({ job }) => job);
  }

  /** @throws UserError where there is no such job. */
  get(id: string): Job {
    return this.#known(id).job;
  }

  /** Asks a job to stop; one that has ended stays as it is. @throws UserError where there is no such job. */
  cancel(id: string): void {
    this.#known(id).stop.abort();
  }

  /** Calls `listener` at every change of a job; returns what ends that. */
  watch(listener: (job: Job) => void): () => void {
    this.#changes.on('job', listener);
    return () => this.#changes.off('job', listener);
  }

  /** Asks every job to stop, and waits until all have. */
  async stop(): Promise<void> {
    for (const { stop } of this.#jobs.values()) stop.abort();
    await Promise.all([...this.#jobs.values()].map(({ ended }) => ended));
  }

  async #run(job: Job, work: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
    // Never in the call that starts it: whoever started it hears of its end after its beginning.
    await Promise.resolve();
    try {
      job.result = await work();
      job.state = signal.aborted ? 'cancelled' : 'done';
    } catch (error) {
      job.state = signal.aborted ? 'cancelled' : 'failed';
      if (job.state === 'failed') Object.assign(job, refused(refusal(error).told));
    }
    this.#tell(job);
    this.#forgetOld();
  }

  #tell(job: Job): void {
    this.#changes.emit('job', job);
  }

  #known(id: string) {
    const known = this.#jobs.get(id);
    if (!known) throw new UserError(said`There is no job ${id.slice(0, 40)}; the server may have been started anew.`);
    return known;
  }

  #forgetOld(): void {
    const ended = [...this.#jobs.values()].filter(({ job }) => job.state !== 'running');
    for (const { job } of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) this.#jobs.delete(job.id);
  }
}
