import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Case, openCase, type Statement } from '../src/case/index.js';
import { SecondReading } from '../src/extract/model-reader/index.js';
import { takeIn } from '../src/journey.js';
import { readBytes } from '../src/read/index.js';
import { FakeModel, readerOf, relations, row, status } from './extract/fake-model.js';

/** A case that rules and a model read: what each leaves, and what holds where the model fails. */
const root = mkdtempSync(join(tmpdir(), 'atalaya-second-'));
const documents = join(root, 'documents');
const MONEY = 'Money from the Harbour Cartel ended up in the pockets of Senator Elena Quiroga.';
const FIRST = `Bruno Arrieta led the Harbour Cartel. ${MONEY}\n`;
const SECOND = 'Oscar Belfort led the Harbour Cartel from 2014.\n';

const paid = row({
  quote: MONEY,
  source: 'Harbour Cartel',
  sourceKind: 'Organization',
  relation: 'Payment',
  target: 'Elena Quiroga',
  targetKind: 'Person',
});
const led = (who: string) =>
  row({
    quote: `${who} led the Harbour Cartel`,
    source: who,
    relation: 'Directorship',
    role: 'leads',
    target: 'Harbour Cartel',
  });

let store: Case;
let server: FakeModel;
beforeAll(() => {
  mkdirSync(documents);
  writeFileSync(join(documents, 'first.txt'), FIRST);
  writeFileSync(join(documents, 'second.txt'), SECOND);
});
afterEach(async () => {
  await server?.stop();
  await store?.close();
});
afterAll(() => rmSync(root, { recursive: true }));

let cases = 0;
const newCase = () => openCase(join(root, `case-${cases++}`), { create: true, who: 'analyst' });
const relationsOf = async (schema: string): Promise<Statement[]> =>
  (await store.snapshot()).statements.filter((statement) => statement.schema === schema);

