import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { word } from '../../../model/index.js';
import { Done, JobList } from '../../api/index.js';
import { refused } from '../refusal.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** A sign of life on a stream where nothing happens, so that proxies and browsers keep it: milliseconds. */
const HEARTBEAT = 15_000;

/** Streams that are open at once: one for each window of each user, and many to spare. */
const MOST_STREAMS = 100;

/** The work in hand, and a stream of events: `job` with each change of one, `changed` with the revision of the case. */
export function jobRoutes(workspace: Workspace) {
  const { jobs } = workspace;
  const app = routes();
  let streams = 0;
  app.openapi(
    createRoute({ method: 'get', path: '/jobs', summary: 'work in hand', responses: answers(JobList, 'all jobs') }),
    (context) => context.json({ jobs: jobs.list() }, 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/jobs/{id}/cancel',
      summary: 'ask a job to stop',
      request: { params: z.object({ id: z.string() }) },
      responses: answers(Done, 'asked'),
    }),
    (context) => {
      jobs.cancel(context.req.valid('param').id);
      return context.json({ done: true as const }, 200);
    },
  );
  app.get('/events', (context) => {
    // Whoever asks only for the head never takes the stream, and so would never end it.
    if (context.req.method === 'HEAD') return context.body(null, 200);
    if (streams >= MOST_STREAMS)
      return context.json(
        refused(word('Too many windows of the workbench are open. Close some, and load this one again.')),
        429,
      );
    streams++;
    return streamSSE(context, async (stream) => {
      const send = (event: string, data: unknown) => void stream.writeSSE({ event, data: JSON.stringify(data) });
      const ends = [
        jobs.watch((job) => send('job', job)),
        workspace.watch((revision) => send('changed', { revision })),
      ];
      stream.onAbort(() => {
        streams--;
        for (const end of ends) end();
      });
      send('changed', { revision: workspace.revision });
      for (const job of jobs.list()) send('job', job);
      while (!stream.aborted && !stream.closed) {
        await stream.sleep(HEARTBEAT);
        await stream.writeSSE({ event: 'alive', data: '' });
      }
    });
  });
  return app;
}
