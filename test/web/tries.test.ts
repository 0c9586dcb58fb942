import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../src/case/index.js';
import { addUser, createWorkbench, readUsers, Workspace } from '../../src/web/server/index.js';
import { Tries } from '../../src/web/server/tries.js';

describe('guessing a password', () => {
  it('costs ever more time, and nobody else any', () => {
    let now = 0;
    const tries = new Tries(() => now);
    const waits: number[] = [];
    for (let wrong = 0; wrong < 16; wrong++) {
      const wait = tries.begin('rosa');
      waits.push(wait);
      now += 1000 * wait;
      if (wait) expect(tries.begin('rosa')).toBe(0);
      tries.end('rosa', false);
    }
    expect(waits).toEqual([0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    expect(tries.begin('rosa')).toBe(300);
    expect(tries.begin('luis')).toBe(0);
    tries.end('luis', true);
    now += 300_000;
    expect(tries.begin('rosa')).toBe(0);
    tries.end('rosa', true);
    expect(tries.begin('rosa')).toBe(0);
  });

  it('is not done for many names at once', () => {
    const tries = new Tries(() => 0);
    const waits = Array.from({ length: 9 }, (_, at) => tries.begin(`name ${at}`));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    tries.end('name 0', false);
    expect(tries.begin('name 8')).toBe(0);
  });
});

describe('what a stranger asks of a server with users', () => {
  let folder: string;
  let store: Case;
  let app: ReturnType<typeof createWorkbench>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-tries-'));
    store = await openCase(join(folder, 'case'), { create: true, who: 'analyst' });
    await addUser(join(folder, 'users.tsv'), 'rosa', 'a long enough password');
    await addUser(join(folder, 'users.tsv'), 'luis', 'another long password');
    const users = await readUsers(join(folder, 'users.tsv'));
    app = createWorkbench(new Workspace(store), {
      edition: { language: 'en', handling: 'TLP:GREEN' },
      anyHost: true,
      users,
    });
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const ask = async (name: string, password: string, headers: Record<string, string> = {}, path = '/api/jobs') =>
    await app.request(path, {
      headers: { ...headers, authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` },
    });

  it('is refused with a time to wait after five wrong passwords; who is signed in stays in', async () => {
    expect((await ask('rosa', 'a long enough password')).status).toBe(200);
    const statuses: number[] = [];
    for (let at = 0; at < 7; at++) statuses.push((await ask('rosa', `guess ${at}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const late = await ask('rosa', 'guess');
    expect([late.headers.get('retry-after'), ((await late.json()) as { error: string }).error]).toEqual([
      expect.stringMatching(/^[12]$/),
      expect.stringContaining('Too many wrong passwords'),
    ]);
    expect((await ask('rosa', 'a long enough password')).status).toBe(200);
    expect((await ask('luis', 'another long password')).status).toBe(200);
  });

  it('asks for name and password where neither is given, also where they are malformed', async () => {
    for (const authorization of [undefined, 'Basic', 'Basic %%%', 'Bearer x']) {
      const response = await app.request('/', { headers: authorization === undefined ? {} : { authorization } });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([
        401,
        'Basic realm="Atalaya", charset="UTF-8"',
      ]);
    }
  });

  it.each([
    ['an image of another site', { site: 'cross-site', mode: 'no-cors', dest: 'image' }, '/assessment.pdf', true],
    ['a script from another port', { site: 'same-site', mode: 'no-cors', dest: 'script' }, '/api/case', true],
    ['a frame of another site', { site: 'cross-site', mode: 'navigate', dest: 'iframe' }, '/', true],
    ['a link to what is no page', { site: 'cross-site', mode: 'navigate', dest: 'document' }, '/api/case', true],
    ['a link to the page', { site: 'cross-site', mode: 'navigate', dest: 'document' }, '/entities', false],
    ['the page itself', { site: 'same-origin', mode: 'cors', dest: 'empty' }, '/api/case', false],
    ['an address that was typed', { site: 'none', mode: 'navigate', dest: 'document' }, '/', false],
  ])('%s', async (_, { site, mode, dest }, path, isRefused) => {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest };
    const { status } = await ask('rosa', 'a long enough password', headers, path);
    expect(status === 403).toBe(isRefused);
  });

  it('holds a hundred streams of events and no more, and counts those that ended', async () => {
    const open = async (method = 'GET') => {
      const response = await app.request('/api/events', {
        method,
        headers: { authorization: `Basic ${Buffer.from('rosa:a long enough password').toString('base64')}` },
      });
      return { response, end: async () => await response.body?.cancel() };
    };
    for (let at = 0; at < 120; at++) await open('HEAD');
    const streams = [];
    for (let at = 0; at < 100; at++) streams.push(await open());
    expect(new Set(streams.map(({ response }) => response.status))).toEqual(new Set([200]));
    const refused = await open();
    expect(refused.response.status).toBe(429);
    await streams[0]!.end();
    const again = await open();
    expect(again.response.status).toBe(200);
    for (const { end } of [...streams.slice(1), again]) await end();
  });
});
