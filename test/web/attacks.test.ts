import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../src/cli/csv.js';
import { servingOptions } from '../../src/cli/serving.js';
import type { DocumentContents, DocumentList, Imported } from '../../src/web/api/index.js';
import { addUser, createWorkbench, listen, readUsers, Workspace } from '../../src/web/server/index.js';
import { type Asked, askedCase } from './served-case.js';

const SCRIPT = '<script>alert(1)</script>';
const TEXT = `Ana Prado ${SCRIPT} paid <img src=x onerror="alert(1)"> Luis Ferro.`;

/** Attacks on the server, each with the answer that it gets. */
describe('attacks on the workbench', () => {
  let it_: Asked;
  beforeAll(async () => {
    it_ = await askedCase();
    await it_.takeIn({
      [`${SCRIPT}.txt`]: TEXT,
      'table.csv': `name,note\n"=HYPERLINK(""http://a.example"")",${SCRIPT}\n`,
    });
  });
  afterAll(() => it_.close());

  const post = (headers: Record<string, string>, path = '/api/uploads') =>
    it_.app.request(path, { method: 'POST', headers: { host: 'localhost', ...headers } });

  it.each([
    ['no token', {}, 403, 'Load it again'],
    ['a wrong token', { 'x-atalaya-token': 'guess' }, 403, 'Load it again'],
    [
      'the token, from another origin',
      { 'x-atalaya-token': 'token-of-the-tests', origin: 'http://evil.example' },
      403,
      'nother site',
    ],
    ['the token, from no origin', { 'x-atalaya-token': 'token-of-the-tests', origin: 'null' }, 403, 'nother site'],
    [
      'the token, cross-site',
      { 'x-atalaya-token': 'token-of-the-tests', 'sec-fetch-site': 'cross-site' },
      403,
      'nother site',
    ],
    [
      'the token, from another port of this machine',
      { 'x-atalaya-token': 'token-of-the-tests', 'sec-fetch-site': 'same-site' },
      403,
      'nother site',
    ],
  ])('a change with %s is refused', async (_, headers, status, says) => {
    const response = await post(headers as unknown as Record<string, string>);
    expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([
      status,
      expect.stringContaining(says),
    ]);
  });

  it('a foreign name that points here gets nothing, not even the page with its token', async () => {
    for (const path of ['/', '/api/case', '/api/documents', '/assessment.html']) {
      const response = await it_.app.request(path, { headers: { host: 'evil.example' } });
      expect([path, response.status]).toEqual([path, 421]);
      expect(await response.text()).not.toContain('token-of-the-tests');
    }
  });

  it('the page may load nothing from elsewhere and nothing inline; no other site may frame or read it', async () => {
    const response = await it_.app.request('/', { headers: { host: 'localhost', origin: 'http://evil.example' } });
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('script in a name and in a text stays text, in JSON that no browser takes for a page', async () => {
    const response = await it_.app.request('/api/documents', { headers: { host: 'localhost' } });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const { documents } = (await response.json()) as DocumentList;
    // The name is split where a path would be: its last part is the file.
    const document = documents.find(({ mediaType }) => mediaType === 'text/plain')!;
    expect(document.name).toContain('script');
    const { body } = await it_.get<DocumentContents>(`/documents/${document.id}`);
    expect(body.document.text).toContain(SCRIPT);
    const printed = await it_.app.request('/assessment.html', { headers: { host: 'localhost' } });
    const html = await printed.text();
    expect(html).not.toContain(SCRIPT);
    expect(html).not.toMatch(/<img src=x/);
    expect(printed.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('an original leaves as a download of no type that a browser opens', async () => {
    const { body } = await it_.get<DocumentList>('/documents');
    const response = await it_.app.request(`/originals/${body.documents[0]!.id}`, { headers: { host: 'localhost' } });
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.()'*!~-]+$/);
  });

  it.each([
    ['=HYPERLINK("http://a.example")', `"'=HYPERLINK(""http://a.example"")"`],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['-2.5', '-2.5'],
    ['1e-3', '1e-3'],
    ['Ana', 'Ana'],
  ])('a formula in a cell is written as text: %j', (cell, written) => expect(csvLine([cell])).toBe(written));

  it.each([
    '/ui/../server/app.js',
    '/ui/..%2f..%2fpackage.json',
    '/ui/%2e%2e/%2e%2e/package.json',
    '/ui/.built',
    '/originals/..%2f..%2fetc%2fpasswd',
    '/api/documents/..%2f..%2fcase',
  ])('a path out of the folder, %s, gives nothing', async (path) => {
    const response = await it_.app.request(path, { headers: { host: 'localhost' } });
    const body = await response.text();
    // What is no file of the page is the page itself (503 where it is not built), or a refusal in words.
    expect(response.status === 200 ? body.includes('id="root"') : [400, 404, 503].includes(response.status)).toBe(true);
    expect(body).not.toMatch(/"dependencies"|root:x:/);
  });

  it('a zip bomb is named as one, and the rest is read', async () => {
    const note = new TextEncoder().encode('Ana Prado met Luis Ferro at the pier.');
    const job = await it_.takeIn({
      'bomb.zip': declaring(zipSync({ 'zeros.txt': new Uint8Array(100_000) }, { level: 9 }), 0x7fffffff),
      'lies.zip': declaring(zipSync({ 'zeros.txt': new Uint8Array(100_000) }, { level: 9 }), 10),
      'good.zip': zipSync({ 'note.txt': note }),
    });
    const { failures, added } = job.result as Imported;
    const told = Object.fromEntries(failures.map(({ name, code }) => [name.split(' ')[0], code]));
    expect(told).toEqual({ 'bomb.zip': expect.stringMatching(/bomb|too-large/), 'lies.zip': expect.any(String) });
    expect(added).toBe(1);
  });

  it('more than a form ever sends is refused before it is read', async () => {
    const response = await it_.change<{ error: string }>('PUT', '/documents/x/reliability', {
      reliability: 'A'.repeat(5e6),
    });
    expect([response.status, response.body.error]).toEqual([413, expect.stringContaining('more than 4 MB')]);
  });

  it.each([
    ['GET', '/search?words=a&limit=1000000', undefined],
    ['GET', `/search?words=${'a'.repeat(600)}`, undefined],
    ['GET', "/search?words='&language=xx", undefined],
    ['GET', '/search?words=a%00', undefined],
    ['GET', '/documents/a%00', undefined],
    ['PUT', '/statements/none/judgement', { verdict: 'perhaps' }],
    ['PUT', '/statements/none/judgement', { verdict: 'accepted' }],
    ['PUT', '/documents/none/handling', { handling: 'TLP:NONE' }],
    ['DELETE', '/statements/none', undefined],
    ['POST', '/case/decisions/0/undo', undefined],
    ['POST', '/uploads/none/take-in', undefined],
  ] as const)('%s %s is refused in words, not by an error inside', async (method, path, body) => {
    const response =
      method === 'GET'
        ? await it_.get<{ error: string }>(path)
        : await it_.change<{ error: string }>(method, path, body);
    expect(response.status).toBe(400);
    expect(response.body.error.length).toBeGreaterThan(10);
  });
});

describe('serving to others', () => {
  let it_: Asked;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-users-'));
    it_ = await askedCase({ 'note.txt': 'Ana Prado paid Luis Ferro.' });
    await addUser(join(folder, 'users.tsv'), 'rosa', 'a long enough password');
  });
  afterAll(async () => {
    await it_.close();
    await rm(folder, { recursive: true });
  });

  it('is refused without users', async () => {
    await expect(servingOptions({ host: '0.0.0.0' })).rejects.toThrow('no users are set up');
    await expect(servingOptions({ host: '192.0.2.7' })).rejects.toThrow('no users are set up');
    expect(await servingOptions({ host: '127.0.0.1' })).toMatchObject({ address: '127.0.0.1' });
  });

  it('lets in who gives name and password, and the log names them', async () => {
    const users = await readUsers(join(folder, 'users.tsv'));
    const app = createWorkbench(new Workspace(it_.store), {
      edition: { language: 'en', handling: 'TLP:GREEN' },
      token: 'token-of-the-tests',
      anyHost: true,
      users,
    });
    const as = (name: string, password: string) => ({
      host: 'case.example',
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
    });
    expect((await app.request('/', { headers: { host: 'case.example' } })).status).toBe(401);
    expect((await app.request('/api/case', { headers: as('rosa', 'wrong') })).status).toBe(401);
    expect((await app.request('/api/case', { headers: as('nobody', 'a long enough password') })).status).toBe(401);
    const headers = as('rosa', 'a long enough password');
    const overview = await app.request('/api/case', { headers });
    expect([overview.status, ((await overview.json()) as { who: string }).who]).toEqual([200, 'rosa']);
    const [{ id }] = (await it_.store.list()) as unknown as [{ id: string }];
    const graded = await app.request(`/api/documents/${id}/reliability`, {
      method: 'PUT',
      headers: { ...headers, 'x-atalaya-token': 'token-of-the-tests', 'content-type': 'application/json' },
      body: JSON.stringify({ reliability: 'B' }),
    });
    expect(graded.status).toBe(200);
    expect((await it_.store.history()).at(-1)).toMatchObject({ who: 'rosa', after: 'B' });
  });

  it('answers a file that is too large while it is being sent, over a real connection', async () => {
    const server = await listen({ app: it_.app, port: 0 });
    const { body } = await it_.change<{ id: string }>('POST', '/uploads');
    const url = new URL(`/api/uploads/${body.id}/files?name=large.bin`, server.url);
    const status = await new Promise<number | string>((resolve) => {
      const sent = request(url, {
        method: 'POST',
        headers: { 'x-atalaya-token': 'token-of-the-tests', host: url.host },
      });
      sent.on('response', (response) => resolve(response.statusCode ?? 0));
      sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
      const chunk = Buffer.alloc(2 ** 20);
      let left = 230;
      const more = () => {
        while (left-- > 0) if (!sent.write(chunk)) return void sent.once('drain', more);
        sent.end();
      };
      more();
    });
    expect(status).toBe(413);
    await server.close();
  });
});

/** An archive that says of its one file that it unpacks to `size` bytes. */
function declaring(archive: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  for (let at = 0; at + 4 <= archive.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return archive;
}
