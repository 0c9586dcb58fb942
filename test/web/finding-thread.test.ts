import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../src/read/index.js';
import { findingThread } from '../../src/web/server/finding-thread.js';

const document = (text: string) => ({ text }) as ReadDocument;
const FOUND = { entities: [], mentions: [], statements: [] };

describe('the thread that finds what documents say', () => {
  let folder: string;
  let program: URL;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-thread-'));
    program = pathToFileURL(join(folder, 'worker.mjs'));
    const text = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ document }) => {
  if (document.text === 'hang') for (;;);
  if (document.text === 'die') throw new Error('died');
  if (document.text === 'fill') { const all = []; for (;;) all.push(new Array(10_000).fill(all.length)); }
  parentPort.postMessage({ found: ${JSON.stringify(FOUND)} });
});`;
    await writeFile(program, text);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['hang', /longer than 5 s\. Its text can be read/],
    ['die', /died/],
    ['fill', /too much memory\. Its text can be read/],
  ])('is given up where a text makes it %s, and the next document finds another', async (text, says) => {
    // Time that no good document needs, on a machine that is busy with other things.
    const thread = findingThread(undefined, program, {
      time: text === 'hang' ? 5000 : 60_000,
      perMillion: 0,
      memory: 40,
    })!;
    await expect(thread.find(document(text))).rejects.toThrow(says);
    expect(await thread.find(document('good'))).toEqual(FOUND);
    await thread.close();
  });

  it('is ended at once by whoever asked, however long the text would take', async () => {
    const stop = new AbortController();
    const thread = findingThread(stop.signal, program, { time: 60_000, perMillion: 0.1, memory: 40 })!;
    const found = thread.find(document('hang'));
    stop.abort();
    await expect(found).rejects.toThrow(/abort/i);
    await thread.close();
  });
});