describe('the second reading of a case', () => {
  it('adds its own statements, shares those of the rules, and is not asked again', async () => {
    store = await newCase();
    server = await new FakeModel(relations(paid, led('Bruno Arrieta'), led('Oscar Belfort'))).start();
    const reader = readerOf(server.url);
    const taken = await takeIn(store, [documents], undefined, {}, reader);
    expect(taken).toMatchObject({ added: 2, failures: [] });
    expect(taken.model).toMatchObject({ read: 2, added: 1, agreed: 2, unread: [] });
    expect(server.asked).toHaveLength(2);

    const [payment] = await relationsOf('Payment');
    expect(payment).toMatchObject({ quote: MONEY, confidence: 0.5, method: `${reader.method} model-reading` });
    const leaders = await relationsOf('Directorship');
    expect(leaders).toHaveLength(2);
    for (const { method, confidence } of leaders) {
      expect(method).toMatch(/^text@\d+ \S+ \+ model@test-model-[0-9a-f]{8}$/);
      expect(confidence).toBeGreaterThan(0.5);
    }
    expect((await store.verify()).faults).toEqual([]);

    const before = await store.snapshot();
    const again = await takeIn(store, [documents], undefined, {}, reader);
    expect(again.model).toMatchObject({ read: 0, added: 0, unread: [] });
    expect(server.asked).toHaveLength(2);
    expect(await store.snapshot()).toEqual(before);
  });

  it('leaves what the rules found where the server fails, asks it once, and goes on in a later run', async () => {
    store = await newCase();
    server = await new FakeModel(status(500)).start();
    const taken = await takeIn(store, [documents], undefined, {}, readerOf(server.url));
    expect(taken).toMatchObject({ added: 2, failures: [] });
    expect(taken.model!.unread.map(({ name }) => basename(name))).toEqual(['first.txt', 'second.txt']);
    expect(taken.model!.unread[0]!.reason).toMatch(/did not answer: 500.*run the same command again/);
    expect(server.asked).toHaveLength(3);
    expect(await relationsOf('Directorship')).toHaveLength(2);
    expect(await relationsOf('Payment')).toHaveLength(0);

    server.behaviour = relations(paid);
    const later = await takeIn(store, [documents], undefined, {}, readerOf(server.url));
    expect(later.model).toMatchObject({ read: 2, added: 1, unread: [] });
    expect(await relationsOf('Payment')).toHaveLength(1);
  });

  it('passes over a document whose answer is of no use, and reads the next', async () => {
    store = await newCase();
    server = await new FakeModel((response, asked, n) =>
      (asked.messages[1]!.content.includes('Belfort') ? relations(led('Oscar Belfort')) : status(200, 'sorry'))(
        response,
        asked,
        n,
      ),
    ).start();
    const taken = await takeIn(store, [documents], undefined, {}, readerOf(server.url));
    expect(taken.model).toMatchObject({ read: 1, agreed: 1 });
    expect(taken.model!.unread).toEqual([
      { name: expect.stringMatching(/first\.txt$/), reason: expect.stringMatching(/of no use \(not JSON\)/) },
    ]);
  });

  it('is taken back alone, and what both found stays as the rules have it, or as the model has it', async () => {
    store = await newCase();
    server = await new FakeModel(relations(paid, led('Bruno Arrieta'))).start();
    const reader = readerOf(server.url);
    await takeIn(store, [documents], undefined, {}, reader);
    const { id } = (await store.list()).find(({ name }) => name.endsWith('first.txt'))!;
    const nothing = { entities: [], mentions: [], statements: [] };
    const both = (await relationsOf('Directorship')).find(({ method }) => method.includes('+'))!;

    await store.saveExtraction(id, 'text@99', nothing);
    const alone = (await relationsOf('Directorship')).find((statement) => statement.id === both.id)!;
    expect(alone).toMatchObject({ method: reader.method, confidence: 0.5 });
    expect(await relationsOf('Payment')).toHaveLength(1);
    expect((await store.verify()).faults).toEqual([]);

    await store.saveExtraction(id, reader.method, nothing);
    expect((await relationsOf('Directorship')).map((statement) => statement.id)).not.toContain(both.id);
    expect(await relationsOf('Payment')).toHaveLength(0);
    expect((await store.snapshot()).entities.filter(({ documentId }) => documentId === id)).toEqual([]);
  });

  it('is forgotten by its name, and can be had again', async () => {
    store = await newCase();
    server = await new FakeModel(relations(paid, led('Bruno Arrieta'))).start();
    await takeIn(store, [documents]);
    const before = await store.snapshot();
    await takeIn(store, [documents], undefined, {}, readerOf(server.url));
    expect(await relationsOf('Payment')).toHaveLength(1);
    expect(await store.forgetMethod('model')).toBe(2);
    expect(await store.snapshot()).toEqual(before);
    await expect(store.forgetMethod('model')).rejects.toThrow(
      /No document was read by "model"\. Methods that have read some: text/,
    );
    await takeIn(store, [documents], undefined, {}, readerOf(server.url));
    expect(await relationsOf('Payment')).toHaveLength(1);
  });

  it('of another model takes the place of the one before', async () => {
    store = await newCase();
    server = await new FakeModel(relations(paid)).start();
    await takeIn(store, [documents], undefined, {}, readerOf(server.url));
    server.behaviour = relations();
    const other = readerOf(server.url, { model: 'other-model' });
    expect((await takeIn(store, [documents], undefined, {}, other)).model).toMatchObject({ read: 2, added: 0 });
    expect(await relationsOf('Payment')).toHaveLength(0);
    expect(await relationsOf('Directorship')).toHaveLength(2);
  });

  it('stops when the user does; what was read before stays, and the next run goes on', async () => {
    store = await newCase();
    const stop = new AbortController();
    server = await new FakeModel((response, asked, n) => {
      if (asked.messages[1]!.content.includes('Belfort')) stop.abort(new Error('stopped by the user'));
      else relations(paid)(response, asked, n);
    }).start();
    const run = takeIn(store, [documents], undefined, {}, readerOf(server.url, {}, stop.signal));
    await expect(run).rejects.toThrow('stopped by the user');
    expect(await relationsOf('Payment')).toHaveLength(1);
    server.behaviour = relations(led('Oscar Belfort'));
    const asked = server.asked.length;
    expect((await takeIn(store, [documents], undefined, {}, readerOf(server.url))).model).toMatchObject({ read: 1 });
    expect(server.asked).toHaveLength(asked + 1);
  });

  it('sends nothing above TLP:GREEN to another machine unless the user says so', async () => {
    store = await newCase();
    await takeIn(store, [documents]);
    const called = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the network was called'));
    const [first] = await store.list();
    const document = await readBytes('first.txt', Buffer.from(FIRST));
    expect(document.id).toBe(first!.id);
    const far = { endpoint: 'https://models.example/v1' };
    for (const [mark, sent] of [
      ['TLP:CLEAR', true],
      ['TLP:GREEN', true],
      ['TLP:AMBER', false],
      ['TLP:RED', false],
    ] as const) {
      await store.markHandling(first!.id, mark);
      const second = new SecondReading(readerOf(far.endpoint), store);
      expect([mark, await second.wants(document)]).toEqual([mark, sent]);
      const reasons = second.result.unread.map(({ reason }) => reason);
      expect(reasons).toEqual(
        sent
          ? []
          : [expect.stringMatching(`marked ${mark} and is not sent to models.example.*--send-text-to models.example`)],
      );
    }
    expect(
      await new SecondReading(readerOf(far.endpoint, { sendTextTo: 'models.example' }), store).wants(document),
    ).toBe(true);
    expect(await new SecondReading(readerOf('http://127.0.0.1:9'), store).wants(document)).toBe(true);
    const taken = await takeIn(store, [join(documents, 'first.txt')], undefined, {}, readerOf(far.endpoint));
    expect(taken.model!.unread).toHaveLength(1);
    expect(called).not.toHaveBeenCalled();
    called.mockRestore();
  });
});

