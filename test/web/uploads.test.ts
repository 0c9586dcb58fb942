import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseOverview, DocumentList, Imported, Job, Upload } from '../../src/web/api/index.js';
import { PATIENCE, UploadRefused, Uploads } from '../../src/web/server/uploads.js';
import { type Asked, askedCase } from './served-case.js';

const uploadFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('atalaya-upload-'));
const stream = (...parts: (string | number)[]): ReadableStream<Uint8Array> => {
  const left = [...parts];
  return new ReadableStream({
    async pull(controller) {
      const part = left.shift();
      if (part === undefined) return controller.close();
      if (typeof part === 'number') await new Promise((resolve) => setTimeout(resolve, part));
      else controller.enqueue(new TextEncoder().encode(part));
    },
  });
};

describe('uploads', () => {
  let it_: Asked;
  let before: string | undefined;
  let apart: string;
  beforeAll(async () => {
    // A folder for temporary files that no other test writes to.
    before = process.env['TMPDIR'];
    apart = mkdtempSync(join(tmpdir(), 'atalaya-apart-'));
    process.env['TMPDIR'] = apart;
    it_ = await askedCase();
  });
  afterAll(async () => {
    await it_.close();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(apart, { recursive: true });
  });

  it('are read into the case under their own names, failures with theirs, and leave nothing behind', async () => {
    const job = await it_.takeIn({
      'reports/2031/visit.txt': 'Ana Prado paid Luis Ferro at the dock. The mayor was told of it on 3 May 2031.',
      'reports/empty.txt': '',
      'reports/list.csv': 'name,role\nAna Prado,mayor\n',
      'reports/list.mapping.yaml': 'nonsense: true\n',
    });
    expect(job.state).toBe('done');
    const result = job.result as Imported;
    expect(result.failures.map(({ name }) => name)).toContain('reports/empty.txt');
    const { body } = await it_.get<DocumentList>('/documents');
    expect(body.documents.map(({ name }) => name)).toContain('reports/2031/visit.txt');
    // The mapping came to lie beside its table, as in the sender's folder.
    const refused = result.failures.find(({ name }) => name === 'reports/list.csv')?.reason;
    expect(refused).toContain('reports/list.mapping.yaml');
    expect(refused).not.toContain('atalaya-upload');
    const custody = (await it_.store.custody()).map(({ detail, who }) => `${who} ${detail}`);
    expect(custody).toContain('mara reports/2031/visit.txt');
    expect(custody.join()).not.toContain(tmpdir());
    const overview = await it_.get<CaseOverview>('/case');
    expect(overview.body.failures.map(({ path }) => path)).toContain('reports/empty.txt');
    expect(uploadFolders()).toEqual([]);
  });

  it('clear the failure of a file that is sent again and can be read now', async () => {
    await it_.takeIn({ 'reports/empty.txt': 'Something is in it now, about a boat at the pier.' });
    const { body } = await it_.get<CaseOverview>('/case');
    expect(body.failures.map(({ path }) => path)).not.toContain('reports/empty.txt');
  });

  it('are cancelled between documents, and the case stays whole', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`n${at}.txt`, `Report ${at}. Ana Prado paid Luis Ferro ${at} times.`]),
    );
    const { body: upload } = await it_.change<Upload>('POST', '/uploads');
    for (const [name, text] of Object.entries(files)) await it_.send(upload.id, name, text);
    const known = (await it_.store.counts()).documents;
    const { body: job } = await it_.change<Job>('POST', `/uploads/${upload.id}/take-in`);
    const end = it_.workspace.jobs.watch(({ id, progress }) => {
      if (id === job.id && progress.done >= 3) it_.workspace.jobs.cancel(id);
    });
    const ended = await it_.ended(job);
    end();
    expect(ended.state).toBe('cancelled');
    const added = (await it_.store.counts()).documents - known;
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(12);
    expect((await it_.store.verify()).faults).toEqual([]);
    expect(uploadFolders()).toEqual([]);
  });

  it('are given up when asked to, and are then over', async () => {
    const { body } = await it_.change<Upload>('POST', '/uploads');
    await it_.send(body.id, 'a.txt', 'text');
    expect(await it_.change('DELETE', `/uploads/${body.id}`)).toMatchObject({ status: 200 });
    expect(await it_.send(body.id, 'b.txt', 'text')).toMatchObject({ status: 400, body: { error: /is over/ } });
    expect(await it_.change('POST', `/uploads/${body.id}/take-in`)).toMatchObject({ status: 400 });
  });

  it('answer meanwhile', async () => {
    const text = 'Ana Prado paid Luis Ferro at the dock. The judge Rosa Luna acquitted Hugo Vega in 2031. '.repeat(60);
    const { body: upload } = await it_.change<Upload>('POST', '/uploads');
    for (let at = 0; at < 6; at++) await it_.send(upload.id, `long${at}.txt`, `${at} ${text}`);
    const { body: job } = await it_.change<Job>('POST', `/uploads/${upload.id}/take-in`);
    let answers = 0;
    while (it_.workspace.jobs.get(job.id).state === 'running') {
      expect((await it_.get('/jobs')).status).toBe(200);
      answers++;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(answers).toBeGreaterThan(3);
  });
});

