import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCase } from '../../../src/case/index.js';
import { UserError } from '../../../src/model/index.js';
import { finding, sample } from '../samples.js';
import { harness, NAMES, type NewPlace, QUOTE, TEXT } from './harness.js';

/** Documents: kept once, whole, with where they came from. */
export function documentsContract(newPlace: NewPlace): void {
  const { it, addNote, reopen } = harness(newPlace);

  test('a document comes back as it went in, with its bytes, across closing', async () => {
    const bytes = Uint8Array.from({ length: (1 << 20) * 2 + 17 }, (_, index) => (index * 7919) >> 3);
    const { document } = sample(TEXT, {
      id: createHash('sha256').update(bytes).digest('hex'),
      title: 'Nota "una"',
      author: "O'Neil",
      publisher: 'El Faro\\Norte',
      date: '2031-02',
      language: 'es',
      pages: 3,
    });
    document.structure.tables.push({
      sheet: 'S',
      columns: ['a'],
      rows: [{ cells: ['', 'x\ty', '{"k":null}', '\\u0000'], start: 0, end: 1 }],
    });
    expect(await it.addDocument(document, bytes, '/in/a')).toEqual({ id: document.id, added: true });
    await reopen();
    expect(await it.documents()).toEqual([
      { ...document, size: bytes.length, reliability: 'F', handling: 'TLP:CLEAR' },
    ]);
    expect(Buffer.compare(await it.bytes(document.id), bytes)).toBe(0);
  });

  test('any text and any bytes come back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text)),
        fc.uint8Array({ maxLength: 300 }),
        async (text, bytes) => {
          const id = createHash('sha256').update(bytes).digest('hex');
          await it.addDocument(sample(text, { id, name: text.slice(0, 20) }).document, bytes, `/in/${text}`);
          expect(Buffer.compare(await it.bytes(id), bytes)).toBe(0);
        },
      ),
      { numRuns: 25, seed: 11 },
    );
    expect((await it.verify()).faults).toEqual([]);
  });

  test('a document is kept once by its bytes; each place it came from is logged once', async () => {
    const { document, bytes } = sample(TEXT);
    for (const [from, added] of [
      ['/in/a', true],
      ['/in/a', false],
      ['/in/b', false],
      ['/in/b', false],
      [`/in/${'long'.repeat(2000)}`, false],
    ] as const) {
      expect((await it.addDocument({ ...document, name: from }, bytes, from)).added).toBe(added);
    }
    await reopen('nuno');
    await it.addDocument(document, bytes, '/in/b');
    const log = await it.custody(document.id);
    expect(log.map(({ who, action, detail }) => [who, action, detail.slice(0, 9)])).toEqual([
      ['mara', 'added', '/in/a'],
      ['mara', 'seen-again', '/in/b'],
      ['mara', 'seen-again', '/in/longl'],
    ]);
    expect(log[0]!.at).toBe('2031-01-01T00:00:01.000Z');
    expect(await it.documents()).toHaveLength(1);
  });

  test('a document that could not come back as it is, is refused', async () => {
    for (const [fields, message] of [
      [{ id: 'a'.repeat(64) }, /SHA-256/],
      [{ text: 'a\0b' }, /no database keeps/],
      [{ text: 'a\uD800b' }, /no database keeps/],
      [{ title: 'a\0' }, /no database keeps/],
    ] as const) {
      const { document, bytes } = sample('text', fields);
      const added = it.addDocument(document, bytes, '/in');
      await expect(added, JSON.stringify(fields)).rejects.toThrow(UserError);
      await expect(added).rejects.toThrow(message);
    }
    expect(await it.counts()).toMatchObject({ documents: 0, bytes: 0 });
  });

  test('reprints are one source', async () => {
    const story = Array.from({ length: 120 }, (_, index) => `word${(index * 37) % 101}x${index % 7}`).join(' ');
    const other = Array.from({ length: 120 }, (_, index) => `term${(index * 41) % 97}y${index % 5}`).join(' ');
    const first = await addNote(story);
    const second = await addNote(`Headline of the second paper. ${story}`);
    const third = await addNote(other);
    expect(await it.groupReprints()).toBe(1);
    expect((await it.documents()).map(({ id, reprintOf }) => [id, reprintOf])).toEqual([
      [first.id, undefined],
      [second.id, first.id],
      [third.id, undefined],
    ]);
    expect(await it.counts()).toMatchObject({ documents: 3, sources: 2 });
  });

  test('writers at once wait for one another', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `${TEXT} ${index % 4}`);
    await Promise.all(
      texts.map(async (text, index) => {
        const { document, bytes } = sample(text);
        await it.addDocument(document, bytes, `/in/${index % 4}`);
        await it.saveExtraction(document.id, 'rules@1', finding(document, NAMES, QUOTE));
        await it.judgeStatement(finding(document, NAMES, QUOTE).statements[0]!.id, 'accepted');
      }),
    );
    expect(await it.counts()).toMatchObject({ documents: 4, statements: 4, judgedStatements: 4 });
    expect(await it.custody()).toHaveLength(4);
    expect(await it.history()).toHaveLength(4);
  });

  test('a place without a case is an error unless one is to be created', async () => {
    const empty = await newPlace();
    await expect(openCase(empty.location)).rejects.toThrow(UserError);
    const made = await openCase(empty.location, { create: true });
    await made.close();
    const again = await openCase(empty.location);
    expect(await again.counts()).toMatchObject({ documents: 0 });
    await again.close();
    await empty.remove();
  });
}
