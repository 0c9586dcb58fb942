import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Apart } from '../../case/index.js';
import { said, UserError } from '../../model/index.js';
import type { Job } from '../api/index.js';
import { refusal, refused } from './refusal.js';
import type { EditionDefaults } from './routes/printed.js';
import type { Change, Workspace } from './workspace.js';

/** Built beside this file; where the sources run, there is none, and every request is answered in this thread. */
const WORKER = new URL('./case-worker.js', import.meta.url);

/** Header that names to the thread who asks; the server has let them in. */
export const WHO_HEADER = 'x-atalaya-who';

/** Part of the machine's memory that a case may take. */
const MEMORY = 0.75;

/** Megabytes for what was just made: most of a case stays, and what is too little is copied again and again. */
const YOUNG = 256;

/** What the thread is given at its start. */
export interface CaseThreadStart {
  port: MessagePort;
  apart: Apart;
  edition: EditionDefaults;
}

/** A request as it goes to the thread, and the answer as it comes back. */
export interface AskedApart {
  number: number;
  method: string;
  url: string;
  headers: [string, string][];
  body?: ArrayBuffer;
}
export interface AnsweredApart {
  number: number;
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
}

/** What either side tells the other. */
export type ToThread = { ask: AskedApart } | { changed: Change } | { cancel: string };
export type FromThread = { answer: AnsweredApart } | { changed: Change } | { job: Job };

/**
 * What the store answers by itself: the case, its documents and tables, files on their way into it, what people say of statements,
 * jobs, tables of territories. Everything else needs all of the case in memory: entities, network, policy, assessment.
 */
const WITHOUT_ALL =
  /^\/(?!assessment\.|api\/)|^\/api\/(?:case|documents|tables|search|statements|uploads|jobs|events|vocabulary|openapi\.json|map\/territories)(?:\/|$)/;

/**
 * The thread that has all of a case in memory, so that the server answers everything else at once however large the case
 * is. It is started by the first request that needs it, and anew by the next one if it ended.
 */
export class CaseThread {
  readonly #workspace: Workspace;
  readonly #edition: EditionDefaults;
  readonly #waiting = new Map<number, { done: (answer: Response) => void; failed: (error: Error) => void }>();
  #worker: { thread: Worker; port: MessagePort } | undefined;
  #last = 0;

  constructor(workspace: Workspace, edition: EditionDefaults) {
    this.#workspace = workspace;
    this.#edition = edition;
    workspace.watch((_, what, by) => by !== this && this.#tell({ changed: what }));
  }

  /** Whether a request for `path` is one for this thread. */
  answers(path: string): boolean {
    return !WITHOUT_ALL.test(path) && existsSync(WORKER);
  }

  /** What the thread answers to a request of `who`, if known. @throws UserError where the case does not fit into the memory */
  async answer(request: Request, who: string | undefined): Promise<Response> {
    const body = request.body ? await request.arrayBuffer() : undefined;
    const number = ++this.#last;
    const headers: [string, string][] = [...request.headers].filter(([name]) => name !== WHO_HEADER);
    if (who !== undefined) headers.push([WHO_HEADER, encodeURIComponent(who)]);
    this.#worker ??= this.#start();
    const { thread } = this.#worker;
    return await new Promise((done, failed) => {
      this.#waiting.set(number, { done, failed });
      const ask: AskedApart = { number, method: request.method, url: request.url, headers, ...(body && { body }) };
      thread.postMessage({ ask } satisfies ToThread, body ? [body] : []);
    });
  }

  /** Ends the thread. To be called before the case is closed. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.port.close();
    await worker?.thread.terminate();
  }

  #tell(message: ToThread): void {
    this.#worker?.thread.postMessage(message);
  }

  #start() {
    const { port1, port2 } = new MessageChannel();
    const apart = this.#workspace.store.shareWith(port1);
    const workerData: CaseThreadStart = { port: port2, apart, edition: this.#edition };
    const thread = new Worker(WORKER, {
      workerData,
      transferList: [port2],
      resourceLimits: {
        maxOldGenerationSizeMb: Math.floor((MEMORY * totalmem()) / 2 ** 20),
        maxYoungGenerationSizeMb: YOUNG,
      },
    });
    const started = { thread, port: port1 };
    const jobs = new Map<string, Job>();
    thread.on('message', (message: FromThread) => {
      if ('answer' in message) this.#answered(message.answer);
      else if ('changed' in message) this.#workspace.changed(message.changed, this);
      else {
        jobs.set(message.job.id, message.job);
        this.#workspace.jobs.mirror(message.job, () => this.#tell({ cancel: message.job.id }));
      }
    });
    const ended = (error: Error): void => {
      const failed = refused(refusal(error).told);
      port1.close();
      if (this.#worker === started) this.#worker = undefined;
      for (const job of jobs.values())
        if (job.state === 'running') this.#workspace.jobs.mirror({ ...job, state: 'failed', ...failed });
      for (const asked of this.#waiting.values()) asked.failed(error);
      this.#waiting.clear();
    };
    thread.on('error', (error: Error & { code?: string }) =>
      ended(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UserError(TOO_LARGE) : error),
    );
    thread.on('exit', () => ended(new UserError('The work was ended. Load the page again to begin anew.')));
    return started;
  }

  #answered({ number, status, headers, body }: AnsweredApart): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    waiting?.done(new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers }));
  }
}

const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);

const TOO_LARGE = said`All of this case does not fit into the memory of this machine, so entities, network, map and assessment cannot be shown. Documents and search still work. Close other programs, or serve the case on a machine with more memory.`;
