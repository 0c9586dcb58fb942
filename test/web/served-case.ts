import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Case, openCase } from '../../src/case/index.js';
import { takeIn } from '../../src/journey.js';
import type { Job } from '../../src/web/api/index.js';
import { createWorkbench, type WorkbenchOptions, Workspace } from '../../src/web/server/index.js';

const TOKEN = 'token-of-the-tests';

/** The bytes of a file, or its text. */
type Sent = string | Uint8Array<ArrayBuffer>;

/** A workbench on a case of its own, asked without a network. */
export interface Asked {
  store: Case;
  workspace: Workspace;
  app: ReturnType<typeof createWorkbench>;
  folder: string;
  get<T>(path: string, headers?: Record<string, string>): Promise<{ status: number; body: T }>;
  change<T>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: T }>;
  /** Sends a file into an upload. */
  send(upload: string, name: string, bytes: Sent): Promise<{ status: number; body: { error?: string } }>;
  /** Sends files, has them read, and waits until they are. */
  takeIn(files: Record<string, Sent>): Promise<Job>;
  ended(job: Job): Promise<Job>;
  close(): Promise<void>;
}

/** Makes a case of these files, read from a folder, and a workbench on it. */
export async function askedCase(
  files: Record<string, string> = {},
  options: Partial<WorkbenchOptions> = {},
): Promise<Asked> {
  const folder = await mkdtemp(join(tmpdir(), 'atalaya-web-'));
  const store = await openCase(join(folder, 'case'), { create: true, who: 'mara' });
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(join(folder, name), text);
  }
  if (paths.length) await takeIn(store, paths);
  const workspace = new Workspace(store);
  const app = createWorkbench(workspace, {
    edition: { language: 'en', handling: 'TLP:GREEN' },
    token: TOKEN,
    ...options,
  });
  const ask = async <T>(path: string, init: RequestInit) => {
    const response = await app.request(`/api${path}`, init);
    return { status: response.status, body: (await response.json()) as T };
  };
  const host = { host: 'localhost' };
  const asked: Asked = {
    store,
    workspace,
    app,
    folder,
    get: (path, headers) => ask(path, { headers: { ...host, ...headers } }),
    change: (method, path, body, headers) =>
      ask(path, {
        method,
        headers: { ...host, 'x-atalaya-token': TOKEN, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    send: (upload, name, bytes) =>
      ask(`/uploads/${upload}/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { ...host, 'x-atalaya-token': TOKEN },
        body: bytes,
      }),
    takeIn: async (sent) => {
      const { body } = await asked.change<{ id: string }>('POST', '/uploads');
      for (const [name, bytes] of Object.entries(sent)) await asked.send(body.id, name, bytes);
      const { body: job } = await asked.change<Job>('POST', `/uploads/${body.id}/take-in`);
      return await asked.ended(job);
    },
    ended: async (job) => {
      for (;;) {
        const now = workspace.jobs.get(job.id);
        if (now.state !== 'running') return now;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: async () => {
      await workspace.jobs.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return asked;
}
