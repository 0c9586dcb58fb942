import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList, EntityList, Imported, Upload } from '../../src/web/api/index.js';
import { Uploads } from '../../src/web/server/uploads.js';
import { type Asked, askedCase } from './served-case.js';

const HOST = { host: 'localhost' };

/** What people send that is made to do harm: names, bodies, queries; and what every answer bears. */
describe('attacks by what is sent', () => {
  let it_: Asked;
  beforeAll(async () => {
    it_ = await askedCase();
    await it_.takeIn({
      'names.csv': 'name,note\n"=HYPERLINK(""http://a.example"")",+1+1\n@SUM(A1),-2+3\n',
      'note.txt': 'Ana Prado paid Luis Ferro at the dock. Judge Rosa Luna met Hugo Vega.',
      '__proto__.txt': 'The constructor __proto__ paid toString at the dock.',
    });
  });
  afterAll(() => it_.close());

  it.each([
    ['invoice\u202Efdp.exe.txt', 'an order of writing turned round'],
    ['a\u0000b.txt', 'a null sign'],
    ['CON.txt', 'a name of a device'],
    ['aux', 'a name of a device without an ending'],
    ['a:stream.txt', 'a second stream of a file'],
    ['ends with a dot. ', 'an end that is cut off'],
    ['%2e%2e%2f%2e%2e%2fetc', 'a path in percent signs'],
    ['\uFF0E\uFF0E\uFF0Fetc\uFF0Fpasswd', 'wide dots and slashes'],
    ['..\u2215..\u2215etc', 'a slash of division'],
    ['\u2024\u2024/etc', 'leaders of one dot'],
    ['a\uD800.txt', 'half a pair'],
    [`${'../'.repeat(500)}etc/passwd`, 'many ways up'],
    [`${'x/'.repeat(1990)}a.txt`, 'folders in folders'],
    [`${'👩‍👩‍👧‍👦'.repeat(150)}.txt`, 'a name of many bytes'],
    ['e\u0301\u0301\u0301.txt', 'marks upon marks'],
    ['$(touch x);`id`|&.txt', 'words of a shell'],
    ['<svg onload=alert(1)>.mapping.yaml', 'markup'],
    ['__proto__', 'a key of every object'],
    ['.htaccess', 'a hidden file'],
  ])('a file called %j (%s) lies in the folder of its upload, and is taken in or told of', async (name) => {
    const uploads = new Uploads();
    const id = await uploads.begin();
    const body = new Response('some text').body;
    const { name: shown } = await uploads.receive(id, name, body);
    const { folder, remove } = uploads.take(id);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    await remove();
    expect(files.map((file) => file.parentPath)).toEqual([`${folder}/00001`]);
    expect(Buffer.byteLength(files[0]!.name)).toBeLessThanOrEqual(255);
    expect(shown).not.toMatch(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/);
    expect(shown).not.toMatch(/\p{Surrogate}/u);
  });

  it('takes no order to turn the writing round, and no half sign, into the names of documents', async () => {
    const job = await it_.takeIn({
      'report\u202Etxt.exe': 'Marta Rio met Hugo Vega in May.',
      'half\u{1F600}.txt': 'x y z.',
    });
    expect((job.result as Imported).failures.filter(({ code }) => code === 'unreadable')).toEqual([]);
    const { body } = await it_.get<DocumentList>('/documents');
    for (const { name } of body.documents) expect(name).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
  const sent = [
    ['a list in a list, a hundred thousand deep', nested(100_000, '[', ']')],
    ['an object in an object', nested(50_000, '{"a":', '}').replace(':}', ':1}')],
    [
      'a key that would change every object',
      '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}',
    ],
    ['an unfinished text', '{"text": "'],
    ['not a text', '{"text": 12, "base": {}}'],
    ['nothing', ''],
    ['null', 'null'],
    ['numbers too large', `{"text": ${'9'.repeat(100_000)}}`],
    ['a null sign', '{"text": "\\u0000", "base": null}'],
    ['half a sign', '{"text": "\\ud800", "base": null}'],
    ['aliases that grow', JSON.stringify({ text: bomb(), base: null })],
    [
      'keys of YAML that would change every object',
      JSON.stringify({ text: '__proto__:\n  polluted: yes\n', base: null }),
    ],
    ['a tag of YAML', JSON.stringify({ text: '!!js/function "x"', base: null })],
    ['YAML a hundred thousand deep', JSON.stringify({ text: nested(100_000, '[', ']'), base: null })],
    ['a sheet of three megabytes', JSON.stringify({ text: '- a: b\n'.repeat(400_000), base: null })],
  ] as const;
  it.each(
    sent.flatMap(([what, body]) => ['vetting', 'threats', 'plan', '__proto__'].map((name) => [what, name, body])),
  )('%s as the sheet %s is refused in words', async (_, name, body) => {
    const response = await it_.app.request(`/api/sheets/${name}`, {
      method: 'PUT',
      headers: { ...HOST, 'x-atalaya-token': 'token-of-the-tests', 'content-type': 'application/json' },
      body: body!,
    });
    const text = await response.text();
    expect([response.status, text.slice(0, 300)]).toEqual([400, expect.stringMatching(/\w{3}/)]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['/search?words=', `${'a '.repeat(250)}`],
    ['/search?words=', `"${'('.repeat(200)}`],
    ['/search?words=', `${'-'.repeat(400)}a`],
    ['/search?words=', `${'- '.repeat(200)}a`],
    ['/search?words=', `${'-a '.repeat(160)}`],
    ['/search?words=', `${'a or '.repeat(99)}b`],
    ['/search?words=', "!&|<->:*\\%_'"],
    ['/entities?words=', `(a+)+$${'a'.repeat(300)}`],
    ['/entities?words=', '%27%20or%201=1--'],
    ['/documents?words=', `${'[^a]*'.repeat(50)}`],
    ['/network?words=', `${'.*'.repeat(100)}!`],
    ['/network?kinds=', '__proto__,constructor,toString'],
    ['/entities?schema=', '__proto__'],
    ['/search?schema=', 'constructor'],
    ['/vocabulary?language=', '__proto__'],
  ])('%s%s is answered within the time of a test, and is no error inside', async (path, value) => {
    const response = await it_.app.request(`/api${path}${encodeURIComponent(value)}`, { headers: HOST });
    expect([200, 400]).toContain(response.status);
  });

  it('formulas in names are text in every table that leaves', async () => {
    const { body } = await it_.get<EntityList>('/entities');
    expect(body.rows.length).toBeGreaterThan(0);
    for (const path of ['/api/network/measure.csv?most=500', '/api/network/measure.csv?id=degree']) {
      const response = await it_.app.request(path, { headers: HOST });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
      for (const cell of (await response.text()).split(/\r\n|,/)) expect(cell).not.toMatch(/^"?[=@\t\r]|^"?[+-](?!\d)/);
    }
  });

  it.each([
    ['GET', '/', 200],
    ['GET', '/api/case', 200],
    ['GET', '/api/nothing', 404],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/assessment.html', 200],
    ['GET', '/assessment.json', 200],
    ['GET', '/originals/none', 400],
    ['GET', '/ui/none.js', 404],
    ['POST', '/api/uploads', 403],
    ['OPTIONS', '/api/uploads', 403],
    ['HEAD', '/api/events', 200],
  ])('%s %s bears the headers of every answer', async (method, path, status) => {
    const response = await it_.app.request(path, { method, headers: HOST });
    const { headers } = response;
    expect([status, 503]).toContain(response.status);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a name of another site bears them too, and the streams of events have an end', async () => {
    const foreign = await it_.app.request('/api/case', { headers: { host: 'evil.example' } });
    expect([foreign.status, foreign.headers.get('x-content-type-options')]).toEqual([421, 'nosniff']);
    const streams = await Promise.all(
      Array.from({ length: 101 }, () => it_.app.request('/api/events', { headers: HOST })),
    );
    expect(streams.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
    await Promise.all(streams.map((stream) => stream.body?.cancel()));
    expect((await it_.change<Upload>('POST', '/uploads')).status).toBe(200);
  });
});

/** YAML whose aliases stand for a thousand million values. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 9; at++) lines.push(`a${at}: &a${at} [${`*a${at - 1}, `.repeat(10)}]`);
  return lines.join('\n');
}