describe('a case read without a model', () => {
  it('calls no network, and says nothing of one', async () => {
    const called = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the network was called'));
    store = await newCase();
    const taken = await takeIn(store, [documents]);
    expect(taken).toMatchObject({ added: 2, failures: [] });
    expect(taken).not.toHaveProperty('model');
    expect(called).not.toHaveBeenCalled();
    called.mockRestore();
  });
});

describe('a case whose own lexicons change', () => {
  it('has its documents read again, and its statements brought up to date', async () => {
    store = await newCase();
    const paths = [join(root, 'slang.txt')];
    writeFileSync(paths[0]!, 'Oscar Belfort frumbled Bruno Arrieta in 2014.\n');
    const lexicons = mkdtempSync(join(root, 'lexicons-'));
    const readWith = async (folder: string | undefined) => {
      vi.resetModules();
      vi.stubEnv('ATALAYA_LEXICONS', folder);
      await (await import('../src/journey.js')).takeIn(store, paths);
      vi.unstubAllEnvs();
      return (await relationsOf('Attack')).map(({ property, method }) => [property, method.split(' ')[0]]);
    };
    expect(await readWith(undefined)).toEqual([]);
    writeFileSync(join(lexicons, 'verbs-en.tsv'), 'Attack\tkills\tS>O\ttarget=Person\tfrumble\n');
    const killed = await readWith(lexicons);
    expect(killed).toEqual([['kills', expect.stringMatching(/^text@\d+\+[0-9a-f]{8}$/)]]);
    writeFileSync(join(lexicons, 'verbs-en.tsv'), 'Attack\twounds\tS>O\ttarget=Person\tfrumble\n');
    const wounded = await readWith(lexicons);
    expect(wounded.map(([role]) => role)).toEqual(['wounds']);
    expect(wounded[0]![1]).not.toBe(killed[0]![1]);
    expect(await readWith(undefined)).toEqual([]);
  });
});
