import { EventEmitter } from 'node:events';
import type { Case, CaseSnapshot } from '../../case/index.js';
import {
  type Compared,
  compareCase,
  judgeByRules,
  keptFor,
  mergeCase,
  type OfCase,
  type Resolved,
} from '../../journey.js';
import { said, UserError } from '../../model/index.js';
import { type Assessment, type AssessmentOptions, assess } from '../../report/index.js';
import { inSlices } from './in-slices.js';
import { Jobs } from './jobs.js';

/**
 * What can change in a case: its documents with all that was found in them, who is who, what people say of statements or
 * write, and what they keep beside the documents, from which nothing of the case is derived.
 */
export type Change = 'documents' | 'pairs' | 'statements' | 'writing' | 'kept';

const ANY: readonly Change[] = ['documents', 'pairs', 'statements', 'writing'];

/** Entities and statements from which work on all of them takes seconds. */
const LARGE = 50_000;

const STOPPED = said`Reading all of the case was stopped. Load the page again to begin anew.`;

/** Says how far the work is: what is being done, parts done, parts in all. */
type Step = (note: 'grouping' | 'reading' | 'comparing' | 'keeping', done: number, total: number) => void;

/**
 * The case as the workbench has it open: what is derived from it is made when it is first asked for and kept until the
 * case changes. Every route that changes the case calls `changed`.
 */
export class Workspace {
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #made = new Map<string, { value: Promise<unknown>; until: readonly Change[] }>();
  #revision = 0;
  /** The case as it was last read: what has not changed since is not read again. */
  #read: CaseSnapshot | undefined;
  /** The entities as they were last joined. */
  #merged: { compared: Compared; resolved: Resolved } | undefined;

  constructor(
    readonly store: Case,
    readonly jobs = new Jobs(),
  ) {}

  /** Grows with every change of the case. */
  get revision(): number {
    return this.#revision;
  }

  /** To be called after the case was changed: what was derived from that is dropped, and everyone who watches is told, with `by`. */
  changed(what: Change, by?: unknown): void {
    this.#revision++;
    for (const [key, { until }] of this.#made) if (until.includes(what)) this.#made.delete(key);
    this.#changes.emit('changed', this.#revision, what, by);
  }

  /** Calls `listener` with the new revision, what changed and who says so at every change; returns what ends that. */
  watch(listener: (revision: number, what: Change, by: unknown) => void): () => void {
    this.#changes.on('changed', listener);
    return () => this.#changes.off('changed', listener);
  }

  /**
   * What `make` makes of the case as it is now; made once for each `key` between two changes.
   * @param until the changes after which it is made anew; any unless told
   */
  derived<T>(key: string, make: () => Promise<T> | T, until: readonly Change[] = ANY): Promise<T> {
    const known = this.#made.get(key);
    if (known) return known.value as Promise<T>;
    const fresh = { value: Promise.resolve().then(make), until };
    this.#made.set(key, fresh);
    // What failed is tried again when it is next asked for.
    fresh.value.catch(() => this.#made.get(key) === fresh && this.#made.delete(key));
    return fresh.value;
  }

  /**
   * All of the case in memory, with who is who. After a judgement on a pair only the merging is done again, after one on
   * a statement the reading; entities are compared anew when documents come or go.
   */
  resolved(): Promise<Resolved> {
    const resolve = async (): Promise<Resolved> => {
      const compared = await this.#compared();
      const snapshot = await this.#snapshot();
      const merged = this.#merged;
      // What is said of a statement joins nobody.
      if (merged?.compared === compared && merged.resolved.snapshot.judgements === snapshot.judgements)
        return { ...merged.resolved, snapshot };
      const resolved = mergeCase(snapshot, compared, merged?.resolved);
      this.#merged = { compared, resolved };
      return resolved;
    };
    return this.derived('resolved', resolve, ['documents', 'pairs', 'statements']);
  }

  /** All of the case as it is now; only what has changed since the last time is read. */
  async #snapshot(): Promise<CaseSnapshot> {
    const earlier = this.#read;
    this.#read = await this.#shown((step) =>
      this.store.snapshot((done, total) => step('reading', done, total), earlier),
    );
    return this.#read;
  }

  #compared(): Promise<Compared> {
    const compare = async (): Promise<Compared> => {
      await this.#shown((step) => {
        step('grouping', 0, 0);
        return this.store.groupReprints();
      });
      const snapshot = await this.#snapshot();
      return await this.#shown(async (step, signal) => {
        const total = snapshot.entities.length;
        step('comparing', 0, total);
        const compared = await compareCase(this.store, snapshot, (steps) =>
          inSlices(steps, signal, (done) => step('comparing', done, total)),
        );
        step('keeping', 0, 0);
        await judgeByRules(this.store, compared, snapshot.judgements);
        return compared;
      });
    };
    return this.derived('compared', compare, ['documents']);
  }

  /**
   * Work on all of the case that people wait for: in a large case a job that says how far it is, with the step as its
   * note, and that they can stop. @throws UserError where they did
   */
  async #shown<T>(work: (step: Step, signal: AbortSignal) => Promise<T>): Promise<T> {
    const { entities, statements } = await this.store.counts();
    if (entities + statements < LARGE) return await work(() => {}, new AbortController().signal);
    return await new Promise((done, failed) => {
      this.jobs.start('who-is-who', '', async (report, signal) => {
        const step: Step = (note, at, total) => {
          if (signal.aborted) throw new UserError(STOPPED);
          report({ note, done: at, total });
        };
        // Whoever waits has the result; the job only says how far it is.
        await work(step, signal).then(done, (error) => {
          const told = signal.aborted ? new UserError(STOPPED) : error;
          failed(told);
          throw told;
        });
      });
    });
  }

  /** The assessment of the case as it is now. */
  assessment(options: OfCase<AssessmentOptions>): Promise<Assessment> {
    return this.derived(`assessment ${JSON.stringify(options)}`, async () => {
      const { snapshot, entities, doubtful } = await this.resolved();
      const kept = await keptFor(this.store, snapshot, options);
      return assess(snapshot, entities, { ...options, doubtful: doubtful.length, ...kept });
    });
  }
}
