import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReaderThread } from '../../src/read/thread.js';
import { utf8 } from './make.js';

/** Stands in for the reader: does what the document's text tells it. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ name, bytes }) => {
  const order = new TextDecoder().decode(bytes);
  if (order === 'hang') for (;;);
  if (order === 'end') process.exit(3);
  if (order === 'throw') throw new Error('what nobody foresaw');
  if (order === 'eat') { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
  if (order === 'refuse') parentPort.postMessage({ failure: { name, code: 'encrypted', reason: 'locked' } });
  else parentPort.postMessage({ opened: { document: { name, text: order }, members: [] } });
});`;

describe('the thread of the readers', () => {
  let folder = '';
  let thread: ReaderThread;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-test-'));
    await writeFile(join(folder, 'worker.mjs'), PROGRAM);
    thread = new ReaderThread(pathToFileURL(join(folder, 'worker.mjs')));
  });
  afterAll(async () => {
    await thread.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['hang', 'broken', /longer than 0 s and was given up/],
    ['end', 'broken', /ended with status 3/],
    ['throw', 'broken', /what nobody foresaw/],
    ['refuse', 'encrypted', /locked/],
  ])('one that is told to %s costs its document, and the next is read', async (order, code, reason) => {
    const failure = { name: 'a.txt', code, reason: expect.stringMatching(reason) };
    await expect(thread.open('a.txt', utf8(order), { timeout: 100 })).rejects.toMatchObject({ failure });
    expect(await thread.open('b.txt', utf8('hello'))).toEqual({
      document: { name: 'b.txt', text: 'hello' },
      members: [],
    });
  });

  it('reads in place where the program is not built', async () => {
    const { document } = await new ReaderThread(pathToFileURL(join(folder, 'none.js'))).open(
      'a.txt',
      utf8('They left the port.'),
    );
    expect(document?.language).toBe('en');
  });
});
