import { fileURLToPath } from 'node:url';
import { createRoute, z } from '@hono/zod-openapi';
import { type TakingIn, takeIn } from '../../../journey.js';
import { Done, type Imported, Job, Upload, UploadedFile } from '../../api/index.js';
import { findingThread } from '../finding-thread.js';
import type { Work } from '../jobs.js';
import { refused } from '../refusal.js';
import { answers, FILE_BODY, routes } from '../route.js';
import { UploadRefused, Uploads } from '../uploads.js';
import type { Workspace } from '../workspace.js';

/** The documents of the bundled case. */
const EXAMPLE = fileURLToPath(new URL('../../../../examples/puerto-alondra/documents', import.meta.url));

const One = z.object({ id: z.string() });

/** Files into the case: begun, sent one by one, then taken in together as a job; and the bundled example. */
export function uploadRoutes(workspace: Workspace, uploads = new Uploads()) {
  const app = routes();
  const { jobs } = workspace;
  app.openapi(
    createRoute({
      method: 'post',
      path: '/uploads',
      summary: 'begin an upload',
      responses: answers(Upload, 'where to send files, and how much'),
    }),
    async (context) => context.json({ id: await uploads.begin(), limits: uploads.limits }, 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/files',
      summary: 'send a file: its bytes are the body',
      request: { params: One, query: z.object({ name: z.string().max(4000) }), body: FILE_BODY },
      responses: answers(UploadedFile, 'received'),
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { name } = context.req.valid('query');
      try {
        return context.json(await uploads.receive(id, name, context.req.raw.body), 200);
      } catch (error) {
        if (!(error instanceof UploadRefused)) throw error;
        return context.json(refused(error.said), error.status as 400, { connection: 'close' });
      }
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/take-in',
      summary: 'read what was sent into the case; the job comes to what was added and what failed',
      request: { params: One },
      responses: answers(Job, 'the job'),
    }),
    (context) => {
      const { folder, names, origin, remove } = uploads.take(context.req.valid('param').id);
      const { store } = context.var;
      const work: Work = async (report, signal) => {
        try {
          return await intoCase(report, signal, folder, { origin, places: names });
        } finally {
          await remove();
        }
      };
      const intoCase = reading(workspace, store);
      return context.json(jobs.start('import', titleOf(names), work), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/uploads/{id}',
      summary: 'give up an upload',
      request: { params: One },
      responses: answers(Done, 'given up'),
    }),
    async (context) => {
      await uploads.drop(context.req.valid('param').id);
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/case/example',
      summary: 'read the bundled example into the case',
      responses: answers(Job, 'the job'),
    }),
    (context) => {
      const intoCase = reading(workspace, context.var.store);
      const origin = (path: string) => path.replace(EXAMPLE, 'puerto-alondra');
      return context.json(
        jobs.start('import', 'puerto-alondra', (report, signal) =>
          intoCase(report, signal, EXAMPLE, { origin, places: ['puerto-alondra'] }),
        ),
        200,
      );
    },
  );
  return app;
}

/** How a folder is read into the case by a job. */
function reading(workspace: Workspace, store: Parameters<typeof takeIn>[0]) {
  return async (
    report: Parameters<Work>[0],
    signal: AbortSignal,
    folder: string,
    how: Required<Pick<TakingIn, 'origin' | 'places'>>,
  ): Promise<Imported> => {
    const onProgress = ({ files, filesTotal, current }: { files: number; filesTotal: number; current?: string }) =>
      report({ done: files, total: filesTotal, note: current === undefined ? '' : how.origin(current) });
    // Finding what a long document says takes seconds: in a thread of its own, so that the server answers meanwhile.
    const thread = findingThread(signal);
    try {
      const { added, known, failures, warnings } = await takeIn(store, [folder], onProgress, {}, undefined, {
        ...how,
        signal,
        ...(thread && { find: thread.find }),
      });
      // Of tables that wait for a person the page tells by itself, with the way to them.
      const missing = warnings.filter(({ isUnexplained }) => !isUnexplained);
      return { added, known, failures, warnings: missing };
    } finally {
      await thread?.close();
      workspace.changed('documents');
    }
  };
}

/** What an upload is called while it is read: its one file, or the first of them and how many there are. */
const titleOf = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names[0]} + ${names.length - 1}`;
