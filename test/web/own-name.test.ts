import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../src/case/index.js';
import { createWorkbench, Workspace } from '../../src/web/server/index.js';

describe('who prepared an assessment', () => {
  let folder: string;
  let store: Case;
  let app: ReturnType<typeof createWorkbench>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-name-'));
    store = await openCase(join(folder, 'case'), { create: true, who: 'account' });
    app = createWorkbench(new Workspace(store), { edition: { language: 'en', handling: 'TLP:GREEN' }, token: 't' });
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const named = (name: string) => ({ host: 'localhost', cookie: `atalaya-name=${encodeURIComponent(name)}` });
  const markdown = async (headers: Record<string, string>) =>
    await (await app.request('/assessment.md', { headers })).text();

  it('is not said where nobody gave a name, whatever the account of the computer', async () => {
    const text = await markdown({ host: 'localhost' });
    expect(text).not.toContain('Prepared by');
    expect(text).not.toContain('account');
  });

  it('is the name that was given, which also signs what is written', async () => {
    expect(await markdown(named('Ana Ruiz'))).toContain('Prepared by: Ana Ruiz');
    const headers = { ...named('Ana Ruiz'), 'x-atalaya-token': 't', 'content-type': 'application/json' };
    const body = JSON.stringify({ text: 'It holds.', headline: 'Mine', handling: 'TLP:GREEN' });
    expect((await app.request('/api/writing/p1', { method: 'PUT', headers, body })).status).toBe(200);
    expect((await store.writing()).map(({ who }) => who)).toEqual(['Ana Ruiz']);
  });

  it.each(['rule:same-name', ' ', 'a\nb: c'])(
    '%j is nobody: it could pass for a rule, or for another line of the log',
    async (name) => expect(await markdown(named(name))).not.toContain('Prepared by'),
  );
});
