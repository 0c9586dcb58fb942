import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servingOptions } from '../../src/cli/serving.js';
import { addUser, keyOf, withKey } from '../../src/web/server/index.js';
import { type Asked, askedCase } from './served-case.js';

const KEY = 'k'.repeat(43);
const NAVIGATING = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', accept: 'text/html' };

describe('the key of a case', () => {
  let it_: Asked;
  beforeAll(async () => {
    it_ = await askedCase({ 'note.txt': 'Ana Prado paid Luis Ferro.' }, { key: KEY });
  });
  afterAll(() => it_.close());

  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    return await it_.app.request(path, { method, headers: { host: 'localhost', ...headers } });
  };
  const cookie = async () => (await ask(withKey('/', KEY))).headers.get('set-cookie')!.split(';')[0]!;

  it.each([
    '/',
    '/documents',
    '/ui/main.js',
    '/api/case',
    '/api/events',
    '/api/openapi.json',
    '/assessment.html',
    '/originals/1',
  ])('is asked for at %s', async (path) => {
    const shown: Record<string, string>[] = [{}, NAVIGATING, { cookie: 'atalaya-000000000000=guess' }];
    for (const headers of shown) {
      const response = await ask(path, headers);
      expect(response.status).toBe(403);
      expect(await response.text()).toMatch(/address/);
    }
  });

  it('tells a person what to do, in three languages, without markup of its own making', async () => {
    const response = await ask('/entities?words=a', NAVIGATING);
    const text = await response.text();
    for (const says of ['Open the whole address', 'Abra la dirección completa', 'Abra o endereço completo'])
      expect(text.replace(/\s+/g, ' ')).toContain(says);
    expect(text).not.toContain('atalaya-token');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('in the address gives a cookie that no script reads and no other site sends, and leaves the address', async () => {
    const response = await ask(withKey('/documents?words=a%20b&page=2', KEY), NAVIGATING);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/documents?words=a%20b&page=2']);
    const given = response.headers.get('set-cookie')!;
    expect(given).toMatch(/^atalaya-[0-9a-f]{12}=k{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await ask('/api/case', { cookie: given.split(';')[0]! })).status).toBe(200);
  });

  it.each([
    ['/?key=K', '/'],
    ['/?key=K&view=2', '/?view=2'],
    ['/a?view=2&key=K', '/a?view=2'],
    ['/a?one=1&key=K&two=2', '/a?one=1&two=2'],
    ['/a?key=K&key=K', '/a'],
    ['/a?%6Bey=K', '/a'],
    ['/a?b=%zz&key=K', '/a?b=%zz'],
    ['/a?monkey=K2&key=K', '/a?monkey=K2'],
    ['//evil.example/?key=K', '/evil.example/'],
    ['/\\evil.example/?key=K', '/evil.example/'],
    ['/%0d%0aset-cookie:a=b?key=K', '/%0d%0aset-cookie:a=b'],
  ])('%s leads to %s', async (asked, leads) => {
    const response = await ask(`http://localhost${asked.replaceAll('=K', `=${KEY}`)}`);
    expect([response.status, response.headers.get('location')]).toEqual([303, leads.replaceAll('=K2', `=${KEY}2`)]);
  });

  it('that is wrong gives nothing to who is not in, and nothing more to who is', async () => {
    const wrong = withKey('/', 'w'.repeat(43));
    const refused = await ask(wrong, NAVIGATING);
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([403, null]);
    const known = await ask(wrong, { cookie: await cookie() });
    expect([known.status, known.headers.get('location'), known.headers.get('set-cookie')]).toEqual([303, '/', null]);
  });

  it('does not stand in for the token of changes', async () => {
    const change = (headers: Record<string, string>) => ask('/api/uploads', headers, 'POST');
    const token = { 'x-atalaya-token': 'token-of-the-tests' };
    expect((await change(token)).status).toBe(403);
    expect((await change({ cookie: await cookie() })).status).toBe(403);
    expect((await change({ ...token, cookie: await cookie() })).status).toBe(200);
  });

  it('is not sent with a link of another site: the page loads itself again, once', async () => {
    const from = (site: string) => ask('/documents', { ...NAVIGATING, 'sec-fetch-site': site });
    expect((await from('cross-site')).headers.get('refresh')).toBe('0');
    expect((await from('same-origin')).headers.get('refresh')).toBeNull();
    expect((await from('none')).headers.get('refresh')).toBeNull();
  });

  it('lies in the folder of the case for its owner alone, and is the same after a restart', () => {
    const folder = join(it_.folder, 'case');
    const path = join(folder, 'key');
    const key = keyOf(folder);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    expect(keyOf(folder)).toBe(key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    writeFileSync(path, 'short');
    expect(keyOf(folder)).not.toBe(key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(keyOf('postgres://host/case')).not.toBe(keyOf('postgres://host/case'));
  });

  it('is asked for, and not beside users', async () => {
    expect(await servingOptions({ key: true })).toMatchObject({ isKeyed: true });
    expect(await servingOptions({})).toMatchObject({ isKeyed: false });
    const users = join(it_.folder, 'users.tsv');
    await addUser(users, 'ana', 'a long password');
    await expect(servingOptions({ key: true, users })).rejects.toThrow(/one of the two/);
  });
});