describe('Uploads', () => {
  const limits = { file: 10, total: 25, files: 3 };

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['..\\..\\windows\\system32\\x.txt', 'windows/system32/x.txt'],
    ['/absolute/path.txt', 'absolute/path.txt'],
    ['a/./../b.txt', 'a/b.txt'],
    ['nul\u0000byte.txt', 'nulbyte.txt'],
    ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
    ['..', 'file'],
    ['', 'file'],
  ])('keeps %j as the name %j, and lays it in its own folder', async (sent, shown) => {
    const uploads = new Uploads(limits);
    const id = await uploads.begin();
    expect(await uploads.receive(id, sent, stream('x'))).toEqual({ name: shown, size: 1 });
    const { folder, origin, remove } = uploads.take(id);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files).toHaveLength(1);
    expect(files[0]!.parentPath).toBe(`${folder}/00001`);
    expect(origin(`${files[0]!.parentPath}/${files[0]!.name}`)).toBe(shown);
    await remove();
  });

  it('keeps two files of one name apart, and long names short', async () => {
    const uploads = new Uploads({ ...limits, files: 9 });
    const id = await uploads.begin();
    await uploads.receive(id, 'a.txt', stream('1'));
    await uploads.receive(id, 'a.txt', stream('2'));
    await uploads.receive(id, `${'ñ'.repeat(500)}.txt`, stream('3'));
    const { names, remove } = uploads.take(id);
    expect(names).toHaveLength(3);
    await remove();
  });

  it.each([
    ['a file', ['12345', '678901'], {}, /one\.txt is larger than 0 MB/],
    ['a file that comes too slowly', ['12', 2000, '3'], { silence: 100 }, /Nothing more of one\.txt came/],
  ])('refuses %s, and keeps nothing of it', async (_, parts, patience, says) => {
    const uploads = new Uploads(limits, { ...PATIENCE, ...patience });
    const id = await uploads.begin();
    const refused = uploads.receive(id, 'one.txt', stream(...(parts as (string | number)[])));
    await expect(refused).rejects.toThrow(says as RegExp);
    await expect(refused).rejects.toBeInstanceOf(UploadRefused);
    expect(() => uploads.take(id)).toThrow('No file was received');
    await uploads.drop(id);
  });

  it('refuses what is too much in all, and too many', async () => {
    const uploads = new Uploads(limits);
    const id = await uploads.begin();
    await uploads.receive(id, 'a.txt', stream('1234567890'));
    await uploads.receive(id, 'b.txt', stream('1234567890'));
    await expect(uploads.receive(id, 'c.txt', stream('1234567890'))).rejects.toThrow('All files together');
    await uploads.receive(id, 'd.txt', stream('1'));
    await expect(uploads.receive(id, 'e.txt', stream('1'))).rejects.toThrow('More than 3 files');
    await uploads.drop(id);
  });
});
