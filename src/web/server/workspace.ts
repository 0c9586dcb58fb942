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
import { type Assessment, type AssessmentOptions, assess } from '../../report/index.js';
import { Jobs } from './jobs.js';

/**
 * What can change in a case: its documents with all that was found in them, who is who, what people say of statements or
 * write, and what they keep beside the documents, from which nothing of the case is derived.
 */
export type Change = 'documents' | 'pairs' | 'statements' | 'writing' | 'kept';

const ANY: readonly Change[] = ['documents', 'pairs', 'statements', 'writing'];

/**
 * The case as the workbench has it open: what is derived from it is made when it is first asked for and kept until the
 * case changes. Every route that changes the case calls `changed`.
 */
export class Workspace {
  readonly jobs = new Jobs();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #made = new Map<string, { value: Promise<unknown>; until: readonly Change[] }>();
  #revision = 0;

  constructor(readonly store: Case) {}

  /** Grows with every change of the case. */
  get revision(): number {
    return this.#revision;
  }

  /** To be called after the case was changed: what was derived from that is dropped, and everyone who watches is told. */
  changed(what: Change): void {
    this.#revision++;
    for (const [key, { until }] of this.#made) if (until.includes(what)) this.#made.delete(key);
    this.#changes.emit('changed', this.#revision);
  }

  /** Calls `listener` with the new revision at every change; returns what ends that. */
  watch(listener: (revision: number) => void): () => void {
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
      return mergeCase({ ...snapshot, judgements: await this.store.judgements() }, compared);
    };
    return this.derived('resolved', resolve, ['documents', 'pairs', 'statements']);
  }

  /** What the documents hold and people said of it; its judgements on pairs may be older. */
  #snapshot(): Promise<CaseSnapshot> {
    return this.derived('snapshot', () => this.store.snapshot(), ['documents', 'statements']);
  }

  #compared(): Promise<Compared> {
    const compare = async (): Promise<Compared> => {
      await this.store.groupReprints();
      const snapshot = await this.#snapshot();
      const compared = compareCase(snapshot);
      await judgeByRules(this.store, compared, snapshot.judgements);
      return compared;
    };
    return this.derived('compared', compare, ['documents']);
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
