import type { MessagePort } from 'node:worker_threads';
import { CompiledQuery, type DatabaseConnection, type Kysely, type QueryResult } from 'kysely';
import { type Said, UserError } from '../model/index.js';
import { kyselyThrough, PlainDriver } from './plain-driver.js';
import type { Tables } from './schema.js';
import { type Store, transactions } from './store.js';

/**
 * A case as another thread has it. A database in a folder has one session in one thread, so the other thread sends its
 * queries here; a session that it opens is its own until it gives it back, with any transaction in it.
 */
type Question =
  | { what: 'open' | 'close'; session: number }
  | { what: 'query'; session: number; sql: string; parameters: readonly unknown[] }
  /** Whether so many bytes may be written. */
  | { what: 'room'; size: number };

type Asked = Question & { number: number };
type Answered = { number: number } & ({ result: unknown } | { error: Error; code?: string; said?: Said });

/** What the other thread is told before it asks anything. */
export interface Apart {
  location: string;
  who: string;
  /** As `Store.takesTurns`. */
  takesTurns: boolean;
}

/** Answers what another thread asks of a case through `port`, until the port is closed. */
export function answerQueries(store: Store, port: MessagePort): void {
  const sessions = new Map<number, { db: Kysely<Tables>; giveBack: () => void }>();
  const answer = async (asked: Asked): Promise<unknown> => {
    if (asked.what === 'room') return await store.write(async () => {}, asked.size);
    const { session } = asked;
    if (asked.what === 'open') return await open(session);
    const held = sessions.get(session)!;
    if (asked.what === 'query') {
      const { rows, numAffectedRows } = await held.db.executeQuery(CompiledQuery.raw(asked.sql, [...asked.parameters]));
      return { rows, numAffectedRows };
    }
    sessions.delete(session);
    return held.giveBack();
  };
  const open = (session: number) =>
    new Promise<void>((opened, failed) => {
      store.db
        .connection()
        .execute(
          (db) =>
            new Promise<void>((giveBack) => {
              sessions.set(session, { db: db as Kysely<Tables>, giveBack });
              opened();
            }),
        )
        .catch(failed);
    });
  port.on('message', async (asked: Asked) => {
    const { number } = asked;
    const answered = await answer(asked).then(
      (result): Answered => ({ number, result }),
      (error: Error & { code?: string }): Answered => ({
        number,
        error,
        ...(error instanceof UserError && { said: error.said }),
        ...(error.code && { code: error.code }),
      }),
    );
    port.postMessage(answered);
  });
  port.on('close', async () => {
    // A thread that ended in the middle of a transaction leaves nothing of it.
    for (const { db, giveBack } of sessions.values()) {
      await db.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
      giveBack();
    }
  });
}

/** The store of a case that the thread at the other end of `port` has open. */
export function storeApart(port: MessagePort, { who, takesTurns }: Apart): Store {
  const waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>();
  let last = 0;
  port.on('message', (answered: Answered) => {
    const { done, failed } = waiting.get(answered.number)!;
    waiting.delete(answered.number);
    if ('result' in answered) done(answered.result);
    else if (answered.said) failed(new UserError(answered.said));
    else failed(Object.assign(answered.error, answered.code !== undefined && { code: answered.code }));
  });
  const ask: Ask = (question) =>
    new Promise((done, failed) => {
      const number = ++last;
      waiting.set(number, { done, failed });
      port.postMessage({ ...question, number } satisfies Asked);
    });
  const db = kyselyThrough(new DriverApart(ask));
  const { read, write } = transactions(db);
  return {
    db,
    who,
    takesTurns,
    now: () => new Date().toISOString(),
    read,
    write: async (work, size = 0) => {
      await ask({ what: 'room', size });
      return await write(work);
    },
    close: async () => port.close(),
  };
}

type Ask = (question: Question) => Promise<unknown>;

/** Sends queries to the thread that has the database. */
class DriverApart extends PlainDriver {
  readonly #ask: Ask;
  #sessions = 0;

  constructor(ask: Ask) {
    super();
    this.#ask = ask;
  }

  async acquireConnection(): Promise<DatabaseConnection & { session: number }> {
    const session = ++this.#sessions;
    await this.#ask({ session, what: 'open' });
    return {
      session,
      executeQuery: async <R>({ sql, parameters }: CompiledQuery) =>
        (await this.#ask({ session, what: 'query', sql, parameters })) as QueryResult<R>,
      // biome-ignore lint/correctness/useYield: nothing here streams.
      streamQuery: async function* () {
        throw new Error('A case of another thread cannot stream a query');
      },
    };
  }

  async releaseConnection(connection: DatabaseConnection & { session: number }): Promise<void> {
    await this.#ask({ session: connection.session, what: 'close' });
  }

  async destroy(): Promise<void> {}
}
