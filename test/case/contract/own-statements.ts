import { expect, it } from 'vitest';
import type { OwnStatement } from '../../../src/case/index.js';
import { at, finding } from '../samples.js';
import { harness, NAMES, type NewPlace, QUOTE, TEXT } from './harness.js';

/** What a person's own statements must do in every store. */
export function ownStatementsContract(newPlace: NewPlace): void {
  const h = harness(newPlace);

  async function start(): Promise<{ own: OwnStatement; original: string; again(): Promise<void> }> {
    const document = await h.addNote();
    const found = finding(document, NAMES, QUOTE);
    const again = (version = '1') => h.it.saveExtraction(document.id, `rules@${version}`, found);
    await again();
    const own: OwnStatement = {
      documentId: document.id,
      schema: 'Associate',
      quote: at(TEXT, QUOTE),
      subject: { ...at(TEXT, 'Ana Prado'), entity: found.entities[0]!.id },
      object: { ...at(TEXT, 'Luis Ferro'), entity: found.entities[1]!.id },
      hedge: 'alleged',
    };
    return { own, original: found.statements[0]!.id, again: () => again('2') };
  }
  const held = async (id: string) => (await h.it.snapshot()).statements.find((statement) => statement.id === id);

  it('is stored with its quote and ends, accepted, logged, and checked as any other', async () => {
    const { own } = await start();
    const id = await h.it.addOwnStatement({ ...own, attribution: at(TEXT, 'The note') });
    expect(await held(id)).toMatchObject({
      schema: 'Associate',
      quote: QUOTE,
      hedge: 'alleged',
      judgement: 'accepted',
      method: 'person@1',
      attribution: 'The note',
      subject: own.subject.entity,
      subjectEnd: at(TEXT, 'Ana Prado'),
    });
    expect(await h.it.addOwnStatement({ ...own, attribution: at(TEXT, 'The note') })).toBe(id);
    expect((await h.it.history()).map(({ action, target }) => [action, target])).toEqual([['added', id]]);
    expect((await h.it.verify()).faults).toEqual([]);
  });

  it('survives a new extraction, and withdrawing it leaves what was there before', async () => {
    const { own, again } = await start();
    const before = await h.it.snapshot();
    const dock = { ...at(TEXT, 'dock'), schema: 'Place' as const };
    const quote = at(TEXT, 'Luis Ferro was at the dock');
    const subject = { ...own.object, start: quote.start, end: quote.start + 10 };
    const id = await h.it.addOwnStatement({ ...own, schema: 'Presence', quote, subject, object: dock });
    expect((await h.it.snapshot()).entities.map(({ name }) => name)).toContain('dock');
    await again();
    expect(await held(id)).toMatchObject({ quote: 'Luis Ferro was at the dock' });
    await h.it.withdrawOwnStatement(id);
    const after = await h.it.snapshot();
    expect(after.statements.map((statement) => statement.id)).toEqual(before.statements.map(({ id: each }) => each));
    expect(after.entities).toEqual(before.entities);
    expect(after.mentions).toEqual(before.mentions);
    expect((await h.it.verify()).faults).toEqual([]);
  });

  it('rejects what it corrects, and gives it its judgement back', async () => {
    const { own, original } = await start();
    await h.it.judgeStatement(original, 'accepted');
    const id = await h.it.addOwnStatement({ ...own, corrects: original });
    expect((await held(original))?.judgement).toBe('rejected');
    const [latest] = await h.it.decisions();
    expect(latest).toMatchObject({ action: 'judged', target: original, label: QUOTE, holds: true });
    await h.it.withdrawOwnStatement(id);
    expect((await held(original))?.judgement).toBe('accepted');
    expect(await held(id)).toBeUndefined();
  });

  it('is the same again when what was taken back is stated again', async () => {
    const { own, original } = await start();
    const dock = { ...at(TEXT, 'dock'), schema: 'Place' as const };
    const quote = at(TEXT, 'Luis Ferro was at the dock');
    const subject = { ...own.object, start: quote.start, end: quote.start + 10 };
    const attribution = at(TEXT, 'The note');
    const presence = { schema: 'Presence' as const, role: 'night guard', quote, subject, object: dock, attribution };
    const id = await h.it.addOwnStatement({ ...own, ...presence, corrects: original });
    await h.it.judgeStatement(id, 'rejected');
    await h.it.gradeStatement(id, 2);
    await h.it.markHandling(id, 'TLP:AMBER');
    const { judgements: _, ...before } = await h.it.snapshot();
    const again = await h.it.withdrawOwnStatement(id);
    expect(await held(id)).toBeUndefined();
    expect(await h.it.addOwnStatement(again)).toBe(id);
    expect(await h.it.snapshot()).toMatchObject(before);
    expect((await held(original))?.judgement).toBe('rejected');
    expect((await h.it.verify()).faults).toEqual([]);
  });

  it.each([
    ['an end outside the quote', { quote: at(TEXT, 'Ana Prado paid') }, 'does not hold "Luis Ferro"'],
    ['ends that the relation does not join', { schema: 'LocatedIn' as const }, 'does not join'],
    ['one thing at both ends', { object: { ...at(TEXT, 'Ana Prado'), schema: 'Person' as const } }, 'Both ends'],
    ['a quote outside the text', { quote: { start: 0, end: 10_000 } }, 'outside the text'],
    ['an unknown entity', { object: { ...at(TEXT, 'Luis Ferro'), entity: 'nobody' } }, 'no entity nobody'],
    ['an unknown relation', { schema: 'Nonsense' as never }, 'no relation'],
  ])('refuses %s', async (_, wrong, says) => {
    const { own } = await start();
    await expect(h.it.addOwnStatement({ ...own, ...wrong } as OwnStatement)).rejects.toThrow(says);
    expect((await h.it.snapshot()).statements).toHaveLength(1);
  });

  it('undoes decisions of every kind by their place in the log, once', async () => {
    const { own, original } = await start();
    const document = own.documentId;
    await h.it.judgeStatement(original, 'accepted');
    await h.it.gradeDocument(document, 'B');
    await h.it.gradeStatement(original, 2);
    await h.it.markHandling(document, 'TLP:RED');
    const [left, right] = (await h.it.snapshot()).entities.map(({ id }) => id) as [string, string];
    await h.it.judgePairs([{ left, right, verdict: 'different', who: 'mara', score: 0, reasons: [] }]);
    await h.it.addOwnStatement(own);
    const made = await h.it.decisions();
    expect(made.map(({ action, targetKind, label, holds }) => [action, targetKind, label, holds])).toEqual([
      ['added', 'statement', QUOTE, true],
      ['judged', 'pair', 'Ana Prado / Luis Ferro', true],
      ['marked', 'document', 'note.txt', true],
      ['graded', 'statement', QUOTE, true],
      ['graded', 'document', 'note.txt', true],
      ['judged', 'statement', QUOTE, true],
    ]);
    for (const { position } of made) await h.it.undoDecision(position);
    const after = await h.it.snapshot();
    expect(after.statements).toHaveLength(1);
    expect(after.statements[0]).toMatchObject({ reliability: 'F', credibility: 6 });
    expect(after.statements[0]!.judgement).toBeUndefined();
    expect(after.judgements.filter(({ undone }) => !undone)).toEqual([]);
    await expect(h.it.undoDecision(made[0]!.position)).rejects.toThrow('holds no more');
    await expect(h.it.undoDecision(9999)).rejects.toThrow('no line 9999');
  });

  it('tells what was done since a moment', async () => {
    const { original } = await start();
    const [{ at: added }] = (await h.it.custody()) as unknown as [{ at: string }];
    await h.it.judgeStatement(original, 'rejected');
    expect(await h.it.activity('2030-01-01T00:00:00Z')).toMatchObject({
      documentsAdded: 1,
      documents: [{ name: 'note.txt', who: 'mara' }],
      decisions: [{ action: 'judged', targetKind: 'statement', many: 1 }],
      people: ['mara'],
    });
    expect((await h.it.activity(added)).documentsAdded).toBe(0);
    const [{ at: judged }] = (await h.it.history()) as unknown as [{ at: string }];
    expect((await h.it.activity(judged)).decisions).toEqual([]);
  });

  it('opens one document with all that was found in it', async () => {
    const { own, original } = await start();
    const { document, entities, mentions, statements, custody } = await h.it.contents(own.documentId);
    expect([document.text, entities.length, mentions.length, statements[0]?.id, custody.length]).toEqual([
      TEXT,
      2,
      2,
      original,
      1,
    ]);
    await expect(h.it.contents('f'.repeat(64))).rejects.toThrow('holds no document');
    const shape = await h.it.composition();
    expect(shape).toMatchObject({ languages: [{ value: 'en', documents: 1 }], undated: 1, warned: 0, years: [] });
  });
}
