import { expect, test } from 'vitest';
import type { Found, Statement } from '../../../src/case/index.js';
import { UserError } from '../../../src/model/index.js';
import { at, finding } from '../samples.js';
import { harness, NAMES, type NewPlace, QUOTE, TEXT } from './harness.js';

/** What methods find: refused where it could not be checked, replaced by newer versions. */
export function extractionContract(newPlace: NewPlace): void {
  const { it, addNote, reopen } = harness(newPlace);

  test('what was found comes back as it went in', async () => {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE, {
      value: 'x',
      detail: { low: 1.5, unit: 'kg' },
      attribution: 'The note',
      attributionEnd: at(TEXT, 'The note'),
      attributedTo: 'note',
      validFrom: '2030',
      validTo: '2030-12-01',
      credibility: 3,
      confidence: 0.123456789012345,
    });
    found.mentions.push({
      documentId: document.id,
      entityId: found.entities[0]!.id,
      kind: 'pronoun',
      ...at(TEXT, 'She'),
      antecedent: at(TEXT, 'Ana Prado'),
    });
    const plain: Statement = { ...finding(document, NAMES, 'She denies it.').statements[0]!, id: 'plain' };
    plain.subjectEnd = { ...at(TEXT, 'She'), antecedent: at(TEXT, 'Ana Prado') };
    delete plain.objectEnd;
    Object.assign(plain, { kind: 'property', schema: 'Person', object: null, hedge: 'denied' });
    found.statements.push(plain);
    await it.saveExtraction(document.id, 'rules@1', found);
    await reopen();
    const { entities, mentions, statements } = await it.snapshot();
    expect({ entities, mentions, statements }).toEqual({
      ...found,
      mentions: [found.mentions[0], found.mentions[1], found.mentions[2]],
    });
    expect(await it.verify()).toEqual({ documents: 1, statements: 2, faults: [] });
  });

  test('documents are unfinished until a version of a method has saved', async () => {
    const [one, two] = [await addNote('One.'), await addNote('Two.')];
    expect(await it.unfinished('rules@1')).toEqual([one.id, two.id]);
    await it.saveExtraction(one.id, 'rules@1', { entities: [], mentions: [], statements: [] });
    expect(await it.unfinished('rules@1')).toEqual([two.id]);
    expect(await it.unfinished('rules@2')).toEqual([one.id, two.id]);
    expect(await it.unfinished('model@1')).toEqual([one.id, two.id]);
    await it.saveExtraction(one.id, 'rules@2', { entities: [], mentions: [], statements: [] });
    expect(await it.unfinished('rules@2')).toEqual([two.id]);
  });

  const spoil: [string, (found: Found) => void, RegExp][] = [
    ['a quote that is not the text', ({ statements: [s] }) => (s!.quote = s!.quote.replace('paid', 'Paid')), /Ana/],
    [
      'offsets in UTF-16 units',
      ({ statements: [s] }) => Object.assign(s!, { start: s!.start + 1, end: s!.end + 1 }),
      /is not the text/,
    ],
    ['an end outside the quote', ({ statements: [s] }) => (s!.objectEnd = at(TEXT, 'dock')), /outside the quote/],
    [
      'an end across the edge of the quote',
      ({ statements: [s] }) => (s!.subjectEnd = { start: s!.start - 1, end: s!.start + 3 }),
      /outside the quote/,
    ],
    [
      'an antecedent outside the text',
      ({ statements: [s] }) => (s!.objectEnd = { ...at(TEXT, 'dock'), antecedent: { start: 90, end: 9000 } }),
      /antecedent/,
    ],
    [
      'a quote outside the text',
      ({ statements: [s] }) => Object.assign(s!, { start: 5000, end: 5005 }),
      /outside the text/,
    ],
    ['an empty quote', ({ statements: [s] }) => Object.assign(s!, { end: s!.start, quote: '' }), /outside the text/],
    [
      'an attribution outside the text',
      ({ statements: [s] }) => (s!.attributionEnd = { start: 0, end: 900 }),
      /attribution/,
    ],
    ['an entity that was not found', ({ statements: [s] }) => (s!.object = 'nobody'), /nobody/],
    ['a mention outside the text', ({ mentions: [m] }) => (m!.end = 900), /outside the text/],
    ['another document', ({ entities: [e] }) => (e!.documentId = 'f'.repeat(64)), /another document/],
  ];
  test('what could not be checked later is refused, and nothing of the extraction stays', async () => {
    const document = await addNote();
    for (const [what, change, message] of spoil) {
      const found = finding(document, NAMES, QUOTE);
      change(found);
      const saved = it.saveExtraction(document.id, 'rules@1', found);
      await expect(saved, what).rejects.toThrow(UserError);
      await expect(saved, what).rejects.toThrow(message);
    }
    expect(await it.counts()).toMatchObject({ entities: 0, mentions: 0, statements: 0 });
    expect(await it.unfinished('rules@1')).toEqual([document.id]);
  });

  test('the refusal of a quote names the statement', async () => {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE, { id: 'the-statement', quote: 'something else' });
    await expect(it.saveExtraction(document.id, 'rules@1', found)).rejects.toThrow(/the-statement/);
  });

  test('an end outside the quote is kept with its antecedent', async () => {
    const document = await addNote();
    const found = finding(document, NAMES, 'She denies it.', {
      subjectEnd: { ...at(TEXT, 'She'), antecedent: at(TEXT, 'Ana Prado') },
      objectEnd: { ...at(TEXT, 'dock'), antecedent: at(TEXT, 'Luis Ferro') },
    });
    await it.saveExtraction(document.id, 'rules@1', found);
    expect((await it.verify()).faults).toEqual([]);
  });

  test('saving the same again changes nothing; a newer version replaces the older', async () => {
    const document = await addNote();
    const found = finding(document, NAMES, QUOTE);
    await it.saveExtraction(document.id, 'rules@1', found);
    const before = await it.snapshot();
    await it.saveExtraction(document.id, 'rules@1', found);
    expect(await it.snapshot()).toEqual(before);
    const newer = finding(document, ['Luis Ferro', 'dock'], 'Luis Ferro was at the dock.', {
      confidence: 0.9,
      subjectEnd: undefined,
    });
    await it.saveExtraction(document.id, 'rules@2', newer);
    const after = await it.snapshot();
    expect(after.entities.map(({ name }) => name)).toEqual(['Luis Ferro', 'dock']);
    expect(after.statements.map(({ id }) => id)).toEqual([newer.statements[0]!.id]);
    expect(after.mentions).toHaveLength(2);
  });

  test('methods do not disturb one another, and what both found is there once', async () => {
    const document = await addNote();
    const both = finding(document, NAMES, QUOTE);
    await it.saveExtraction(document.id, 'rules@1', both);
    await it.saveExtraction(document.id, 'model@1', both);
    expect(await it.counts()).toMatchObject({ entities: 2, mentions: 2, statements: 1 });
    await it.saveExtraction(document.id, 'rules@2', { entities: [], mentions: [], statements: [] });
    expect(await it.counts()).toMatchObject({ entities: 2, mentions: 2, statements: 1 });
    await it.saveExtraction(document.id, 'model@2', { entities: [], mentions: [], statements: [] });
    expect(await it.counts()).toMatchObject({ entities: 0, mentions: 0, statements: 0 });
  });
}
