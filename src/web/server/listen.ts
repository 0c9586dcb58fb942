import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { UserError } from '../../model/index.js';

/** Where Atalaya listens unless told otherwise; the next free port is taken where this one is in use. */
export const DEFAULT_PORT = 8470;

const free = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, '127.0.0.1');
  });

/**
 * Serves `app` on the loopback address only.
 * @param port the port asked for; undefined: the default or the next free one
 * @returns the address, and a function that stops serving
 * @throws UserError where the port asked for is in use
 */
export async function listen(app: Hono, port?: number): Promise<{ url: string; close: () => Promise<void> }> {
  let chosen = port ?? DEFAULT_PORT;
  if (port === undefined) while (!(await free(chosen)) && chosen < DEFAULT_PORT + 50) chosen++;
  else if (port !== 0 && !(await free(port)))
    throw new UserError(`Port ${port} is in use. Choose another with --port, or leave it out to take a free one.`);
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: chosen, hostname: '127.0.0.1' }, (info) =>
      resolve({
        url: `http://127.0.0.1:${info.port}/`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
  });
}
