import { EventEmitter } from 'node:events';
import type { Case } from '../../case/index.js';
import { type Resolved, resolveCase } from '../../journey.js';
import { type Assessment, type AssessmentOptions, assess } from '../../report/index.js';
import { Jobs } from './jobs.js';

/** What can change in a case: its documents with all that was found in them, who is who, or what people say of statements. */
export type Change = 'documents' | 'pairs' | 'statements';

/**
 * The case as the workbench has it open: what is derived from it is made when it is first asked for and kept until the
 * case changes. Every route that changes the case calls `changed`.
 */
export class Workspace {
  readonly jobs = new Jobs();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #made = new Map<string, Promise<unknown>>();
  #revision = 0;

  constructor(readonly store: Case) {}

  /** Grows with every change of the case. */
  get revision(): number {
    return this.#revision;
  }

  /** To be called after the case was changed: what was derived from it is dropped, and everyone who watches is told. */
  changed(_what: Change): void {
    this.#revision++;
    this.#made.clear();
    this.#changes.emit('changed', this.#revision);
  }

  /** Calls `listener` with the new revision at every change; returns what ends that. */
  watch(listener: (revision: number) => void): () => void {
    this.#changes.on('changed', listener);
    return () => this.#changes.off('changed', listener);
  }

  /** What `make` makes of the case as it is now; made once for each `key` between two changes. */
  derived<T>(key: string, make: () => Promise<T> | T): Promise<T> {
    const known = this.#made.get(key);
    if (known) return known as Promise<T>;
    const fresh = Promise.resolve().then(make);
    this.#made.set(key, fresh);
    // What failed is tried again when it is next asked for.
    fresh.catch(() => this.#made.get(key) === fresh && this.#made.delete(key));
    return fresh;
  }

  /** All of the case in memory, with who is who. */
  resolved(): Promise<Resolved> {
    return this.derived('resolved', () => resolveCase(this.store));
  }

  /** The assessment of the case as it is now. */
  assessment(options: Omit<AssessmentOptions, 'doubtful' | 'failures' | 'writing'>): Promise<Assessment> {
    return this.derived(`assessment ${JSON.stringify(options)}`, async () => {
      const { snapshot, entities, doubtful } = await this.resolved();
      const kept = { failures: await this.store.failures(), writing: await this.store.writing() };
      return assess(snapshot, entities, { ...options, doubtful: doubtful.length, ...kept });
    });
  }
}
