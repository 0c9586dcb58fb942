import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { said, UserError } from '../../model/index.js';

/** Where Atalaya listens unless told otherwise; the next free port is taken where this one is in use. */
export const DEFAULT_PORT = 8470;

const LOOPBACK = '127.0.0.1';

/** What answers requests, and where it is to listen. */
export interface Listening {
  app: { fetch: Parameters<typeof serve>[0]['fetch'] };
  /** The port asked for; undefined: the default or the next free one; 0: any free one. */
  port?: number;
  /** The address to bind; the loopback address unless given. */
  address?: string;
}

const free = (port: number, address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, address);
  });

/**
 * Serves `app`.
 * @returns the address, and a function that stops serving
 * @throws UserError where the port asked for is in use
 */
export async function listen({
  app,
  port,
  address = LOOPBACK,
}: Listening): Promise<{ url: string; close: () => Promise<void> }> {
  let chosen = port ?? DEFAULT_PORT;
  if (port === undefined) while (!(await free(chosen, address)) && chosen < DEFAULT_PORT + 50) chosen++;
  else if (port !== 0 && !(await free(port, address)))
    throw new UserError(said`Port ${port} is in use. Choose another with --port, or leave it out to take a free one.`);
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: chosen, hostname: address }, (info) =>
      resolve({
        url: `http://${address.includes(':') ? `[${address}]` : address}:${info.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            // Streams of events never end by themselves.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
}
